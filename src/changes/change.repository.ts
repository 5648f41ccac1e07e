import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { READING_POOL } from '../kernel/reading/reader.js';
import type { Change } from './told.js';

/** More than this many at once are not told one by one: everything is to be asked for again. */
export const MOST_CHANGES = 5_000;

/**
 * Entries that are visible now and were not in a snapshot: whatever the order in which ids and places were given out,
 * each appears in exactly one step from snapshot to snapshot. Numbers of transactions that are yet to come stand in a
 * trail that was restored from another cluster; nothing of it is new.
 */
const since = (further: string): string => `
  select e.act, e.subject_type as type, e.subject_id as id, e.body_id as "bodyId", e.account_id as "accountId"
    from event e
   where e.transaction_id >= pg_snapshot_xmin($1::pg_snapshot) and e.transaction_id < pg_snapshot_xmax(pg_current_snapshot())
     and not pg_visible_in_snapshot(e.transaction_id, $1::pg_snapshot) ${further}
   order by e.transaction_id, e.place limit ${MOST_CHANGES + 1}`;

const asList = (rows: string): string => `(select coalesce(json_agg(c), '[]') from (${rows}) c)`;

@Injectable()
export class ChangeRepository {
  constructor(@Inject(READING_POOL) private readonly pool: pg.Pool) {}

  /** What was recorded since a snapshot, and the snapshot up to which that is. */
  async since(snapshot: string): Promise<{ snapshot: string; changes: readonly Change[] }> {
    const text = `select pg_current_snapshot()::text as snapshot, ${asList(since(''))} as changes`;
    const { rows } = await this.pool.query<{ snapshot: string; changes: Change[] }>({
      name: 'changes since',
      text,
      values: [snapshot],
    });
    return rows[0] ?? { snapshot, changes: [] };
  }

  /** What was recorded between two snapshots. */
  async between(snapshot: string, until: string): Promise<readonly Change[]> {
    const text = since(`and pg_visible_in_snapshot(e.transaction_id, $2::pg_snapshot)`);
    return (await this.pool.query<Change>({ name: 'changes between', text, values: [snapshot, until] })).rows;
  }

  async now(): Promise<string> {
    const { rows } = await this.pool.query<{ snapshot: string }>('select pg_current_snapshot()::text as snapshot');
    return rows[0]?.snapshot ?? '';
  }

  /** The key with which all servers on this database seal places. */
  async key(): Promise<Buffer> {
    const { rows } = await this.pool.query<{ key: Buffer }>('select key from change_place_key');
    if (!rows[0]) throw new Error('The key of places in the stream is missing.');
    return rows[0].key;
  }
}
