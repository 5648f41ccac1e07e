import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';
import { AgendaItemKind, AgendaPurpose, ItemCourse, MeetingChangeKind } from './meeting.enums.js';

@ObjectType({
  implements: () => [Node],
  description: 'A line of the agenda: an item, or a heading above items. Seen by whoever sees the meeting.',
})
export class AgendaItem implements Node {
  @Field(() => ID, {
    description: 'Global id. It stays when the agenda is set anew with this id, or with a line of the same title.',
  })
  id!: string;
  @Field(() => AgendaItemKind, { description: 'An item, or a section.' })
  kind!: AgendaItemKind;
  @Field(() => Int, { description: 'Its place among the lines of the agenda, sections counted, from 1.' })
  position!: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'The number that it is shown with: items are numbered from 1 through the whole agenda. Null for a section.',
  })
  number!: number | null;
  @Field({ description: 'Title.' })
  title!: string;
  @Field(() => Int, { nullable: true, description: 'How many minutes are set aside for it; null when none are named.' })
  minutes!: number | null;
  @Field(() => AgendaPurpose, { description: 'What it is for.' })
  purpose!: AgendaPurpose;
  @Field({ description: 'Who presents it; empty when nobody is named.' })
  presenter!: string;
  @Field({ description: 'What is asked of the body, in Markdown; empty when nothing is said.' })
  annotationMarkdown!: string;
  @Field(() => ItemCourse, {
    nullable: true,
    description: 'What became of it in the meeting. Seen by those inside the body; null for others.',
  })
  course!: ItemCourse | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why, where a reason was given; else empty. Seen by those inside the body; null for others.',
  })
  courseReason!: string | null;
}

@ObjectType({ description: 'What happened to the date of a meeting once. Seen by whoever sees the meeting.' })
export class MeetingChange {
  @Field(() => MeetingChangeKind, { description: 'What happened.' })
  kind!: MeetingChangeKind;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The start before; null when there was no exact one.' })
  fromStartsAt!: Date | null;
  @Field(() => TimeZoneScalar, { nullable: true, description: 'The time zone before.' })
  fromTimeZone!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'For when it had been planned, in words, where there was no exact start.',
  })
  fromPlannedText!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The start after; null when there is none any more.' })
  toStartsAt!: Date | null;
  @Field(() => TimeZoneScalar, { nullable: true, description: 'The time zone after.' })
  toTimeZone!: string | null;
  @Field({ description: 'Why; empty for the first date.' })
  reason!: string;
  @Field(() => Member, { nullable: true, description: 'Who did it, where the viewer may see that person.' })
  changedBy!: Member | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done; null when no source says.' })
  changedAt!: Date | null;
}

@ObjectType({ description: 'For when a meeting was first planned, before it was moved, postponed or cancelled.' })
export class FirstPlannedFor {
  @Field(() => DateTimeScalar, { nullable: true, description: 'The start; null when there was no exact one.' })
  startsAt!: Date | null;
  @Field(() => TimeZoneScalar, { nullable: true, description: 'The time zone of the start.' })
  timeZone!: string | null;
  @Field(() => String, { nullable: true, description: 'In words, where there was no exact start.' })
  text!: string | null;
}
