import { Refused } from '../kernel/refused.js';
import { DecisionRule } from '../terms-of-reference/provision-value.js';
import { DecisionOutcome, VotePosition } from './decision.enums.js';

/** The position of one seat. */
export interface SeatPosition {
  readonly seatId: string;
  readonly position: VotePosition;
}
/** The decision rule of the terms in force; null: unknown or silent. */
export interface RuleInForce {
  readonly rule: DecisionRule;
  readonly clauseId: string | null;
}

/** Of seats present and voting: who abstains, or does not participate, is not counted. */
const PASSES: Readonly<Record<DecisionRule, (inFavour: number, against: number) => boolean>> = {
  [DecisionRule.CONSENSUS]: (_, against) => against === 0,
  [DecisionRule.SIMPLE_MAJORITY]: (inFavour, against) => inFavour > against,
  [DecisionRule.TWO_THIRDS_MAJORITY]: (inFavour, against) => inFavour > 0 && 3 * inFavour >= 2 * (inFavour + against),
};

export function outcomeBy({ rule }: RuleInForce, positions: readonly SeatPosition[]): DecisionOutcome {
  const count = (wanted: VotePosition): number => positions.filter(({ position }) => position === wanted).length;
  const passes = PASSES[rule](count(VotePosition.FOR), count(VotePosition.AGAINST));
  return passes ? DecisionOutcome.ADOPTED : DecisionOutcome.NOT_ADOPTED;
}

/** The chair declares the outcome; another than the terms give it is procedural, and a co-chair may waive it. */
export function checkOutcome(
  declared: DecisionOutcome,
  computed: DecisionOutcome,
  { rule, clauseId }: RuleInForce,
): void {
  if (declared === computed) return;
  const words = (outcome: DecisionOutcome): string => outcome.toLowerCase().replace('_', ' ');
  throw new Refused(
    'decision.outcome',
    `By ${rule.toLowerCase().replaceAll('_', ' ')}, as the terms of reference provide, the text is ${words(computed)}; declared is ${words(declared)}. A co-chair may waive the rule.`,
    { path: ['outcome'], waivable: true, ...(clauseId ? { clause: clauseId } : {}) },
  );
}
