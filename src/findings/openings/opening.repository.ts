import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/identifier.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';

/** What was opened: a revision of a finding, or one of its files. */
export interface Opened {
  readonly body: string;
  readonly finding: string;
  readonly label: string;
  readonly revision: number | null;
  readonly attachment: string | null;
}
/** Who opens something, by what, when, and on which day of UTC. */
export interface Opener {
  readonly accountId: string;
  readonly memberId: string | null;
  readonly byToken: boolean;
  readonly at: Date;
  readonly day: string;
}

const INTO = `insert into finding_opening (id, account_id, member_id, by_token, opened_on, opened_at, body_id, finding_id, label, revision, attachment_id)`;

@Injectable()
export class OpeningRepository {
  constructor(private readonly transaction: Transaction) {}

  async add({ accountId, memberId, byToken, at, day }: Opener, opened: readonly Opened[]): Promise<void> {
    const rows = opened.map((one) => ({ id: newId(), ...one }));
    await this.transaction.query(
      `${INTO} select o.id, $1, $2, $3, $4, $5, o.body, o.finding, o.label, o.revision, o.attachment
         from jsonb_to_recordset($6) o(id uuid, body uuid, finding uuid, label text, revision int, attachment uuid)
       on conflict do nothing`,
      [accountId, memberId, byToken, day, at, JSON.stringify(rows)],
    );
  }

  /** One entry a group of which the reader sees something that is AMBER or stricter. */
  async addLists({ accountId, memberId, byToken, at, day }: Opener, viewer: Viewer): Promise<void> {
    if (viewer.fact('labelCeiling') === 'CLEAR' || viewer.fact('labelCeiling') === 'GREEN') return;
    await this.transaction.query(
      `${INTO} select gen_random_uuid(), $1, $2, $3, $4, $5, seen.body_id, null, null, null, null
         from (select distinct f.body_id from finding f where f.label in ('AMBER', 'AMBER_STRICT')
                 and (f.body_id = any($6) or f.transmitted_to = any($6) or f.id = any($7))) seen
       on conflict do nothing`,
      [accountId, memberId, byToken, day, at, viewer.fact('inside') ?? [], viewer.fact('expertOn') ?? []],
    );
  }
}
