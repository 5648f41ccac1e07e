import ICAL from 'ical.js';
import type { Attachment } from 'mailparser';
import { asEmailAddress } from '../identity/email-address.js';
import { readMail, unreadable } from '../identity/received-mail.js';
import { isPlainText } from '../kernel/graphql/plain-text.js';
import { ReplyAnswer } from './meeting.enums.js';

/** An answer as a calendar sends it by mail (RFC 5546, METHOD:REPLY). */
export interface MailReply {
  readonly messageId: string;
  readonly from: string;
  /** Whose answer the calendar says it is. */
  readonly attendee: string;
  readonly uid: string;
  readonly sequence: number;
  readonly answer: ReplyAnswer;
}

const LARGEST_CALENDAR = 128 * 1024;

const ANSWERS: Readonly<Record<string, ReplyAnswer>> = {
  ACCEPTED: ReplyAnswer.ATTENDING,
  TENTATIVE: ReplyAnswer.TENTATIVE,
  DECLINED: ReplyAnswer.REGRETS,
};

/** Reads the answer in a mail, whoever wrote it and whatever else it holds. Nothing in it is believed yet. */
export async function readMailReply(raw: Buffer): Promise<MailReply> {
  const { messageId, from, mail } = await readMail(raw);
  const reply = { messageId, from, ...replyIn(calendarOf(mail.attachments)) };
  if (!isPlainText(reply.uid)) throw unreadable('it holds characters that no text has.');
  return reply;
}

/** The one calendar in a mail. Programs send it twice, as a part and as a file: then both say the same. */
function calendarOf(parts: readonly Attachment[]): string {
  const calendars = parts.filter(({ contentType }) => ['text/calendar', 'application/ics'].includes(contentType));
  if (calendars.some(({ content }) => content.length > LARGEST_CALENDAR))
    throw unreadable('the calendar in it is larger than 128 kB.');
  // What is looked for is ASCII, whatever the charset is said to be.
  const texts = new Set(calendars.map(({ content }) => content.toString('utf8').trim()));
  const [text] = texts;
  if (text === undefined) throw unreadable('there is no calendar in it.');
  if (texts.size > 1) throw unreadable('there are several calendars in it, which say different things.');
  return text;
}

function replyIn(text: string): Omit<MailReply, 'messageId' | 'from'> {
  const calendar = parsed(text);
  if (String(calendar.getFirstPropertyValue('method')).toUpperCase() !== 'REPLY')
    throw unreadable('the calendar in it is not a reply (METHOD:REPLY).');
  const events = calendar.getAllSubcomponents('vevent');
  const [event] = events;
  if (!event || events.length > 1) throw unreadable('it does not answer one meeting.');
  if (event.hasProperty('recurrence-id')) throw unreadable('it answers one of a series, and no meeting here is one.');
  const attendees = event.getAllProperties('attendee');
  const [attendee] = attendees;
  const uids = event.getAllProperties('uid');
  if (!attendee || attendees.length > 1 || uids.length !== 1) throw unreadable('it is not the answer of one person.');
  const said = String(attendee.getFirstParameter('partstat') ?? '').toUpperCase();
  const answer = ANSWERS[said];
  if (!answer) throw unreadable('it neither accepts nor declines, not even tentatively.');
  const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0);
  if (!Number.isSafeInteger(sequence) || sequence < 0) throw unreadable('its SEQUENCE is no number.');
  const address = asEmailAddress(String(attendee.getFirstValue()).replace(/^mailto:/i, ''));
  return { uid: String(uids[0]?.getFirstValue()), sequence, answer, attendee: address };
}

function parsed(text: string): ICAL.Component {
  try {
    const calendar = ICAL.Component.fromString(text);
    // Parts are parsed when they are asked for: what cannot be read fails here, not half-way.
    for (const event of calendar.getAllSubcomponents('vevent'))
      event.getAllProperties().forEach((one) => one.getFirstValue());
    return calendar;
  } catch {
    throw unreadable('the calendar in it cannot be read.');
  }
}
