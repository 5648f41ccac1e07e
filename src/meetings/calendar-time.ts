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
    const text = component?.toString();
    // As whoever is given the text reads it.
    zone = text === undefined ? null : { text, rules: ICAL.Timezone.fromData({ component: text, tzid: timeZone }) };
    zones.set(timeZone, zone);
  }
  return zone;
}

/** Whether a local time is the instant that was meant, by the rules that the calendar is given. */
export function means(local: ICAL.Time | undefined, instant: Date, { rules }: CalendarZone): boolean {
  if (!local) return false;
  const clock = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second);
  return clock - rules.utcOffset(local) * 1000 === Math.floor(instant.getTime() / 1000) * 1000;
}

/** A stretch of time in which the clocks of a zone are not changed; milliseconds. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}
const stretches = new Map<string, Stretch[]>();

/** By how much the clocks of a zone are ahead of UTC, in milliseconds: looked up once from one change to the next. */
function offsetAt(instant: number, timeZone: string): number {
  const known = stretches.get(timeZone) ?? [];
  let stretch = known.find(({ from, to }) => from <= instant && instant < to);
  if (!stretch) {
    const at = zoned(new Date(instant), timeZone);
    // The change before an instant is not the one at it: so it is asked for a moment later.
    const last = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
    const next = at.getTimeZoneTransition('next');
    stretch = {
      from: last?.epochMilliseconds ?? -Infinity,
      to: next?.epochMilliseconds ?? Infinity,
      offset: at.offsetNanoseconds / 1e6,
    };
    stretches.set(timeZone, [...known, stretch]);
  }
  return stretch.offset;
}

/** An instant as a calendar writes it: on the clock of a zone, or in UTC. */
export function calendarTime(instant: Date, timeZone: string): ICAL.Time {
  if (timeZone === 'UTC') return ICAL.Time.fromJSDate(instant, true);
  const clock = ICAL.Time.fromJSDate(new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)), true);
  clock.zone = ICAL.Timezone.localTimezone;
  return clock;
}
