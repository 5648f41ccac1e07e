import { theTerms } from '../bodies/provisions-in-force.js';
import { Refused } from '../kernel/refused.js';
import { zoned } from './local-time.js';

/** The notice that the terms of reference in force ask for, and the clause (UUID) that does. */
export interface Notice {
  readonly days: number;
  readonly clauseId: string | null;
  readonly cites: string;
}

/** A date held against a notice period; days are those of the home zone of the body. */
export interface MeasuredNotice extends Notice {
  readonly day: string;
  readonly daysAway: number;
  /** The first day with enough notice. */
  readonly firstDay: string;
  readonly kept: boolean;
}

/** Whole days between the day of the notice and the day of the meeting, both as the home zone of the body has them. */
export function measureNotice(startsAt: Date, now: Date, homeZone: string, notice: Notice): MeasuredNotice {
  const today = zoned(now, homeZone).toPlainDate();
  const day = zoned(startsAt, homeZone).toPlainDate();
  const daysAway = Math.max(today.until(day).days, 0);
  const firstDay = today.add({ days: notice.days }).toString();
  return { ...notice, day: day.toString(), daysAway, firstDay, kept: daysAway >= notice.days };
}

export function saysOfNotice({ days, day, daysAway, firstDay, kept, cites }: MeasuredNotice): string {
  const asked = `${theTerms(cites)} ask for ${count(days)} of notice; ${day} is ${count(daysAway)} away.`;
  return kept ? asked : `${asked} The first day with enough notice is ${firstDay}; a co-chair may waive the period.`;
}

/** The notice period, procedural. */
export function checkNotice(startsAt: Date, now: Date, homeZone: string, notice: Notice | null): void {
  if (!notice) return;
  const measured = measureNotice(startsAt, now, homeZone, notice);
  if (measured.kept) return;
  throw new Refused('meeting.notice', saysOfNotice(measured), {
    path: ['startsAt', 'local'],
    waivable: true,
    ...(notice.clauseId === null ? {} : { clause: notice.clauseId }),
  });
}

/** Today's date in a zone (YYYY-MM-DD). */
export const dayIn = (homeZone: string, now: Date): string => zoned(now, homeZone).toPlainDate().toString();

const count = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
