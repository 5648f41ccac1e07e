import { DecisionRule, ProvisionBase, ProvisionKind } from '../bodies/provisions-in-force.js';
import { InvalidInput } from '../kernel/refused.js';
import { ProvisionUnit } from './terms.enums.js';

/** The key of the number in the stored value, for each unit that people name. */
export const UNIT_KEYS = {
  NUMBER: 'number',
  YEARS: 'years',
  MONTHS: 'months',
  DAYS: 'days',
  WORKING_DAYS: 'workingDays',
  HOURS: 'hours',
} as const satisfies Record<ProvisionUnit, string>;

/** Units in which the number of a kind is given, the usual one first; kinds without one hold a share or a rule. */
const UNITS_OF: Readonly<Partial<Record<ProvisionKind, readonly ProvisionUnit[]>>> = {
  SEATS: [ProvisionUnit.NUMBER],
  CO_CHAIRS: [ProvisionUnit.NUMBER],
  TERM_LENGTH: [ProvisionUnit.YEARS],
  RENEWALS: [ProvisionUnit.NUMBER],
  HOLDING_OVER: [ProvisionUnit.DAYS],
  QUORUM: [ProvisionUnit.NUMBER],
  SILENCE_PERIOD: [ProvisionUnit.WORKING_DAYS, ProvisionUnit.HOURS],
  NOTICE_PERIOD: [ProvisionUnit.DAYS],
  CORRECTION_PERIOD: [ProvisionUnit.DAYS],
  CADENCE: [ProvisionUnit.MONTHS],
  SYMPOSIUM_CADENCE: [ProvisionUnit.MONTHS],
  JOINT_ACTS: [ProvisionUnit.NUMBER],
};

/** Bases of a kind; the first holds where none is named. */
const BASES_OF: Readonly<Partial<Record<ProvisionKind, readonly ProvisionBase[]>>> = {
  QUORUM: [ProvisionBase.ALL_SEATS, ProvisionBase.FILLED_SEATS],
  DECISION_RULE: [ProvisionBase.PRESENT_AND_VOTING, ProvisionBase.PRESENT, ProvisionBase.ENTITLED],
};

/** What a caller says a provision provides; all absent: the terms are silent. */
export interface ProvisionContent {
  readonly quantity?: number | null;
  readonly unit?: ProvisionUnit | null;
  readonly share?: string | null;
  readonly rule?: DecisionRule | null;
  readonly base?: ProvisionBase | null;
  readonly anchor?: string | null;
  readonly toleranceDays?: number | null;
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
  const given = Object.entries(content).filter(([field, value]) => value != null && FIELDS.includes(field));
  if (given.length === 0) return null;
  const fields = fieldsOf(kind);
  for (const [field] of given)
    if (!fields.includes(field))
      throw InvalidInput.field([...path, field], `does not belong to a provision of the kind ${kind}.`);
  const { quantity = null, share = null, rule = null } = content;
  if (kind === ProvisionKind.DECISION_RULE) return ruleValue(rule, content.base ?? null, path);
  if (kind === ProvisionKind.SYMPOSIUM_CADENCE)
    return { ...quantityValue(kind, content, path), ...anchorValue(content, path) };
  if (kind !== ProvisionKind.QUORUM) return quantityValue(kind, content, path);
  if ((quantity === null) === (share === null))
    throw InvalidInput.field([...path, 'share'], 'or quantity is needed, and one of them: a share, or a number.');
  const number = share === null ? quantityValue(kind, content, path) : { share: checkedShare(share, path) };
  return { ...number, of: baseOf(kind, content.base ?? null, path) };
}

const FIELDS = ['quantity', 'unit', 'share', 'rule', 'base', 'anchor', 'toleranceDays'];

function fieldsOf(kind: ProvisionKind): string[] {
  if (kind === ProvisionKind.QUORUM) return ['quantity', 'unit', 'share', 'base'];
  if (kind === ProvisionKind.SYMPOSIUM_CADENCE) return ['quantity', 'unit', 'anchor', 'toleranceDays'];
  return kind === ProvisionKind.DECISION_RULE ? ['rule', 'base'] : ['quantity', 'unit'];
}

function ruleValue(rule: DecisionRule | null, base: ProvisionBase | null, path: readonly string[]): ProvisionValue {
  if (rule === null)
    throw InvalidInput.field([...path, 'rule'], 'is missing: a provision of the kind DECISION_RULE has it.');
  if (rule !== DecisionRule.CONSENSUS) return { rule, of: baseOf(ProvisionKind.DECISION_RULE, base, path) };
  if (base !== null) throw InvalidInput.field([...path, 'base'], 'goes with majorities: by consensus no seat objects.');
  return { rule };
}

function baseOf(kind: ProvisionKind, base: ProvisionBase | null, path: readonly string[]): ProvisionBase {
  const bases = BASES_OF[kind] ?? [];
  const chosen = base ?? bases[0];
  if (chosen && bases.includes(chosen)) return chosen;
  throw InvalidInput.field([...path, 'base'], `of a provision of the kind ${kind} is one of ${bases.join(', ')}.`);
}

function quantityValue(
  kind: ProvisionKind,
  { quantity = null, unit = null }: ProvisionContent,
  path: readonly string[],
): ProvisionValue {
  if (quantity === null)
    throw InvalidInput.field([...path, 'quantity'], `is missing: a provision of the kind ${kind} has it.`);
  const least = kind === ProvisionKind.RENEWALS ? 0 : kind === ProvisionKind.JOINT_ACTS ? 2 : 1;
  if (quantity < least || quantity > LARGEST_QUANTITY)
    throw InvalidInput.field([...path, 'quantity'], `must be between ${least} and ${LARGEST_QUANTITY}.`);
  const units = UNITS_OF[kind] ?? [];
  const chosen = unit ?? units[0];
  if (!chosen || !units.includes(chosen))
    throw InvalidInput.field([...path, 'unit'], `of a provision of the kind ${kind} is ${units.join(' or ')}.`);
  return { [UNIT_KEYS[chosen]]: quantity };
}

/** Beside what a symposium is held, and how near; how near to nothing is not said. */
function anchorValue(
  { anchor = null, toleranceDays = null }: ProvisionContent,
  path: readonly string[],
): ProvisionValue {
  const field = [...path, 'toleranceDays'];
  if (toleranceDays !== null && anchor === null)
    throw InvalidInput.field(field, 'goes with anchor: days from which event is not said.');
  if (toleranceDays !== null && (toleranceDays < 0 || toleranceDays > LARGEST_QUANTITY))
    throw InvalidInput.field(field, `must be between 0 and ${LARGEST_QUANTITY}.`);
  return {
    ...(anchor === null ? {} : { anchor: anchor.trim() }),
    ...(toleranceDays === null ? {} : { toleranceDays }),
  };
}

/** As the trail keeps it, which holds no words: that an event is named, not which. */
export const withoutWords = (value: ProvisionValue | null): ProvisionValue | null =>
  value && 'anchor' in value ? { ...value, anchor: 'named' } : value;

function checkedShare(share: string, path: readonly string[]): string {
  const [, part, whole] = SHARE.exec(share) ?? [];
  if (!part || !whole || Number(part) > Number(whole))
    throw InvalidInput.field([...path, 'share'], 'must be a fraction of the seats such as 2/3, and not above 1/1.');
  return share;
}
