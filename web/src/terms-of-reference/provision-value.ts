import type {
  DecisionRule,
  ProvisionBase,
  ProvisionKind,
  ProvisionUnit,
  ProvisionValueInput,
  ProvisionOfTermsFragment,
} from '../gql/graphql.js';

export const kinds = [
  ...['SEATS', 'CO_CHAIRS', 'TERM_LENGTH', 'RENEWALS', 'HOLDING_OVER', 'QUORUM', 'DECISION_RULE'],
  ...['SILENCE_PERIOD', 'NOTICE_PERIOD', 'CORRECTION_PERIOD', 'CADENCE', 'SYMPOSIUM_CADENCE', 'JOINT_ACTS'],
] as readonly ProvisionKind[];

/** What a provision provides, as people fill it in. */
export interface ProvisionWords {
  readonly kind: ProvisionKind;
  readonly silent: boolean;
  readonly quantity: string;
  readonly unit: ProvisionUnit;
  readonly counts: 'share' | 'number';
  readonly share: string;
  readonly rule: DecisionRule;
  readonly quorumBase: ProvisionBase;
  readonly majorityBase: ProvisionBase;
  readonly anchor: string;
  readonly toleranceDays: string;
}

/** A form for a kind, filled in with what the version provides now. */
export function wordsFor(kind: ProvisionKind, provisions: readonly ProvisionOfTermsFragment[]): ProvisionWords {
  const now = provisions.find((one) => one.kind === kind);
  const quorum = kind === 'QUORUM' ? now?.base : null;
  const majority = kind === 'DECISION_RULE' ? now?.base : null;
  return {
    ...{ kind, silent: false, quantity: now?.quantity?.toString() ?? '' },
    unit: now?.unit === 'HOURS' ? 'HOURS' : 'WORKING_DAYS',
    counts: now?.quantity == null ? 'share' : 'number',
    ...{ share: now?.share ?? '1/2', rule: now?.rule ?? 'CONSENSUS' },
    ...{ quorumBase: quorum ?? 'ALL_SEATS', majorityBase: majority ?? 'PRESENT_AND_VOTING' },
    ...{ anchor: now?.anchor ?? '', toleranceDays: now?.toleranceDays?.toString() ?? '' },
  };
}

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** As the server takes it, which says what does not hold. */
export function valueOf(words: ProvisionWords): ProvisionValueInput {
  const quantity = numberOf(words.quantity);
  if (words.kind === 'QUORUM')
    return { ...(words.counts === 'share' ? { share: words.share.trim() } : { quantity }), base: words.quorumBase };
  if (words.kind === 'DECISION_RULE')
    return { rule: words.rule, ...(words.rule === 'CONSENSUS' ? {} : { base: words.majorityBase }) };
  if (words.kind === 'SYMPOSIUM_CADENCE') {
    const anchor = words.anchor.trim();
    return { quantity, toleranceDays: numberOf(words.toleranceDays), anchor: anchor === '' ? null : anchor };
  }
  return { quantity, ...(words.kind === 'SILENCE_PERIOD' ? { unit: words.unit } : {}) };
}
