import { Temporal } from 'temporal-polyfill';
import type { Asking } from './ask.js';
import type { Clock } from './fields/local-times.js';
import type { Row } from './tables.js';

const USUAL = { working_days: [1, 2, 3, 4, 5], working_from: '09:00', working_to: '17:00' };

/** Days, opening and closing by which the people of a clock work: what nobody said is Monday to Friday, 9 to 5. */
export function workingTime({ hours }: Clock): { days: readonly number[]; from: string; to: string } {
  const of = (name: keyof typeof USUAL): unknown => hours?.[name] ?? USUAL[name];
  return {
    days: of('working_days') as number[],
    from: String(of('working_from')).slice(0, 5),
    to: String(of('working_to')).slice(0, 5),
  };
}

/** Whoever left the usual hours in their profile has not said that these are theirs. */
export function basisOf(clock: Clock): string {
  if (clock.entered) return 'ENTERED';
  const { days, from, to } = workingTime(clock);
  return days.join() === '1,2,3,4,5' && from === '09:00' && to === '17:00' ? 'ASSUMED' : 'HEAD_OF_DELEGATION';
}

/** The holidays of a seat's holder; of a party without a seat here, those that it entered for one in the working group. */
export function holidaysOf({ seat, party }: Clock, body: Row, { world }: Asking): Row[] {
  const bodyOf = (row: Row): Row | undefined => world.byId('body', world.byId('seat', row['seat_id'])?.['body_id']);
  return world
    .rows('seat_holiday')
    .filter((row) => row['removed_at'] === null && row['party_id'] === (party?.['id'] ?? null))
    .filter((row) =>
      seat ? row['seat_id'] === seat['id'] : bodyOf(row)?.['working_group_id'] === body['working_group_id'],
    );
}

/** Whether a day is one of a holiday, which may come every year from its first on, as long as it is kept. */
export function liesOn(holiday: Row, day: string): boolean {
  const [first, last] = [String(holiday['first_day']), String(holiday['last_day'])];
  if (holiday['yearly'] !== true) return first <= day && day <= last;
  const begins = Temporal.PlainDate.from(first);
  const lasts = begins.until(Temporal.PlainDate.from(last));
  const year = Number(day.slice(0, 4));
  return [year - 1, year]
    .filter((one) => one >= begins.year)
    .map((one) => begins.with({ year: one }))
    .filter((one) => holiday['kept_until'] === null || one.toString() < String(holiday['kept_until']))
    .some((one) => one.toString() <= day && day <= one.add(lasts).toString());
}

interface Local {
  readonly day: string;
  readonly before: string;
  readonly time: string;
}
const locals = new Map<string, Local>();

function localAt(minute: number, zone: string): Local {
  const key = `${zone} ${minute}`;
  let local = locals.get(key);
  if (!local) {
    const at = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone);
    local = {
      day: at.toPlainDate().toString(),
      before: at.toPlainDate().subtract({ days: 1 }).toString(),
      time: at.toPlainTime().toString({ smallestUnit: 'minute' }),
    };
    locals.set(key, local);
  }
  return local;
}

const weekday = (day: string): number => new Date(day).getUTCDay() || 7;

/** Whether a minute (since 1970) is worked: in the shift of its day, or in that of the day before, across midnight. */
export function isWorked(minute: number, clock: Clock, holidays: readonly Row[]): boolean {
  const { day, before, time } = localAt(minute, String(clock.zone));
  const { days, from, to } = workingTime(clock);
  const works = (on: string): boolean => days.includes(weekday(on)) && !holidays.some((one) => liesOn(one, on));
  if (from < to) return works(day) && from <= time && time < to;
  return (works(day) && from <= time) || (works(before) && time < to);
}
