import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { holdSeat } from '../support/bodies.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { makeParty, type Person } from '../support/people.js';
import { TestServer } from '../support/server.js';

let app: TestServer;
let world: MeetingWorld;
let seat: string;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  seat = `sea_${world.group.seats[0]}`;
});
afterAll(() => app.stop());

const NIGHT = { workingDays: [1, 2, 3, 4, 5], workingFrom: '22:00', workingTo: '06:00', timeZone: 'Europe/Brussels' };
const SEAT = `hours { id version workingDays workingFrom workingTo timeZone from until onBehalf evidence recordedBy { name } }
  hoursHistory { from until } holidays { id version name firstDay lastDay yearly keptUntil onBehalf evidence }`;
const evidence = { description: 'E-mail of the head of delegation', receivedAt: '2026-01-05T10:00:00Z' };

async function act(mutation: string, input: Record<string, unknown>, who: Person | null) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await app.ask(
    `mutation($input: ${type}!) { done: ${mutation}(input: $input) { seat { ${SEAT} } userErrors { rule path message } } }`,
    { input },
    who?.token,
  );
  return { ...data?.done, code: errors?.[0]?.extensions['code'] };
}
const read = async (who: Person | null, asOf?: string) => {
  const { data } = await app.ask(
    `query($id: ID!, $asOf: Date) { body(by: { id: $id }, asOf: $asOf) { seats { number ${SEAT} } } }`,
    { id: world.committee, asOf },
    who?.token,
  );
  return data?.body.seats[0];
};
const slots = async (input: Record<string, unknown>) => {
  const { data } = await app.ask(
    `query($input: SuggestSlotsInput!) { suggestSlots(input: $input) { none
       seats { seatNumber timeZone workingDays workingFrom workingTo hoursBasis }
       slots { startsAt seats { state holiday outsideMinutes } } nearest { seats { state holiday } } } }`,
    { input: { body: world.committee, durationMinutes: 60, ...input } },
    world.chair.token,
  );
  return data?.suggestSlots;
};

describe('the working time of a seat', () => {
  test('is said by its own people, holds for suggestions and ledger, and is unknown until then', async () => {
    expect(await read(world.chair)).toMatchObject({ hours: null, holidays: [] });
    const before = await slots({ from: '2099-06-01', to: '2099-06-05' });
    expect(before.seats[0]).toEqual({
      ...{ seatNumber: 1, timeZone: 'Europe/Brussels', workingDays: [1, 2, 3, 4, 5] },
      ...{ workingFrom: '09:00', workingTo: '17:00', hoursBasis: 'ASSUMED' },
    });
    const { seat: entered } = await act(
      'enterSeatHours',
      { seat, hours: { ...NIGHT, from: '2020-01-01' } },
      world.alternate,
    );
    expect(entered.hours).toMatchObject({ ...NIGHT, from: '2020-01-01', until: null, onBehalf: false, evidence: '' });
    const after = await slots({ from: '2099-06-01', to: '2099-06-05' });
    expect(after.seats[0]).toMatchObject({ workingFrom: '22:00', workingTo: '06:00', hoursBasis: 'ENTERED' });
    const atNight = after.slots.find(({ startsAt }: { startsAt: string }) => /T0[0-3]:/.test(startsAt));
    expect(atNight.seats[0]).toMatchObject({ state: 'IN_HOURS', outsideMinutes: 0 });
    // From a later day on others hold: the former end with the day before.
    const { seat: later } = await act(
      'enterSeatHours',
      { seat, hours: { ...NIGHT, workingDays: [7, 1, 1], from: '2099-06-03' } },
      world.heads[0],
    );
    expect(later.hours.until).toBe('2099-06-03');
    expect((await read(world.participant, '2099-07-01')).hours).toMatchObject({ workingDays: [1, 7], evidence: null });
    expect((await read(world.chair, '2019-12-31')).hours).toBeNull();
    expect(later.hoursHistory).toHaveLength(2);
    expect(await read(null)).toMatchObject({ hours: null, hoursHistory: [], holidays: [] });
  });

  test('is corrected and taken back, and only by those who may', async () => {
    const { hours } = await read(world.heads[0]);
    const change = { seatHours: hours.id, reason: 'A slip', expectedVersion: hours.version };
    const wrong = await act('correctSeatHours', { ...change, hours: { ...NIGHT, from: '2099-06-03' } }, world.heads[0]);
    expect(wrong.userErrors[0]).toMatchObject({ rule: 'seat-hours.one-at-a-time', path: ['hours', 'from'] });
    for (const [who, rule] of [
      [world.adviser, 'reply.voice-of-the-seat'],
      [world.heads[1], 'reply.own-seat'],
      [world.secretary, 'reply.own-seat'],
    ] as const)
      expect((await act('removeSeatHours', change, who)).userErrors[0]?.rule).toBe(rule);
    expect((await act('removeSeatHours', change, world.participant)).code).toBe('FORBIDDEN');
    expect((await act('removeSeatHours', change, world.stranger)).code).toBe('FORBIDDEN');
    const day = { ...NIGHT, workingFrom: '08:00', workingTo: '16:00', from: '2020-01-01', until: '2099-01-01' };
    const { seat: corrected } = await act('correctSeatHours', { ...change, hours: day }, world.heads[0]);
    expect(corrected.hours).toMatchObject({ workingFrom: '08:00', until: '2099-01-01' });
    expect((await act('removeSeatHours', change, world.heads[0])).code).toBe('NOT_FOUND');
    const [kept] = await app.sql<{ reason: string }>(`select removed_reason as reason from seat_hours where id = $1`, [
      hours.id.slice(4),
    ]);
    expect(kept?.reason).toBe('A slip');
    for (const [given, field] of [
      [{ workingTo: '22:00' }, 'workingTo'],
      [{ until: '2019-01-01' }, 'until'],
      [{ workingFrom: '25:00' }, 'workingFrom'],
      [{ workingDays: [] }, 'workingDays'],
    ] as const) {
      const { userErrors } = await act(
        'enterSeatHours',
        { seat, hours: { ...NIGHT, from: '2020-01-01', ...given } },
        world.heads[0],
      );
      expect(userErrors[0]?.path.at(-1)).toBe(field);
    }
  });

  test('has holidays by name, of every year where it says so, which nobody is asked to work', async () => {
    const holidays = [
      { name: 'National day', firstDay: '2098-07-21', yearly: true, keptUntil: '2101-01-01' },
      { name: 'A bridge', firstDay: '2099-07-22', lastDay: '2099-07-24' },
    ];
    const input = { seat, holidays, evidence };
    await app.sql(`delete from seat_hours where seat_id = $1`, [seat.slice(4)]);
    expect((await act('enterSeatHolidays', input, world.heads[0])).code).toBe('FORBIDDEN');
    const { seat: entered } = await act('enterSeatHolidays', input, world.secretary);
    expect(entered.holidays).toEqual([
      expect.objectContaining({
        ...holidays[0],
        lastDay: '2098-07-21',
        onBehalf: true,
        evidence: evidence.description,
      }),
      expect.objectContaining({ ...holidays[1], yearly: false, keptUntil: null }),
    ]);
    const window = { from: '2099-07-21', to: '2099-07-24', seatsNeeded: 3 };
    const { none, nearest } = await slots(window);
    expect(none).toBe('SEATS');
    expect(nearest.map((one: { seats: { holiday: string }[] }) => one.seats[0]?.holiday)).toContain('National day');
    expect((await slots({ from: '2101-07-21', to: '2101-07-22', seatsNeeded: 3 })).none).toBeNull();
    const again = await act(
      'enterSeatHolidays',
      { ...input, holidays: [{ ...holidays[1], name: 'a BRIDGE' }] },
      world.secretary,
    );
    expect(again.userErrors[0]).toMatchObject({ rule: 'seat-holiday.once' });
    const [first, bridge] = entered.holidays;
    const moved = { name: 'A bridge', firstDay: '2099-07-29' };
    const change = { seatHoliday: bridge.id, reason: 'A week later', expectedVersion: bridge.version };
    await act('correctSeatHoliday', { ...change, holiday: moved }, world.heads[0]);
    await act('removeSeatHoliday', { seatHoliday: first.id, reason: 'Not kept' }, world.alternate);
    expect((await read(world.chair)).holidays).toEqual([expect.objectContaining({ ...moved, onBehalf: false })]);
    expect((await slots(window)).none).toBeNull();
    for (const [given, field] of [
      [{ lastDay: '2099-07-01' }, 'lastDay'],
      [{ lastDay: '2099-12-31' }, 'lastDay'],
      [{ keptUntil: '2100-01-01' }, 'keptUntil'],
    ] as const) {
      const { userErrors } = await act(
        'enterSeatHolidays',
        { seat, holidays: [{ name: 'Wrong', firstDay: '2099-08-01', ...given }] },
        world.heads[0],
      );
      expect(userErrors[0]?.path.at(-1)).toBe(field);
    }
  });

  test('ends with whoever holds the seat', async () => {
    const other = await makeMeetingWorld(app);
    const own = `sea_${other.group.seats[2]}`;
    await act('enterSeatHours', { seat: own, hours: { ...NIGHT, from: '2020-01-01' } }, other.heads[2]);
    const [id] = [String(other.group.seats[2])];
    await app.sql(`update seat_term set valid = '[2000-01-01,2020-01-01)' where seat_id = $1`, [id]);
    await holdSeat(app, id, await makeParty(app), '[2020-01-01,)');
    const { data } = await app.ask(
      `{ body(by: { id: "${other.committee}" }) { seats { hours { from } hoursHistory { from } } } }`,
      {},
      other.chair.token,
    );
    expect(data?.body.seats[2]).toEqual({ hours: null, hoursHistory: [{ from: '2020-01-01' }] });
    expect(
      (
        await act(
          'enterSeatHours',
          { seat: `sea_${randomUUID()}`, hours: { ...NIGHT, from: '2020-01-01' } },
          other.chair,
        )
      ).code,
    ).toBe('NOT_FOUND');
  });
});
