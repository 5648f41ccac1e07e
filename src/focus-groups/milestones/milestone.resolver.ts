import { Args, Field, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { Body } from '../../bodies/body.type.js';
import { readByEngine } from '../../kernel/graphql/read-by-engine.js';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { AddMilestoneInput, DropMilestoneInput, PlanMilestoneInput, ReachMilestoneInput } from './milestone.inputs.js';
import { MilestoneService } from './milestone.service.js';
import { Milestone } from './milestone.type.js';

@ObjectType({ isAbstract: true })
abstract class MilestonePayload extends Payload {
  @Field(() => Milestone, { nullable: true, description: 'The milestone as it is now; null when nothing was done.' })
  milestone?: unknown;
}

@ObjectType({ description: 'Answer of addMilestone.' })
export class AddMilestonePayload extends MilestonePayload {}
@ObjectType({ description: 'Answer of planMilestone.' })
export class PlanMilestonePayload extends MilestonePayload {}
@ObjectType({ description: 'Answer of reachMilestone.' })
export class ReachMilestonePayload extends MilestonePayload {}
@ObjectType({ description: 'Answer of dropMilestone.' })
export class DropMilestonePayload extends MilestonePayload {}

const said = { description: 'What to do.' };
const BY =
  'For the leads and secretaries of the group, and the co-chairs and secretaries of the working group and its committee.';

@Resolver()
export class MilestoneActsResolver {
  constructor(private readonly milestones: MilestoneService) {}

  @Mutation(() => AddMilestonePayload, { description: `Adds a milestone to a focus group. ${BY}` })
  @Allow('focus-group.keepMilestones')
  addMilestone(@Args('input', said) input: AddMilestoneInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.milestones.add(viewer, input);
  }

  @Mutation(() => PlanMilestonePayload, {
    description: `Plans a milestone for another day, or for none, with a reason. ${BY}`,
  })
  @Allow('focus-group.keepMilestones')
  planMilestone(@Args('input', said) input: PlanMilestoneInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.milestones.plan(viewer, input);
  }

  @Mutation(() => ReachMilestonePayload, {
    description: `Records when a milestone was reached, and what shows it. ${BY}`,
  })
  @Allow('focus-group.keepMilestones')
  reachMilestone(@Args('input', said) input: ReachMilestoneInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.milestones.reach(viewer, input);
  }

  @Mutation(() => DropMilestonePayload, {
    description: `Records that a milestone is not pursued any more, with a reason. ${BY}`,
  })
  @Allow('focus-group.keepMilestones')
  dropMilestone(@Args('input', said) input: DropMilestoneInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.milestones.drop(viewer, input);
  }
}

@Resolver(() => Body)
export class BodyMilestonesResolver {
  @ResolveField(() => [Milestone], {
    description:
      'Of a focus group, what it means to reach, in the order of the days on which it did or plans to. Seen by the community of the working group; empty for others.',
  })
  milestones(): never {
    return readByEngine();
  }
}
