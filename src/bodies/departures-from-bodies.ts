import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import { type Departure, Departures } from '../members/departures.js';
import { MemberRepository } from '../members/member.repository.js';

/** What of a body's rosters ends when a member departs. */
@Injectable()
export class DeparturesFromBodies {
  constructor(
    departures: Departures,
    private readonly members: MemberRepository,
    private readonly transaction: Transaction,
  ) {
    departures.also('delegations', ({ memberId, on }) => this.members.endRows('delegate', memberId, on));
    departures.also('chairs', (departure) => this.endChairs(departure));
    // A secretary serves the body and not a party.
    departures.also('secretariats', async ({ memberId, on, kind }) =>
      kind === 'LEAVES' ? this.members.endRows('secretary', memberId, on) : 0,
    );
  }

  /** It is the party that chairs: it goes on, and designates somebody else. */
  private async endChairs({ memberId, on }: Departure): Promise<number> {
    const rows = await this.transaction.query<{
      id: string;
      body_id: string;
      party_id: string;
      begun: boolean;
      until: string | null;
    }>(
      `select id, body_id, party_id, coalesce(lower(valid) < $2::date, true) as begun, upper(valid)::text as until from chair
        where member_id = $1 and (upper_inf(valid) or upper(valid) > $2::date) for update`,
      [memberId, on],
    );
    for (const row of rows) {
      if (!row.begun) {
        await this.transaction.query(`update chair set member_id = null where id = $1`, [row.id]);
        continue;
      }
      await this.transaction.query(`update chair set valid = daterange(lower(valid), $2::date) where id = $1`, [
        row.id,
        on,
      ]);
      await this.transaction.query(
        `insert into chair (id, body_id, party_id, valid) values ($1, $2, $3, daterange($4::date, $5::date))`,
        [newId(), row.body_id, row.party_id, on, row.until],
      );
    }
    return rows.length;
  }
}
