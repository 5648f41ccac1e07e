import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import type { MailRhythm } from './mail-rhythm.js';

/** Something that waits for somebody's digest. */
export interface DigestEntry {
  readonly kind: string;
  readonly subjectId: string;
}
export interface Digest {
  readonly id: string;
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
  readonly rhythm: MailRhythm;
  readonly sentAt: Date | null;
}

/**
 * What waits and whose hour has come: 07:00 on their clock, today's or, before it, yesterday's (of a week: Monday's).
 * What waits for somebody who wants their mail at once now is due at any time.
 */
const DUE = `
  select e.id, e.member_id as "memberId" from digest_entry e
    join member m on m.id = e.member_id
   where e.digest_id is null and e.added_at <= case m.mail_rhythm when 'AT_ONCE' then $1::timestamptz else
     (date_trunc(case m.mail_rhythm when 'WEEKLY' then 'week' else 'day' end, ($1 at time zone m.time_zone) - interval '7 hours') + interval '7 hours') at time zone m.time_zone end
   order by e.member_id, e.id`;

@Injectable()
export class DigestRepository {
  constructor(private readonly transaction: Transaction) {}

  async isKept(memberId: string, { kind, subjectId }: DigestEntry): Promise<boolean> {
    const rows = await this.transaction.query(
      `select from digest_entry where member_id = $1 and kind = $2 and subject_id = $3`,
      [memberId, kind, subjectId],
    );
    return rows.length > 0;
  }

  async keep(memberId: string, { kind, subjectId }: DigestEntry, at: Date): Promise<void> {
    await this.transaction.query(
      `insert into digest_entry (id, member_id, kind, subject_id, added_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [newId(), memberId, kind, subjectId, at],
    );
  }

  /** Puts what is due into digests, each thing into one; answers their ids. Two that plan at once wait for each other. */
  async plan(now: Date): Promise<string[]> {
    await this.transaction.query(`select pg_advisory_xact_lock(hashtextextended('digests', 0))`);
    const due = await this.transaction.query<{ id: string; memberId: string }>(DUE, [now]);
    const planned: string[] = [];
    for (const memberId of new Set(due.map((entry) => entry.memberId))) {
      const id = newId();
      await this.transaction.query(`insert into digest (id, member_id, planned_at) values ($1, $2, $3)`, [
        id,
        memberId,
        now,
      ]);
      await this.transaction.query(`update digest_entry set digest_id = $1 where id = any($2)`, [
        id,
        due.filter((entry) => entry.memberId === memberId).map((entry) => entry.id),
      ]);
      planned.push(id);
    }
    return planned;
  }

  /** For somebody who can be written to. */
  async find(id: string): Promise<Digest | undefined> {
    const [digest] = await this.transaction.query<Digest>(
      `select d.id, d.member_id as "memberId", m.name, a.email as address, m.mail_rhythm as rhythm, d.sent_at as "sentAt"
         from digest d join member m on m.id = d.member_id join account a on a.id = m.account_id and a.state = 'ACTIVE'
        where d.id = $1`,
      [id],
    );
    return digest;
  }

  /** In the order in which it happened. */
  entries(digestId: string): Promise<DigestEntry[]> {
    return this.transaction.query<DigestEntry>(
      `select kind, subject_id as "subjectId" from digest_entry where digest_id = $1 order by added_at, id`,
      [digestId],
    );
  }

  async markSent(id: string): Promise<void> {
    await this.transaction.query(`update digest set sent_at = now() where id = $1`, [id]);
  }
}
