import { type Asking, type OracleField, refers, thing, things } from '../ask.js';
import { maySee } from '../may-see.js';
import { at, compareKeys, sortedBy } from '../ordering.js';
import { holdsOn, rangeStart, type Row } from '../tables.js';
import { type Standing, standingsOf } from '../viewers.js';

/** Where a person stands is for the person and for the community of the working group. */
const seen = ({ memberId, body }: Standing, { viewer }: Asking): boolean =>
  (viewer.memberId !== null && memberId === viewer.memberId) || viewer.community(body['working_group_id']);

const KEYS: readonly ((one: Standing) => unknown)[] = [
  ({ body }) => body['name'],
  ({ body }) => body['id'],
  ({ role }) => role,
  ({ from }) => from,
  ({ until }) => until,
];
const byKeys = (one: Standing, other: Standing): number =>
  KEYS.map((key) => compareKeys(key(one), key(other))).find((order) => order !== 0) ?? 0;

const since = (row: Row): unknown => rangeStart(row['valid']);
const all = (type: string, rows: readonly Row[], asking: Asking): unknown =>
  things(type, sortedBy(rows, since, at('id')), asking);

export const standingFields: Readonly<Record<string, OracleField>> = {
  'Member.standings': (row, asking) =>
    standingsOf(asking.world, row['id'])
      .filter((one) => one.holds(asking.asOf) && seen(one, asking))
      .toSorted(byKeys)
      .map(({ body, ...rest }) => ({ ...rest, body: thing('Body', body, asking) })),
  'Member.delegations': (row, asking) => {
    const { world, asOf } = asking;
    const serving = world
      .having('delegate', 'member_id', row['id'])
      .filter((one) => holdsOn(one['valid'], asOf) && world.termOf(one['seat_id'], asOf));
    return all('Delegate', serving, asking);
  },
  'Party.seatTerms': (row, asking) => {
    const { world, viewer } = asking;
    const terms = world
      .having('seat_term', 'party_id', row['id'])
      .filter((term) => maySee('Seat', world.byId('seat', term['seat_id']) as Row, viewer, world));
    return all('SeatTerm', terms, asking);
  },
  'Party.chairs': (row, asking) => all('Chair', asking.world.having('chair', 'party_id', row['id']), asking),
  'Party.observes': (row, asking) => all('Observer', asking.world.having('observer', 'party_id', row['id']), asking),
  'Party.leads': (row, asking) => {
    const { world, asOf } = asking;
    const leads = world
      .rows('lead')
      .filter((one) => holdsOn(one['valid'], asOf) && world.termOf(one['seat_id'], asOf)?.['party_id'] === row['id']);
    return all('Lead', leads, asking);
  },
  'Party.participations': (row, asking) =>
    all(
      'Participation',
      asking.world.having('participation', 'party_id', row['id']).filter((one) => holdsOn(one['valid'], asking.asOf)),
      asking,
    ),
  'Party.subscription': (row, asking) => {
    const entry = asking.world.having('subscription', 'party_id', row['id'])[0];
    return entry && String(entry['counts_from']) <= asking.asOf ? thing('Subscriber', entry, asking) : null;
  },
  'Chair.body': refers('Body', 'body_id'),
  'Observer.body': refers('Body', 'body_id'),
  'Lead.body': refers('Body', 'body_id'),
  'SeatTerm.seat': refers('Seat', 'seat_id'),
};
