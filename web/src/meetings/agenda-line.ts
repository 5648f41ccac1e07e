import type { AgendaItemKind, AgendaPurpose } from '../gql/graphql.js';
import { written } from './written.js';

/** An item of an agenda as typed: all text, so that nothing is lost on the way. */
export interface AgendaLine {
  /** Of a line that the agenda has; what is recorded of it stays with it. */
  readonly id?: string | undefined;
  /** Of a line that is new, as long as it is. */
  readonly key?: string | undefined;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly minutes: string;
  readonly purpose: AgendaPurpose;
  readonly presenter: string;
}

/** The same as the server takes it. */
export const itemOf = ({ id, kind, title, minutes, purpose, presenter }: AgendaLine) => ({
  ...{ ...(id ? { id } : {}), kind, title },
  // A section is a heading, and has nothing else.
  ...(kind === 'SECTION' ? {} : { purpose, ...written('presenter', presenter) }),
  ...(kind === 'SECTION' || minutes === '' ? {} : { minutes: Math.round(Number(minutes)) || 0 }),
});

/** The number of each line: items count from 1, sections have none. */
export function numbersOf(lines: readonly Pick<AgendaLine, 'kind'>[]): (number | null)[] {
  let number = 0;
  return lines.map(({ kind }) => (kind === 'SECTION' ? null : (number += 1)));
}
