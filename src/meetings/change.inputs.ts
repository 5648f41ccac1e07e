import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ChangeInput, WaiverInput } from '../kernel/graphql/inputs.js';
import { OneLine } from '../kernel/graphql/one-line.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { MeetingMode } from './meeting.enums.js';
import { LINK } from './plan.inputs.js';
import { AnnouncedTimeInput } from './schedule.inputs.js';

@InputType({ isAbstract: true })
abstract class MeetingChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsString()
  @MaxLength(200)
  meeting!: string;

  @Field({ description: 'Why, 3 to 2,000 characters; told to everybody who is invited.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({
  description: 'A new date for a meeting, and what else of the arrangements changes with it; the rest stays.',
})
export class RescheduleMeetingInput extends MeetingChangeInput {
  @Field(() => AnnouncedTimeInput, { description: 'When it starts now.' })
  @ValidateNested()
  @Type(() => AnnouncedTimeInput)
  startsAt!: AnnouncedTimeInput;

  @Field(() => Int, { nullable: true, description: 'How long it is to take now, in minutes: 5 to 20,160.' })
  @IsOptional()
  @IsInt()
  @Min(5)
  @Max(20160)
  durationMinutes?: number | null;

  @Field(() => MeetingMode, { nullable: true, description: 'Where people meet now.' })
  @IsOptional()
  @IsEnum(MeetingMode)
  mode?: MeetingMode | null;

  @Field(() => String, { nullable: true, description: 'The place now, up to 500 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @OneLine()
  location?: string | null;

  @Field(() => String, { nullable: true, description: 'The address for taking part by video now.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @IsUrl(LINK)
  @OneLine()
  joiningLink?: string | null;

  @Field(() => String, { nullable: true, description: 'The passcode now, up to 200 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @OneLine()
  passcode?: string | null;

  @Field(() => WaiverInput, { nullable: true, description: 'Goes on in spite of a short notice.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}

@InputType({ description: 'Puts a meeting off without a new date.' })
export class PostponeMeetingInput extends MeetingChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'When it may be instead, in words, such as `spring 2027`; up to 200 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @OneLine()
  plannedFor?: string | null;
}

@InputType({ description: 'Calls a meeting off for good.' })
export class CancelMeetingInput extends MeetingChangeInput {}
