import ICAL from 'ical.js';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import { zoned } from './local-time.js';

// A line has at most 75 octets; ical.js counts those of a folded line without the space that begins it.
ICAL.foldLength = 74;

const KNOWN_ZONES = new Set<string>(tzlib_get_timezones());

/** What a calendar is told of a zone: its VTIMEZONE, ready to be written, and how a reader of it understands times. */
export interface CalendarZone {
  readonly text: string;
  readonly rules: ICAL.Timezone;
}

const zones = new Map<string, CalendarZone | null>();

/** A zone as calendars know it, read once; null for UTC, and for what the library of zones does not have. */
export function calendarZone(timeZone: string): CalendarZone | null {
  if (timeZone === 'UTC' || !KNOWN_ZONES.has(timeZone)) return null;
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    const [block] = tzlib_get_ical_block(timeZone);
    const component = block ? ICAL.Component.fromString(block) : null;
    // A zone with another's rules (Reykjavik, Accra) is given under the other's name; times that name it would float.
    component?.updatePropertyWithValue('tzid', timeZone);
    zone = component && {
      text: component.toString(),
      rules: new ICAL.Timezone({ component, tzid: timeZone }),
    };
    zones.set(timeZone, zone);
  }
  return zone;
}

/** An instant as a calendar writes it: on the clock of a zone, or in UTC. */
export function calendarTime(instant: Date, timeZone: string): ICAL.Time {
  // Without a detour through the rules of zones: a feed writes thousands of these.
  if (timeZone === 'UTC') return ICAL.Time.fromJSDate(instant, true);
  const { year, month, day, hour, minute, second } = zoned(instant, timeZone);
  return new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, ICAL.Timezone.localTimezone);
}
