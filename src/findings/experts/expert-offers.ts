import { Injectable } from '@nestjs/common';
import { FocusGroupEntity } from '../../focus-groups/focus-group.entity.js';
import { hereOrAbove } from '../../focus-groups/steering-access.js';
import { Policy } from '../../kernel/policy/policy.js';
import { ViewerCan } from '../../kernel/policy/viewer-can.js';

/** That a focus group offers to invite experts. */
@Injectable()
export class ExpertOffers {
  constructor(
    private readonly viewerCan: ViewerCan,
    private readonly policy: Policy,
  ) {}

  /** Called once, by the module. */
  offer(): void {
    this.viewerCan.offer('Body', {
      act: 'expert.invite',
      applies: ({ kind }) => kind === 'FOCUS_GROUP',
      body: (thing, viewer) =>
        hereOrAbove(this.policy, 'expert.invite', viewer, String(thing['id']), {
          workingGroupId: String(thing['workingGroup']),
          committeeId: thing['committee'] == null ? null : String(thing['committee']),
        }),
      check: (thing) => Object.assign(new FocusGroupEntity(), thing).requireOpen(),
    });
  }
}
