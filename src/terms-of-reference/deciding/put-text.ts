import type { ClauseText } from '../drafting/clause.entity.js';
import { depthOf } from '../drafting/numbering.js';

/** What a version provides, as it is stored: by kind, with the number of its clause. */
export interface PutProvision {
  readonly kind: string;
  readonly clause: string | null;
  readonly value: unknown;
}

/**
 * The text of a version as it is put to the seats, in one form for ever, so that a hash over it can be made again by
 * anybody who has the text: the head, each clause with its number and heading, and what the software reads beside them.
 */
export function putText(
  { body, number, title }: { readonly body: string; readonly number: string; readonly title: string },
  clauses: readonly ClauseText[],
  provisions: readonly PutProvision[],
): string {
  const written = clauses.map(({ number: of, heading, bodyMarkdown }) => {
    const words = heading === '' ? of : `${of} ${heading}`;
    const title = `${'#'.repeat(Math.min(depthOf(of) + 1, 6))} ${words}`;
    return bodyMarkdown === '' ? title : `${title}\n\n${bodyMarkdown}`;
  });
  const provided = provisions
    .filter(({ value }) => value !== null)
    .toSorted((one, other) => (one.kind < other.kind ? -1 : 1))
    .map(({ kind, clause, value }) => `- ${kind}: ${canonical(value)}${clause === null ? '' : ` (clause ${clause})`}`);
  const beside = provided.length === 0 ? [] : [`## Provisions\n\n${provided.join('\n')}`];
  return `${[`# ${body}: ${title}, version ${number}`, ...written, ...beside].join('\n\n')}\n`;
}

/** The same text for the same value, in whatever order the database keeps its keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
