import type { Recipient } from '../meetings/invitation.js';
import { handlingLine, paragraphs } from '../meetings/invitation-text.js';
import { dateAndTime, inWords, localTime, zoned } from '../meetings/local-time.js';
import type { Slot } from './poll.entity.js';
import type { NoticeKind, PollForMail } from './poll-notice.repository.js';

interface Written {
  readonly poll: PollForMail;
  readonly recipient: Recipient;
  /** Null for who is told and does not answer. */
  readonly link: string | null;
  readonly publicUrl: string;
}

export function subject(kind: NoticeKind, { title, deadline }: PollForMail, { timeZone }: Recipient): string {
  if (kind === 'CANCELLATION') return `No date is looked for any more: ${title}`;
  const by = `answer by ${dateAndTime(zoned(deadline, timeZone))} (${timeZone})`;
  if (kind === 'EXTENSION') return `More time: which date for ${title}, ${by}`;
  return kind === 'REMINDER' ? `Reminder: which date for ${title}, ${by}` : `Which date: ${title}, ${by}`;
}

/** The mail for one recipient: each possible start on their own clock first, then in UTC. */
export function text(kind: NoticeKind, written: Written): string {
  const { poll, recipient } = written;
  return paragraphs([
    [`Dear ${recipient.name},`],
    [opening(kind, poll)],
    kind === 'EXTENSION' ? [`Why: ${poll.extensionReason}`] : [],
    ...(kind === 'CANCELLATION' ? [[`Why: ${poll.reason}`]] : asking(written)),
    [handlingLine(poll.label)],
    answer(kind, written),
  ]);
}

function opening(kind: NoticeKind, { bodyName, title, openedBy }: PollForMail): string {
  if (kind === 'CANCELLATION') return `${bodyName} does not look for a date any more for: ${title}.`;
  if (kind === 'EXTENSION') return `${bodyName} takes answers longer, for: ${title}. Your answer is not there yet.`;
  if (kind === 'REMINDER') return `${bodyName} still looks for a date for: ${title}. Your answer is not there yet.`;
  return `${bodyName} looks for a date for: ${title}.${openedBy ? ` Opened by ${openedBy}.` : ''}`;
}

function asking({ poll, recipient: { timeZone } }: Written): string[][] {
  return [
    [poll.note],
    ['Possible starts, in your time:', ...poll.slots.map((slot) => `  ${onClock(slot, poll.minutes, timeZone)}`)],
    [`Duration: ${poll.minutes} minutes`],
    [`Answer by: ${both(poll.deadline, timeZone)}`],
  ];
}

/** `Friday 4 December 2099, 04:00 (Asia/Tokyo, UTC+9) = Thursday 3 December 2099, 19:00 UTC, at night for you`. */
function onClock({ at }: Slot, minutes: number, timeZone: string): string {
  return `${both(at, timeZone)}${isNight(at, minutes, timeZone) ? ', at night for you' : ''}`;
}

/** Whether any of a meeting lies in the night of a zone, as wherever dates are looked at. */
export const isNight = (at: Date, minutes: number, timeZone: string): boolean =>
  localTime({
    ...{ startsAt: at.toISOString(), minutes, timeZone },
    ...{ workingDays: null, workingFrom: null, workingTo: null },
  })?.isNight ?? false;

const both = (at: Date, timeZone: string): string =>
  timeZone === 'UTC' ? inWords(at, 'UTC') : `${inWords(at, timeZone)} = ${inWords(at, 'UTC')}`;

function answer(kind: NoticeKind, { poll, link, publicUrl }: Written): string[] {
  if (kind === 'CANCELLATION') return [];
  const page = `${publicUrl}/polls/pol_${poll.id}`;
  if (link === null)
    return [`For a seat its head of delegation or an alternate answers. You can follow it here: ${page}`];
  return [
    `Answer: ${link}`,
    'This link is yours alone: whoever has it answers in your name. Do not pass it on.',
    `You can also answer in Plenary (${page}), or tell the secretary. Nobody reads what is written in answer to this mail.`,
  ];
}
