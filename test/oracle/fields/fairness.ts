import { Temporal } from 'temporal-polyfill';
import { type Asking, type OracleRoot, thing } from '../ask.js';
import { bodyFor } from '../convened.js';
import { at, sortedBy } from '../ordering.js';
import { holdsOn, instant, type Row } from '../tables.js';
import { basisOf, holidaysOf, isWorked } from '../working-time.js';
import { type Clock, clocksFor } from './local-times.js';

/** Whether somebody at a meeting was there for a seat or a party. */
function isFor({ seat, party }: Clock, there: Row, { world }: Asking): boolean {
  if (seat) return there['seat_id'] === seat['id'] && there['speaks'] === true;
  const day = String(instant(there['arrived_at'])).slice(0, 10);
  return world
    .having('representation', 'member_id', there['member_id'])
    .some((one) => one['party_id'] === party?.['id'] && holdsOn(one['valid'], day));
}

/** From when until when somebody was at a meeting while it sat, in whole minutes since 1970. */
function stayAt(meeting: Row, there: Row, { world }: Asking): readonly [number, number] {
  const sitting = world.byId('sitting', meeting['id']);
  const ms = (moment: unknown): number => Date.parse(String(moment));
  const planned =
    meeting['duration_minutes'] === null
      ? ms(there['arrived_at'])
      : ms(meeting['starts_at']) + Number(meeting['duration_minutes']) * 60_000;
  const closed = sitting?.['closed_at'] ? ms(sitting['closed_at']) : planned;
  const from = Math.max(ms(there['arrived_at']), sitting ? ms(sitting['opened_at']) : -Infinity);
  const to = Math.min(closed, there['left_at'] === null ? Infinity : ms(there['left_at']));
  return [Math.floor(from / 60_000), Math.floor(to / 60_000)];
}

/** Minutes outside working hours, and meetings, of each seat or party, by its id. */
function borne(
  body: Row,
  from: number,
  to: number,
  asking: Asking,
): Map<unknown, { minutes: number; meetings: number }> {
  const { world } = asking;
  const bodies = [body['id'], ...(body['kind'] === 'STEERING_COMMITTEE' ? [body['working_group_id']] : [])];
  const held = bodies
    .flatMap((id) => world.having('meeting', 'body_id', id))
    .filter((one) => one['state'] === 'HELD' && one['starts_at'] !== null)
    .filter((one) => Date.parse(String(one['starts_at'])) >= from && Date.parse(String(one['starts_at'])) < to);
  const found = new Map<unknown, { minutes: number; meetings: number }>();
  for (const meeting of held) {
    const called = world
      .having('attendance', 'meeting_id', meeting['id'])
      .filter((one) => one['struck_at'] === null && thing('Attendance', one, asking));
    if (called.length === 0) continue;
    const of = world.byId('body', meeting['body_id']) as Row;
    for (const clock of clocksFor(of, String(instant(meeting['starts_at'])).slice(0, 10), asking)) {
      const there = called.filter((one) => isFor(clock, one, asking));
      if (there.length === 0) continue;
      const holidays = holidaysOf(clock, body, asking);
      // A minute counts once, however many of its people were there.
      const minutes = new Set<number>();
      for (const [begins, ends] of there.map((one) => stayAt(meeting, one, asking)))
        for (let minute = begins; minute < ends; minute += 1) minutes.add(minute);
      const outside = [...minutes].filter((minute) => clock.zone !== null && !isWorked(minute, clock, holidays));
      const key = (clock.seat ?? clock.party)?.['id'];
      const before = found.get(key) ?? { minutes: 0, meetings: 0 };
      found.set(key, { minutes: before.minutes + outside.length, meetings: before.meetings + 1 });
    }
  }
  return found;
}

/** Whether the viewer sits in the seat, or is of the party, today. */
function isOwn({ seat, party }: Clock, { world, viewer }: Asking): boolean {
  if (viewer.memberId === null) return false;
  const rows = seat
    ? world.having('delegate', 'seat_id', seat['id'])
    : world.having('representation', 'party_id', party?.['id']);
  return rows.some((one) => one['member_id'] === viewer.memberId && holdsOn(one['valid'], world.today));
}

function fairnessLedger(body: Row, asking: Asking): unknown {
  const { viewer, world, args } = asking;
  const day = (args['asOf'] as string | null | undefined) ?? world.today;
  const since = Temporal.PlainDate.from(day).subtract({ months: 24 }).toString();
  const until = args['asOf'] ? Date.parse(day) + 86_400_000 : Date.now();
  // What it is about is read as it is today.
  const today = { ...asking, asOf: world.today };
  const bears = borne(body, Date.parse(since), until, today);
  const complete =
    viewer.is('CO_CHAIR', body['working_group_id']) ||
    ['CO_CHAIR', 'SECRETARY'].some((role) => viewer.is(role, body['id']));
  const clocks = clocksFor(body, day, today).filter((clock) => complete || isOwn(clock, today));
  const ordered = sortedBy(
    clocks as unknown as readonly Row[],
    (one) => (one['seat'] as Row | undefined)?.['number'],
    (one) => (one['party'] as Row | undefined)?.['name'],
    (one) => (one['party'] as Row | undefined)?.['id'],
  ) as unknown as Clock[];
  const lines = ordered.map((clock) => {
    const { minutes, meetings } = bears.get((clock.seat ?? clock.party)?.['id']) ?? { minutes: 0, meetings: 0 };
    return {
      ...{ seat: thing('Seat', clock.seat, today), seatNumber: clock.seat?.['number'] ?? null },
      ...{ party: thing('Party', clock.party, today), partyName: clock.party?.['name'] ?? null },
      ...{ outsideMinutes: minutes, meetings, hoursBasis: basisOf(clock) },
    };
  });
  const all = sortedBy(lines, at('outsideMinutes')).map(({ outsideMinutes }) => Number(outsideMinutes));
  const spreadMinutes = complete && all.length > 0 ? Number(all.at(-1)) - Number(all[0]) : null;
  return { since, complete, spreadMinutes, lines };
}

export const fairnessRoots: Readonly<Record<string, OracleRoot>> = {
  fairnessLedger: (asking) => fairnessLedger(bodyFor(asking, asking.args['body']), asking),
};
