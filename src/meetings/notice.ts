import { Refused } from '../kernel/refused.js';
import { zoned } from './local-time.js';

/** The notice that the terms of reference in force ask for, and the clause (UUID) that does. */
export interface Notice {
  readonly days: number;
  readonly clauseId: string | null;
}

/**
 * The notice period, procedural: whole days between the day of the notice and the day of the meeting, both as the
 * home zone of the body has them.
 */
export function checkNotice(startsAt: Date, now: Date, homeZone: string, notice: Notice | null): void {
  if (!notice) return;
  const today = zoned(now, homeZone).toPlainDate();
  const day = zoned(startsAt, homeZone).toPlainDate();
  const days = today.until(day).days;
  if (days >= notice.days) return;
  const earliest = today.add({ days: notice.days });
  throw new Refused(
    'meeting.notice',
    `The terms of reference ask for ${count(notice.days)} of notice; ${day.toString()} is ${count(Math.max(days, 0))} away. The first day with enough notice is ${earliest.toString()}; a co-chair may waive the period.`,
    {
      path: ['startsAt', 'local'],
      waivable: true,
      ...(notice.clauseId === null ? {} : { clause: notice.clauseId }),
    },
  );
}

/** Today's date in a zone (YYYY-MM-DD). */
export const dayIn = (homeZone: string, now: Date): string => zoned(now, homeZone).toPlainDate().toString();

const count = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
