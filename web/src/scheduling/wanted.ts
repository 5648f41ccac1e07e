import type { MeetingMode, SuggestSlotsInput } from '../gql/graphql.js';
import type { SuggestSearch } from './suggest-search.js';

/** The same with nothing left open. */
export interface Wanted {
  readonly body: string;
  /** None stands for all of them. */
  readonly seats: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly minutes: string;
  readonly mode: MeetingMode;
  readonly zone: string;
  readonly needed: string;
}

const DAY = 86_400_000;
const dayFromToday = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** What is not said: two hours by video, some time in the next two months. */
export const wantedOf = (search: SuggestSearch, body: string, zone: string): Wanted => ({
  ...{ body, seats: search.seats ?? [], from: search.from ?? dayFromToday(1), to: search.to ?? dayFromToday(60) },
  ...{ minutes: search.minutes ?? '120', mode: search.mode ?? 'VIRTUAL', zone: search.zone ?? zone },
  needed: search.needed ?? '1',
});

export const inputOf = ({ body, seats, from, to, minutes, mode, zone, needed }: Wanted): SuggestSlotsInput => ({
  ...{ body, from, to, mode, first: 6, durationMinutes: Math.round(Number(minutes)) || 0 },
  ...(seats.length > 0 ? { seats: [...seats] } : {}),
  ...(mode === 'IN_PERSON' ? { timeZone: zone } : {}),
  seatsNeeded: Math.round(Number(needed)) || 0,
});
