import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import { ItemSymbols } from '../meetings/item-symbols.js';

/** An item of an agenda, and its meeting. */
export interface ItemOfMeeting {
  readonly meetingId: string;
  readonly bodyId: string;
}

/** Which papers belong to which items of agendas. */
@Injectable()
export class ItemPaperRepository extends ItemSymbols {
  constructor(private readonly transaction: Transaction) {
    super();
  }

  async item(itemId: string): Promise<ItemOfMeeting | undefined> {
    const [item] = await this.transaction.query<ItemOfMeeting>(
      `select i.meeting_id as "meetingId", m.body_id as "bodyId" from agenda_item i join meeting m on m.id = i.meeting_id where i.id = $1`,
      [itemId],
    );
    return item;
  }

  /** Answers whether it was not attached before. */
  async attach(itemId: string, paperId: string, by: string | null, at: Date): Promise<boolean> {
    const rows = await this.transaction.query(
      `insert into agenda_item_paper (agenda_item_id, paper_id, attached_by, attached_at) values ($1, $2, $3, $4)
       on conflict do nothing returning paper_id`,
      [itemId, paperId, by, at],
    );
    return rows.length > 0;
  }

  /** Answers whether it was attached. */
  async detach(itemId: string, paperId: string): Promise<boolean> {
    const rows = await this.transaction.query<{ there: boolean }>(
      `with gone as (delete from agenda_item_paper where agenda_item_id = $1 and paper_id = $2 returning 1)
       select exists (select from gone) as there`,
      [itemId, paperId],
    );
    return rows[0]?.there ?? false;
  }

  /** What belongs to an item belongs to the one that carries it on. */
  async copy(fromItem: string, toItem: string, by: string | null, at: Date): Promise<void> {
    await this.transaction.query(
      `insert into agenda_item_paper (agenda_item_id, paper_id, attached_by, attached_at)
       select $2, paper_id, $3, $4 from agenda_item_paper where agenda_item_id = $1 on conflict do nothing`,
      [fromItem, toItem, by, at],
    );
  }

  /** Clients that keep a copy of the meeting ask what changed since. */
  async touch(meetingId: string, at: Date): Promise<void> {
    await this.transaction.query(`update meeting set updated_at = $2 where id = $1`, [meetingId, at]);
  }

  async visible(meetingId: string, memberId: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.transaction.query<{ id: string; symbols: string[] }>(
      `select i.id, array_agg(p.symbol order by p.issued_at, p.id) as symbols
         from agenda_item i
         join paper p on p.id in (select agenda_item_papers(i.id)) and p.state = 'ISSUED'
         join paper_reader r on r.paper_id = p.id and r.member_id = $2
        where i.meeting_id = $1 and not exists (
          select from paper later join paper_reader s on s.paper_id = later.id and s.member_id = $2
           where ${supersedes('later', 'p')})
        group by i.id`,
      [meetingId, memberId],
    );
    return new Map(rows.map(({ id, symbols }) => [id, symbols]));
  }
}

/** Whether one paper (by its alias) is a later revision of what another is, or of what it revises. */
export const supersedes = (later: string, paper: string): string =>
  `(${later}.relation = 'REVISION' and ${later}.state = 'ISSUED'` +
  ` and ${later}.base_id = case when ${paper}.relation = 'REVISION' then ${paper}.base_id else ${paper}.id end` +
  ` and (${paper}.relation is distinct from 'REVISION' or ${later}.relation_number > ${paper}.relation_number))`;
