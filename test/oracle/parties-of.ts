import { holdsOn, type Row } from './tables.js';
import type { World } from './world.js';

/** For which parties somebody stood on a day. */
export function partiesOf(member: unknown, day: string, world: World): Set<unknown> {
  const holding = (table: string): Row[] =>
    world.having(table, 'member_id', member).filter((row) => holdsOn(row['valid'], day));
  const holder = (row: Row): unknown => world.termOf(row['seat_id'], day)?.['party_id'];
  const found = [
    ...holding('representation').map((row) => row['party_id']),
    ...holding('participant').map((row) => world.byId('participation', row['participation_id'])?.['party_id']),
    ...[...holding('delegate'), ...holding('lead')].map(holder),
  ];
  return new Set(found.filter((party) => party !== null && party !== undefined));
}
