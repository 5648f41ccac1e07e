import { randomUUID } from 'node:crypto';
import type { WalkWorld } from './world.js';

type Case = (world: WalkWorld) => Promise<Record<string, unknown>>;

const REASON = 'A good reason.';
const evidence = { description: 'E-mail of the head of delegation', receivedAt: '2026-01-05T10:00:00Z' };
const time = { workingDays: [1, 2, 3, 4, 5], workingFrom: '08:00', workingTo: '16:00', timeZone: 'Europe/Brussels' };
const day = { name: 'A holiday', firstDay: '2099-05-01', yearly: false };
const seat = ({ meetings }: WalkWorld): string => String(meetings.group.seats[0]);

/** Hours, or a holiday, that the first seat entered. */
async function put(world: WalkWorld, table: 'seat_hours' | 'seat_holiday'): Promise<string> {
  await world.app.sql(`delete from ${table} where seat_id = $1`, [seat(world)]);
  const of = { seat_id: seat(world), party_id: world.meetings.heads[0].partyId };
  if (table === 'seat_hours')
    return `swh_${await world.put(table, {
      ...{ ...of, working_days: '{1,2}', working_from: '08:00', working_to: '16:00', time_zone: 'UTC' },
      valid_from: '2099-01-01',
    })}`;
  return `hol_${await world.put(table, {
    ...{ ...of, entry_id: randomUUID(), name: 'A day', first_day: '2099-06-01', last_day: '2099-06-01', yearly: false },
  })}`;
}

/** A draft of a plan of the committee, with one meeting. */
export async function plan(world: WalkWorld): Promise<{ plan: string; meeting: string }> {
  const id = await world.put('meeting_plan', {
    ...{
      body_id: world.meetings.committeeId,
      title: 'A series',
      mode: 'VIRTUAL',
      time_zone: 'UTC',
      duration_minutes: 60,
    },
    ...{ first_day: '2099-01-01', last_day: '2099-12-31', rhythm: 'MONTHLY', every_months: 1, made_at: new Date() },
    periods: JSON.stringify([{ from: '2099-01-01', to: '2099-01-14' }]),
  });
  const meeting = await world.put('planned_meeting', { plan_id: id, starts_at: '2099-01-05T10:00:00Z' });
  return { plan: `pln_${id}`, meeting: `plm_${meeting}` };
}

/** A valid input for what is said of the working time of seats. */
export const schedulingActs: Readonly<Record<string, Case>> = {
  enterSeatHours: async (world) => {
    await world.app.sql(`delete from seat_hours where seat_id = $1`, [seat(world)]);
    return { seat: `sea_${seat(world)}`, hours: { ...time, from: '2099-01-01' } };
  },
  'enterSeatHours (on behalf)': async (world) => {
    await world.app.sql(`delete from seat_hours where seat_id = $1`, [seat(world)]);
    return { seat: `sea_${seat(world)}`, hours: { ...time, from: '2099-01-01' }, evidence };
  },
  correctSeatHours: async (world) => ({
    ...{ seatHours: await put(world, 'seat_hours'), hours: { ...time, from: '2099-02-01' }, reason: REASON },
  }),
  removeSeatHours: async (world) => ({ seatHours: await put(world, 'seat_hours'), reason: REASON }),
  enterSeatHolidays: async (world) => {
    await world.app.sql(`delete from seat_holiday where seat_id = $1`, [seat(world)]);
    return { seat: `sea_${seat(world)}`, holidays: [day] };
  },
  correctSeatHoliday: async (world) => ({
    ...{ seatHoliday: await put(world, 'seat_holiday'), holiday: day, reason: REASON },
  }),
  planMeetings: async ({ meetings }) => ({
    ...{ body: meetings.committee, title: 'A series', firstDay: '2099-01-05', lastDay: '2099-02-05' },
    ...{ rhythm: 'MONTHLY', durationMinutes: 60 },
  }),
  addPlannedMeeting: async (world) => ({
    plan: (await plan(world)).plan,
    startsAt: { local: '2099-05-05T12:00', timeZone: 'UTC' },
  }),
  movePlannedMeeting: async (world) => ({
    plannedMeeting: (await plan(world)).meeting,
    startsAt: { local: '2099-05-05T12:00', timeZone: 'UTC' },
  }),
  dropPlannedMeeting: async (world) => ({ plannedMeeting: (await plan(world)).meeting }),
  callMeetingPlan: async (world) => ({ plan: (await plan(world)).plan }),
  withdrawMeetingPlan: async (world) => ({ plan: (await plan(world)).plan, reason: REASON }),
  removeSeatHoliday: async (world) => ({ seatHoliday: await put(world, 'seat_holiday'), reason: REASON }),
};
