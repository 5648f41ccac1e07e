import { ProvisionKind } from '../bodies/provisions-in-force.js';
import { Refused } from '../kernel/refused.js';
import type { ProvisionValue } from './provision-value.js';

/** The provisions of one text: what each kind provides; absent or null where the text is silent. */
export type Provisions = ReadonlyMap<string, ProvisionValue | null>;

/** What one version provides is possible together. Answers what is not, in words, with the kind that is at fault. */
function contradiction(provisions: Provisions): { kind: ProvisionKind; says: string } | null {
  const number = (kind: ProvisionKind, key = 'number'): number | null => {
    const found = provisions.get(kind)?.[key];
    return typeof found === 'number' ? found : null;
  };
  const [seats, quorum] = [number(ProvisionKind.SEATS), number(ProvisionKind.QUORUM)];
  if (seats !== null && quorum !== null && quorum > seats)
    return { kind: ProvisionKind.QUORUM, says: `A quorum of ${quorum} seats is never met: there are ${seats}.` };
  const [chairs, jointly] = [number(ProvisionKind.CO_CHAIRS), number(ProvisionKind.JOINT_ACTS)];
  if (chairs !== null && jointly !== null && jointly > chairs)
    return {
      kind: ProvisionKind.JOINT_ACTS,
      says: `${jointly} co-chairs cannot act together: there ${chairs === 1 ? 'is 1' : `are ${chairs}`}.`,
    };
  if (number(ProvisionKind.TERM_LENGTH, 'years') !== null) return null;
  if (number(ProvisionKind.RENEWALS) !== null)
    return { kind: ProvisionKind.RENEWALS, says: 'A term is renewed, and the text does not say how long a term is.' };
  if (number(ProvisionKind.HOLDING_OVER, 'days') !== null)
    return {
      kind: ProvisionKind.HOLDING_OVER,
      says: 'A seat goes on after its term, and the text does not say how long a term is.',
    };
  return null;
}

/** Refuses provisions that contradict each other; `path` finds the input field that a kind came in. */
export function checkAgreement(provisions: Provisions, path: (kind: ProvisionKind) => readonly string[]): void {
  const found = contradiction(provisions);
  if (found) throw new Refused('terms.provisions-agree', found.says, { path: path(found.kind) });
}
