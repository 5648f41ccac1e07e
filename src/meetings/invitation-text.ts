import { dateAndTime, inWords, zoned } from './local-time.js';
import { type AgendaLineForMail, isOff, type MeetingForMail, type Recipient } from './invitation.js';

const TLP: Readonly<Record<string, string>> = { AMBER_STRICT: 'TLP:AMBER+STRICT' };
export const handlingLine = (label: string): string => `Handling: ${TLP[label] ?? `TLP:${label}`}`;

/** What happened, as the subject of the mail begins. */
function news({ state, fromStartsAt, calendarSequence }: MeetingForMail): string {
  if (state === 'CANCELLED') return 'Cancelled';
  if (state === 'POSTPONED') return 'Postponed';
  return fromStartsAt || calendarSequence > 0 ? 'New date' : 'Invitation';
}

export function subject(meeting: MeetingForMail): string {
  const { startsAt, timeZone, title } = meeting;
  const date =
    startsAt && timeZone && !isOff(meeting) ? `, ${dateAndTime(zoned(startsAt, timeZone))} (${timeZone})` : '';
  return `${news(meeting)}: ${title}${date}`;
}

/**
 * The mail for one recipient: their own local time first, then UTC and the zone of the venue. The personal link stands
 * in the mail alone: a calendar entry is shown to others.
 */
export function text(
  meeting: MeetingForMail,
  { name, timeZone }: Recipient,
  publicUrl: string,
  replyLink: string | null = null,
): string {
  return paragraphs([
    [`Dear ${name},`],
    [opening(meeting)],
    [meeting.reason && `Why: ${meeting.reason}`],
    isOff(meeting) ? off(meeting, timeZone) : [...when(meeting, timeZone), ...where(meeting)],
    isOff(meeting) ? [] : agendaInWords(meeting.agenda),
    [handlingLine(meeting.label)],
    replyLink === null
      ? []
      : [`Reply: ${replyLink}`, 'This link is yours alone: whoever has it answers in your name. Do not pass it on.'],
    isOff(meeting)
      ? []
      : [
          `Please reply in Plenary (${publicUrl}), or tell the secretary. Nobody reads what is written in answer to this mail.`,
        ],
  ]);
}

export const reminderSubject = ({ title, startsAt }: MeetingForMail, { timeZone }: Recipient): string =>
  `Reminder: ${title}${startsAt ? `, ${dateAndTime(zoned(startsAt, timeZone))} (${timeZone})` : ''}`;

/** The mail to one who comes: when and where, and where the papers are. */
export const reminderText = (meeting: MeetingForMail, { name, timeZone }: Recipient, publicUrl: string): string =>
  paragraphs([
    [`Dear ${name},`],
    [`${meeting.bodyName} meets soon: ${meeting.title}.`],
    [...when({ ...meeting, fromStartsAt: null }, timeZone), ...where(meeting)],
    agendaInWords(meeting.agenda),
    [handlingLine(meeting.label)],
    [`The meeting in Plenary, with what was answered: ${publicUrl}/meetings/mtg_${meeting.id}`],
  ]);

function opening({ state, title, bodyName, fromStartsAt, calendarSequence, scheduledBy }: MeetingForMail): string {
  if (state === 'CANCELLED') return `${bodyName} will not hold this meeting: ${title}.`;
  if (state === 'POSTPONED') return `${bodyName} has postponed this meeting, without a new date yet: ${title}.`;
  if (fromStartsAt || calendarSequence > 0) {
    return `${bodyName} has a new date for this meeting: ${title}. Replies for the former date do not count any more.`;
  }
  return `${bodyName} meets: ${title}.${scheduledBy ? ` Scheduled by ${scheduledBy}.` : ''}`;
}

/** The start on the recipient's clock, in UTC and where it was announced for; each zone once. */
function times(at: Date, own: string, venue: string | null): string[] {
  const zones = [...new Set([own, 'UTC', venue ?? 'UTC'])];
  return zones.map((zone) => `  ${inWords(at, zone)}${zone === own ? ', your time' : ''}`);
}

function when({ startsAt, timeZone, minutes, fromStartsAt, fromTimeZone }: MeetingForMail, own: string): string[] {
  if (!startsAt) return [];
  const before = fromStartsAt && fromTimeZone ? [`Before: ${inWords(fromStartsAt, fromTimeZone)}`] : [];
  return ['When:', ...times(startsAt, own, timeZone), minutes ? `Duration: ${minutes} minutes` : '', ...before];
}

function off({ fromStartsAt, fromTimeZone, plannedText }: MeetingForMail, own: string): string[] {
  const before = fromStartsAt ? ['It had been planned for:', ...times(fromStartsAt, own, fromTimeZone)] : [];
  return [...before, plannedText ? `Now thought of for: ${plannedText}` : ''];
}

const where = ({ location, joiningLink, passcode }: MeetingForMail): string[] => [
  location && `Place: ${location}`,
  joiningLink && `Joining link: ${joiningLink}`,
  passcode && `Passcode: ${passcode}`,
];

/** An agenda, a line each: sections without a number, items with theirs; with papers, and what is asked under each. */
export function agendaInWords(
  items: readonly AgendaLineForMail[],
  annotations: ReadonlyMap<string, string> = new Map(),
): string[] {
  let number = 0;
  const lines = items.flatMap(({ id, kind, title, minutes, symbols = [] }) => {
    const time = minutes ? ` (${minutes} minutes)` : '';
    const line = kind === 'SECTION' ? `  ${title}` : `  ${(number += 1)}. ${title}${time}`;
    const asked = (annotations.get(id) ?? '').split('\n').filter((part) => part !== '');
    return [
      line,
      symbols.length === 0 ? '' : `     Papers: ${symbols.join(', ')}`,
      ...asked.map((part) => `     ${part}`),
    ];
  });
  return lines.length === 0 ? [] : ['Agenda:', ...lines];
}

export const paragraphs = (parts: readonly (readonly string[])[]): string =>
  parts
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
