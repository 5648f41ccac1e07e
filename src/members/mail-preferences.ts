import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { Transaction } from '../kernel/transaction.js';
import { MailKind } from './mail-kind.js';

const SUBJECTS: Readonly<Record<MailKind, string>> = {
  [MailKind.MEETINGS]: 'invitations to meetings and polls on their dates',
  [MailKind.FINDINGS]: 'findings posted to your focus groups',
  [MailKind.PARTICIPATION]: 'requests to take part and the answers to them',
  [MailKind.RECORDED_REPLIES]: 'replies recorded on behalf of your seat',
  [MailKind.PAPERS]: 'circulars to your bodies and their minutes',
};

/** What members want to be mailed; asked when the mail is about to go, so that a choice holds at once. */
@Injectable()
export class MailPreferences {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
  ) {}

  /** Asked inside the job's transaction. */
  async wants(memberId: string, kind: MailKind): Promise<boolean> {
    const rows = await this.transaction.query(`select from member where id = $1 and $2 = any(declined_mails)`, [
      memberId,
      kind,
    ]);
    return rows.length === 0;
  }

  /** The last paragraph of a mail that can be declined: where. */
  howToDecline(kind: MailKind): string {
    return `Plenary mails you ${SUBJECTS[kind]}. You choose what you are mailed on the page of your account: ${this.config.publicUrl}/account`;
  }
}
