import type { AdoptByConsensusInput, StatementKind } from '../gql/graphql.js';
import { noWaiver, waiverOf, type WaiverWords } from '../meetings/waiver.js';

/** What one seat says, as typed. */
export interface Said {
  readonly seat: string;
  readonly text: string;
}
export interface SaidStatement extends Said {
  readonly kind: StatementKind;
}

/** The whole form, as typed. */
export interface Adopting extends WaiverWords {
  /** A version of terms of reference; empty for a text of its own. */
  readonly version: string;
  readonly title: string;
  readonly textMarkdown: string;
  readonly item: string;
  readonly effectiveOn: string;
  readonly objections: readonly Said[];
  readonly statements: readonly SaidStatement[];
}

export const emptyAdopting: Adopting = {
  ...{ ...noWaiver, version: '', title: '', textMarkdown: '', item: '', effectiveOn: '' },
  ...{ objections: [], statements: [] },
};

interface Where {
  readonly meeting: string;
  readonly body: string;
  /** SHA-256 of the text that was shown. */
  readonly textSha256: string | undefined;
}

export const adoptingOf = (words: Adopting, { meeting, body, textSha256 }: Where): AdoptByConsensusInput => ({
  meeting,
  subject: words.version
    ? { termsVersion: words.version }
    : { resolution: { body, title: words.title.trim(), textMarkdown: words.textMarkdown } },
  ...(words.version && textSha256 ? { textSha256 } : {}),
  ...(words.item ? { item: words.item } : {}),
  ...(words.effectiveOn ? { effectiveOn: words.effectiveOn } : {}),
  objections: words.objections.map(({ seat, text }) => ({ seat, text: text.trim() })),
  statements: words.statements.map(({ seat, kind, text }) => ({ seat, kind, text: text.trim() })),
  ...waiverOf(words),
});
