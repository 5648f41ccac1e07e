import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Needs, ViewerCan } from '../../kernel/policy/viewer-can.js';
import { FindingEntity } from '../finding.entity.js';
import { FindingState } from '../finding.states.js';

const entityOf = (thing: Needs): FindingEntity => Object.assign(new FindingEntity(), thing);
const inState =
  (...states: readonly FindingState[]) =>
  ({ state }: Needs): boolean =>
    states.some((one) => one === state);
const { POSTED, UNDER_REVIEW, REVISION_REQUESTED, AGREED, TRANSMITTED } = FindingState;

/** Which steps on its way to the committee a finding offers to the viewer: those of the state that it is in. */
@Injectable()
export class WorkflowOffers {
  constructor(
    private readonly viewerCan: ViewerCan,
    private readonly clock: Clock,
  ) {}

  /** Called once, with the other offers of findings. */
  offer(): void {
    const body = (thing: Needs): string => String(thing['bodyId']);
    const committee = (thing: Needs): string => String(thing['transmittedTo']);
    const step =
      (rule: (finding: FindingEntity, thing: Needs, at: Date) => void) =>
      (thing: Needs): void =>
        rule(entityOf(thing), thing, this.clock.now());
    this.viewerCan.offer(
      'Finding',
      {
        ...{ act: 'finding.requestReview', body, applies: inState(POSTED, UNDER_REVIEW, REVISION_REQUESTED) },
        check: step((finding, _, at) => finding.requestReview(at)),
      },
      {
        act: 'finding.review',
        // Whoever was asked stands in the group or in the committee.
        body: (thing, viewer) =>
          viewer.holds('COMMITTEE_MEMBER', String(thing['committeeId'])) ||
          viewer.holds('CO_CHAIR', String(thing['committeeId']))
            ? String(thing['committeeId'])
            : body(thing),
        applies: (thing) => inState(UNDER_REVIEW)(thing) && thing['isReviewer'] === true,
      },
      { act: 'finding.recordReview', body, applies: inState(UNDER_REVIEW) },
      {
        ...{ act: 'finding.requestRevision', body, applies: inState(UNDER_REVIEW) },
        check: step((finding, _, at) => finding.requestRevision(at)),
      },
      {
        ...{ act: 'finding.agree', body, applies: inState(UNDER_REVIEW) },
        check: step((finding, thing, at) => finding.agree(tallyOf(thing), at)),
      },
      {
        ...{ act: 'finding.transmit', body, applies: inState(AGREED) },
        check: step((finding, { committeeId }, at) => finding.transmit(committeeId as string | null, at)),
      },
      { act: 'finding.note', body: committee, applies: inState(TRANSMITTED) },
      { act: 'finding.approve', body: committee, applies: inState(TRANSMITTED) },
    );
  }
}

function tallyOf({ wanted, supporting, asking }: Needs): { wanted: number; supporting: number; asking: number } {
  return { wanted: Number(wanted), supporting: Number(supporting), asking: Number(asking) };
}
