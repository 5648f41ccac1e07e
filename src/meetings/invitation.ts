import type { AttendeeRole } from './calendar-object.js';

/** Somebody who is written to about a meeting, as they stand when the mail is written. */
export interface Recipient {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
  readonly timeZone: string;
  /** Every role in the body, and the capacities in its delegations. */
  readonly roles: readonly string[];
}

/** A line of the agenda; the symbols are those of its papers that are for the recipient. */
export interface AgendaLineForMail {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly minutes: number | null;
  readonly symbols?: readonly string[];
}

/** A meeting with what a mail about it says. */
export interface MeetingForMail {
  readonly id: string;
  readonly bodyName: string;
  readonly title: string;
  readonly state: string;
  readonly label: string;
  readonly startsAt: Date | null;
  readonly timeZone: string | null;
  readonly minutes: number | null;
  readonly plannedText: string | null;
  readonly location: string;
  readonly joiningLink: string;
  readonly passcode: string;
  readonly reason: string;
  readonly calendarUid: string;
  readonly calendarSequence: number;
  readonly updatedAt: Date;
  readonly scheduledBy: string | null;
  /** The date before the last change; null for the first date. */
  readonly fromStartsAt: Date | null;
  readonly fromTimeZone: string | null;
  readonly agenda: readonly AgendaLineForMail[];
}

export const isOff = ({ state }: MeetingForMail): boolean => state === 'CANCELLED' || state === 'POSTPONED';
export const methodOf = (meeting: MeetingForMail): 'REQUEST' | 'CANCEL' => (isOff(meeting) ? 'CANCEL' : 'REQUEST');

/** Each in the order in which it decides. */
const ROLES: readonly (readonly [string, AttendeeRole])[] = [
  ['CO_CHAIR', 'CHAIR'],
  ['LEAD', 'CHAIR'],
  ['HEAD_OF_DELEGATION', 'REQ-PARTICIPANT'],
  ['PARTICIPANT', 'REQ-PARTICIPANT'],
  ['ALTERNATE', 'OPT-PARTICIPANT'],
  ['ADVISER', 'OPT-PARTICIPANT'],
  ['COMMITTEE_MEMBER', 'OPT-PARTICIPANT'],
  ['OBSERVING', 'OPT-PARTICIPANT'],
];

/** The role in which a calendar shows somebody: by their seat, first of all. A secretary takes no part. */
export const attendeeRole = (roles: readonly string[]): AttendeeRole =>
  ROLES.find(([role]) => roles.includes(role))?.[1] ?? 'NON-PARTICIPANT';

/** Whether a calendar asks for an answer: of those whose answer counts, but not of who is there to be informed. */
export const isAsked = (roles: readonly string[], replyLink: string | null): boolean =>
  replyLink !== null && attendeeRole(roles) !== 'NON-PARTICIPANT';
