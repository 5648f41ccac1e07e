import type { MeetingMode, PlanMeetingsInput, PlanRhythm } from '../gql/graphql.js';
import { addDays, addMonths } from '../meetings/month-grid.js';

export interface DaysWords {
  readonly from: string;
  readonly to: string;
}

/** The form for a series of meetings, as typed. */
export interface PlanWords {
  readonly title: string;
  readonly seats: readonly string[];
  readonly firstDay: string;
  readonly lastDay: string;
  readonly rhythm: PlanRhythm;
  readonly count: string;
  readonly withinDays: string;
  readonly durationMinutes: string;
  readonly seatsNeeded: string;
  readonly mode: MeetingMode;
  readonly timeZone: string;
  readonly keepOff: readonly DaysWords[];
}

/** A year from the first of the month after next, four times. */
export function emptyPlan(timeZone: string): PlanWords {
  const month = addMonths(new Date().toISOString().slice(0, 7), 2);
  return {
    ...{ title: '', seats: [], firstDay: `${month}-01`, lastDay: addDays(`${addMonths(month, 12)}-01`, -1) },
    ...{ rhythm: 'QUARTERLY', count: '', withinDays: '14', durationMinutes: '120', seatsNeeded: '1' },
    ...{ mode: 'VIRTUAL', timeZone, keepOff: [] },
  };
}

const whole = (text: string): number => Math.round(Number(text)) || 0;

export const inputOf = (body: string, words: PlanWords): PlanMeetingsInput => {
  const { title, firstDay, lastDay, rhythm, mode, timeZone, seats, keepOff, count } = words;
  return {
    ...{ body, title, firstDay, lastDay, rhythm, mode, timeZone },
    ...{ withinDays: whole(words.withinDays), durationMinutes: whole(words.durationMinutes) },
    seatsNeeded: whole(words.seatsNeeded),
    ...(seats.length > 0 ? { seats: [...seats] } : {}),
    ...(count.trim() ? { count: whole(count) } : {}),
    ...(keepOff.length > 0 ? { keepOff: keepOff.map(({ from, to }) => ({ from, to: to || from })) } : {}),
  };
};
