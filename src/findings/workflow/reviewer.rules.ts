import { Refused } from '../../kernel/refused.js';
import type { FindingEntity } from '../finding.entity.js';
import type { Candidate } from './reviewer.repository.js';

/** Who may review a finding: somebody who reads it by its label, and stands for a party that did not write it. */
export function requireReviewer(
  { label }: Pick<FindingEntity, 'label'>,
  { inGroup, inCommittee, partyId, independent }: Candidate,
  path: readonly string[],
): void {
  const where = path.length > 0 ? { path } : {};
  if (!inGroup && !inCommittee) {
    throw new Refused(
      'finding.reviewer-inside',
      'A finding is reviewed by members of its group or of the committee.',
      where,
    );
  }
  if (!inGroup && label !== 'CLEAR' && label !== 'GREEN') {
    throw new Refused(
      'finding.reviewer-reads',
      `This finding is ${label.replace('_', '+')}: it is reviewed by those inside its group, who may read it.`,
      where,
    );
  }
  if (partyId === null) {
    throw new Refused(
      'finding.reviewer-party',
      'This member represents no party; reviews are counted by party.',
      where,
    );
  }
  if (!independent) {
    throw new Refused(
      'finding.reviewer-independent',
      'This member wrote the finding, or is of the party of somebody who did: another party reviews it.',
      where,
    );
  }
}
