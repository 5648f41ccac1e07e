import { suggest } from '../dist/scheduling/engine/suggest.js';

const MOST_SMALL = 50;
const MOST_LARGE = 1000;
/** Twice the work in at most so many times the time. */
const MOST_DOUBLED = 2.6;
const TIMES = 9;
const DAY = 86_400_000;
const ZONES = [
  ...['Pacific/Auckland', 'Australia/Sydney', 'Asia/Tokyo', 'Asia/Shanghai', 'Asia/Kolkata', 'Asia/Dubai'],
  ...[
    'Europe/Helsinki',
    'Europe/Brussels',
    'Europe/London',
    'Africa/Casablanca',
    'Africa/Nairobi',
    'America/Sao_Paulo',
  ],
  ...['America/Santiago', 'America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
];

const seatsOf = (count) =>
  Array.from({ length: count }, (_, index) => ({
    key: String(index),
    timeZone: ZONES[(index * 7) % ZONES.length],
    workingDays: [1, 2, 3, 4, 5],
    ...{ workingFrom: 540, workingTo: 1020, borne: index * 30 },
    holidays: [{ from: '2099-04-10', to: '2099-04-13' }],
    busy: [{ from: Date.UTC(2099, 2, 3, 9), to: Date.UTC(2099, 2, 3, 11) }],
  }));

/** Milliseconds of CPU for one suggestion. */
function once(seats, days) {
  const from = Date.UTC(2099, 0, 1);
  const before = process.cpuUsage();
  suggest({
    ...{ seats: seatsOf(seats), window: { from, to: from + days * DAY }, notBefore: null, durationMinutes: 90 },
    ...{ needed: 1, most: 10, homeTimeZone: 'Europe/Vienna', dayOf: (best) => ({ from: best, to: best + DAY }) },
  });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
const median = (seats, days) =>
  Array.from({ length: TIMES }, () => once(seats, days)).sort((one, other) => one - other)[(TIMES - 1) / 2];

/** The engine alone, in this process; the first time, zones and code are not warm yet. */
export function measureSlots(check) {
  const first = once(10, 60);
  const small = median(10, 60);
  console.log(
    `slots for 10 seats over 60 days: ${small.toFixed(1)} ms of CPU (at most ${MOST_SMALL}: ${check('slots', small <= MOST_SMALL)}); the first time of a process ${first.toFixed(1)}`,
  );
  const large = median(40, 365);
  console.log(
    `slots for 40 seats over a year: ${large.toFixed(1)} ms of CPU (at most ${MOST_LARGE}: ${check('slots of a year', large <= MOST_LARGE)})`,
  );
  const [seats, days] = [median(80, 365), median(40, 730)];
  console.log(
    `twice the seats take ${(seats / large).toFixed(2)} times as long, twice the days ${(days / large).toFixed(2)} times (at most ${MOST_DOUBLED}: ${check('slots doubled', Math.max(seats, days) <= large * MOST_DOUBLED)})`,
  );
}
