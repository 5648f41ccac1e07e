import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { Seat } from '../bodies/seat.type.js';
import { Label } from '../handling/label.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateScalar, DateTimeScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';
import { SourceDocument } from '../members/source-document.type.js';
import { DateCertainty, MeetingKind, MeetingMode, MeetingState } from './meeting.enums.js';
import { AgendaItem, FirstPlannedFor, MeetingChange } from './meeting-parts.type.js';
import { Reply, ReplyForecast } from './reply.type.js';
import { LocalTime, VenueTime } from './local-time.type.js';

@ObjectType({ description: 'What is known of the date of a meeting whose exact time is not known.' })
export class PlannedFor {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day that it can be; null when only words are known.',
  })
  date!: string | null;
  @Field(() => DateCertainty, { nullable: true, description: 'How precisely the date is known.' })
  precision!: DateCertainty | null;
  @Field(() => String, { nullable: true, description: 'In the words of the record, such as `November 2020`.' })
  text!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    "A meeting or event of a body. Public events are seen by everybody; the others, by their label, by the working group's community (CLEAR, GREEN) or by those inside the body (AMBER, AMBER_STRICT).",
})
export class Meeting implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => String, { nullable: true, description: 'Short name for addresses, if it has one.' })
  slug!: string | null;
  @Field(() => MeetingKind, { description: 'What kind of meeting it is.' })
  kind!: MeetingKind;
  @Field(() => MeetingMode, { nullable: true, description: 'Where people meet; null when not known.' })
  mode!: MeetingMode | null;
  @Field(() => MeetingState, { description: 'Where it is in its life.' })
  state!: MeetingState;
  @Field({ description: 'Title.' })
  title!: string;
  @Field(() => Label, { description: 'Handling label: who may see it.' })
  label!: Label;
  @Field({ description: 'Whether it is a public event, shown to everybody.' })
  public!: boolean;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it starts; null while unknown, or postponed without a date.',
  })
  startsAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends; null when not known.' })
  endsAt!: Date | null;
  @Field(() => TimeZoneScalar, {
    nullable: true,
    description: 'Time zone of the venue, or for which it was announced; null while the start is.',
  })
  timeZone!: string | null;
  @Field(() => Int, { nullable: true, description: 'How long it is to take, in minutes; null when not known.' })
  durationMinutes!: number | null;
  @Field(() => VenueTime, {
    nullable: true,
    description: 'The start as local time and as UTC, each with weekday and date; null while the start is.',
  })
  venueTime!: VenueTime | null;
  @Field(() => [LocalTime], {
    description:
      "The start in the local time of every seat (of the body, or of the steering committee for the working group's own meetings), or of every participating party of a focus group. Seen by the working group's community; empty for others.",
  })
  localTimes!: LocalTime[];
  @Field(() => PlannedFor, {
    nullable: true,
    description: 'What is known of the date where the exact time is not; null when nothing is.',
  })
  plannedFor!: PlannedFor | null;
  @Field(() => FirstPlannedFor, {
    nullable: true,
    description: 'For when it was first planned; null when it was never moved, postponed or cancelled.',
  })
  firstPlannedFor!: FirstPlannedFor | null;
  @Field({ description: 'The place; empty when there is none, or none is known.' })
  location!: string;
  @Field({ description: 'What it is about, in Markdown.' })
  descriptionMarkdown!: string;
  @Field({ description: 'What is recorded of who came; empty when nothing is.' })
  attendanceNote!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Address for taking part by video. Seen by those inside the body; null for others and when there is none.',
  })
  joiningLink!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Passcode for taking part by video. Seen by those inside the body; null for others and when there is none.',
  })
  passcode!: string | null;
  @Field({ description: 'Why it was last moved, postponed or cancelled; empty when it was not.' })
  reason!: string;
  @Field(() => Body, { description: 'The body that meets, or whose event it is.' })
  body!: Body;
  @Field(() => [AgendaItem], { description: 'The agenda, in order.' })
  agenda!: AgendaItem[];
  @Field(() => [MeetingChange], { description: 'What happened to its date, oldest first.' })
  changes!: MeetingChange[];
  @Field(() => [Reply], {
    description: 'The current replies, newest first. Seen by those inside the body; empty for others.',
  })
  replies!: Reply[];
  @Field(() => [Reply], {
    description: 'Every reply ever given, newest first. Seen by those inside the body; empty for others.',
  })
  replyHistory!: Reply[];
  @Field(() => ReplyForecast, {
    nullable: true,
    description: 'The current replies counted against the quorum. Seen by those inside the body; null for others.',
  })
  replyForecast!: ReplyForecast | null;
  @Field(() => [Seat], {
    description: 'The seats of the body for which the viewer may answer, as head of delegation or alternate.',
  })
  viewerSeats!: Seat[];
  @Field(() => [Reply], {
    description: "The current replies of those seats, and the viewer's own where they answer for themselves.",
  })
  viewerReplies!: Reply[];
  @Field({
    description:
      'Whether it is to come and an answer of the viewer would count and is not there: of one of their seats where the body has seats, else of themselves.',
  })
  awaitsViewer!: boolean;
  @Field(() => Member, { nullable: true, description: 'Who scheduled it, where the viewer may see that person.' })
  scheduledBy!: Member | null;
  @Field(() => String, { nullable: true, description: 'Short name of the source document that the record rests on.' })
  source!: string | null;
  @Field(() => SourceDocument, { nullable: true, description: 'The source document that the record rests on.' })
  sourceDocument!: SourceDocument | null;
  @Field(() => Int, { description: 'Sequence of its calendar entry: rises with every material change.' })
  calendarSequence!: number;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: Date;
  @Field(() => DateTimeScalar, { description: 'When it, its agenda or its replies last changed.' })
  updatedAt!: Date;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

export const MeetingConnection = connectionOf(Meeting, 'Meeting');
