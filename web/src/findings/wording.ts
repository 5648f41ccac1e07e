import type { EvidenceKind, FindingKind, Label } from '../gql/graphql.js';
import { emptySummary, type Summary } from './summary-parts.js';

/** Something on which a finding rests, as typed. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly words: string;
  readonly link: string;
}

/** What a finding is made of, as typed. */
export interface Wording {
  readonly kind: FindingKind;
  readonly label: Label;
  readonly title: string;
  readonly summary: Summary;
  readonly bodyMarkdown: string;
  readonly evidence: readonly Evidence[];
  readonly areas: readonly string[];
}

export const emptyWording: Wording = {
  ...{ kind: 'LESSON_LEARNED', label: 'AMBER', title: '', summary: emptySummary, bodyMarkdown: '' },
  ...{ evidence: [], areas: [] },
};

/** As the server takes it. A title is one line; the texts go as they were typed; evidence without words is none. */
export const inputOf = ({ kind, label, title, summary, bodyMarkdown, evidence, areas }: Wording) => ({
  ...{ kind, label, title: title.trim(), summary, bodyMarkdown, areas: [...areas] },
  evidence: evidence
    .filter(({ words }) => words.trim() !== '')
    .map((one) => ({ kind: one.kind, words: one.words.trim(), link: one.link.trim() || null })),
});

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What a revision changes of the wording that stands; the rest stays as it is. */
export function changesOf(mine: Wording, standing: Wording): Partial<ReturnType<typeof inputOf>> {
  const sorted = (wording: Wording) => ({ ...wording, areas: wording.areas.toSorted() });
  const [typed, before] = [inputOf(sorted(mine)), inputOf(sorted(standing))];
  const changed = Object.entries(typed).filter(([name, value]) => !same(value, before[name as keyof typeof before]));
  return Object.fromEntries(changed);
}
