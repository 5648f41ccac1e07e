import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsIn, IsOptional, IsString, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { DecisionRule, ProvisionBase } from '../bodies/provisions-in-force.js';
import { ActInput, WaiverInput } from '../kernel/graphql/inputs.js';
import { OneLine } from '../kernel/graphql/one-line.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateScalar } from '../kernel/graphql/scalars.js';
import { AnnouncedTimeInput } from '../meetings/schedule.inputs.js';

export const LONGEST_ID = 200;

@InputType({ description: 'A text that stands for itself, such as a decision or a recommendation.' })
export class ResolutionInput {
  @Field(() => ID, { description: 'The body that decides.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  body!: string;

  @Field({ description: 'Title, 3 to 300 characters.' })
  @IsString()
  @Length(3, 300)
  @OneLine()
  title!: string;

  @Field({ description: 'The text, in Markdown, 3 to 200,000 characters.' })
  @IsString()
  @Length(3, 200_000)
  @PlainText()
  textMarkdown!: string;
}

@InputType({ isOneOf: true, description: 'What is put to decision.' })
export class SubjectInput {
  @Field(() => ID, { nullable: true, description: 'A version of terms of reference that has been circulated.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  termsVersion?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A finding under review, which reviewers of as many parties support as its group wants.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  finding?: string | null;

  @Field(() => ResolutionInput, { nullable: true, description: 'A text that stands for itself.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ResolutionInput)
  resolution?: ResolutionInput | null;
}

@InputType({ isAbstract: true })
export abstract class PutToDecisionInput extends ActInput {
  @Field(() => SubjectInput, { description: 'The text, which does not change from then on.' })
  @ValidateNested()
  @Type(() => SubjectInput)
  subject!: SubjectInput;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which the text takes effect when it is adopted, if later; at once when not given.',
  })
  @IsOptional()
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  effectiveOn?: string | null;
}

@InputType({ isAbstract: true })
abstract class OpenInput extends PutToDecisionInput {
  @Field(() => String, { nullable: true, description: 'What it is about, and why now; up to 5,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  @PlainText()
  explanation?: string | null;

  @Field(() => WaiverInput, { nullable: true, description: 'Goes on in spite of a procedural rule.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}

@InputType({ description: 'Puts a text to the seats, to be adopted at the expiry if none of them objects.' })
export class OpenSilenceInput extends OpenInput {
  @Field(() => AnnouncedTimeInput, {
    nullable: true,
    description:
      'When it expires. When not given, at the end of the silence period of the terms of reference in force, from now; needed where they do not provide for one.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AnnouncedTimeInput)
  expiry?: AnnouncedTimeInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The meeting of the body, in session or held, at which the chair proposed it and nobody objected; needed where the terms of reference do not provide for silence procedures.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  atMeeting?: string | null;
}

@InputType({ description: 'Puts a text to a vote in writing.' })
export class OpenVoteInput extends OpenInput {
  @Field(() => AnnouncedTimeInput, { description: 'Until when the seats vote.' })
  @ValidateNested()
  @Type(() => AnnouncedTimeInput)
  expiry!: AnnouncedTimeInput;

  @Field(() => DecisionRule, {
    nullable: true,
    description:
      'How votes decide: needed where the terms of reference in force do not provide for it; another rule than theirs takes a waiver.',
  })
  @IsOptional()
  @IsEnum(DecisionRule)
  rule?: DecisionRule | null;

  @Field(() => ProvisionBase, {
    nullable: true,
    description:
      'Of which seats the majority is one, PRESENT_AND_VOTING, PRESENT or ENTITLED: as the terms provide, otherwise of those present and voting. In writing those that answer are present.',
  })
  @IsOptional()
  @IsIn([ProvisionBase.PRESENT_AND_VOTING, ProvisionBase.PRESENT, ProvisionBase.ENTITLED])
  ruleBase?: ProvisionBase | null;
}
