import { Temporal } from 'temporal-polyfill';
import { InvalidInput, Refused } from '../../kernel/refused.js';

/** Days, both included (YYYY-MM-DD). */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export const MOST_MEETINGS = 24;

/** The periods of a plan, in each of which one meeting is to lie: they begin at the rhythm, or are equal parts. */
export function periodsOf({ from, to }: Days, months: number | null, count: number | null, withinDays: number): Days[] {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  if (months === null && count === null) throw InvalidInput.field('count', 'is needed where they are spread evenly.');
  const begins = months === null ? equally(first, last, count ?? 1) : atRhythm(first, last, months, count);
  const wanted = count ?? begins.length;
  if (begins.length < wanted)
    throw new Refused('plan.fits', `Only ${begins.length} of ${wanted} begin between ${from} and ${to}.`, {
      path: ['count'],
    });
  if (wanted > MOST_MEETINGS)
    throw new Refused('plan.most', `A plan has at most ${MOST_MEETINGS} meetings; these are ${wanted}.`, {
      path: ['lastDay'],
    });
  return begins.slice(0, wanted).map((begin, index) => {
    const next = begins[index + 1]?.subtract({ days: 1 }) ?? last;
    const ends = [begin.add({ days: withinDays - 1 }), next, last].sort((one, other) =>
      Temporal.PlainDate.compare(one, other),
    )[0];
    return { from: begin.toString(), to: String(ends) };
  });
}

/** One more than is wanted: the last ends before the next would begin. */
function atRhythm(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  months: number,
  count: number | null,
): Temporal.PlainDate[] {
  const begins: Temporal.PlainDate[] = [];
  for (let number = 0; number <= (count ?? MOST_MEETINGS); number += 1) {
    const begin = first.add({ months: months * number });
    if (Temporal.PlainDate.compare(begin, last) > 0) break;
    begins.push(begin);
  }
  return begins;
}

function equally(first: Temporal.PlainDate, last: Temporal.PlainDate, count: number): Temporal.PlainDate[] {
  const days = first.until(last).days + 1;
  if (days < count) return Array.from({ length: days }, (_, day) => first.add({ days: day }));
  return Array.from({ length: count }, (_, part) => first.add({ days: Math.floor((days * part) / count) }));
}
