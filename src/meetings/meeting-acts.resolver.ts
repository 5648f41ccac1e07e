import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { CancelMeetingInput, PostponeMeetingInput, RescheduleMeetingInput } from './change.inputs.js';
import { MeetingService } from './meeting.service.js';
import { Meeting } from './meeting.type.js';
import { ReplyToMeetingInput } from './reply.inputs.js';
import { ReplyService } from './reply.service.js';
import { Reply } from './reply.type.js';
import { ScheduleMeetingInput } from './schedule.inputs.js';

@ObjectType({ isAbstract: true })
abstract class MeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: 'The meeting; null when nothing was changed.' })
  meeting?: Meeting | null;
}
@ObjectType({ description: 'What scheduling a meeting did.' })
export class ScheduleMeetingPayload extends MeetingPayload {}
@ObjectType({ description: 'What moving a meeting did.' })
export class RescheduleMeetingPayload extends MeetingPayload {}
@ObjectType({ description: 'What postponing a meeting did.' })
export class PostponeMeetingPayload extends MeetingPayload {}
@ObjectType({ description: 'What cancelling a meeting did.' })
export class CancelMeetingPayload extends MeetingPayload {}
@ObjectType({ description: 'What replying did.' })
export class ReplyToMeetingPayload extends MeetingPayload {
  @Field(() => Reply, {
    nullable: true,
    description: 'The reply; kept, but not `current`, when an earlier one prevails. Null when nothing was changed.',
  })
  reply?: Reply | null;
}

@Resolver()
export class MeetingActsResolver {
  constructor(
    private readonly meetings: MeetingService,
    private readonly replies: ReplyService,
  ) {}

  @Mutation(() => ScheduleMeetingPayload, {
    description:
      'Schedules a meeting and invites those inside the body. For its co-chairs, secretaries and members, and for the leads of a focus group.',
  })
  @Allow('meeting.schedule')
  scheduleMeeting(
    @Args('input', { description: 'The meeting to schedule.' }) input: ScheduleMeetingInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.meetings.schedule(viewer, input);
  }

  @Mutation(() => RescheduleMeetingPayload, {
    description:
      'Gives a meeting a new date, and asks for replies again. For co-chairs, secretaries, and the leads of a focus group.',
  })
  @Allow('meeting.reschedule')
  rescheduleMeeting(
    @Args('input', { description: 'The meeting, and its new time.' }) input: RescheduleMeetingInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.meetings.reschedule(viewer, input);
  }

  @Mutation(() => PostponeMeetingPayload, {
    description: 'Puts a meeting off without a new date. For co-chairs, secretaries, and the leads of a focus group.',
  })
  @Allow('meeting.postpone')
  postponeMeeting(
    @Args('input', { description: 'The meeting to postpone.' }) input: PostponeMeetingInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.meetings.postpone(viewer, input);
  }

  @Mutation(() => CancelMeetingPayload, {
    description: 'Calls a meeting off for good. For co-chairs, secretaries, and the leads of a focus group.',
  })
  @Allow('meeting.cancel')
  cancelMeeting(
    @Args('input', { description: 'The meeting to cancel, and why.' }) input: CancelMeetingInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.meetings.cancel(viewer, input);
  }

  @Mutation(() => ReplyToMeetingPayload, {
    description:
      'Answers an invitation: for the own seat, for oneself in a focus group, or, as secretary or co-chair, on behalf of a seat with evidence. Every reply is kept; the newest counts, the head of delegation before an alternate.',
  })
  @Allow('meeting.reply')
  replyToMeeting(
    @Args('input', { description: 'The reply.' }) input: ReplyToMeetingInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.replies.reply(viewer, input);
  }
}
