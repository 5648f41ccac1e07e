import { holdsOn, rangeEnd, rangeStart, type Row } from './tables.js';

/** Of the world, what is asked here. */
interface World {
  having(table: string, column: string, value: unknown): readonly Row[];
  byId(table: string, id: unknown): Row | undefined;
}

export const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const known = new WeakMap<Row, string[]>();

/** What the terms in force on a day say of holding over: those of the body, or else of its working group. */
export function holdingOver(seatId: unknown, day: string, world: World): Row | undefined {
  const body = world.byId('body', world.byId('seat', seatId)?.['body_id']);
  const inForce = (bodyId: unknown): Row | undefined =>
    world.having('terms_version', 'body_id', bodyId).find((version) => holdsOn(version['in_force'], day));
  const version = inForce(body?.['id']) ?? inForce(body?.['working_group_id']);
  return world
    .having('provision', 'terms_version_id', version?.['id'])
    .find(({ kind, value }) => kind === 'HOLDING_OVER' && value !== null);
}

/** The days after a term on which its party holds over, one after the other. */
export function daysOver(term: Row, world: World): string[] {
  const found = known.get(term);
  if (found) return found;
  const days: string[] = [];
  known.set(term, days);
  const end = rangeEnd(term['valid']);
  if (end === null || term['party_id'] === null) return days;
  const others = world.having('seat_term', 'seat_id', term['seat_id']).map(({ valid }) => rangeStart(valid));
  for (let day = end; !others.includes(day) && day !== term['vacated_on']; day = dayAfter(day)) {
    const value = holdingOver(term['seat_id'], day, world)?.['value'] as { days?: number } | undefined;
    if (days.length >= (value?.days ?? 0)) break;
    days.push(day);
  }
  return days;
}

const knownSpans = new WeakMap<Row, string[]>();

/** The same as ranges, one for each version of the terms that lets it. */
export function spansOver(term: Row, world: World): string[] {
  const found = knownSpans.get(term) ?? reckonSpans(term, world);
  knownSpans.set(term, found);
  return found;
}

function reckonSpans(term: Row, world: World): string[] {
  const spans: { readonly by: Row | undefined; readonly from: string; until: string }[] = [];
  for (const day of daysOver(term, world)) {
    const by = holdingOver(term['seat_id'], day, world);
    const last = spans.at(-1);
    if (last && last.by === by) last.until = dayAfter(day);
    else spans.push({ by, from: day, until: dayAfter(day) });
  }
  return spans.map(({ from, until }) => `[${from},${until})`);
}
