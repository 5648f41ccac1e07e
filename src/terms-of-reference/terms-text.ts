import { createHash } from 'node:crypto';
import { InvalidInput } from '../kernel/refused.js';
import type { ProvisionInput } from './provision.inputs.js';
import type { ClauseInput } from './terms.inputs.js';
import { provisionValue, type ProvisionValue } from './provision-value.js';
import { checkAgreement } from './provisions-agree.js';

export interface Text {
  readonly textKnown: boolean;
  readonly clauses: readonly ClauseInput[];
  readonly provisions: readonly ProvisionInput[];
}
export interface CheckedProvision {
  readonly kind: string;
  /** Number of the clause, which is one of the version's. */
  readonly clause: string | null;
  readonly value: ProvisionValue | null;
}

/** The provisions of a text, checked: each kind once, each bound to a clause that is there. */
export function checkText({ textKnown, clauses, provisions }: Text): CheckedProvision[] {
  if (!textKnown && clauses.length + provisions.length > 0)
    throw InvalidInput.field('textKnown', 'is false, so there can be neither clauses nor provisions.');
  if (textKnown && clauses.length === 0)
    throw InvalidInput.field('clauses', 'are missing. If the text is not known, say so by textKnown: false.');
  const numbers = new Set<string>();
  clauses.forEach(({ number }, index) => {
    if (numbers.has(number)) throw InvalidInput.field(`clauses.${index}.number`, `stands twice: ${number}.`);
    numbers.add(number);
  });
  const kinds = new Set<string>();
  const checked = provisions.map((provision, index) => {
    const path = ['provisions', String(index)];
    if (kinds.has(provision.kind)) throw InvalidInput.field([...path, 'kind'], `stands twice: ${provision.kind}.`);
    kinds.add(provision.kind);
    const value = provisionValue(provision.kind, provision, path);
    const clause = provision.clause ?? null;
    if (value !== null && clause === null)
      throw InvalidInput.field([...path, 'clause'], 'is missing: what the terms provide, a clause of theirs says.');
    if (clause !== null && !numbers.has(clause))
      throw InvalidInput.field([...path, 'clause'], `is not the number of a clause of this version: ${clause}.`);
    return { kind: provision.kind, clause, value };
  });
  const place = (kind: string): string[] => ['provisions', String(provisions.findIndex((one) => one.kind === kind))];
  checkAgreement(new Map(checked.map(({ kind, value }) => [kind, value])), place);
  return checked;
}

/** Tells two texts apart, clause by clause as they are printed; null when the text is not known. */
export function hashOfText({ textKnown, clauses }: Text): string | null {
  if (!textKnown) return null;
  const text = clauses.map((clause) => `${clause.number} ${clause.heading}\n${clause.bodyMarkdown}`);
  return createHash('sha256').update(text.join('\n\n')).digest('hex');
}
