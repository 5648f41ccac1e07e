import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import type { Person } from '../support/people.js';

let app: TestServer;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
});
afterAll(() => app.stop());

const WINDOW = { from: '2099-06-01', to: '2099-06-05', durationMinutes: 60 };

const suggest = async (who: Person | null, input: Record<string, unknown> = {}) => {
  const { data, errors } = await app.ask(
    `query($input: SuggestSlotsInput!) { suggestSlots(input: $input) { none firstDayWithNotice
       seats { seatNumber partyName party { name } seat { number } timeZone borneMinutes }
       slots { ...Slot } rotation { ...Slot } nearest { seatsAvailable } hoursOn day { startsAt seats { state } } } }
     fragment Slot on SuggestedSlot { startsAt seatsAvailable outsideMinutes venueTime { says }
       seats { seatNumber partyName local weekday state outsideMinutes } }`,
    { input: { body: world.committee, ...WINDOW, ...input } },
    who?.token,
  );
  return { ...data?.suggestSlots, code: errors?.[0]?.extensions['code'] };
};
const ledger = async (who: Person | null, asOf: string | null = null) => {
  const { data, errors } = await app.ask(
    `query($body: ID!, $asOf: Date) { fairnessLedger(body: $body, asOf: $asOf) { since complete spreadMinutes
       lines { seatNumber seat { number } partyName party { name } outsideMinutes meetings } } }`,
    { body: world.committee, asOf },
    who?.token,
  );
  return { ...data?.fairnessLedger, code: errors?.[0]?.extensions['code'] };
};

/** A meeting of the committee that was held on a day of last month, at an hour of UTC; with who was there until when. */
async function held(at: Date, minutes: number, seats: Record<number, number>, columns: Record<string, unknown> = {}) {
  const [opened, closed] = [at, new Date(at.getTime() + minutes * 60_000)];
  const id = await putMeeting(app, world.committeeId, {
    ...{ state: 'HELD', label: 'AMBER', starts_at: at, duration_minutes: minutes, ...columns },
  });
  const meeting = id.slice(4);
  await app.sql(`insert into sitting (id, opened_at, closed_at, close_recorded_at) values ($1, $2, $3, $3)`, [
    ...[meeting, opened, closed],
  ]);
  for (const [seat, stayed] of Object.entries(seats)) {
    await app.sql(
      `insert into attendance (id, meeting_id, seat_id, person_name, capacity, speaks, arrived_at, left_at, recorded_at)
       values ($1, $2, $3, 'Somebody', 'DESIGNATED', true, $4, $5, now())`,
      [randomUUID(), meeting, world.group.seats[Number(seat) - 1], opened, new Date(at.getTime() + stayed * 60_000)],
    );
  }
  return meeting;
}

/** A Wednesday of the last weeks, at an hour of UTC. */
function wednesday(hour: number): Date {
  const day = new Date(Date.now() - 14 * 86_400_000);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 4) % 7));
  day.setUTCHours(hour, 0, 0, 0);
  return day;
}

describe('slots', () => {
  test('are suggested by seats and fairness, and explained seat by seat', async () => {
    const { slots, rotation, day, hoursOn, none, seats: ofBody } = await suggest(world.chair);
    expect(none).toBeNull();
    expect(slots).toHaveLength(5);
    const [first] = slots;
    // In June: Brussels from 7 to 15 UTC, New York from 13 to 21, Tokyo from 0 to 8. Somebody bears an hour.
    expect(first).toMatchObject({ seatsAvailable: 3, outsideMinutes: 60 });
    expect(ofBody).toEqual([
      expect.objectContaining({ seatNumber: 1, seat: { number: 1 }, timeZone: 'Europe/Brussels' }),
      expect.objectContaining({ seatNumber: 2, borneMinutes: 0 }),
      expect.objectContaining({ seatNumber: 3, timeZone: 'Asia/Tokyo' }),
    ]);
    expect(first.seats.map((one: { local: string }) => one.local.slice(19))).toEqual(['+02:00', '-04:00', '+09:00']);
    expect(first.seats[0].weekday).toMatch(/day$/);
    expect(first.seats.filter(({ state }: { state: string }) => state === 'OUTSIDE_HOURS')).toHaveLength(1);
    expect([2, 3]).toContain(rotation.length);
    expect(hoursOn).toBe(first.startsAt.slice(0, 10));
    expect(day).toHaveLength(24);
    const last = await suggest(world.chair, { hoursOn: '2099-06-05' });
    expect(last).toMatchObject({ slots, hoursOn: '2099-06-05' });
    // The last hour of the window is the last in which an hour of meeting fits.
    expect([last.day[0].startsAt, last.day.at(-1).startsAt]).toEqual([
      ...['2099-06-05T00:00:00.000Z', '2099-06-05T23:00:00.000Z'],
    ]);
    expect((await suggest(world.chair, { mode: 'IN_PERSON', timeZone: 'Asia/Tokyo' })).slots[0]).toMatchObject({
      outsideMinutes: 0,
    });
    const two = await suggest(world.chair, { seats: world.group.seats.slice(0, 2).map((id) => `sea_${id}`) });
    expect(two.slots[0]).toMatchObject({ seatsAvailable: 2, outsideMinutes: 0 });
    expect(two.rotation).toEqual([]);
  });

  test('keep clear of other meetings of the same people that the viewer sees', async () => {
    const at = new Date('2099-07-01T00:00:00Z');
    const window = { from: '2099-07-01', to: '2099-07-01' };
    const meeting = await putMeeting(app, world.committeeId, { starts_at: at, duration_minutes: 2880, label: 'AMBER' });
    const taken = await suggest(world.chair, { ...window, seatsNeeded: 3 });
    expect(taken).toMatchObject({ slots: [], none: 'SEATS' });
    expect(taken.nearest[0]).toEqual({ seatsAvailable: 0 });
    await app.sql(`update meeting set body_id = $2, label = 'AMBER_STRICT', kind = 'FOCUS_GROUP' where id = $1`, [
      ...[meeting.slice(4), world.focusGroupId],
    ]);
    expect((await suggest(world.chair, { ...window, seatsNeeded: 3 })).slots).toHaveLength(1);
  });

  test('say why there is none', async () => {
    const other = await makeMeetingWorld(app);
    await makeTerms(app, other.group.id, { NOTICE_PERIOD: { days: 21 } });
    const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const early = await suggest(other.chair, { body: other.committee, from: soon(1), to: soon(8) });
    expect(early).toMatchObject({ slots: [], none: 'NOTICE', firstDayWithNotice: expect.any(String) });
    expect(await suggest(world.chair, { from: '2000-01-01', to: '2000-01-02' })).toMatchObject({
      none: 'WINDOW_TOO_SHORT',
    });
    expect(await suggest(world.chair, { seatsNeeded: 4 })).toMatchObject({ none: 'SEATS', slots: [] });
  });

  test('are for those who convene, of their own seats, in a window that has an end', async () => {
    expect((await suggest(world.secretary)).slots).toHaveLength(5);
    expect((await suggest(world.heads[0])).code).toBe('FORBIDDEN');
    expect((await suggest(null)).code).toBe('UNAUTHENTICATED');
    expect((await suggest(world.chair, { body: `bdy_${randomUUID()}` })).code).toBe('NOT_FOUND');
    expect((await suggest(world.chair, { seats: [`sea_${randomUUID()}`] })).code).toBe('NOT_FOUND');
    for (const wrong of [
      { to: '2099-05-01' },
      { to: '2101-01-01' },
      { durationMinutes: 20 },
      { from: '2099-02-30' },
      { hoursOn: '2099-06-06' },
    ])
      expect((await suggest(world.chair, wrong)).code).toBe('BAD_USER_INPUT');
    const ofGroup = await suggest(world.lead, { body: world.focusGroup });
    expect(ofGroup.slots[0].seats.length).toBeGreaterThan(0);
    expect(ofGroup.slots[0].seats.map((one: { seatNumber: number | null }) => one.seatNumber)).not.toContain(1);
  });
});

test('the ledger counts who was there, as long as they were, and follows corrections', async () => {
  // 8:00 to 10:00 UTC: in Brussels at work, in New York not yet, in Tokyo not any more.
  const meeting = await held(wednesday(8), 120, { 1: 120, 2: 45 });
  const minutes = async (who: Person) =>
    Object.fromEntries(
      (await ledger(who)).lines.map((line: { seatNumber: number; outsideMinutes: number }) => [
        line.seatNumber,
        line.outsideMinutes,
      ]),
    );
  expect(await ledger(world.chair)).toMatchObject({ complete: true, spreadMinutes: 45 });
  expect(await minutes(world.secretary)).toEqual({ 1: 0, 2: 45, 3: 0 });
  expect(await ledger(world.heads[1])).toMatchObject({
    ...{ complete: false, spreadMinutes: null },
    lines: [{ seatNumber: 2, seat: { number: 2 }, outsideMinutes: 45, meetings: 1 }],
  });
  expect(await minutes(world.adviser)).toEqual({ 1: 0 });
  // Tokyo came, too, as a correction says, and New York was not there at all.
  await app.sql(
    `update attendance set struck_at = now(), struck_reason = 'No' where meeting_id = $1 and seat_id = $2`,
    [...[meeting, world.group.seats[1]]],
  );
  await held(wednesday(9), 60, { 3: 60 });
  expect(await minutes(world.chair)).toEqual({ 1: 0, 2: 0, 3: 60 });
  const dayBefore = new Date(wednesday(0).getTime() - 86_400_000).toISOString().slice(0, 10);
  expect(await ledger(world.chair, dayBefore)).toMatchObject({ spreadMinutes: 0 });
  expect((await ledger(world.chair, '2099-02-30')).code).toBe('BAD_USER_INPUT');
  // It sat an hour earlier than it was recorded: what it cost follows.
  const moved = new Date(wednesday(9).getTime() - 5_400_000);
  await app.sql(
    `update sitting set opened_at = $2, closed_at = $3 where id in (select meeting_id from attendance where seat_id = $1)`,
    [world.group.seats[2], moved, new Date(moved.getTime() + 3_600_000)],
  );
  await app.sql(`update attendance set arrived_at = $2, left_at = $3 where seat_id = $1`, [
    ...[world.group.seats[2], moved, new Date(moved.getTime() + 3_600_000)],
  ]);
  // From 7:30 to 8:30 UTC it is half past five in Tokyo, at most: half of it is within its hours.
  expect(await minutes(world.chair)).toEqual({ 1: 0, 2: 0, 3: 30 });
  await app.sql(
    `update sitting set opened_at = $2, closed_at = $3 where id in (select meeting_id from attendance where seat_id = $1)`,
    [...[world.group.seats[2], wednesday(9), wednesday(10)]],
  );
  await app.sql(`update attendance set arrived_at = $2, left_at = $3 where seat_id = $1`, [
    ...[world.group.seats[2], wednesday(9), wednesday(10)],
  ]);
  // What is old has been forgiven, and a meeting that was not held cost nobody an hour.
  await held(new Date(Date.now() - 800 * 86_400_000), 60, { 2: 60 });
  await held(wednesday(3), 60, { 2: 60 }, { state: 'IN_SESSION' });
  expect(await minutes(world.chair)).toEqual({ 1: 0, 2: 0, 3: 60 });
  const { seats, slots } = await suggest(world.chair);
  expect(seats.map((one: { borneMinutes: number }) => one.borneMinutes)).toEqual([0, 0, 60]);
  expect(slots[0].seats[2]).toMatchObject({ state: 'IN_HOURS' });
  // A lead convenes the group, and reads of others nothing of what they bore.
  const ofGroup = await suggest(world.lead, { body: world.focusGroup });
  expect(ofGroup.seats.some((one: { borneMinutes: number | null }) => one.borneMinutes === null)).toBe(true);
  expect((await ledger(world.stranger)).code).toBe('FORBIDDEN');
  expect((await ledger(null)).code).toBe('UNAUTHENTICATED');
});
