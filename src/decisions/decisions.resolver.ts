import { Args, Field, Info, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { FindingStep } from '../findings/workflow/workflow.type.js';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Allow } from '../kernel/policy/allow.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Meeting } from '../meetings/meeting.type.js';
import { AddActionInput, CompleteActionInput, CorrectActionInput, ReopenActionInput } from './action.inputs.js';
import { ActionService } from './action.service.js';
import { Action, ActionConnection } from './action.type.js';
import { AfterDecisionService } from './after-decision.service.js';
import { AddStatementInput, ConfirmDecisionInput, RecordDecisionInput } from './decision.inputs.js';
import { DecisionService } from './decision.service.js';
import { Decision, DecisionConnection } from './decision.type.js';
import { ActionsArguments, DecisionsArguments } from './decisions.arguments.js';

@ObjectType({ isAbstract: true })
abstract class DecisionPayload extends Payload {
  @Field(() => Decision, { nullable: true, description: 'The decision; null when nothing was changed.' })
  decision?: Decision | null;
}
@ObjectType({ description: 'What recording a decision did.' })
export class RecordDecisionPayload extends DecisionPayload {
  @Field(() => Meeting, { nullable: true, description: 'The meeting; null when nothing was changed.' })
  meeting?: Meeting | null;
}
@ObjectType({ description: 'What confirming a decision did.' })
export class ConfirmDecisionPayload extends DecisionPayload {}
@ObjectType({ description: 'What adding a statement did.' })
export class AddStatementPayload extends DecisionPayload {}

@ObjectType({ isAbstract: true })
abstract class ActionPayload extends Payload {
  @Field(() => Action, { nullable: true, description: 'The action; null when nothing was changed.' })
  action?: Action | null;
}
@ObjectType({ description: 'What adding an action did.' })
export class AddActionPayload extends ActionPayload {}
@ObjectType({ description: 'What completing an action did.' })
export class CompleteActionPayload extends ActionPayload {}
@ObjectType({ description: 'What correcting an action did.' })
export class CorrectActionPayload extends ActionPayload {}
@ObjectType({ description: 'What reopening an action did.' })
export class ReopenActionPayload extends ActionPayload {}

@Resolver()
export class DecisionsResolver {
  constructor(
    private readonly reader: Reader,
    private readonly taking: DecisionService,
    private readonly after: AfterDecisionService,
    private readonly doing: ActionService,
  ) {}

  @Query(() => DecisionConnection, { description: 'Decisions that the viewer may see, the newest first.' })
  @Allow('decision.read')
  decisions(
    @Args() _: DecisionsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => ActionConnection, { description: 'Actions that the viewer may see, by due date.' })
  @Allow('action.read')
  actions(
    @Args() _: ActionsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Mutation(() => RecordDecisionPayload, {
    description:
      'Records a decision of a meeting in session: by consensus, or by a recorded vote of the seats present. Without quorum it is provisional. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('decision.record')
  recordDecision(
    @Args('input', { description: 'The decision.' }) input: RecordDecisionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.taking.record(viewer, input);
  }

  @Mutation(() => ConfirmDecisionPayload, {
    description:
      'Confirms a decision that was taken without quorum, at a meeting with quorum or by other means. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('decision.confirm')
  confirmDecision(
    @Args('input', { description: 'The decision, and how it was confirmed.' }) input: ConfirmDecisionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.after.confirm(viewer, input);
  }

  @Mutation(() => AddStatementPayload, {
    description:
      'Adds a reservation or statement of a seat to a decision: by whoever speaks for the seat, or on its behalf with evidence by a secretary or co-chair.',
  })
  @Allow('decision.addStatement')
  addStatement(
    @Args('input', { description: 'The decision, and what the seat says.' }) input: AddStatementInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.after.addStatement(viewer, input);
  }

  @Mutation(() => AddActionPayload, {
    description:
      'Records what a meeting asks of a person, a seat, a party or a body. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('action.add')
  addAction(
    @Args('input', { description: 'The action.' }) input: AddActionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.doing.add(viewer, input);
  }

  @Mutation(() => CompleteActionPayload, {
    description: 'Reports an action as done. For whoever is asked, and co-chairs, secretaries and leads of the body.',
  })
  @Allow('action.complete')
  completeAction(
    @Args('input', { description: 'The action, and what was done.' }) input: CompleteActionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.doing.complete(viewer, input);
  }

  @Mutation(() => CorrectActionPayload, {
    description:
      'Corrects an open action that was written down wrongly. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('action.correct')
  correctAction(
    @Args('input', { description: 'The action, and how it is.' }) input: CorrectActionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.doing.correct(viewer, input);
  }

  @Mutation(() => ReopenActionPayload, {
    description:
      'Takes back that an action is done. For whoever is asked, and co-chairs, secretaries and leads of the body.',
  })
  @Allow('action.reopen')
  reopenAction(
    @Args('input', { description: 'The action.' }) input: ReopenActionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.doing.reopen(viewer, input);
  }
}

@Resolver(() => Meeting)
export class MeetingDecisionsResolver {
  @ResolveField(() => DecisionConnection, {
    description: 'Decisions that were taken at it. Seen by those inside the body; empty for others.',
  })
  decisions(@Args() _: DecisionsArguments): never {
    return readByEngine();
  }

  @ResolveField(() => ActionConnection, {
    description: 'What it asked of whom. Seen by those inside the body; of others by whoever is asked.',
  })
  actions(@Args() _: ActionsArguments): never {
    return readByEngine();
  }
}

@Resolver(() => FindingStep)
export class FindingStepDecisionResolver {
  @ResolveField(() => Decision, {
    nullable: true,
    description: 'The decision on which it rests; null where none was named, or the viewer may not see it.',
  })
  decision(): never {
    return readByEngine();
  }
}
