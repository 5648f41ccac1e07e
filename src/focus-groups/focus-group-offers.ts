import { Injectable } from '@nestjs/common';
import { Policy } from '../kernel/policy/policy.js';
import { type Needs, type OfferedAct, ViewerCan } from '../kernel/policy/viewer-can.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { FocusGroupEntity, GroupState } from './focus-group.entity.js';
import type { Steering } from './focus-group.repository.js';
import { hereOrAbove, steeredIn } from './steering-access.js';

const STEPS: Readonly<Record<string, GroupState>> = {
  'focus-group.activate': GroupState.ACTIVE,
  'focus-group.makeDormant': GroupState.DORMANT,
  'focus-group.conclude': GroupState.CONCLUDED,
  'focus-group.discontinue': GroupState.DISCONTINUED,
};

/** As much of a focus group as the rules of its life look at. */
const entityOf = (thing: Needs): FocusGroupEntity => Object.assign(new FocusGroupEntity(), thing);
const above = ({ workingGroup, committee }: Needs): Steering => ({
  workingGroupId: String(workingGroup),
  committeeId: committee == null ? null : String(committee),
});
const isGroup = ({ kind }: Needs): boolean => kind === 'FOCUS_GROUP';

/** Which acts a committee offers for new focus groups, and a focus group for itself. */
@Injectable()
export class FocusGroupOffers {
  constructor(
    private readonly viewerCan: ViewerCan,
    private readonly policy: Policy,
  ) {}

  /** Called once, by the module. */
  offer(): void {
    const own = ({ id }: Needs): string => String(id);
    this.viewerCan.offer(
      'Body',
      { ...this.steering('focus-group.propose'), applies: (thing) => !isGroup(thing) },
      ...['focus-group.designateLead', 'focus-group.endLead'].map((act) => ({
        ...this.steering(act),
        check: (thing: Needs) => entityOf(thing).requireOpen(),
      })),
      ...Object.entries(STEPS).map(([act, state]) => ({
        ...this.steering(act),
        check: (thing: Needs) => entityOf(thing).enter(state),
      })),
    );
    this.viewerCan.offer(
      'Body',
      { ...this.keeping('focus-group.reviseCharter'), applies: isGroup },
      { ...this.keeping('focus-group.keepMilestones'), applies: isGroup },
      { ...this.keeping('participation.record'), applies: isGroup },
      {
        ...this.keeping('participation.import'),
        applies: isGroup,
        check: (thing) => entityOf(thing).requireActive(),
      },
      { ...this.keeping('focus-group.setAreaState'), applies: ({ kind }) => kind !== 'STEERING_COMMITTEE' },
    );
    this.viewerCan.offer(
      'Body',
      { act: 'focus-group.addArea', body: own, applies: isGroup, check: (thing) => entityOf(thing).requireOpen() },
      { act: 'participation.request', body: own, applies: isGroup, check: (thing) => entityOf(thing).requireActive() },
    );
  }

  /** An act of those who keep the group, in it or from above. */
  private keeping(act: string): OfferedAct {
    const body = (thing: Needs, viewer: Viewer): string =>
      hereOrAbove(this.policy, act, viewer, String(thing['id']), above(thing));
    return { act, body, check: (thing) => entityOf(thing).requireOpen() };
  }

  /** An act of those who steer the group, from the working group or from its committee. */
  private steering(act: string): Pick<OfferedAct, 'act' | 'body' | 'applies'> {
    const body = (thing: Needs, viewer: Viewer): string => steeredIn(this.policy, act, viewer, above(thing));
    return { act, body, applies: isGroup };
  }
}
