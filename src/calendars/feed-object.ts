import ICAL from 'ical.js';
import { line } from '../kernel/text/printable.js';
import { calendarTime, calendarZone, means } from '../meetings/calendar-time.js';

export type FeedStatus = 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';

/** A meeting as a feed tells of it. */
export interface FeedEntry {
  readonly uid: string;
  readonly sequence: number;
  /** When what is said of it changed last: nothing in a feed depends on when it is read. */
  readonly changed: Date;
  readonly start: { readonly at: Date; readonly timeZone: string };
  readonly minutes: number;
  readonly summary: string;
  readonly location: string;
  readonly url: string;
  readonly status: FeedStatus;
}

/** How often a calendar should ask again. */
const REFRESH = 'PT1H';
const END = 'END:VCALENDAR';

/** An event as it was written, and the zone that it names. */
interface Event {
  readonly text: string;
  readonly zone: string | null;
}
/** What was written lately: calendars ask by the hour for the same meetings, and those of one body share them. */
const written = new Map<string, Event>();
const MOST_WRITTEN = 5000;

/** Writes an iCalendar object (RFC 5545, 7986) of many meetings, for programs that subscribe to it. */
export function feedObject(name: string, entries: readonly FeedEntry[]): string {
  const events = entries.map(eventOf);
  const zones = [...new Set(events.map(({ zone }) => zone))].map((zone) => (zone === null ? null : calendarZone(zone)));
  const head = headOf(name).toString().slice(0, -END.length);
  const parts = [...zones.flatMap((zone) => zone?.text ?? []), ...events.map(({ text }) => text), END];
  return `${head}${parts.join('\r\n')}\r\n`;
}

function headOf(name: string): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Plenary//Meetings//EN');
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  calendar.updatePropertyWithValue('method', 'PUBLISH');
  calendar.updatePropertyWithValue('name', line(name));
  calendar.addProperty(typed('refresh-interval', 'duration', ICAL.Duration.fromString(REFRESH)));
  // What calendars looked for before RFC 7986, and most still do.
  calendar.addProperty(typed('x-wr-calname', 'text', line(name)));
  calendar.addProperty(typed('x-published-ttl', 'duration', ICAL.Duration.fromString(REFRESH)));
  return calendar;
}

/** A property that ical.js knows nothing of: without a type it would not be escaped. */
function typed(name: string, type: string, value: string | ICAL.Duration): ICAL.Property {
  const property = new ICAL.Property(name);
  property.resetType(type);
  property.setValue(value);
  return property;
}

function eventOf(entry: FeedEntry): Event {
  const key = JSON.stringify(entry);
  let event = written.get(key);
  if (event === undefined) {
    event = write(entry);
    if (written.size >= MOST_WRITTEN) written.clear();
    written.set(key, event);
  }
  return event;
}

function write(entry: FeedEntry): Event {
  const { at } = entry.start;
  const end = new Date(at.getTime() + entry.minutes * 60_000);
  const event = new ICAL.Component('vevent');
  event.updatePropertyWithValue('uid', entry.uid);
  const changed = calendarTime(entry.changed, 'UTC');
  event.updatePropertyWithValue('dtstamp', changed);
  event.updatePropertyWithValue('last-modified', changed);
  event.updatePropertyWithValue('sequence', entry.sequence);
  const zone = span(event, entry.start.timeZone, [at, end]);
  event.updatePropertyWithValue('summary', line(entry.summary));
  if (entry.location) event.updatePropertyWithValue('location', line(entry.location));
  event.updatePropertyWithValue('url', entry.url);
  event.updatePropertyWithValue('status', entry.status);
  event.updatePropertyWithValue('transp', entry.status === 'CONFIRMED' ? 'OPAQUE' : 'TRANSPARENT');
  return { text: event.toString(), zone };
}

/** From when to when: local, with its zone, where a calendar that knows the zone understands it; otherwise in UTC. */
function span(event: ICAL.Component, timeZone: string, [at, end]: [Date, Date]): string | null {
  const zone = calendarZone(timeZone);
  const local = zone && [calendarTime(at, timeZone), calendarTime(end, timeZone)];
  if (local && means(local[0], at, zone) && means(local[1], end, zone)) {
    event.updatePropertyWithValue('dtstart', local[0]).setParameter('tzid', timeZone);
    event.updatePropertyWithValue('dtend', local[1]).setParameter('tzid', timeZone);
    return timeZone;
  }
  event.updatePropertyWithValue('dtstart', calendarTime(at, 'UTC'));
  event.updatePropertyWithValue('dtend', calendarTime(end, 'UTC'));
  return null;
}
