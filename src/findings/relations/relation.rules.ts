import { atLeastAsStrict } from '../../handling/label.js';
import { Refused } from '../../kernel/refused.js';
import type { FindingEntity } from '../finding.entity.js';
import { FindingState } from '../finding.states.js';

type Related = Pick<FindingEntity, 'bodyId' | 'label' | 'state'>;

/** Whether a finding may stand in the place of another one, which must not stand in its own. */
export function requireSupersedes(finding: Related, other: Related, isReplacedByIt: boolean): void {
  const posted = other.state !== FindingState.DRAFT && other.state !== FindingState.WITHDRAWN;
  const asStrict = atLeastAsStrict(finding.label, other.label);
  if (posted && other.bodyId === finding.bodyId && !isReplacedByIt && asStrict) return;
  throw new Refused(
    'finding.supersedes',
    'A finding supersedes a posted one of its own group, of a label no stricter than its own, that does not supersede it.',
    { path: ['other'] },
  );
}
