import { fieldsOf } from './dates.js';

/**
 * The instant of `2026-12-03T14:00` on the clocks of a zone, for what is written down as it happened. Nothing typed, or
 * half a date, stays as it is, for the server to refuse; of an hour that is there twice it is the first.
 */
export function instantIn(local: string, timeZone: string): string {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return local;
  const shown = (at: number): number => {
    const { date, time } = fieldsOf(new Date(at).toISOString(), timeZone);
    return Date.parse(`${date}T${time}Z`);
  };
  const candidates = [-1, 1].map((side) => {
    const near = wanted + side * 86_400_000;
    return wanted - (shown(near) - near);
  });
  return new Date(candidates.find((at) => shown(at) === wanted) ?? (candidates[0] as number)).toISOString();
}
