import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import type { MailKind } from './mail-kind.js';
import type { MailRhythm, MeetingReminder } from './mail-rhythm.js';

/** What members want to be mailed. */
@Injectable()
export class MailPreferenceRepository {
  constructor(private readonly transaction: Transaction) {}

  async declines(memberId: string, kind: MailKind): Promise<boolean> {
    const rows = await this.transaction.query(`select from member where id = $1 and $2 = any(declined_mails)`, [
      memberId,
      kind,
    ]);
    return rows.length > 0;
  }

  async remindedAt(memberId: string, lead: MeetingReminder): Promise<boolean> {
    const rows = await this.transaction.query(`select from member where id = $1 and $2 = any(meeting_reminders)`, [
      memberId,
      lead,
    ]);
    return rows.length > 0;
  }

  /** Held until the transaction ends, so that what is kept for a digest and a change of the rhythm do not cross. */
  async rhythm(memberId: string): Promise<MailRhythm | undefined> {
    const [row] = await this.transaction.query<{ rhythm: MailRhythm }>(
      `select mail_rhythm as rhythm from member where id = $1 for share`,
      [memberId],
    );
    return row?.rhythm;
  }
}
