import { Injectable } from '@nestjs/common';
import { Label } from '../handling/label.js';
import { Policy } from '../kernel/policy/policy.js';
import { type Needs, ViewerCan } from '../kernel/policy/viewer-can.js';
import { requireDiscussed, requireOpenGroup } from './discussion-comment.entity.js';
import { discussedIn, requireOwnSight, talksIn } from './discussion.access.js';

const text = (value: Needs[string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** Where one may comment. */
@Injectable()
export class DiscussionOffers {
  constructor(
    private readonly viewerCan: ViewerCan,
    private readonly policy: Policy,
  ) {}

  /** Called once, by the module. */
  offer(): void {
    const isGroup = ({ kind }: Needs): boolean => kind === 'FOCUS_GROUP';
    this.viewerCan.offer('Body', {
      act: 'discussion.setMail',
      body: ({ id, committee, workingGroup }, viewer) =>
        talksIn(this.policy, 'discussion.setMail', viewer, [text(id), text(committee), text(workingGroup)]),
      applies: isGroup,
    });
    for (const act of ['discussion.comment', 'discussion.recordOnBehalf']) {
      this.viewerCan.offer('Finding', {
        act,
        body: ({ bodyId, committeeId, workingGroup }, viewer) =>
          talksIn(this.policy, act, viewer, [text(bodyId), text(committeeId), text(workingGroup)]),
        check: ({ bodyId, transmittedTo, label, state, groupState }, viewer) => {
          requireDiscussed(String(state));
          requireOpenGroup(String(groupState));
          requireOwnSight(viewer, discussedIn(viewer, String(bodyId), text(transmittedTo)), String(label) as Label);
        },
      });
      this.viewerCan.offer('Body', {
        act,
        body: ({ id, committee, workingGroup }, viewer) =>
          talksIn(this.policy, act, viewer, [text(id), text(committee), text(workingGroup)]),
        applies: isGroup,
        check: ({ state }) => requireOpenGroup(String(state)),
      });
    }
  }
}
