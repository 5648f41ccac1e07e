import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDivisibleBy,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { MeetingMode } from '../meetings/meeting.enums.js';

const MOST_SEATS = 200;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

@InputType({ description: 'What kind of slot is wanted.' })
export class SuggestSlotsInput {
  @Field(() => ID, { description: 'The body that would meet.' })
  @IsString()
  @MaxLength(200)
  body!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Its seats that are to come, at most 200; all of them when not given. Those of other bodies are not found.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SEATS)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  seats?: string[] | null;

  @Field(() => DateScalar, { description: "First day of the window, in the body's home zone." })
  @Matches(DAY)
  from!: string;

  @Field(() => DateScalar, {
    description:
      "Last day of the window, in the body's home zone: the meeting ends on it at the latest. At most 366 days.",
  })
  @Matches(DAY)
  to!: string;

  @Field(() => Int, { description: 'How long it would take, in minutes: whole quarter hours, 15 to 1,440.' })
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
    description: "Zone of the room, for a meeting in person; the body's home zone when not given.",
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  timeZone?: string | null;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'The fewest seats that have to be available, 1 to 200, such as those of a quorum.',
  })
  @IsInt()
  @Min(1)
  @Max(MOST_SEATS)
  seatsNeeded!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day whose hours are answered one by one, in the body's home zone: one of the window. That of the best start when not given.",
  })
  @IsOptional()
  @Matches(DAY)
  hoursOn?: string | null;

  @Field(() => Int, { defaultValue: 10, description: 'How many slots, 1 to 50: the best of as many days.' })
  @IsInt()
  @Min(1)
  @Max(50)
  first!: number;
}

@ArgsType()
export class SuggestSlotsArguments {
  @Field(() => SuggestSlotsInput, { description: 'What is wanted.' })
  @ValidateNested()
  @Type(() => SuggestSlotsInput)
  input!: SuggestSlotsInput;
}
