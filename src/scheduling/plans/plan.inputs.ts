import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDivisibleBy,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ActInput } from '../../kernel/graphql/inputs.js';
import { OneLine } from '../../kernel/graphql/one-line.js';
import { DateScalar, TimeZoneScalar } from '../../kernel/graphql/scalars.js';
import { MeetingMode } from '../../meetings/meeting.enums.js';
import { MOST_MEETINGS } from './periods.js';
import { PlanRhythm } from './plan.enums.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

@InputType({ description: 'Days on which no meeting is to lie.' })
export class KeptOffInput {
  @Field(() => DateScalar, { description: "First day, in the body's home zone." })
  @Matches(DAY)
  from!: string;
  @Field(() => DateScalar, { description: 'Last day.' })
  @Matches(DAY)
  to!: string;
}

@InputType({ description: 'Input of planMeetings.' })
export class PlanMeetingsInput extends ActInput {
  @Field(() => ID, { description: 'The body that would meet.' })
  @IsString()
  @MaxLength(200)
  body!: string;

  @Field({ description: 'Title that each meeting gets, 1 to 300 characters.' })
  @IsString()
  @Length(1, 300)
  @OneLine()
  title!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Its seats whose hours count, each once, at most 200; all of them when not given. Everybody inside the body is invited when it is called.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  seats?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many meetings, 1 to 24; with a rhythm, when not given, as many as begin before the last day ends.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_MEETINGS)
  count?: number | null;

  @Field(() => DateScalar, { description: "First day of the plan, in the body's home zone." })
  @Matches(DAY)
  firstDay!: string;

  @Field(() => DateScalar, { description: 'Last day: no meeting ends after it. At most three years after the first.' })
  @Matches(DAY)
  lastDay!: string;

  @Field(() => PlanRhythm, { description: 'How they follow one another.' })
  @IsEnum(PlanRhythm)
  rhythm!: PlanRhythm;

  @Field(() => Int, {
    defaultValue: 14,
    description: 'Within how many days from when it is due a meeting lies, 1 to 92.',
  })
  @IsInt()
  @Min(1)
  @Max(92)
  withinDays!: number;

  @Field(() => Int, { description: 'How long each takes, in minutes: whole quarter hours, 15 to 1,440.' })
  @IsInt()
  @Min(15)
  @Max(1440)
  @IsDivisibleBy(15)
  durationMinutes!: number;

  @Field(() => MeetingMode, {
    defaultValue: MeetingMode.VIRTUAL,
    description: 'Where people would meet. In one room all keep the hours of its zone.',
  })
  @IsEnum(MeetingMode)
  mode!: MeetingMode;

  @Field(() => TimeZoneScalar, {
    nullable: true,
    description: "Zone in which the starts are announced, and of the room; the body's home zone when not given.",
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  timeZone?: string | null;

  @Field(() => Int, { defaultValue: 1, description: 'The fewest seats that have to be available, 1 to 200.' })
  @IsInt()
  @Min(1)
  @Max(200)
  seatsNeeded!: number;

  @Field(() => [KeptOffInput], {
    nullable: true,
    description: 'Days on which no meeting is to lie, up to 50 stretches.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => KeptOffInput)
  keepOff?: KeptOffInput[] | null;
}
