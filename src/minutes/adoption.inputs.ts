import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Label } from '../handling/label.js';
import { ChangeInput, WaiverInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { LONGEST_PASSAGE } from './drafting.inputs.js';

const MOST_CORRECTIONS = 500;

@InputType({ description: 'What a meeting says of an open correction.' })
export class SettlementInput {
  @Field(() => ID, { description: 'The correction.' })
  @IsString()
  @MaxLength(200)
  correction!: string;

  @Field(() => Boolean, { description: 'Whether it is accepted; otherwise it is declined.' })
  @IsBoolean()
  accepted!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Of an accepted correction: the wording on which the meeting agreed, 1 to 50,000 characters; that of the correction when not given.',
  })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_PASSAGE)
  @PlainText()
  textMarkdown?: string | null;

  @Field(() => String, { nullable: true, description: 'What to say with it, up to 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @PlainText()
  note?: string | null;
}

@InputType({ isAbstract: true })
abstract class DecidedAtInput extends ChangeInput {
  @Field(() => ID, { description: 'The meeting of the same body that decides it, in session.' })
  @IsString()
  @MaxLength(200)
  atMeeting!: string;

  @Field(() => WaiverInput, {
    nullable: true,
    description: 'Goes on in spite of a lacking quorum, or of a period for corrections that has not passed.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}

@InputType({ description: 'A meeting adopts minutes, or the passages that a tacit adoption left over.' })
export class AdoptMinutesInput extends DecidedAtInput {
  @Field(() => ID, { description: 'The minutes.' })
  @IsString()
  @MaxLength(200)
  minutes!: string;

  @Field(() => [SettlementInput], {
    nullable: true,
    description: 'Every open correction, each once: accepted or declined. Of one passage at most one is accepted.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CORRECTIONS)
  @ValidateNested({ each: true })
  @Type(() => SettlementInput)
  settlements?: SettlementInput[] | null;
}

@InputType({
  description: 'A meeting changes a passage of adopted minutes. The passage itself stays as it was adopted.',
})
export class IssueCorrigendumInput extends DecidedAtInput {
  @Field(() => ID, { description: 'The passage. `expectedVersion` is that of its minutes.' })
  @IsString()
  @MaxLength(200)
  passage!: string;

  @Field({ description: 'What it says from now on, in Markdown, 1 to 50,000 characters.' })
  @IsString()
  @Length(1, LONGEST_PASSAGE)
  @PlainText()
  textMarkdown!: string;

  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: "The chair's summary of a meeting, or a new version of it." })
export class PublishChairSummaryInput extends ChangeInput {
  @Field(() => ID, {
    description: 'The meeting, in session or held. `expectedVersion` is the number of the summary that is replaced.',
  })
  @IsString()
  @MaxLength(200)
  meeting!: string;

  @Field({ description: 'The summary in Markdown, 1 to 100,000 characters.' })
  @IsString()
  @Length(1, 100_000)
  @PlainText()
  textMarkdown!: string;

  @Field(() => Label, {
    nullable: true,
    description: 'Handling label: that of the meeting or stricter; that of the meeting when not given.',
  })
  @IsOptional()
  @IsEnum(Label)
  label?: Label | null;
}
