import type { ClockRow, HolidayRow, PresenceRow } from './burden.repository.js';
import { outsideMinutes } from './engine/outside-minutes.js';
import type { Holiday, SeatHours, Stretch } from './engine/seat-hours.js';
import { HoursBasis } from './hours-basis.js';
import { holidaysOf } from './seat-days.js';

/** What a seat bore, over so many meetings that it was at. */
export interface Burden {
  readonly minutes: number;
  readonly meetings: number;
}

const USUAL_DAYS: readonly number[] = [1, 2, 3, 4, 5];

const [USUAL_FROM, USUAL_TO] = ['09:00', '17:00'];

/** What nobody said is assumed: whoever left the usual hours in their profile has not said that these are theirs. */
export function basisOf({ entered, workingDays, workingFrom, workingTo }: ClockRow): HoursBasis {
  if (entered) return HoursBasis.ENTERED;
  const said = [workingDays ?? USUAL_DAYS, clockOf(workingFrom, USUAL_FROM), clockOf(workingTo, USUAL_TO)].join();
  return said === [USUAL_DAYS, USUAL_FROM, USUAL_TO].join() ? HoursBasis.ASSUMED : HoursBasis.HEAD_OF_DELEGATION;
}

const clockOf = (time: string | null, usual = ''): string => (time ?? usual).slice(0, 5);

/** The working time that a row is reckoned with. */
export const workingTime = (row: ClockRow) => ({
  workingDays: row.workingDays ?? USUAL_DAYS,
  workingFrom: clockOf(row.workingFrom, USUAL_FROM),
  workingTo: clockOf(row.workingTo, USUAL_TO),
});

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The clock of a row as the engine takes it. */
export function seatHours(
  row: ClockRow,
  more: { borne?: number; busy?: readonly Stretch[]; holidays?: readonly Holiday[] } = {},
): SeatHours {
  const { workingDays, workingFrom, workingTo } = workingTime(row);
  return {
    ...{ key: row.key, timeZone: row.timeZone, workingDays },
    ...{ workingFrom: minutesOf(workingFrom), workingTo: minutesOf(workingTo) },
    ...{ holidays: more.holidays ?? [], busy: more.busy ?? [], borne: more.borne ?? 0 },
  };
}

/** Minutes outside working hours that each seat was at meetings, with how many meetings that were. */
export function burdensOf(presences: readonly PresenceRow[], holidays: readonly HolidayRow[]): Map<string, Burden> {
  const meetings = new Map<string, Map<string, Stretch[]>>();
  const minutes = new Map<string, number>();
  for (const row of presences) {
    const ofSeat = meetings.get(row.key) ?? new Map<string, Stretch[]>();
    meetings.set(row.key, ofSeat);
    const known = ofSeat.get(row.meetingId) ?? [];
    // Two of one party at once bear the hour once: counted from where the former was counted to.
    const from = Math.max(row.from.getTime(), ...known.map(({ to }) => to));
    const stretch = { from, to: Math.max(row.to.getTime(), from) };
    ofSeat.set(row.meetingId, [...known, stretch]);
    minutes.set(
      row.key,
      (minutes.get(row.key) ?? 0) +
        outsideMinutes(seatHours(row, { holidays: holidaysOf(row, holidays, stretch) }), stretch),
    );
  }
  return new Map(
    [...meetings].map(([key, ofSeat]) => [key, { minutes: minutes.get(key) ?? 0, meetings: ofSeat.size }]),
  );
}
