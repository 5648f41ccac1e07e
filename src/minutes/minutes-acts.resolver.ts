import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { AdoptMinutesInput, IssueCorrigendumInput, PublishChairSummaryInput } from './adoption.inputs.js';
import { AdoptionService } from './adoption.service.js';
import { ChairSummaryService } from './chair-summary.service.js';
import { CirculateMinutesInput, CorrectMinutesInput, WithdrawMinutesInput } from './circulation.inputs.js';
import { CirculationService } from './circulation.service.js';
import { CorrectingService } from './correcting.service.js';
import { CorrigendumService } from './corrigendum.service.js';
import {
  AdoptMinutesPayload,
  CirculateMinutesPayload,
  CorrectMinutesPayload,
  IssueCorrigendumPayload,
  PublishChairSummaryPayload,
  WithdrawMinutesPayload,
} from './minutes.payloads.js';

@Resolver()
export class MinutesActsResolver {
  constructor(
    private readonly circulation: CirculationService,
    private readonly correcting: CorrectingService,
    private readonly adoption: AdoptionService,
    private readonly corrigenda: CorrigendumService,
    private readonly summaries: ChairSummaryService,
  ) {}

  @Mutation(() => CirculateMinutesPayload, {
    description:
      'Circulates minutes to all seats of the body, by mail. They correct them until the deadline, which is that of the terms of reference in force; at the deadline they are adopted tacitly. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('minutes.circulate')
  circulateMinutes(
    @Args('input', { description: 'The minutes, and until when.' }) input: CirculateMinutesInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.circulation.circulate(viewer, input);
  }

  @Mutation(() => WithdrawMinutesPayload, {
    description:
      'Takes circulated minutes back to a draft, before the deadline. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('minutes.withdraw')
  withdrawMinutes(
    @Args('input', { description: 'The minutes, and why.' }) input: WithdrawMinutesInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.circulation.withdraw(viewer, input);
  }

  @Mutation(() => CorrectMinutesPayload, {
    description:
      'Corrects a passage of circulated minutes, before the deadline: the own seat’s statement at once; anything else goes to all seats by mail and to the next meeting. For those inside the body: for the own seat, for oneself in a focus group, or, as secretary or co-chair, on behalf of a seat with evidence.',
  })
  @Allow('minutes.correct')
  correctMinutes(
    @Args('input', { description: 'The passage, and what it should say.' }) input: CorrectMinutesInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.correcting.correct(viewer, input);
  }

  @Mutation(() => AdoptMinutesPayload, {
    description:
      'Records that a meeting of the body, in session and with a quorum, adopts minutes, or the passages that a tacit adoption left over; it accepts or declines every open correction. Tacitly they are adopted by themselves. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('minutes.adopt')
  adoptMinutes(
    @Args('input', { description: 'The minutes, the meeting, and what it says of corrections.' })
    input: AdoptMinutesInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.adoption.adopt(viewer, input);
  }

  @Mutation(() => IssueCorrigendumPayload, {
    description:
      'Issues a numbered corrigendum to adopted minutes, decided by a meeting of the body in session. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('minutes.issueCorrigendum')
  issueCorrigendum(
    @Args('input', { description: 'The passage, and what it says from now on.' }) input: IssueCorrigendumInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.corrigenda.issue(viewer, input);
  }

  @Mutation(() => PublishChairSummaryPayload, {
    description:
      'Publishes the chair’s summary of a meeting, or a new version of it. For co-chairs of the body, the leads of a focus group, and whoever presided.',
  })
  @Allow('chairSummary.publish')
  publishChairSummary(
    @Args('input', { description: 'The summary.' }) input: PublishChairSummaryInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.summaries.publish(viewer, input);
  }
}
