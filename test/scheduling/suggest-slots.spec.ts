import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import { holdSeat, serveInDelegation } from '../support/bodies.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { makePerson, type Person } from '../support/people.js';

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
       seats { seatNumber partyName party { name } seat { number } timeZone borneMinutes
         stretches { from partyName party { name } timeZone workingFrom hoursBasis } }
       slots { ...Slot } rotation { ...Slot } nearest { seatsAvailable } hoursOn day { ...Slot conflicts { kind seatNumber partyName } } } }
     fragment Slot on SuggestedSlot { startsAt seatsAvailable outsideMinutes venueTime { says }
       seats { seatNumber partyName local weekday state outsideMinutes holiday } }`,
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

interface Hour {
  readonly seatsAvailable: number;
  readonly seats: readonly {
    readonly partyName: string | null;
    readonly local: string | null;
    readonly state: string;
  }[];
  readonly conflicts: readonly unknown[];
}

describe('where a seat changes hands within the window', () => {
  let other: MeetingWorld;
  let seats: readonly string[];
  const from = (day: number) => `2099-06-0${day}T00:00:00.000Z`;
  const ask = (input: Record<string, unknown>) => suggest(other.chair, { body: other.committee, ...input });
  const hour = async (at: string, input: Record<string, unknown> = {}): Promise<Hour> => {
    const { day } = await ask({ hoursOn: at.slice(0, 10), ...input });
    return day.find(({ startsAt }: { startsAt: string }) => startsAt === `${at}:00:00.000Z`);
  };
  const endsOn = async (table: 'seat_term' | 'delegate', day: string, seat: string | undefined) => {
    await app.sql(`update ${table} set valid = daterange('2000-01-01', $1) where seat_id = $2`, [day, seat]);
  };
  const holiday = (seat: string | undefined, party: string | null, day: string) =>
    app.sql(
      `insert into seat_holiday (id, seat_id, entry_id, party_id, name, first_day, last_day, yearly) values (gen_random_uuid(), $1, gen_random_uuid(), $2, 'A feast', $3, $3, false)`,
      [seat, party, day],
    );

  beforeAll(async () => {
    other = await makeMeetingWorld(app);
    seats = other.group.seats;
  });

  test('a slot is judged by clock, hours, holidays and other meetings of whoever has it then', async () => {
    expect((await ask({})).seats.map((one: { stretches: unknown[] }) => one.stretches)).toEqual([[], [], []]);
    const next = await makePerson(app, { name: 'The next head', timeZone: 'Asia/Tokyo' });
    await app.sql(`update party set name = 'Bortelland' where id = $1`, [next.partyId]);
    await endsOn('seat_term', '2099-06-03', seats[0]);
    await endsOn('delegate', '2099-06-03', seats[0]);
    await holdSeat(app, seats[0] ?? '', next.partyId, '[2099-06-03,)');
    await serveInDelegation(app, seats[0] ?? '', next.memberId, 'HEAD_OF_DELEGATION', { valid: '[2099-06-03,)' });
    await holiday(seats[0], next.partyId, '2099-06-02');
    await holiday(seats[0], next.partyId, '2099-06-04');
    const [seat] = (await ask({})).seats;
    expect(seat).toMatchObject({ seatNumber: 1, partyName: 'Test organisation', timeZone: 'Europe/Brussels' });
    expect(seat.stretches).toEqual([
      expect.objectContaining({ from: from(1), partyName: 'Test organisation', timeZone: 'Europe/Brussels' }),
      expect.objectContaining({ from: from(3), party: { name: 'Bortelland' }, timeZone: 'Asia/Tokyo' }),
    ]);
    // The feast on Tuesday is one of the next holder alone, who does not have the seat yet.
    const before = await hour('2099-06-02T12');
    expect(before.seats[0]).toMatchObject({ partyName: 'Test organisation', state: 'IN_HOURS' });
    expect((await hour('2099-06-02T23')).seats[0]).toMatchObject({ state: 'OUTSIDE_HOURS', outsideMinutes: 60 });
    const after = await hour('2099-06-03T00');
    expect(after.seats[0]).toMatchObject({ partyName: 'Bortelland', state: 'IN_HOURS', local: expect.any(String) });
    expect(after.seats[0]?.local).toBe('2099-06-03T09:00:00+09:00');
    expect((await hour('2099-06-04T02')).seats[0]).toMatchObject({ state: 'HOLIDAY', holiday: 'A feast' });
    expect((await hour('2099-06-05T02')).seats[0]).toMatchObject({ state: 'IN_HOURS' });
    // In one room all keep its hours, and yet the holders change.
    const room = await hour('2099-06-05T12', { mode: 'IN_PERSON', timeZone: 'Europe/Brussels' });
    expect(room.seats[0]).toMatchObject({ partyName: 'Bortelland', state: 'IN_HOURS' });
    const at = new Date('2099-06-05T03:00:00Z');
    await putMeeting(app, other.committeeId, { starts_at: at, duration_minutes: 60, label: 'AMBER' });
    const taken = await hour('2099-06-05T03');
    expect(taken.seats[0]).toMatchObject({ partyName: 'Bortelland', state: 'OTHER_MEETING' });
    expect(taken.conflicts[0]).toEqual({ kind: 'OTHER_MEETING', seatNumber: 1, partyName: 'Bortelland' });
  });

  test('seats that fall vacant count no more, and those that are filled count from then on', async () => {
    await endsOn('seat_term', '2099-06-04', seats[2]);
    const three = await ask({ seatsNeeded: 3, from: '2099-06-02', to: '2099-06-04' });
    expect(three.slots.map(({ startsAt }: { startsAt: string }) => startsAt.slice(0, 10))).not.toContain('2099-06-04');
    expect(three.slots).toHaveLength(2);
    expect((await hour('2099-06-03T12')).seats[2]).toMatchObject({ state: 'OUTSIDE_HOURS' });
    const left = await hour('2099-06-05T14');
    expect(left).toMatchObject({ seatsAvailable: 2 });
    expect(left.seats[2]).toMatchObject({ partyName: null, local: null, state: 'NOT_KNOWN' });
    const own = { seats: [`sea_${seats[2]}`] };
    expect((await ask({ ...own, from: '2099-06-04', to: '2099-06-05' })).code).toBe('NOT_FOUND');
    // For a day the holder stays, as the terms have it; then it is vacant.
    await makeTerms(app, other.group.id, { HOLDING_OVER: { days: 1 } });
    const over = await ask({ ...own, from: '2099-06-03', to: '2099-06-05' });
    expect(over.seats[0].stretches.map((one: { from: string }) => one.from)).toEqual([from(3), from(5)]);
    await app.sql(`delete from seat_term where seat_id = $1`, [seats[2]]);
    await holdSeat(app, seats[2] ?? '', other.heads[2].partyId, '[2099-06-04,)');
    const filled = await ask({ ...own, from: '2099-06-01', to: '2099-06-05' });
    expect(filled.slots.map(({ startsAt }: { startsAt: string }) => startsAt.slice(0, 10))).toEqual([
      ...['2099-06-04', '2099-06-05'],
    ]);
    expect(filled.seats[0]).toMatchObject({
      timeZone: 'Asia/Tokyo',
      stretches: [{ timeZone: null }, { from: from(4) }],
    });
  });

  test('hours that hold from a day on, another head, and parties that leave a group change it as well', async () => {
    await app.sql(
      `insert into seat_hours (id, seat_id, party_id, working_days, working_from, working_to, time_zone, valid_from) values (gen_random_uuid(), $1, $2, '{1,2,3,4,5}', '22:00', '06:00', 'America/New_York', '2099-06-02')`,
      [seats[1], other.heads[1].partyId],
    );
    const [, second] = (await ask({})).seats;
    expect(second.stretches).toEqual([
      expect.objectContaining({ from: from(1), hoursBasis: 'ASSUMED' }),
      expect.objectContaining({ from: from(2), workingFrom: '22:00', hoursBasis: 'ENTERED' }),
    ]);
    expect((await hour('2099-06-03T04')).seats[1]).toMatchObject({ state: 'IN_HOURS' });
    expect((await hour('2099-06-01T16')).seats[1]).toMatchObject({ state: 'IN_HOURS' });
    await app.sql(`delete from seat_hours where seat_id = $1`, [seats[1]]);
    await endsOn('delegate', '2099-06-02', seats[1]);
    const head = await makePerson(app, { partyId: other.heads[1].partyId, timeZone: 'Africa/Casablanca' });
    await serveInDelegation(app, seats[1] ?? '', head.memberId, 'HEAD_OF_DELEGATION', { valid: '[2099-06-02,)' });
    expect((await ask({})).seats[1].stretches).toMatchObject([
      { timeZone: 'America/New_York' },
      { from: from(2), timeZone: 'Africa/Casablanca' },
    ]);
    await app.sql(`update participation set valid = '[2000-01-01,2099-06-04)' where body_id = $1`, [
      other.focusGroupId,
    ]);
    await app.sql(`update lead set valid = '[2099-06-02,)' where body_id = $1`, [other.focusGroupId]);
    const group = await ask({ body: other.focusGroup });
    const begins = group.seats.map((one: { stretches: { from: string }[] }) => one.stretches.map((some) => some.from));
    expect(begins.toSorted()).toEqual([
      [from(1), from(2)],
      [from(1), from(4)],
    ]);
    const friday = await hour('2099-06-05T12', { body: other.focusGroup });
    expect(friday.seats.find(({ partyName }) => partyName === 'Party of Participant')).toMatchObject({
      ...{ state: 'NOT_KNOWN', local: null },
    });
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
