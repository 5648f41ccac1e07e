import { type Asking, type OracleField, type OracleRoot, refers, restsOn, type Thing, thing, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { type ListRules, page } from '../page.js';
import { holdsOn, rangeEnd, rangeStart, type Row } from '../tables.js';
import { dayAfter, daysOver, holdingOver } from '../holding-over.js';
import type { World } from '../world.js';
import { seats } from './viewer-part.js';

const PERIODS = ['SeatTerm', 'Delegate', 'Chair', 'Observer', 'Secretary'];
const CAPACITIES = ['HEAD_OF_DELEGATION', 'ALTERNATE', 'ADVISER'];
const GROUPS = ['AFRICAN', 'ASIA_PACIFIC', 'EASTERN_EUROPEAN', 'GRULAC', 'WEOG'];

const now = (rows: readonly Row[], { asOf }: Asking): Row[] => rows.filter((row) => holdsOn(row['valid'], asOf));
const partyName =
  ({ world }: Asking) =>
  (row: Row): unknown =>
    world.byId('party', row['party_id'])?.['name'];
const ofGroup = (row: Row, kind: string, { world }: Asking): Row[] =>
  world.having('body', 'working_group_id', row['working_group_id']).filter((body) => body['kind'] === kind);

/** The seats of a body by who holds them on the day. */
function balance(row: Row, { world, asOf }: Asking): unknown {
  const seats = world.having('seat', 'body_id', row['id']);
  const terms = seats.map((seat) => world.termOf(seat['id'], asOf));
  const groups = terms.map((term) => world.byId('party', term?.['party_id'])?.['un_regional_group'] ?? null);
  return {
    byRegionalGroup: GROUPS.map((regionalGroup) => ({
      regionalGroup,
      seats: groups.filter((group) => group === regionalGroup).length,
    })),
    withoutRegionalGroup: terms.filter((term, index) => term && !term['holder_unknown'] && groups[index] === null)
      .length,
    unknown: terms.filter((term) => term?.['holder_unknown']).length,
    vacant: terms.filter((term) => !term).length,
    seats: seats.length,
  };
}

export const bodyFields: Readonly<Record<string, OracleField>> = {
  ...Object.fromEntries(
    PERIODS.flatMap((type): [string, OracleField][] => [
      [`${type}.from`, (row) => rangeStart(row['valid'])],
      [`${type}.until`, (row) => rangeEnd(row['valid'])],
    ]),
  ),
  'Body.source': restsOn,
  'Chair.source': restsOn,
  'Body.workingGroup': refers('Body', 'working_group_id'),
  'Body.parent': refers('Body', 'parent_id'),
  'Body.steeringCommittee': (row, asking) => thing('Body', ofGroup(row, 'STEERING_COMMITTEE', asking)[0], asking),
  'Body.focusGroups': (row, asking) =>
    things('Body', sortedBy(ofGroup(row, 'FOCUS_GROUP', asking), at('name'), at('id')), asking),
  'Body.seats': (row, asking) =>
    things('Seat', sortedBy(asking.world.having('seat', 'body_id', row['id']), at('number')), asking),
  'Body.coChairs': (row, asking) => {
    const bodies = [row['id'], ...(row['kind'] === 'STEERING_COMMITTEE' ? [row['working_group_id']] : [])];
    const chairs = bodies.flatMap((id) => asking.world.having('chair', 'body_id', id));
    return things('Chair', sortedBy(now(chairs, asking), partyName(asking), at('id')), asking);
  },
  'Body.observers': (row, asking) =>
    things(
      'Observer',
      sortedBy(now(asking.world.having('observer', 'body_id', row['id']), asking), partyName(asking), at('id')),
      asking,
    ),
  'Body.secretaries': (row, asking) =>
    things(
      'Secretary',
      sortedBy(
        now(asking.world.having('secretary', 'body_id', row['id']), asking),
        (one) => rangeStart(one['valid']),
        at('id'),
      ),
      asking,
    ),
  'Body.balance': balance,
  'Chair.party': refers('Party', 'party_id'),
  'Chair.member': refers('Member', 'member_id'),
  'Observer.party': refers('Party', 'party_id'),
  'Secretary.member': refers('Member', 'member_id'),
  'Seat.body': refers('Body', 'body_id'),
  'Seat.holder': (row, asking) =>
    thing('Party', asking.world.byId('party', asking.world.termOf(row['id'], asking.asOf)?.['party_id']), asking),
  'Seat.holderStatus': (row, { world, asOf }) => {
    const term = world.termOf(row['id'], asOf);
    return term ? (term['holder_unknown'] ? 'UNKNOWN' : 'KNOWN') : 'VACANT';
  },
  'Seat.term': (row, asking) => thing('SeatTerm', asking.world.termOf(row['id'], asking.asOf), asking),
  'Seat.terms': (row, asking) =>
    things(
      'SeatTerm',
      sortedBy(asking.world.having('seat_term', 'seat_id', row['id']), (term) => rangeStart(term['valid']) ?? ''),
      asking,
    ),
  'Seat.delegates': (row, asking): Thing[] => {
    if (!asking.world.termOf(row['id'], asking.asOf)) return [];
    const serving = now(asking.world.having('delegate', 'seat_id', row['id']), asking);
    const capacity = (one: Row): number => CAPACITIES.indexOf(String(one['capacity']));
    return things('Delegate', sortedBy(serving, capacity, at('position'), at('id')), asking);
  },
  'Seat.holdingOver': (row, asking) => {
    const { world, asOf } = asking;
    const term = world.termOf(row['id'], asOf);
    if (!term || holdsOn(term['valid'], asOf)) return null;
    const clause = world.byId('clause', holdingOver(row['id'], asOf, world)?.['clause_id']);
    return {
      since: rangeEnd(term['valid']),
      until: dayAfter(daysOver(term, world).at(-1) ?? ''),
      clause: thing('Clause', clause, asking),
    };
  },
  'SeatTerm.holder': refers('Party', 'party_id'),
  'SeatTerm.daysLeft': (row, { asOf }) => {
    const end = rangeEnd(row['valid']);
    return end === null ? null : (Date.parse(end) - Date.parse(asOf)) / 86_400_000;
  },
  'Delegate.seat': refers('Seat', 'seat_id'),
  'Delegate.member': refers('Member', 'member_id'),
  'Delegate.party': (row, asking) =>
    thing('Party', asking.world.byId('party', asking.world.termOf(row['seat_id'], asking.asOf)?.['party_id']), asking),
};

/** The body that a `by` argument names. */
export const bodyNamed = (by: { id?: string; slug?: string }, world: World): Row | undefined =>
  by.id === undefined ? world.having('body', 'slug', by.slug)[0] : world.byGlobalId('bdy', by.id);
export const bodyBy = ({ world, args }: Asking): Row | undefined => bodyNamed(args['by'] as { id?: string }, world);

export const groupBySlug = ({ world }: Asking, slug: unknown): Row | undefined =>
  world.having('body', 'slug', slug).find((body) => body['kind'] === 'WORKING_GROUP');

/** Of a row with a body: whether that is the working group with a short name, or below it. */
export const ofWorkingGroup = (row: Row, slug: string, { world }: Asking): boolean =>
  world.byId('body', world.byId('body', row['body_id'])?.['working_group_id'])?.['slug'] === slug;

export const bodies: ListRules = {
  orders: { NAME: (row) => String(row['name']) },
  filters: {
    kind: (row, value: string) => row['kind'] === value,
    state: (row, value: string) => row['state'] === value,
    workingGroup: (row, value: string, asking) => row['working_group_id'] === groupBySlug(asking, value)?.['id'],
    viewerInside: (row, value: boolean, { viewer }) => viewer.inside(row['id']) === value,
  },
};

export const bodyRoots: Readonly<Record<string, OracleRoot>> = {
  bodies: (asking) => page('Body', asking.world.rows('body'), asking, bodies),
  seats: (asking) => page('Seat', asking.world.rows('seat'), asking, seats),
  body: (asking) => thing('Body', bodyBy(asking), asking),
  workingGroup: (asking) => {
    const body = bodyBy(asking);
    return body?.['kind'] === 'WORKING_GROUP' ? thing('Body', body, asking) : null;
  },
  steeringCommittee: (asking) => {
    const group = groupBySlug(asking, asking.args['workingGroup']);
    return group ? thing('Body', ofGroup(group, 'STEERING_COMMITTEE', asking)[0], asking) : null;
  },
};
