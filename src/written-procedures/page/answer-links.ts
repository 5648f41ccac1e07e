import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { DatabaseAuthentication } from '../../identity/database-authentication.js';
import { hashSecret, newSecret } from '../../identity/secrets.js';
import { CONFIG } from '../../kernel/config-token.js';
import { Reader } from '../../kernel/reading/reader.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { ObjectionForMail, ProcedureForMail, Recipient } from '../mail/procedure-for-mail.js';
import { ProcedureMailRepository } from '../mail/procedure-mail.repository.js';
import { AnswerPageRepository, type Said, type Voice } from './answer-page.repository.js';

/** A link that works: whose it is, for which procedure. */
export interface OpenLink {
  readonly viewer: Viewer;
  readonly procedure: ProcedureForMail;
  readonly recipient: Recipient;
  readonly language: string;
  readonly now: Date;
  readonly voices: readonly Voice[];
  readonly said: readonly Said[];
  readonly objections: readonly ObjectionForMail[];
}

/** The personal links by which the recipients of a mail about a procedure read its text and answer. */
@Injectable()
export class AnswerLinks {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly authentication: DatabaseAuthentication,
    private readonly reader: Reader,
    private readonly mails: ProcedureMailRepository,
    private readonly page: AnswerPageRepository,
  ) {}

  /** Makes a link where it is sent, in the job's transaction: until then it exists nowhere, and later only its hash does. */
  async make(noticeId: string): Promise<string> {
    const secret = newSecret();
    await this.page.addLink(hashSecret(secret), noticeId);
    return `${this.config.publicUrl}/answer/${secret}`;
  }

  /** Null for a link that is unknown or over, and for who does not see the procedure any more: all the same answer. */
  async open(secret: string): Promise<OpenLink | null> {
    const notice = await this.transaction.run(() => this.page.linked(hashSecret(secret)));
    const viewer = notice && (await this.authentication.byLink(notice.memberId));
    if (!viewer) return null;
    const { procedureId, memberId, language, now } = notice;
    return this.transaction.run(async () => {
      const procedure = await this.mails.procedure(procedureId);
      const [recipient] = await this.mails.recipients(procedureId, memberId);
      if (!procedure || !recipient || !(await this.reader.sees('Procedure', procedureId, viewer))) return null;
      const voices = await this.page.voices(procedure, viewer);
      const seats = voices.map(({ seatId }) => seatId);
      const said = await this.page.said(procedureId, seats, memberId);
      const objections = await this.mails.objections(procedureId);
      return { viewer, procedure, recipient, language, now, voices, said, objections };
    });
  }
}
