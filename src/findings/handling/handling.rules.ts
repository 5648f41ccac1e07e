import { atLeastAsStrict, Label } from '../../handling/label.js';
import { Forbidden, Refused } from '../../kernel/refused.js';
import type { FindingEntity } from '../finding.entity.js';
import { FindingState, inWords } from '../finding.states.js';
import { FindingProposalKind } from './proposal.enums.js';

/** How somebody stands to a finding, as far as its handling goes. */
export interface Capacity {
  readonly isAuthor: boolean;
  /** Lead or secretary of the group. */
  readonly keeps: boolean;
  /** Co-chair or secretary of the committee. */
  readonly concludes: boolean;
  /** Stands today for the party from which the finding comes. */
  readonly speaks: boolean;
  readonly hasOrigin: boolean;
}

type Handled = Pick<FindingEntity, 'state' | 'label' | 'revision'>;

/** The label of a draft is changed with the draft; that of what was withdrawn stays. */
export function requirePosted({ state }: Pick<Handled, 'state'>): void {
  if (state !== FindingState.DRAFT && state !== FindingState.WITHDRAWN) return;
  throw new Refused(
    'finding.label-of-posted',
    state === FindingState.DRAFT
      ? 'This finding is a draft: its label is changed with the draft.'
      : 'This finding was withdrawn; it is not changed any more.',
  );
}

/** Whoever wrote it, keeps it or stands for the party from which it comes tightens its label, at once. */
export function requireTightens({ isAuthor, keeps, speaks }: Capacity): void {
  if (isAuthor || keeps || speaks) return;
  throw new Forbidden(
    'Only the author of a finding, the leads and secretaries of its group, and those of the originating party may label it.',
  );
}

/** What is public cannot be called back by a label. */
export function requireUnreleased({ revision }: Handled, releasedRevision: number | null): void {
  if (releasedRevision !== revision) return;
  throw new Refused(
    'finding.released',
    'This revision was released to the public. Revise the finding, or withdraw it, which takes it off the public pages.',
  );
}

/** Only the party from which a finding comes relaxes it; where none is recorded, those who keep it. */
export function requireRelaxes({ keeps, speaks, hasOrigin }: Capacity): void {
  if (hasOrigin ? speaks : keeps) return;
  throw new Refused(
    'finding.label-relaxes',
    hasOrigin
      ? 'Only somebody who stands for the originating party today proposes a laxer label.'
      : 'No originating party is recorded: only a lead or a secretary of the group proposes a laxer label.',
    { path: ['label'] },
  );
}

/** What goes to the public has gone the whole way, and the committee, which confirms it, reads it. */
export function requireReleasable(finding: Handled, releasedRevision: number | null): void {
  const { state, label } = finding;
  if (state !== FindingState.NOTED && state !== FindingState.APPROVED) {
    throw new Refused(
      'finding.release-concluded',
      `A finding is released after the committee has noted or approved it; this one is ${inWords(state)}.`,
    );
  }
  requireUnreleased(finding, releasedRevision);
  if (label === Label.AMBER_STRICT) {
    throw new Refused(
      'finding.release-label',
      'This finding is AMBER+STRICT, and the committee does not read it: the originating party relaxes it first.',
    );
  }
}

/** Whether releasing a finding relaxes it, so that the party from which it comes has to consent. */
export const needsConsent = ({ label }: Pick<Handled, 'label'>, hasOrigin: boolean): boolean =>
  hasOrigin && label !== Label.CLEAR;

/** In which ways somebody may settle a proposal: both may be one person's, who is not the proposer. */
export interface Part {
  readonly confirms: boolean;
  readonly consents: boolean;
}

/** A release is confirmed by the committee, a label by that or by those who keep the finding. */
export function partOf(kind: FindingProposalKind, wantsConsent: boolean, capacity: Capacity): Part {
  const { keeps, concludes, speaks } = capacity;
  return kind === FindingProposalKind.RELEASE
    ? { confirms: concludes, consents: wantsConsent && speaks }
    : { confirms: keeps || concludes, consents: false };
}

export function requirePart({ confirms, consents }: Part, kind: FindingProposalKind): void {
  if (confirms || consents) return;
  throw new Forbidden(
    kind === FindingProposalKind.RELEASE
      ? 'Only a co-chair or a secretary of the committee, and those of the originating party whose consent is wanted, may do that.'
      : 'Only a lead or a secretary of the group, and a co-chair or a secretary of the committee, may do that.',
  );
}

export const secondPerson = (): Refused =>
  new Refused(
    'finding.second-person',
    'You proposed this: it is confirmed by another person, whatever rights or accounts you have.',
  );

/** A finding gets a label; what only its group may read lies before the committee no more. */
export function label(finding: FindingEntity, to: Label, at: Date): void {
  finding.label = to;
  finding.updatedAt = at;
  if (to !== Label.AMBER_STRICT || finding.state !== FindingState.TRANSMITTED) return;
  finding.state = FindingState.AGREED;
  finding.transmittedTo = null;
}

export const isTighter = (to: Label, from: Label): boolean => to !== from && atLeastAsStrict(to, from);
