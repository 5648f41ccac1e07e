import type { Fact } from '../kernel/viewer/viewer.js';

/** An entry of the trail, as far as it is told to those who may see its subject. */
export interface Change {
  readonly act: string;
  readonly type: string;
  readonly id: string;
  readonly bodyId: string | null;
  readonly accountId: string | null;
}

/** What somebody does to their own settings and sessions: told to nobody else, whoever sees the account or the body. */
const PERSONAL: ReadonlySet<string> = new Set([
  ...['account.signed-in', 'account.signed-out', 'account.signed-out-everywhere', 'session.ended'],
  // Who takes a book along is told to nobody who reads along; notes are seen by their authors alone.
  'meeting-book.fetched',
  ...['discussion.mailSet', 'mail-preferences.updated', 'profile.updated'],
]);

/**
 * Things that people outside a body may see, too, while most of what is done to them is seen inside only: the acts that
 * change what everybody sees who sees the thing at all. Every other act on them is told inside the body.
 */
const SEEN_OUTSIDE: Readonly<Record<string, ReadonlySet<string>>> = {
  Body: new Set(),
  Decision: new Set(['recorded', 'confirmed', 'setAside']),
  Finding: new Set([
    ...['posted', 'revised', 'agreed', 'transmitted', 'noted', 'approved', 'released', 'withdrawn'],
    ...['labelled', 'labelRelaxed'],
  ]),
  Meeting: new Set(['scheduled', 'rescheduled', 'postponed', 'cancelled']),
  Minutes: new Set(),
  Paper: new Set(['issued', 'withdrawn']),
  Poll: new Set(),
  Procedure: new Set(),
  TermsVersion: new Set(['versionAdopted', 'recorded']),
};

/** What happened, in one word: `meeting.rescheduled` is `rescheduled`. */
export const wordOf = (act: string): string => act.slice(act.lastIndexOf('.') + 1);

/** Whether somebody who sees the subject is told: by what they are in its body, and whether it was they themselves. */
export function concerns({ act, type, bodyId, accountId }: Change, account: string, inside: Fact): boolean {
  if (PERSONAL.has(act)) return accountId === account;
  const outside = SEEN_OUTSIDE[type];
  if (!outside || bodyId === null || outside.has(wordOf(act))) return true;
  return Array.isArray(inside) && inside.includes(bodyId);
}
