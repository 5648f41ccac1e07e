import { Injectable } from '@nestjs/common';
import { dayAfter, dayRange, firstDay } from '../kernel/day-range.js';
import type { Dated } from '../kernel/period.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { type DelegateRow, Delegation } from './delegation.js';
import { SeatEntity } from './seat.entity.js';
import { type SeatTermRow, SeatTerms } from './seat-terms.js';

const dated = <Row>({ valid, ...row }: Row & { valid: string }): Omit<Row, 'valid'> & Omit<Dated, 'id'> => ({
  ...(row as Omit<Row, 'valid'>),
  from: firstDay(valid),
  until: dayAfter(valid),
  fate: 'KEPT',
});
const range = ({ from, until }: Dated): string => dayRange(from ?? '', until);

@Injectable()
export class SeatRepository extends VersionedRepository<SeatEntity> {
  constructor(transaction: Transaction) {
    super(transaction, SeatEntity);
  }

  async workingGroupOf(bodyId: string): Promise<string> {
    const [body] = await this.transaction.query<{ id: string }>(
      `select working_group_id as id from body where id = $1`,
      [bodyId],
    );
    return body?.id ?? bodyId;
  }

  async seatOf(delegateId: string): Promise<string | null> {
    const [row] = await this.transaction.query<{ seat_id: string }>(`select seat_id from delegate where id = $1`, [
      delegateId,
    ]);
    return row?.seat_id ?? null;
  }

  /** How many other seats of the body somebody holds on a day; the body is locked, so that two do not count at once. */
  async othersHeld({ id, bodyId }: SeatEntity, on: string): Promise<number> {
    await this.transaction.query(`select 1 from body where id = $1 for no key update`, [bodyId]);
    const [found] = await this.transaction.query<{ held: number }>(
      `select count(*)::int as held from seat s where s.body_id = $2 and s.id <> $1
          and exists (select from seat_held t where t.seat_id = s.id and t.valid @> $3::date)`,
      [id, bodyId, on],
    );
    return found?.held ?? 0;
  }

  async termsOf(seat: SeatEntity): Promise<SeatTerms> {
    const rows = await this.transaction.query<
      Pick<SeatTermRow, 'id' | 'partyId' | 'heldUntil' | 'vacatedOn'> & { valid: string }
    >(
      `select t.id, t.party_id as "partyId", t.valid::text, t.vacated_on::text as "vacatedOn",
          (select max(h.over_until) from seat_held h where h.id = t.id and h.seat_id = $1 and h.holding_over)::text as "heldUntil"
         from seat_term t where t.seat_id = $1 order by t.valid`,
      [seat.id],
    );
    return new SeatTerms(seat.number, rows.map(dated));
  }

  async delegationOf(seat: SeatEntity): Promise<Delegation> {
    const rows = await this.transaction.query<Omit<DelegateRow, keyof Dated> & { id: string; valid: string }>(
      `select id, member_id as "memberId", capacity, position, valid::text from delegate where seat_id = $1 order by valid`,
      [seat.id],
    );
    return new Delegation(rows.map(dated));
  }

  /** Which of these members represent the party on a day. */
  async representing(partyId: string, memberIds: readonly string[], on: string): Promise<Set<string>> {
    const rows = await this.transaction.query<{ member_id: string }>(
      `select member_id from representation where party_id = $1 and member_id = any($2) and valid @> $3::date`,
      [partyId, memberIds, on],
    );
    return new Set(rows.map(({ member_id }) => member_id));
  }

  async saveTerms(seat: SeatEntity, { rows }: SeatTerms, appointedBy: string | null): Promise<void> {
    await this.saveEnds('seat_term', rows);
    for (const { id, vacatedOn } of rows.filter(({ fate }) => fate === 'CHANGED'))
      await this.transaction.query(`update seat_term set vacated_on = $2 where id = $1`, [id, vacatedOn]);
    for (const row of rows.filter(({ fate }) => fate === 'ADDED')) await this.addTerm(seat, row, appointedBy);
  }

  async saveDelegation(seat: SeatEntity, { rows }: Delegation): Promise<void> {
    await this.saveEnds('delegate', rows);
    for (const row of rows.filter(({ fate }) => fate === 'ADDED')) {
      await this.transaction.query(
        `insert into delegate (id, seat_id, member_id, capacity, position, valid) values ($1, $2, $3, $4, $5, $6)`,
        [row.id, seat.id, row.memberId, row.capacity, row.position, range(row)],
      );
    }
  }

  private async addTerm(seat: SeatEntity, row: SeatTermRow, appointedBy: string | null): Promise<void> {
    await this.transaction.query(
      `insert into seat_term (id, seat_id, party_id, holder_unknown, valid, appointed_by) values ($1, $2, $3, $4, $5, $6)`,
      [row.id, seat.id, row.partyId, row.partyId === null, range(row), appointedBy],
    );
  }

  /** Ends come before beginnings: the database holds at every moment that nothing overlaps. */
  private async saveEnds(table: 'seat_term' | 'delegate', rows: readonly Dated[]): Promise<void> {
    for (const row of rows) {
      if (row.fate === 'CHANGED')
        await this.transaction.query(`update ${table} set valid = $2 where id = $1`, [row.id, range(row)]);
      if (row.fate === 'REMOVED') await this.transaction.query(`delete from ${table} where id = $1`, [row.id]);
    }
  }
}
