import { Refused } from '../../kernel/refused.js';
import type { Lent } from './expert.repository.js';

/** Integrity: one finding is lent to somebody outside the group as it may go out of it: never a draft, nor AMBER+STRICT. */
export function requireLendable({ bodyId, state, label }: Lent, groupId: string): void {
  if (bodyId !== groupId)
    throw new Refused('expert.finding-of-group', 'This finding is of another group.', { path: ['finding'] });
  if (state === 'DRAFT' || state === 'WITHDRAWN')
    throw new Refused('expert.finding-posted', 'A draft, or what was withdrawn, is not for experts to read.', {
      path: ['finding'],
    });
  if (label === 'AMBER_STRICT')
    throw new Refused(
      'expert.label',
      'What is AMBER+STRICT is for those inside the group alone: invite the expert to the group.',
      { path: ['finding'] },
    );
}
