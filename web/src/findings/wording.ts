import type { FindingKind, Label } from '../gql/graphql.js';

/** What a finding is made of, as typed. */
export interface Wording {
  readonly kind: FindingKind;
  readonly label: Label;
  readonly title: string;
  readonly bodyMarkdown: string;
  readonly areas: readonly string[];
}

export const emptyWording: Wording = {
  ...{ kind: 'LESSON_LEARNED', label: 'AMBER', title: '', bodyMarkdown: '', areas: [] },
};

/** As the server takes it. A title is one line; the text goes as it was typed. */
export const inputOf = ({ kind, label, title, bodyMarkdown, areas }: Wording) => ({
  ...{ kind, label, title: title.trim(), bodyMarkdown, areas: [...areas] },
});

const sameAreas = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((area) => others.includes(area));

/** What a revision changes of the wording that stands; the rest stays as it is. */
export function changesOf(mine: Wording, standing: Wording): Partial<ReturnType<typeof inputOf>> {
  const { areas, ...texts } = inputOf(mine);
  const changed = Object.entries(texts).filter(([name, value]) => standing[name as keyof Wording] !== value);
  return { ...Object.fromEntries(changed), ...(sameAreas(areas, standing.areas) ? {} : { areas }) };
}
