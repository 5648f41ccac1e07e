import ICAL from 'ical.js';
import { type CalendarZone, calendarTime as time, calendarZone, means as meansThen } from './calendar-time.js';
import { line, lines } from '../kernel/text/printable.js';

/** What RFC 5545 calls the participation role. */
export type AttendeeRole = 'CHAIR' | 'REQ-PARTICIPANT' | 'OPT-PARTICIPANT' | 'NON-PARTICIPANT';

/** A meeting as one recipient's calendar is told of it. */
export interface CalendarEntry {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: Date;
  readonly start: { readonly at: Date; readonly timeZone: string };
  readonly minutes: number;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly joiningLink: string;
  /** Why it was moved or called off; empty for a first invitation. */
  readonly comment: string;
  readonly organizer: { readonly name: string; readonly address: string };
  readonly attendee: {
    readonly name: string;
    readonly address: string;
    readonly role: AttendeeRole;
    /** Whether an answer is asked of them. */
    readonly asked: boolean;
  };
}

/** Names lose the quotation marks that parameters cannot hold. */
const name = (text: string): string => line(text).replaceAll('"', "'");

/**
 * Writes an iCalendar object (RFC 5545, 5546) and reads it back: a title with a line break, or a zone whose rules the
 * calendar would understand otherwise than the invitation says, must not go out. Where a local time with its zone does
 * not mean the right instant, the time is written in UTC.
 */
export function calendarObject(entry: CalendarEntry): string {
  const zone = calendarZone(entry.start.timeZone);
  const local = zone && write(entry, zone);
  if (local && means(local, entry, zone)) return local;
  const utc = write(entry, null);
  if (!means(utc, entry, null)) throw new Error(`The calendar entry of ${entry.uid} cannot be written.`);
  return utc;
}

/** On the clock of a zone, or in UTC. */
function write(entry: CalendarEntry, zone: CalendarZone | null): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Plenary//Meetings//EN');
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  calendar.updatePropertyWithValue('method', entry.method);
  const { at, timeZone } = entry.start;
  const end = new Date(at.getTime() + entry.minutes * 60_000);
  const event = new ICAL.Component('vevent');
  event.updatePropertyWithValue('uid', entry.uid);
  event.updatePropertyWithValue('dtstamp', time(entry.stamp, 'UTC'));
  event.updatePropertyWithValue('sequence', entry.sequence);
  if (zone) {
    // Read anew: a component belongs to the one calendar that it is added to.
    calendar.addSubcomponent(ICAL.Component.fromString(zone.text));
    event.updatePropertyWithValue('dtstart', time(at, timeZone)).setParameter('tzid', timeZone);
    event.updatePropertyWithValue('dtend', time(end, timeZone)).setParameter('tzid', timeZone);
  } else {
    event.updatePropertyWithValue('dtstart', time(at, 'UTC'));
    event.updatePropertyWithValue('dtend', time(end, 'UTC'));
  }
  describe(event, entry);
  calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}

function describe(event: ICAL.Component, entry: CalendarEntry): void {
  const { method, organizer, attendee } = entry;
  event.updatePropertyWithValue('summary', line(entry.title));
  event.updatePropertyWithValue('description', lines(entry.description));
  if (entry.location) event.updatePropertyWithValue('location', line(entry.location));
  if (entry.comment) event.updatePropertyWithValue('comment', lines(entry.comment));
  event.updatePropertyWithValue('status', method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED');
  event.updatePropertyWithValue('transp', method === 'CANCEL' ? 'TRANSPARENT' : 'OPAQUE');
  if (entry.joiningLink) {
    // RFC 7986; a URI value, so nothing in it is escaped.
    const conference = new ICAL.Property('conference');
    conference.resetType('uri');
    conference.setParameter('feature', 'VIDEO');
    conference.setValue(encodeURI(decodable(line(entry.joiningLink))));
    event.addProperty(conference);
  }
  event
    .updatePropertyWithValue('organizer', `mailto:${line(organizer.address)}`)
    .setParameter('cn', name(organizer.name));
  const invited = event.updatePropertyWithValue('attendee', `mailto:${line(attendee.address)}`);
  invited.setParameter('cn', name(attendee.name));
  invited.setParameter('role', attendee.role);
  if (method === 'REQUEST') invited.setParameter('partstat', 'NEEDS-ACTION');
  // Only of those whose answer counts: a calendar asks its owner for one, and sends it.
  invited.setParameter('rsvp', method === 'REQUEST' && attendee.asked ? 'TRUE' : 'FALSE');
}

/** Percent-escapes are kept as they are; encoding them again would change the address. */
function decodable(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}

/** Whether a calendar that reads this text understands what was meant. */
function means(text: string, entry: CalendarEntry, zone: CalendarZone | null): boolean {
  const { uid, sequence, method, start, minutes, title } = entry;
  const calendar = ICAL.Component.fromString(text);
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component || calendar.getAllSubcomponents('vevent').length !== 1) return false;
  const event = new ICAL.Event(component);
  return (
    calendar.getFirstPropertyValue('method') === method &&
    component.getAllProperties('attendee').length === 1 &&
    event.uid === uid &&
    event.sequence === sequence &&
    event.summary === line(title) &&
    // Its rules were read once, which takes longer than all the rest: they are those of this text if it has them as they are.
    (zone === null || text.includes(zone.text)) &&
    isAt(event.startDate, start.at, zone) &&
    isAt(event.endDate, new Date(start.at.getTime() + minutes * 60_000), zone)
  );
}

const isAt = (read: ICAL.Time, at: Date, zone: CalendarZone | null): boolean =>
  zone ? read.zone?.tzid === zone.rules.tzid && meansThen(read, at, zone) : read.toJSDate().getTime() === at.getTime();
