import { atLeastAsStrict, type Label } from '../../handling/label.js';
import { Refused } from '../../kernel/refused.js';
import type { FindingEntity } from '../finding.entity.js';
import { FindingState, inWords } from '../finding.states.js';

type Holder = Pick<FindingEntity, 'state' | 'label' | 'putToDecision'>;

const MOST_FILES = 50;
const BEING_WRITTEN: readonly FindingState[] = [
  ...[FindingState.DRAFT, FindingState.POSTED, FindingState.REVISION_REQUESTED],
];

/** What is reviewed and agreed to is reviewed with its files: they come while it is being written. */
export function requireTakesFiles({ state }: Pick<Holder, 'state'>): void {
  if (BEING_WRITTEN.includes(state)) return;
  throw new Refused(
    'finding.takes-files',
    `Files are attached while a finding is a draft, posted, or sent back for a revision; this one is ${inWords(state)}. Revise it first.`,
  );
}

/** Taking a file away, or its label tighter, is tightening, and waits for nothing but a decision that is being taken. */
export function requireGivesUpFiles({ state, putToDecision }: Omit<Holder, 'label'>): void {
  if (state === FindingState.WITHDRAWN)
    throw new Refused('finding.withdrawn', 'This finding was withdrawn; it is not changed any more.');
  if (putToDecision)
    throw new Refused(
      'finding.put-to-decision',
      'The group decides on this wording in a procedure: it stands still until that has ended or is withdrawn.',
    );
}

export function requireRoom(attached: number): void {
  if (attached < MOST_FILES) return;
  throw new Refused('finding.most-files', `A finding has at most ${MOST_FILES} files.`, { path: ['upload'] });
}

/** A file inherits the label of what it belongs to, and only tightens it. */
export function requireAsStrict(label: Label, than: Label): void {
  if (atLeastAsStrict(label, than)) return;
  throw new Refused(
    'finding.file-label-tightens',
    `The label of a file is at least as strict as that of its finding, and only tightens; it is ${than} now.`,
    { path: ['label'] },
  );
}

/** The same file under a laxer label would relax what one person alone may not relax. */
export function requireNotRelaxed(label: Label, strictestSoFar: Label | null): void {
  if (strictestSoFar === null || atLeastAsStrict(label, strictestSoFar)) return;
  throw new Refused(
    'finding.file-label-kept',
    `This very file is attached to a finding of the group as ${strictestSoFar}, or was: it is attached under that label, or a stricter one.`,
    { path: ['label'] },
  );
}
