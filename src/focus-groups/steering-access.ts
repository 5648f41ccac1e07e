import { Injectable } from '@nestjs/common';
import { Policy } from '../kernel/policy/policy.js';
import { Reader } from '../kernel/reading/reader.js';
import { NotFound } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { FocusGroupEntity } from './focus-group.entity.js';
import { FocusGroupRepository, type Steering } from './focus-group.repository.js';

/** In which body the role of an act of steering is held: in the working group, or else in its committee. */
export const steeredIn = (
  policy: Policy,
  act: string,
  viewer: Viewer,
  { workingGroupId, committeeId }: Steering,
): string => (policy.allows(act, viewer, workingGroupId) ? workingGroupId : (committeeId ?? workingGroupId));

/** The group itself where the role is held there, as by its leads; else whence it is steered. */
export const hereOrAbove = (policy: Policy, act: string, viewer: Viewer, bodyId: string, above: Steering): string =>
  policy.allows(act, viewer, bodyId) ? bodyId : steeredIn(policy, act, viewer, above);

/** Acts of those who steer: they stand in the working group or in its committee, not in the focus group. */
@Injectable()
export class SteeringAccess {
  constructor(
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly groups: FocusGroupRepository,
  ) {}

  /** Whether the viewer may do an act in the working group or in its committee; NOT_FOUND when they do not see the body. */
  async may(act: string, viewer: Viewer, bodyId: string): Promise<Steering> {
    await this.reader.requireSight('Body', bodyId, viewer);
    const steering = await this.groups.steering(bodyId);
    if (!steering) throw new NotFound();
    this.policy.may(act, viewer, steeredIn(this.policy, act, viewer, steering));
    return steering;
  }

  /** Whether the viewer, who sees the body, may do an act in it, in its working group or in the committee. */
  async mayHereOrAbove(act: string, viewer: Viewer, bodyId: string): Promise<void> {
    const steering = await this.groups.steering(bodyId);
    if (!steering) throw new NotFound();
    this.policy.may(act, viewer, hereOrAbove(this.policy, act, viewer, bodyId, steering));
  }

  /** Locks a focus group that the viewer sees. Sight comes before the version, which strangers must not learn. */
  async lock(bodyId: string, viewer: Viewer, expectedVersion?: number | null): Promise<FocusGroupEntity> {
    await this.reader.requireSight('Body', bodyId, viewer);
    const group = await this.groups.lock(bodyId, expectedVersion);
    if (group.kind !== 'FOCUS_GROUP') throw new NotFound();
    return group;
  }
}
