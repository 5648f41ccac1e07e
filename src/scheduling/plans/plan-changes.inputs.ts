import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsString, IsUrl, Length, MaxLength, ValidateNested } from 'class-validator';
import { Label } from '../../handling/label.js';
import { ChangeInput, WaiverInput } from '../../kernel/graphql/inputs.js';
import { OneLine } from '../../kernel/graphql/one-line.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';
import { LINK } from '../../meetings/plan.inputs.js';
import { AnnouncedTimeInput } from '../../meetings/schedule.inputs.js';

@InputType({ isAbstract: true })
abstract class OfPlanInput extends ChangeInput {
  @Field(() => ID, { description: 'The plan.' })
  @IsString()
  @MaxLength(200)
  plan!: string;
}

@InputType({ isAbstract: true })
abstract class OfPlannedInput extends ChangeInput {
  @Field(() => ID, { description: 'The planned meeting. `expectedVersion` is that of its plan.' })
  @IsString()
  @MaxLength(200)
  plannedMeeting!: string;
}

@InputType({ description: 'Input of addPlannedMeeting.' })
export class AddPlannedMeetingInput extends OfPlanInput {
  @Field(() => AnnouncedTimeInput, { description: 'When it starts.' })
  @ValidateNested()
  @Type(() => AnnouncedTimeInput)
  startsAt!: AnnouncedTimeInput;
}

@InputType({ description: 'Input of movePlannedMeeting.' })
export class MovePlannedMeetingInput extends OfPlannedInput {
  @Field(() => AnnouncedTimeInput, { description: 'When it starts instead.' })
  @ValidateNested()
  @Type(() => AnnouncedTimeInput)
  startsAt!: AnnouncedTimeInput;
}

@InputType({ description: 'Input of dropPlannedMeeting.' })
export class DropPlannedMeetingInput extends OfPlannedInput {}

@InputType({ description: 'Input of callMeetingPlan: what each of its meetings gets.' })
export class CallMeetingPlanInput extends OfPlanInput {
  @Field(() => Label, { defaultValue: Label.AMBER, description: 'Handling label: who may see them.' })
  @IsEnum(Label)
  label!: Label;

  @Field(() => String, { nullable: true, description: 'The place, up to 500 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @OneLine()
  location?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Address for taking part by video (https or http), up to 2,000 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @IsUrl(LINK)
  @OneLine()
  joiningLink?: string | null;

  @Field(() => String, { nullable: true, description: 'Passcode for taking part by video, up to 200 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @OneLine()
  passcode?: string | null;

  @Field(() => String, { nullable: true, description: 'What they are about, in Markdown, up to 20,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  @PlainText()
  descriptionMarkdown?: string | null;

  @Field(() => WaiverInput, { nullable: true, description: 'Goes on in spite of a short notice of any of them.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}

@InputType({ description: 'Input of withdrawMeetingPlan.' })
export class WithdrawMeetingPlanInput extends OfPlanInput {
  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
