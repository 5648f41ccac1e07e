import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';

const LASTS = `(upper_inf(valid) or upper(valid) > $2::date)`;

/** Ends what a table says of a member. Names of tables and columns are ours, never a caller's. */
@Injectable()
export class DepartureRows {
  constructor(private readonly transaction: Transaction) {}

  /** Ends a member's rows on a day; what would have begun later never begins. Answers how many. */
  async end(table: string, memberId: string, on: string): Promise<number> {
    const never = await this.transaction.query<{ id: string }>(
      `with gone as (delete from ${table} where member_id = $1 and lower(valid) >= $2::date returning id) select id from gone`,
      [memberId, on],
    );
    const ended = await this.transaction.query<{ id: string }>(
      `with ended as (update ${table} set valid = daterange(lower(valid), $2::date) where member_id = $1 and ${LASTS} returning id) select id from ended`,
      [memberId, on],
    );
    return never.length + ended.length;
  }

  /** Where a party or a seat designates a person: it goes on without one. `owners` are the columns that stay. */
  async undesignate(table: string, owners: readonly string[], memberId: string, on: string): Promise<number> {
    const rows = await this.transaction.query<{ id: string; begun: boolean; until: string | null }>(
      `select id, coalesce(lower(valid) < $2::date, true) as begun, upper(valid)::text as until from ${table} where member_id = $1 and ${LASTS} for update`,
      [memberId, on],
    );
    for (const { id, begun, until } of rows) {
      if (!begun) {
        await this.transaction.query(`update ${table} set member_id = null where id = $1`, [id]);
        continue;
      }
      await this.transaction.query(`update ${table} set valid = daterange(lower(valid), $2::date) where id = $1`, [
        id,
        on,
      ]);
      await this.transaction.query(
        `insert into ${table} (id, ${owners.join(', ')}, valid) select $1, ${owners.join(', ')}, daterange($3::date, $4::date) from ${table} where id = $2`,
        [newId(), id, on, until],
      );
    }
    return rows.length;
  }
}
