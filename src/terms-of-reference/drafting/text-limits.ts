import { Refused } from '../../kernel/refused.js';

export const MOST_CLAUSES = 300;
/** Characters of one clause. */
export const LONGEST_CLAUSE = 20_000;
/** Characters of all clauses of a version, with their headings. */
export const LONGEST_TEXT = 1_500_000;

/** What the terms provide, a clause of theirs says: a clause on which something rests is not taken out. */
export function requireUnbound(
  provided: readonly { readonly kind: string; readonly number: string }[],
  path: readonly string[],
): void {
  const [first] = provided;
  if (!first) return;
  throw new Refused(
    'terms.clause-provides',
    `What the terms provide rests on clause ${first.number} (${first.kind}): bind it to another clause, or make it silent, first.`,
    { path },
  );
}
