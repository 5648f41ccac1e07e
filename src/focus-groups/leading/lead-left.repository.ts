import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/identifier.js';
import { Transaction } from '../../kernel/transaction.js';

/** What a mail says of a seat that leads and has left the committee, and to whom it goes. */
export interface LeftForMail {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
  readonly group: string;
  readonly slug: string;
  readonly seat: number;
  readonly party: string | null;
  readonly leftOn: string;
}

/** Who is told: those who lead and keep the group, and who chair and keep its working group and committee. */
const TOLD = `
  lead_left l join body b on b.id = l.body_id
  join (select distinct h.body_id, h.working_group_id, h.member_id, h.role from standing h
         where h.role in ('CO_CHAIR', 'SECRETARY', 'LEAD') and h.valid @> (now() at time zone 'UTC')::date) told
    on told.body_id = b.id or (told.working_group_id = b.working_group_id and told.role <> 'LEAD'
       and exists (select from body above where above.id = told.body_id and above.kind <> 'FOCUS_GROUP'))
  join member m on m.id = told.member_id
  join account k on k.id = m.account_id and k.state = 'ACTIVE'`;

@Injectable()
export class LeadLeftRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Notes who is to be told of what, once; answers the ids. Two that look at once wait for each other. */
  async plan(): Promise<string[]> {
    await this.transaction.query(`select pg_advisory_xact_lock(hashtextextended('leads that left', 0))`);
    const due = await this.transaction.query<Record<'bodyId' | 'seatId' | 'leftOn' | 'memberId', string>>(
      `select distinct l.body_id as "bodyId", l.seat_id as "seatId", l.left_on::text as "leftOn", m.id as "memberId" from ${TOLD}
        where not exists (select from lead_left_notice n
          where n.body_id = l.body_id and n.seat_id = l.seat_id and n.left_on = l.left_on and n.member_id = m.id)
        order by 1, 2, 4`,
    );
    const planned: string[] = [];
    for (const { bodyId, seatId, leftOn, memberId } of due) {
      const id = newId();
      await this.transaction.query(
        `insert into lead_left_notice (id, body_id, seat_id, left_on, member_id, planned_at) values ($1, $2, $3, $4, $5, now())`,
        [id, bodyId, seatId, leftOn, memberId],
      );
      planned.push(id);
    }
    return planned;
  }

  /** What is to be told still: nothing once the seat is held again, or leads no longer. */
  async mail(id: string): Promise<LeftForMail | null> {
    const [row] = await this.transaction.query<LeftForMail>(
      `select m.id as "memberId", m.name, k.email as address, b.name as "group", b.slug, s.number as seat, p.name as party, l.left_on::text as "leftOn"
         from ${TOLD} join seat s on s.id = l.seat_id left join party p on p.id = l.party_id
         join lead_left_notice n on n.body_id = l.body_id and n.seat_id = l.seat_id and n.left_on = l.left_on and n.member_id = m.id
        where n.id = $1 and n.sent_at is null limit 1`,
      [id],
    );
    return row ?? null;
  }

  async markSent(id: string): Promise<void> {
    await this.transaction.query(`update lead_left_notice set sent_at = now() where id = $1`, [id]);
  }
}
