import type { DecisionRule, ProvisionBase } from '../bodies/provisions-in-force.js';
import { ProcedureKind, ProcedureState } from './procedure.enums.js';

/** The answers that count, as the database counts them. */
export interface Counted {
  readonly rule: DecisionRule | null;
  readonly rule_base: ProvisionBase | null;
  readonly seats: number;
  readonly answered: number;
  readonly in_favour: number;
  readonly against: number;
  readonly abstaining: number;
  readonly not_participating: number;
  readonly not_objecting: number;
  readonly objecting: number;
  readonly base: number;
  readonly needed: number | null;
  readonly quorum: number | null;
  readonly quorate: boolean;
  readonly passes: boolean;
}

const RUNNING: readonly string[] = [ProcedureState.PROPOSED, ProcedureState.OPEN, ProcedureState.SUSPENDED];
export const isRunning = (state: string): boolean => RUNNING.includes(state);

/** The result of what has ended, in words. */
export function resultWords(kind: string, state: string, counted: Counted | null): string | null {
  if (!counted || isRunning(state)) return null;
  if (state === ProcedureState.WITHDRAWN) return 'Withdrawn before it expired: not adopted.';
  const setAside = state === ProcedureState.SET_ASIDE ? ' The adoption was set aside.' : '';
  if (kind === ProcedureKind.RECORDED_VOTE) return `${arithmetic(counted)}.${setAside}`;
  if (state !== ProcedureState.ADOPTED && state !== ProcedureState.SET_ASIDE)
    return `${objecting(counted)}: not adopted.`;
  const when =
    kind === ProcedureKind.CONSENSUS ? 'No seat that was present objected' : 'No objection before the expiry';
  return setAside ? `${objecting(counted)}, received in time and recorded later.${setAside}` : `${when}: adopted.`;
}

/** What it would be if it ended now. */
export function wouldSay(kind: string, state: string, counted: Counted | null): string | null {
  if (!counted || !isRunning(state)) return null;
  if (kind === ProcedureKind.RECORDED_VOTE) return `${arithmetic(counted)}.`;
  return `No objection so far; ${count(counted.not_objecting, 'says', 'say')} that there is none: adopted.`;
}

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

const objecting = ({ objecting: number }: Counted): string => count(number, 'objection', 'objections');

const SHARES: Readonly<Record<DecisionRule, string>> = {
  CONSENSUS: 'nobody may be against',
  SIMPLE_MAJORITY: 'more than half',
  TWO_THIRDS_MAJORITY: 'two thirds',
  THREE_QUARTERS_MAJORITY: 'three quarters',
  UNANIMITY: 'all',
};
const BASES: Readonly<Partial<Record<ProvisionBase, string>>> = {
  PRESENT_AND_VOTING: 'voting',
  PRESENT: 'that answered',
  ENTITLED: 'entitled to vote',
};

/** Such as "7 for, 2 against, 1 abstaining; two thirds of 9 voting is 6: adopted". */
function arithmetic(counted: Counted): string {
  const positions = [
    `${counted.in_favour} for`,
    `${counted.against} against`,
    ...(counted.abstaining > 0 ? [`${counted.abstaining} abstaining`] : []),
    ...(counted.not_participating > 0 ? [`${counted.not_participating} not participating`] : []),
  ];
  return `${positions.join(', ')}; ${majority(counted)}${quorum(counted)}: ${counted.passes ? 'adopted' : 'not adopted'}`;
}

function majority({ rule, rule_base: of, base, needed }: Counted): string {
  const share = SHARES[rule ?? 'CONSENSUS'];
  return needed === null || !of ? share : `${share} of ${base} ${BASES[of]} is ${needed}`;
}

function quorum({ quorum: asked, quorate, answered, seats }: Counted): string {
  if (asked === null) return '';
  return `; ${answered} of ${seats} seats answered, and the quorum is ${asked}${quorate ? '' : ', so there is none'}`;
}
