import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { OnBehalfOfInput } from '../bodies/on-behalf-of.input.js';
import { Label } from '../handling/label.js';
import { ActInput, ChangeInput } from '../kernel/graphql/inputs.js';
import { OneLine } from '../kernel/graphql/one-line.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { MeetingPlanInput } from '../meetings/plan.inputs.js';
import { AnnouncedTimeInput } from '../meetings/schedule.inputs.js';
import { PollChoice } from './poll.enums.js';

const MOST_SLOTS = 40;

@InputType({ description: 'A new poll on the date of a meeting.' })
export class OpenPollInput extends ActInput {
  @Field(() => ID, { description: 'The body that would meet.' })
  @IsString()
  @MaxLength(200)
  body!: string;

  @Field({ description: 'Title of the meeting, 1 to 300 characters.' })
  @IsString()
  @Length(1, 300)
  @OneLine()
  title!: string;

  @Field(() => [AnnouncedTimeInput], {
    description: 'The possible starts, 1 to 40, each once: to come, and after the deadline.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SLOTS)
  @ValidateNested({ each: true })
  @Type(() => AnnouncedTimeInput)
  slots!: AnnouncedTimeInput[];

  @Field(() => Int, { description: 'How long the meeting is to take, in minutes: 5 to 20,160.' })
  @IsInt()
  @Min(5)
  @Max(20160)
  durationMinutes!: number;

  @Field(() => AnnouncedTimeInput, { description: 'Until when answers are taken: to come, and before the first slot.' })
  @ValidateNested()
  @Type(() => AnnouncedTimeInput)
  deadline!: AnnouncedTimeInput;

  @Field(() => Label, {
    defaultValue: Label.AMBER,
    description: 'Handling label, which the meeting gets too. The poll itself is for those inside the body only.',
  })
  @IsEnum(Label)
  label!: Label;

  @Field(() => String, { nullable: true, description: 'What to say with it, up to 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @PlainText()
  note?: string | null;
}

@InputType({ description: 'What is said of one slot.' })
export class SlotChoiceInput {
  @Field(() => ID, { description: 'The slot.' })
  @IsString()
  @MaxLength(200)
  slot!: string;

  @Field(() => PollChoice, { description: 'Whether one can come then.' })
  @IsEnum(PollChoice)
  choice!: PollChoice;
}

@InputType({
  description:
    'An answer to a poll: for the seat in whose delegation the viewer serves, or, where they serve in none, for themselves.',
})
export class AnswerPollInput extends ActInput {
  @Field(() => ID, { description: 'The poll.' })
  @IsString()
  @MaxLength(200)
  poll!: string;

  @Field(() => [SlotChoiceInput], { description: 'What is said of every slot, each once.' })
  @IsArray()
  @ArrayMaxSize(MOST_SLOTS)
  @ValidateNested({ each: true })
  @Type(() => SlotChoiceInput)
  choices!: SlotChoiceInput[];

  @Field(() => String, { nullable: true, description: 'Anything to add, up to 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @PlainText()
  note?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Which seat, for somebody who serves in more than one delegation.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  seat?: string | null;

  @Field(() => OnBehalfOfInput, {
    nullable: true,
    description:
      'The seat for which the secretary or a co-chair records what it said by other means. What was received by the deadline may be recorded after it.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => OnBehalfOfInput)
  onBehalfOf?: OnBehalfOfInput | null;
}

@InputType({
  description:
    'Chooses a slot and schedules the meeting then, with the title, duration and label of the poll, by the rules of scheduling.',
})
export class ClosePollInput extends MeetingPlanInput {
  @Field(() => ID, { description: 'The poll.' })
  @IsString()
  @MaxLength(200)
  poll!: string;

  @Field(() => ID, { description: 'The slot on which the body meets.' })
  @IsString()
  @MaxLength(200)
  slot!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the poll that you read. If somebody changed it since, the answer is CONFLICT with the current version and nothing is changed.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2147483647)
  expectedVersion?: number | null;
}

@InputType({ description: 'Calls a poll off without a date.' })
export class CancelPollInput extends ChangeInput {
  @Field(() => ID, { description: 'The poll.' })
  @IsString()
  @MaxLength(200)
  poll!: string;

  @Field({ description: 'Why, 3 to 2,000 characters; told to everybody who was asked.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'More time for the answers to a poll.' })
export class ExtendPollInput extends ChangeInput {
  @Field(() => ID, { description: 'The poll, whose deadline is to come.' })
  @IsString()
  @MaxLength(200)
  poll!: string;

  @Field(() => AnnouncedTimeInput, {
    description: 'Until when answers are taken: later than until now, and before the first of the slots.',
  })
  @ValidateNested()
  @Type(() => AnnouncedTimeInput)
  deadline!: AnnouncedTimeInput;

  @Field({ description: 'Why, 3 to 2,000 characters; told to those who have not answered.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
