import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';
import { AgendaPurpose, MeetingChangeKind } from './meeting.enums.js';

@ObjectType({
  implements: () => [Node],
  description: 'An item of the agenda. Seen by whoever sees the meeting.',
})
export class AgendaItem implements Node {
  @Field(() => ID, { description: 'Global id. It stays when the agenda is set anew with an item of the same title.' })
  id!: string;
  @Field(() => Int, { description: 'Its place on the agenda, from 1.' })
  position!: number;
  @Field({ description: 'Title.' })
  title!: string;
  @Field(() => Int, { nullable: true, description: 'How many minutes are set aside for it; null when none are named.' })
  minutes!: number | null;
  @Field(() => AgendaPurpose, { description: 'What it is for.' })
  purpose!: AgendaPurpose;
  @Field({ description: 'Who presents it; empty when nobody is named.' })
  presenter!: string;
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
