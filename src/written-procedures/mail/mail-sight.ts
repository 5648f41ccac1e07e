import { Injectable } from '@nestjs/common';
import { DatabaseAuthentication } from '../../identity/database-authentication.js';
import { Policy } from '../../kernel/policy/policy.js';
import { Reader } from '../../kernel/reading/reader.js';

/** Whether somebody who is to be written to sees, at that moment, what the mail is about, and may do what it asks. */
@Injectable()
export class MailSight {
  constructor(
    private readonly authentication: DatabaseAuthentication,
    private readonly reader: Reader,
    private readonly policy: Policy,
  ) {}

  /** Asked inside the job's transaction. */
  async sees(memberId: string, type: string, id: string): Promise<boolean> {
    const viewer = await this.authentication.byLink(memberId);
    return viewer !== null && (await this.reader.sees(type, id, viewer));
  }

  /** Asked inside the job's transaction. */
  async may(memberId: string, act: string, bodyId: string): Promise<boolean> {
    const viewer = await this.authentication.byLink(memberId);
    return viewer !== null && this.policy.allows(act, viewer, bodyId);
  }
}
