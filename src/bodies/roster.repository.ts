import { Injectable } from '@nestjs/common';
import { dayAfter, dayRange, firstDay } from '../kernel/day-range.js';
import { Transaction } from '../kernel/transaction.js';
import { Roster } from './roster.js';

export type RosterTable = 'chair' | 'observer' | 'secretary';

const COLUMNS = {
  chair: { party: 'party_id', member: 'member_id' },
  observer: { party: 'party_id', member: null },
  secretary: { party: null, member: 'member_id' },
} as const;

interface BodyRow {
  readonly kind: string;
  readonly workingGroupId: string;
}

/** The three rosters of a body that are kept alike: parties or persons, each for some days. */
@Injectable()
export class RosterRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Locks the body: its rosters are changed by one at a time. */
  async lockBody(bodyId: string): Promise<BodyRow | null> {
    const [body] = await this.transaction.query<BodyRow>(
      `select kind, working_group_id as "workingGroupId" from body where id = $1 for update`,
      [bodyId],
    );
    return body ?? null;
  }

  async bodyOf(table: RosterTable, id: string): Promise<string | null> {
    const [row] = await this.transaction.query<{ body_id: string }>(`select body_id from ${table} where id = $1`, [id]);
    return row?.body_id ?? null;
  }

  async of(table: RosterTable, bodyId: string): Promise<Roster> {
    const { party, member } = COLUMNS[table];
    const rows = await this.transaction.query<{
      id: string;
      partyId: string | null;
      memberId: string | null;
      valid: string;
    }>(
      `select id, ${party ?? 'null'} as "partyId", ${member ?? 'null'} as "memberId", valid::text from ${table} where body_id = $1`,
      [bodyId],
    );
    return new Roster(
      rows.map(({ valid, ...row }) => ({ ...row, from: firstDay(valid), until: dayAfter(valid), fate: 'KEPT' })),
    );
  }

  async represents(memberId: string, partyId: string, on: string): Promise<boolean> {
    const rows = await this.transaction.query(
      `select 1 from representation where member_id = $1 and party_id = $2 and valid @> $3::date`,
      [memberId, partyId, on],
    );
    return rows.length > 0;
  }

  async save(table: RosterTable, bodyId: string, { rows }: Roster): Promise<void> {
    const { party, member } = COLUMNS[table];
    for (const row of rows) {
      const valid = dayRange(row.from ?? '', row.until);
      if (row.fate === 'CHANGED')
        await this.transaction.query(`update ${table} set valid = $2 where id = $1`, [row.id, valid]);
      if (row.fate === 'REMOVED') await this.transaction.query(`delete from ${table} where id = $1`, [row.id]);
      if (row.fate !== 'ADDED') continue;
      const named = [[party, row.partyId] as const, [member, row.memberId] as const].filter(([name]) => name !== null);
      await this.transaction.query(
        `insert into ${table} (id, body_id, valid${named.map(([name]) => `, ${name}`).join('')}) values ($1, $2, $3${named.map((_, index) => `, $${index + 4}`).join('')})`,
        [row.id, bodyId, valid, ...named.map(([, value]) => value)],
      );
    }
  }
}
