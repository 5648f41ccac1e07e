import { Forbidden, Refused } from '../../kernel/refused.js';
import type { FindingEntity } from '../finding.entity.js';
import { FindingState } from '../finding.states.js';
import type { Capacity } from '../handling/handling.rules.js';

type Attributed = Pick<FindingEntity, 'state' | 'chathamHouse'>;

/** Who puts a finding under the Chatham House Rule, or takes it out: what was promised to its party that party alone gives up. */
export function requireSetsChathamHouse({ state, chathamHouse }: Attributed, capacity: Capacity): void {
  const { isAuthor, keeps, speaks, hasOrigin } = capacity;
  if (state === FindingState.WITHDRAWN)
    throw new Refused('finding.withdrawn', 'This finding was withdrawn; it is not changed any more.');
  if (!isAuthor && !keeps && !speaks)
    throw new Forbidden('Only the author of a finding, and the leads and secretaries of its group, may do that.');
  const isPromised = chathamHouse && state !== FindingState.DRAFT;
  if (!isPromised || (hasOrigin ? speaks : isAuthor)) return;
  throw new Refused(
    'finding.chatham-house-stays',
    'This finding was posted under the Chatham House Rule: only people of the party from which it comes tell whose it is.',
    { path: ['applies'] },
  );
}
