import { Refused } from '../../kernel/refused.js';

/** What a charter says. */
export interface Charter {
  readonly scopeMarkdown: string;
  readonly deliverablesMarkdown: string;
  readonly exitCriterion: string;
  readonly reviewersWanted: number | null;
  /** A day, YYYY-MM-DD. */
  readonly reviewOn: string | null;
}

const PARTS = ['scopeMarkdown', 'deliverablesMarkdown', 'exitCriterion', 'reviewersWanted', 'reviewOn'] as const;

/** A new version says something else than the one in force: who reads the versions is not sent through copies. */
export function requireAnotherCharter(inForce: (Charter & { readonly number: number }) | null, next: Charter): void {
  if (!inForce || PARTS.some((part) => inForce[part] !== next[part])) return;
  throw new Refused('charter.changes-something', `This is what version ${inForce.number} of the charter says already.`);
}
