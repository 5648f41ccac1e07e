import { DecisionRule, ProvisionBase, theTerms } from '../bodies/provisions-in-force.js';
import { Refused } from '../kernel/refused.js';
import { DecisionOutcome, VotePosition } from './decision.enums.js';

/** The position of one seat. */
export interface SeatPosition {
  readonly seatId: string;
  readonly position: VotePosition;
}
/** The decision rule of the terms in force; null: unknown or silent. */
export interface RuleInForce {
  readonly rule: DecisionRule;
  readonly base: ProvisionBase | null;
  readonly clauseId: string | null;
  readonly cites: string;
}
/** How many seats there are, of which a majority may be counted. */
export interface SeatsToCount {
  readonly present: number;
  readonly entitled: number;
}

/** Of which seats a majority is counted, for people. */
const OF: Readonly<Partial<Record<ProvisionBase, string>>> = {
  [ProvisionBase.PRESENT]: ' of the seats present',
  [ProvisionBase.ENTITLED]: ' of all seats',
};

/** The chair declares the outcome; another than the terms give it is procedural, and a co-chair may waive it. */
export function checkOutcome(
  declared: DecisionOutcome,
  computed: DecisionOutcome,
  { rule, base, clauseId, cites }: RuleInForce,
): void {
  if (declared === computed) return;
  const words = (outcome: DecisionOutcome): string => outcome.toLowerCase().replace('_', ' ');
  throw new Refused(
    'decision.outcome',
    `${theTerms(cites)} provide for ${rule.toLowerCase().replaceAll('_', ' ')}${(base && OF[base]) ?? ''}, by which the text is ${words(computed)}; declared is ${words(declared)}. A co-chair may waive the rule.`,
    {
      path: ['outcome'],
      waivable: true,
      ...(clauseId ? { clause: clauseId } : {}),
    },
  );
}
