import { Injectable } from '@nestjs/common';
import { ChairWaivers } from '../bodies/chair-waivers.js';
import { Events } from '../kernel/events.js';
import { Policy } from '../kernel/policy/policy.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { GroupState } from './focus-group.entity.js';
import { FocusGroupRepository } from './focus-group.repository.js';

const EVENTS: Readonly<Record<GroupState, string>> = {
  PROPOSED: 'focus-group.proposed',
  ACTIVE: 'focus-group.activated',
  DORMANT: 'focus-group.madeDormant',
  CONCLUDED: 'focus-group.concluded',
  DISCONTINUED: 'focus-group.discontinued',
};

/** What every act on a group leaves behind. */
@Injectable()
export class GroupRecord {
  constructor(
    readonly policy: Policy,
    readonly waivers: ChairWaivers,
    private readonly events: Events,
    private readonly groups: FocusGroupRepository,
  ) {}

  /** A step in the group's life: who, when, why. */
  async step(viewer: Viewer, id: string, from: GroupState | null, to: GroupState, reason: string): Promise<void> {
    await this.groups.addStateChange(id, { from, to, reason, by: viewer.memberId });
    await this.event(EVENTS[to], viewer, id, { state: [from, to] });
  }

  async event(
    act: string,
    viewer: Viewer,
    id: string,
    changes: Record<string, unknown>,
    onBehalfOfSeat: string | null = null,
  ): Promise<void> {
    await this.events.record({ act, subject: { type: 'Body', id }, bodyId: id, onBehalfOfSeat, changes }, viewer);
  }
}
