import { Injectable } from '@nestjs/common';
import { type Needs, ViewerCan } from '../kernel/policy/viewer-can.js';
import { FocusGroupEntity, GroupState } from './focus-group.entity.js';

const STEPS: Readonly<Record<string, GroupState>> = {
  'focus-group.activate': GroupState.ACTIVE,
  'focus-group.makeDormant': GroupState.DORMANT,
  'focus-group.conclude': GroupState.CONCLUDED,
  'focus-group.discontinue': GroupState.DISCONTINUED,
};

/** As much of a focus group as the rules of its life look at. */
const entityOf = (thing: Needs): FocusGroupEntity => Object.assign(new FocusGroupEntity(), thing);
const isGroup = ({ kind }: Needs): boolean => kind === 'FOCUS_GROUP';

/** Which acts a committee offers for new focus groups, and a focus group for itself. */
@Injectable()
export class FocusGroupOffers {
  constructor(private readonly viewerCan: ViewerCan) {}

  /** Called once, by the module. */
  offer(): void {
    const own = ({ id }: Needs): string => String(id);
    this.viewerCan.offer('Body', {
      act: 'focus-group.propose',
      body: own,
      applies: ({ kind }) => kind === 'STEERING_COMMITTEE',
    });
    for (const [act, state] of Object.entries(STEPS)) {
      this.viewerCan.offer('Body', {
        act,
        body: ({ workingGroup }) => String(workingGroup),
        applies: isGroup,
        check: (thing) => entityOf(thing).enter(state),
      });
    }
    this.viewerCan.offer(
      'Body',
      { act: 'focus-group.addArea', body: own, applies: isGroup, check: (thing) => entityOf(thing).requireOpen() },
      { act: 'participation.request', body: own, applies: isGroup, check: (thing) => entityOf(thing).requireActive() },
    );
  }
}
