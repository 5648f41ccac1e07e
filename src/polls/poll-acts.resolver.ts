import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Meeting } from '../meetings/meeting.type.js';
import { PollAnswerService } from './poll-answer.service.js';
import { PollAnswer } from './poll-answer.type.js';
import { AnswerPollInput, CancelPollInput, ClosePollInput, ExtendPollInput, OpenPollInput } from './poll.inputs.js';
import { PollService } from './poll.service.js';
import { Poll } from './poll.type.js';

@ObjectType({ isAbstract: true })
abstract class PollPayload extends Payload {
  @Field(() => Poll, { nullable: true, description: 'The poll; null when nothing was changed.' })
  poll?: Poll | null;
}
@ObjectType({ description: 'What opening a poll did.' })
export class OpenPollPayload extends PollPayload {}
@ObjectType({ description: 'What answering a poll did.' })
export class AnswerPollPayload extends PollPayload {
  @Field(() => PollAnswer, {
    nullable: true,
    description: 'The answer; kept, but not `current`, when an earlier one prevails. Null when nothing was changed.',
  })
  answer?: PollAnswer | null;
}
@ObjectType({ description: 'What closing a poll did.' })
export class ClosePollPayload extends PollPayload {
  @Field(() => Meeting, { nullable: true, description: 'The meeting; null when nothing was changed.' })
  meeting?: Meeting | null;
}
@ObjectType({ description: 'What extending the deadline of a poll did.' })
export class ExtendPollPayload extends PollPayload {}
@ObjectType({ description: 'What calling off a poll did.' })
export class CancelPollPayload extends PollPayload {}

@Resolver()
export class PollActsResolver {
  constructor(
    private readonly polls: PollService,
    private readonly answers: PollAnswerService,
  ) {}

  @Mutation(() => OpenPollPayload, {
    description:
      'Opens a poll on the date of a meeting, and asks those inside the body by mail. For co-chairs, secretaries, and the leads of a focus group.',
  })
  @Allow('poll.open')
  openPoll(
    @Args('input', { description: 'The meeting, and its possible dates.' }) input: OpenPollInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.polls.open(viewer, input);
  }

  @Mutation(() => AnswerPollPayload, {
    description:
      'Answers a poll: for the own seat, for oneself in a focus group, or, as secretary or co-chair, on behalf of a seat with evidence. Every answer is kept; the newest counts, the head of delegation before an alternate.',
  })
  @Allow('poll.answer')
  answerPoll(
    @Args('input', { description: 'The answer.' }) input: AnswerPollInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.answers.answer(viewer, input);
  }

  @Mutation(() => ClosePollPayload, {
    description:
      'Closes a poll by choosing one of its slots, schedules the meeting then and invites to it: all or nothing. For co-chairs, secretaries, and the leads of a focus group.',
  })
  @Allow('poll.close')
  closePoll(
    @Args('input', { description: 'The poll, the slot and the arrangements of the meeting.' }) input: ClosePollInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.polls.close(viewer, input);
  }

  @Mutation(() => ExtendPollPayload, {
    description:
      'Extends the deadline of a poll before it passes, and tells those by mail who have not answered. For co-chairs, secretaries, and the leads of a focus group.',
  })
  @Allow('poll.extend')
  extendPoll(
    @Args('input', { description: 'The poll, the new deadline, and why.' }) input: ExtendPollInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.polls.extend(viewer, input);
  }

  @Mutation(() => CancelPollPayload, {
    description: 'Calls a poll off without a date. For co-chairs, secretaries, and the leads of a focus group.',
  })
  @Allow('poll.cancel')
  cancelPoll(
    @Args('input', { description: 'The poll to call off, and why.' }) input: CancelPollInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.polls.cancel(viewer, input);
  }
}
