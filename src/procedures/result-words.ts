import type { DecisionRule, ProvisionBase } from '../bodies/provisions-in-force.js';
import type { Words } from '../kernel/pages/words.js';
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

/** The result of what has ended, in the words of a language. */
export function resultWords(kind: string, state: string, counted: Counted | null, say: Words): string | null {
  if (!counted || isRunning(state)) return null;
  if (state === ProcedureState.WITHDRAWN) return say('results.withdrawn');
  const setAside = state === ProcedureState.SET_ASIDE ? ` ${say('results.setAside')}` : '';
  if (kind === ProcedureKind.RECORDED_VOTE) return `${vote(counted, say)}${setAside}`;
  if (setAside) return `${say('results.foundLater', { count: counted.objecting })}${setAside}`;
  return state === ProcedureState.ADOPTED
    ? say(`results.${kind}`)
    : say('results.broken', { count: counted.objecting });
}

/** What it would be if it ended now. */
export function wouldSay(kind: string, state: string, counted: Counted | null, say: Words): string | null {
  if (!counted || !isRunning(state)) return null;
  return kind === ProcedureKind.RECORDED_VOTE
    ? vote(counted, say)
    : say('results.soFar', { count: counted.not_objecting });
}

/** Such as "7 for, 2 against, 1 abstaining; two thirds of 9 voting is 6: adopted." */
function vote(counted: Counted, say: Words): string {
  const parts = [positions(counted, say), majority(counted, say), ...quorum(counted, say)];
  // What parts a list, and a result from what leads to it, differs from language to language.
  const arithmetic = parts.reduce((before, after) => say('results.and', { before, after }));
  return say(`results.vote.${counted.passes ? 'adopted' : 'notAdopted'}`, { arithmetic });
}

const positions = (counted: Counted, say: Words): string =>
  [
    say('results.inFavour', { count: counted.in_favour }),
    say('results.against', { count: counted.against }),
    ...(counted.abstaining > 0 ? [say('results.abstaining', { count: counted.abstaining })] : []),
    ...(counted.not_participating > 0 ? [say('results.notParticipating', { count: counted.not_participating })] : []),
  ].join(', ');

function majority({ rule, rule_base: of, base, needed }: Counted, say: Words): string {
  const share = say(`results.share.${rule ?? 'CONSENSUS'}`);
  return needed === null || !of
    ? share
    : say('results.shareOf', { share, base, of: say(`results.base.${of}`), needed });
}

function quorum({ quorum: asked, quorate, answered, seats }: Counted, say: Words): string[] {
  return asked === null ? [] : [say(`results.${quorate ? 'quorum' : 'noQuorum'}`, { answered, seats, quorum: asked })];
}
