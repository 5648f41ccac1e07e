import { ProvisionKind } from '../bodies/provisions-in-force.js';
import { InvalidInput } from '../kernel/refused.js';

export enum DecisionRule {
  CONSENSUS = 'CONSENSUS',
  SIMPLE_MAJORITY = 'SIMPLE_MAJORITY',
  TWO_THIRDS_MAJORITY = 'TWO_THIRDS_MAJORITY',
}

/** The key of the number in the stored value of a kind; kinds without one hold a share or a rule. */
export const QUANTITIES = {
  SEATS: 'number',
  CO_CHAIRS: 'number',
  TERM_LENGTH: 'years',
  RENEWALS: 'number',
  HOLDING_OVER: 'days',
  SILENCE_PERIOD: 'workingDays',
  NOTICE_PERIOD: 'days',
  CORRECTION_PERIOD: 'days',
  CADENCE: 'months',
} as const;
type QuantityKind = keyof typeof QUANTITIES;

export const isQuantity = (kind: string): kind is QuantityKind => kind in QUANTITIES;

/** What a caller says a provision provides; all absent: the terms are silent. */
export interface ProvisionContent {
  readonly quantity?: number | null;
  readonly share?: string | null;
  readonly rule?: DecisionRule | null;
}
export type ProvisionValue = Readonly<Record<string, string | number>>;

const LARGEST_QUANTITY = 1000;
const SHARE = /^([1-9]\d?)\/([1-9]\d?)$/;

/** The value to store for a kind, or null where the terms are silent. Throws `InvalidInput` naming the field. */
export function provisionValue(
  kind: ProvisionKind,
  content: ProvisionContent,
  path: readonly string[],
): ProvisionValue | null {
  const { quantity = null, share = null, rule = null } = content;
  if (quantity === null && share === null && rule === null) return null;
  const expected = isQuantity(kind) ? 'quantity' : kind === ProvisionKind.QUORUM ? 'share' : 'rule';
  for (const [field, value] of Object.entries({ quantity, share, rule })) {
    if (field === expected && value === null)
      throw InvalidInput.field([...path, expected], `is missing: a provision of the kind ${kind} has it.`);
    if (field !== expected && value !== null)
      throw InvalidInput.field([...path, field], `does not belong to a provision of the kind ${kind}.`);
  }
  if (isQuantity(kind)) return { [QUANTITIES[kind]]: checkedQuantity(kind, quantity ?? 0, path) };
  if (kind === ProvisionKind.QUORUM) return { share: checkedShare(share ?? '', path), of: 'SEATS' };
  return { rule: rule ?? DecisionRule.CONSENSUS };
}

function checkedQuantity(kind: QuantityKind, quantity: number, path: readonly string[]): number {
  const least = kind === 'RENEWALS' ? 0 : 1;
  if (quantity < least || quantity > LARGEST_QUANTITY)
    throw InvalidInput.field([...path, 'quantity'], `must be between ${least} and ${LARGEST_QUANTITY}.`);
  return quantity;
}

function checkedShare(share: string, path: readonly string[]): string {
  const [, part, whole] = SHARE.exec(share) ?? [];
  if (!part || !whole || Number(part) > Number(whole))
    throw InvalidInput.field([...path, 'share'], 'must be a fraction of the seats such as 2/3, and not above 1/1.');
  return share;
}
