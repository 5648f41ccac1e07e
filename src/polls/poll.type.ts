import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { Seat } from '../bodies/seat.type.js';
import { Label } from '../handling/label.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Member } from '../members/member.type.js';
import { PollAnswer } from './poll-answer.type.js';
import { PollState } from './poll.enums.js';
import { PollSlot } from './poll-slot.type.js';

@ObjectType({
  implements: () => [Node],
  description:
    'A body looks for the date of a meeting. Seen by those inside the body, as far as its label lets them; a poll of the working group itself by those inside any of its bodies.',
})
export class Poll implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'Title of the meeting.' })
  title!: string;
  @Field(() => Label, { description: 'Handling label, which the meeting gets too.' })
  label!: Label;
  @Field({ description: 'What was said with it; may be empty.' })
  note!: string;
  @Field(() => PollState, { description: 'Where it is in its life.' })
  state!: PollState;
  @Field(() => Int, { description: 'How long the meeting is to take, in minutes.' })
  durationMinutes!: number;
  @Field(() => DateTimeScalar, { description: 'Until when answers are taken.' })
  deadline!: Date;
  @Field(() => TimeZoneScalar, { description: 'Time zone for which the deadline was announced.' })
  timeZone!: string;
  @Field(() => DateTimeScalar, { description: 'When those who have not answered are reminded, once.' })
  remindsAt!: Date;
  @Field(() => Int, { description: 'How often the deadline was extended.' })
  extensions!: number;
  @Field({ description: 'Why it was extended last; empty when it was not.' })
  extensionReason!: string;
  @Field({ description: 'Whether answers are taken now: it is open, and its deadline to come.' })
  takesAnswers!: boolean;
  @Field(() => Body, { description: 'The body that would meet.' })
  body!: Body;
  @Field(() => [PollSlot], { description: 'The possible dates, in the order of time.' })
  slots!: PollSlot[];
  @Field(() => [PollAnswer], { description: 'The answers that count, newest first.' })
  answers!: PollAnswer[];
  @Field(() => [PollAnswer], { description: 'Every answer ever given, newest first.' })
  answerHistory!: PollAnswer[];
  @Field(() => [Seat], {
    description: 'Seats of the body, held by a party today, that have not answered; empty where the body has no seats.',
  })
  unansweredSeats!: Seat[];
  @Field(() => [Seat], {
    description: 'The seats of the body for which the viewer may answer, as head of delegation or alternate.',
  })
  viewerSeats!: Seat[];
  @Field(() => [PollAnswer], {
    description: "The answers that count of those seats, and the viewer's own where they answer for themselves.",
  })
  viewerAnswers!: PollAnswer[];
  @Field({
    description:
      'Whether answers are taken and one of the viewer would count and is not there: of one of their seats where the body has seats, else of themselves.',
  })
  awaitsViewer!: boolean;
  @Field(() => PollSlot, { nullable: true, description: 'The date that was chosen; null unless it is closed.' })
  chosenSlot!: PollSlot | null;
  @Field(() => Meeting, {
    nullable: true,
    description: 'The meeting that was scheduled by closing it; null unless it is closed.',
  })
  meeting!: Meeting | null;
  @Field({ description: 'Why it was called off; empty when it was not.' })
  reason!: string;
  @Field(() => Member, { nullable: true, description: 'Who opened it.' })
  openedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;
  @Field(() => Member, { nullable: true, description: 'Who closed it or called it off.' })
  closedBy!: Member | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was; null while it is open.' })
  closedAt!: Date | null;
  @Field(() => DateTimeScalar, { description: 'When it or its answers last changed.' })
  updatedAt!: Date;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

export const PollConnection = connectionOf(Poll, 'Poll');
