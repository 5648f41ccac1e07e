import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { DateScalar, DateTimeScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { Party } from '../members/party.type.js';
import { Clause } from '../terms-of-reference/clause.type.js';
import { VenueTime } from './local-time.type.js';
import { AnnouncedTimeInput } from './schedule.inputs.js';

@InputType({ description: 'A date that somebody thinks of.' })
export class MeetingPreviewInput {
  @Field(() => ID, { description: 'The body that would meet.' })
  @IsString()
  @MaxLength(200)
  body!: string;

  @Field(() => AnnouncedTimeInput, { description: 'When it would start.' })
  @ValidateNested()
  @Type(() => AnnouncedTimeInput)
  startsAt!: AnnouncedTimeInput;

  @Field(() => Int, { description: 'How long it would take, in minutes: 5 to 20,160.' })
  @IsInt()
  @Min(5)
  @Max(20160)
  durationMinutes!: number;
}

@ArgsType()
export class MeetingPreviewArguments {
  @Field(() => MeetingPreviewInput, { description: 'The body, and the date.' })
  @ValidateNested()
  @Type(() => MeetingPreviewInput)
  input!: MeetingPreviewInput;
}

@ObjectType({ description: 'The date on the clock of one seat, or of one party that takes part.' })
export class PreviewedTime {
  @Field(() => Int, { nullable: true, description: 'Number of the seat; null for a participating party.' })
  seatNumber!: number | null;
  @Field(() => String, { nullable: true, description: 'Name of the party; null where the holder is not known.' })
  partyName!: string | null;
  @Field(() => Party, { nullable: true, description: 'The party, with its names; null where the holder is not known.' })
  party!: unknown;
  @Field(() => TimeZoneScalar, {
    nullable: true,
    description: "Zone of the head of delegation, or else the party's first; null when neither is known.",
  })
  timeZone!: string | null;
  @Field(() => String, { nullable: true, description: 'Local time with its offset from UTC; null without a zone.' })
  local!: string | null;
  @Field(() => String, { nullable: true, description: 'Local weekday, in English; null without a zone.' })
  weekday!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether any of it would lie between 22:00 and 07:00 there; null without a zone.',
  })
  isNight!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether any of it would lie outside the working days and hours there; null without a zone.',
  })
  isOutsideWorkingHours!: boolean | null;
}

@ObjectType({ description: 'The date held against the notice period of the terms of reference in force.' })
export class PreviewedNotice {
  @Field(() => Int, { description: 'Days of notice that the terms ask for.' })
  days!: number;
  @Field(() => Int, { description: "Days from today to the date, both in the body's home zone." })
  daysAway!: number;
  @Field(() => DateScalar, { description: 'The first day with enough notice.' })
  firstDay!: string;
  @Field({ description: 'Whether the period is kept.' })
  kept!: boolean;
  @Field({ description: 'All of it in words.' })
  says!: string;
  @Field(() => Clause, { nullable: true, description: 'The clause that asks for it; null when none is recorded.' })
  clause!: unknown;
  @Field({ description: 'Whether the viewer, as a co-chair, may go on by a waiver.' })
  viewerMayWaive!: boolean;
}

@ObjectType({
  description: 'What a date would mean, without scheduling anything. For those who may schedule a meeting of the body.',
})
export class MeetingPreview {
  @Field(() => DateTimeScalar, { description: 'When it would start.' })
  startsAt!: Date;
  @Field(() => VenueTime, { description: 'The start as local time and as UTC, each with weekday and date.' })
  venueTime!: VenueTime;
  @Field(() => [PreviewedTime], { description: 'The start for every seat, or every party that takes part.' })
  localTimes!: PreviewedTime[];
  @Field(() => PreviewedNotice, { nullable: true, description: 'The notice; null when the terms provide for none.' })
  notice!: PreviewedNotice | null;
}
