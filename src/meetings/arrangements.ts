import type { MeetingMode } from './meeting.enums.js';

/** A start with the zone for which it is announced. */
export interface Start {
  readonly at: Date;
  readonly timeZone: string;
}

/** What of a calendar entry can change when a meeting is moved; undefined leaves it as it is. */
export interface Arrangements {
  readonly durationMinutes?: number | null | undefined;
  readonly mode?: MeetingMode | null | undefined;
  readonly location?: string | null | undefined;
  readonly joiningLink?: string | null | undefined;
  readonly passcode?: string | null | undefined;
}
