import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Info,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Body } from '../../bodies/body.type.js';
import { readByEngine } from '../../kernel/graphql/read-by-engine.js';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { Allow } from '../../kernel/policy/allow.js';
import { ViewerCan } from '../../kernel/policy/viewer-can.js';
import { ViewerCanType } from '../../kernel/policy/viewer-can.type.js';
import { Reader } from '../../kernel/reading/reader.js';
import { CurrentViewer, type RequestContext } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { PlanCallingService } from './plan-calling.service.js';
import { PlanChangesService } from './plan-changes.service.js';
import { PlanExplanation } from './plan-explanation.type.js';
import { PlanExplanations } from './plan-explanations.js';
import {
  AddPlannedMeetingInput,
  CallMeetingPlanInput,
  DropPlannedMeetingInput,
  MovePlannedMeetingInput,
  WithdrawMeetingPlanInput,
} from './plan-changes.inputs.js';
import { PlanMeetingsInput } from './plan.inputs.js';
import { PlanService } from './plan.service.js';
import { MeetingPlan } from './plan.type.js';

@ArgsType()
class MeetingPlanArguments {
  @Field(() => ID, { description: 'Its global id.' })
  @IsString()
  @MaxLength(200)
  id!: string;
}

@ObjectType({ isAbstract: true })
abstract class PlanPayload extends Payload {
  @Field(() => MeetingPlan, { nullable: true, description: 'The plan as it is now; null when nothing was changed.' })
  plan?: unknown;
}
@ObjectType({ description: 'Answer of planMeetings.' })
export class PlanMeetingsPayload extends PlanPayload {}
@ObjectType({ description: 'Answer of addPlannedMeeting.' })
export class AddPlannedMeetingPayload extends PlanPayload {}
@ObjectType({ description: 'Answer of movePlannedMeeting.' })
export class MovePlannedMeetingPayload extends PlanPayload {}
@ObjectType({ description: 'Answer of dropPlannedMeeting.' })
export class DropPlannedMeetingPayload extends PlanPayload {}
@ObjectType({ description: 'Answer of callMeetingPlan.' })
export class CallMeetingPlanPayload extends PlanPayload {}
@ObjectType({ description: 'Answer of withdrawMeetingPlan.' })
export class WithdrawMeetingPlanPayload extends PlanPayload {}

const said = { description: 'What to do.' };
const BY = 'For the co-chairs and the secretary.';

@Resolver(() => MeetingPlan)
export class MeetingPlanResolver {
  constructor(
    private readonly plans: PlanService,
    private readonly changes: PlanChangesService,
    private readonly calling: PlanCallingService,
    private readonly explanations: PlanExplanations,
    private readonly reader: Reader,
    private readonly viewerCan: ViewerCan,
  ) {}

  @Mutation(() => PlanMeetingsPayload, {
    description: `Plans a series of meetings together, so that what they cost each seat outside its working hours is shared better than one by one, and writes it down as a draft. Periods without a possible start are left empty: \`explainMeetingPlan\` says why. Nobody is invited. ${BY}`,
  })
  @Allow('scheduling.plan')
  planMeetings(@Args('input', said) input: PlanMeetingsInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.plans.plan(viewer, input);
  }

  @Mutation(() => AddPlannedMeetingPayload, { description: `Adds a meeting to a plan that is not called yet. ${BY}` })
  @Allow('meeting-plan.change')
  addPlannedMeeting(
    @Args('input', said) input: AddPlannedMeetingInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.changes.add(viewer, input);
  }

  @Mutation(() => MovePlannedMeetingPayload, {
    description: `Gives a meeting of a plan that is not called yet another start. ${BY}`,
  })
  @Allow('meeting-plan.change')
  movePlannedMeeting(
    @Args('input', said) input: MovePlannedMeetingInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.changes.move(viewer, input);
  }

  @Mutation(() => DropPlannedMeetingPayload, {
    description: `Takes a meeting out of a plan that is not called yet. ${BY}`,
  })
  @Allow('meeting-plan.change')
  dropPlannedMeeting(
    @Args('input', said) input: DropPlannedMeetingInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.changes.drop(viewer, input);
  }

  @Mutation(() => CallMeetingPlanPayload, {
    description: `Schedules each meeting of a plan, all or none, and invites those inside the body to each. The notice period holds for every one; a co-chair may waive it. ${BY}`,
  })
  @Allow('meeting-plan.call')
  callMeetingPlan(@Args('input', said) input: CallMeetingPlanInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.calling.call(viewer, input);
  }

  @Mutation(() => WithdrawMeetingPlanPayload, { description: `Gives a plan up that is not called yet. ${BY}` })
  @Allow('meeting-plan.withdraw')
  withdrawMeetingPlan(
    @Args('input', said) input: WithdrawMeetingPlanInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.changes.withdraw(viewer, input);
  }

  @Query(() => MeetingPlan, { nullable: true, description: `One plan of meetings. ${BY}` })
  @Allow('meeting-plan.read')
  meetingPlan(
    @Args() _: MeetingPlanArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => PlanExplanation, {
    description: `What a plan means, meeting by meeting and seat by seat, with what all of it asks of each seat, and why periods are empty. ${BY}`,
  })
  @Allow('meeting-plan.read')
  explainMeetingPlan(@Args() { id }: MeetingPlanArguments, @CurrentViewer() viewer: Viewer): Promise<PlanExplanation> {
    return this.explanations.explain(viewer, id);
  }

  @ResolveField('viewerCan', () => [ViewerCanType], {
    description: 'What the viewer may do with this plan now, and why not. Only on a single plan, not in lists.',
  })
  acts(@Parent() row: unknown, @Context() context: RequestContext, @Info() info: GraphQLResolveInfo): ViewerCanType[] {
    return this.viewerCan.of('MeetingPlan', row, context, info);
  }
}

@Resolver(() => Body)
export class BodyPlansResolver {
  @ResolveField(() => [MeetingPlan], {
    description:
      'Plans of series of meetings of this body, newest first. Seen by its co-chairs and secretaries; empty for others.',
  })
  meetingPlans(): never {
    return readByEngine();
  }
}
