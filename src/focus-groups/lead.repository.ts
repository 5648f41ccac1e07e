import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';

/** A seat of the committee today. */
export interface LeadingSeat {
  readonly id: string;
  readonly number: number;
  /** Who holds it today; null when nobody does or the records do not say who. */
  readonly partyId: string | null;
  readonly held: boolean;
}

/** Seats that lead and the people whom they designate. */
@Injectable()
export class LeadRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async seat(seatId: string, committeeId: string): Promise<LeadingSeat | null> {
    const [row] = await this.transaction.query<LeadingSeat>(
      `select s.id, s.number, t.party_id as "partyId", t.id is not null as held
         from seat s left join seat_held t on t.seat_id = s.id and t.valid @> $3::date
        where s.id = $1 and s.body_id = $2`,
      [seatId, committeeId, this.clock.today()],
    );
    return row ?? null;
  }

  /** Whether somebody serves in the delegation of a seat today, and may speak for it. */
  async speaksFor(memberId: string, seatId: string): Promise<boolean> {
    const rows = await this.transaction.query(
      `select from delegate d join seat_held t on t.seat_id = d.seat_id and t.valid @> $3::date
        where d.member_id = $1 and d.seat_id = $2 and d.valid @> $3::date and d.capacity <> 'ADVISER'`,
      [memberId, seatId, this.clock.today()],
    );
    return rows.length > 0;
  }

  /** The seat leads until today. False when it led no longer. */
  async end(leadId: string): Promise<boolean> {
    const today = this.clock.today();
    const ended = await this.transaction
      .query<{ id: string }>(
        `update lead set valid = daterange(lower(valid), greatest(lower(valid), $2::date)) where id = $1 and valid @> $2::date returning id`,
        [leadId, today],
      )
      .then(updatedRows);
    return ended.length > 0;
  }

  async find(leadId: string): Promise<{ bodyId: string; seatId: string } | undefined> {
    const [row] = await this.transaction.query<{ bodyId: string; seatId: string }>(
      `select body_id as "bodyId", seat_id as "seatId" from lead where id = $1`,
      [leadId],
    );
    return row;
  }

  /** From today this person leads for the seat; whoever did before, did until today. Answers the lead's id. */
  async designate(bodyId: string, seatId: string, memberId: string | null): Promise<string> {
    const today = this.clock.today();
    const [begun] = await this.transaction
      .query<{ id: string }>(
        `update lead set member_id = $3 where body_id = $1 and seat_id = $2 and lower(valid) = $4::date and valid @> $4::date returning id`,
        [bodyId, seatId, memberId, today],
      )
      .then(updatedRows);
    if (begun) return begun.id;
    const [before] = await this.transaction.query<{ until: string | null }>(
      `select upper(valid)::text as until from lead where body_id = $1 and seat_id = $2 and valid @> $3::date`,
      [bodyId, seatId, today],
    );
    await this.transaction.query(
      `update lead set valid = daterange(lower(valid), $3::date) where body_id = $1 and seat_id = $2 and valid @> $3::date`,
      [bodyId, seatId, today],
    );
    const id = newId();
    await this.transaction.query(
      `insert into lead (id, body_id, seat_id, member_id, valid)
       select $1, $2, $3, $4, daterange($5::date, coalesce($6::date, (select min(lower(l.valid)) from lead l where l.body_id = $2 and l.seat_id = $3 and lower(l.valid) > $5::date)))`,
      [id, bodyId, seatId, memberId, today, before?.until ?? null],
    );
    return id;
  }
}

/** TypeORM answers an UPDATE with its rows and their number. */
const updatedRows = <Row>(answer: Row[]): Row[] => (answer as unknown as [Row[], number])[0] ?? [];
