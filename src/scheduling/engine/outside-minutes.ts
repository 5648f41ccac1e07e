import { offsetsOf } from './offsets.js';
import { dayNumber, type SeatHours, type Stretch, weekdayOf } from './seat-hours.js';

const DAY = 1440;
const MINUTE_MS = 60_000;

/** How many minutes of a stretch lie outside the working hours of a seat, to the minute: what it bore by being there. */
export function outsideMinutes(seat: SeatHours, { from, to }: Stretch): number {
  if (seat.timeZone === null || to <= from) return 0;
  const offsets = offsetsOf(seat.timeZone, { from, to });
  const holidays = seat.holidays.map((one) => ({ from: dayNumber(one.from), to: dayNumber(one.to) }));
  const works = (day: number): boolean =>
    seat.workingDays.includes(weekdayOf(day)) && !holidays.some((one) => one.from <= day && day <= one.to);
  const overnight = seat.workingTo <= seat.workingFrom;
  let [outside, change] = [0, 0];
  for (let minute = Math.floor(from / MINUTE_MS); minute < Math.floor(to / MINUTE_MS); minute += 1) {
    while (minute * MINUTE_MS >= (offsets[change]?.until ?? Infinity)) change += 1;
    const local = minute + (offsets[change]?.minutes ?? 0);
    const day = Math.floor(local / DAY);
    const ofDay = local - day * DAY;
    const own = ofDay >= seat.workingFrom && (overnight || ofDay < seat.workingTo) && works(day);
    if (!own && !(overnight && ofDay < seat.workingTo && works(day - 1))) outside += 1;
  }
  return outside;
}
