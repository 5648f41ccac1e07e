import { type Asking, type OracleField, thing } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { holdsOn, instant, type Row } from '../tables.js';

/** One clock that a meeting concerns: of a seat, or of a party in a focus group. */
export interface Clock {
  readonly seat: Row | undefined;
  readonly party: Row | undefined;
  readonly zone: unknown;
  /** Where the working days and hours stand: what the seat entered, or else the person; nobody's, when neither is known. */
  readonly hours: Row | undefined;
  readonly entered: boolean;
  readonly member: Row | undefined;
}

const firstZone = (party: Row | undefined): unknown => (party?.['time_zones'] as string[] | undefined)?.[0] ?? null;

/** The seats of the body, or of the steering committee for the working group's own meetings. */
function clocksOfSeats(body: Row, day: string, { world }: Asking): Clock[] {
  const own = world
    .having('body', 'working_group_id', body['id'])
    .filter((one) => one['kind'] === 'STEERING_COMMITTEE');
  const bodies = body['kind'] === 'WORKING_GROUP' ? [body, ...own] : [body];
  const seats = bodies.flatMap((one) => world.having('seat', 'body_id', one['id']));
  return sortedBy(seats, at('number')).flatMap((seat) => {
    const term = world.termOf(seat['id'], day);
    if (!term) return [];
    const party = world.byId('party', term['party_id']);
    const [head] = sortedBy(
      world
        .having('delegate', 'seat_id', seat['id'])
        .filter((one) => one['capacity'] === 'HEAD_OF_DELEGATION' && holdsOn(one['valid'], day)),
      at('id'),
    );
    const entered = world
      .having('seat_hours', 'seat_id', seat['id'])
      .find((one) => one['removed_at'] === null && one['party_id'] === term['party_id'] && holdsOn(one['valid'], day));
    const member = world.byId('member', head?.['member_id']);
    const zone = entered?.['time_zone'] ?? member?.['time_zone'] ?? firstZone(party);
    return [{ seat, party, zone, hours: entered ?? member, entered: entered !== undefined, member }];
  });
}

/** The parties that take part in a focus group or lead it, by name. */
function clocksOfParties(body: Row, day: string, { world }: Asking): Clock[] {
  if (body['kind'] !== 'FOCUS_GROUP') return [];
  const parts = world
    .having('participation', 'body_id', body['id'])
    .filter((one) => one['state'] === 'PARTICIPATING' && holdsOn(one['valid'], day));
  const leading = world
    .having('lead', 'body_id', body['id'])
    .filter((one) => holdsOn(one['valid'], day))
    .map((one) => world.termOf(one['seat_id'], day)?.['party_id'] ?? null);
  const ids = new Set([...parts.map((one) => one['party_id']), ...leading]);
  const parties = [...ids].flatMap((id) => [world.byId('party', id)].filter((one) => one !== undefined));
  return sortedBy(parties, at('name'), at('id')).map((party) => {
    const people = world
      .having('participation', 'body_id', body['id'])
      .filter((one) => one['party_id'] === party['id'] && holdsOn(one['valid'], day))
      .flatMap((one) => world.having('participant', 'participation_id', one['id']))
      .filter((one) => holdsOn(one['valid'], day));
    const [person] = sortedBy(people, at('id'));
    const member = world.byId('member', person?.['member_id']);
    const zone = firstZone(party) ?? member?.['time_zone'] ?? null;
    return { seat: undefined, party, zone, hours: member, entered: false, member };
  });
}

/** All clocks that a day in a body concerns. */
export const clocksFor = (body: Row, day: string, asking: Asking): Clock[] => [
  ...clocksOfSeats(body, day, asking),
  ...clocksOfParties(body, day, asking),
];

/** The same as the schema shows them. */
export const clocksOn = (body: Row, day: string, asking: Asking): object[] =>
  clocksFor(body, day, asking).map(({ seat, party, zone }) => ({
    seat: thing('Seat', seat, asking),
    party: thing('Party', party, asking),
    timeZone: zone,
  }));

export const localTimeFields: Readonly<Record<string, OracleField>> = {
  'Meeting.localTimes': (row, asking) => {
    const { world, viewer } = asking;
    const body = world.byId('body', row['body_id']) as Row;
    if (!viewer.community(body['working_group_id'])) return [];
    const day = instant(row['starts_at'])?.slice(0, 10) ?? world.today;
    return clocksOn(body, day, asking);
  },
};
