import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Label } from '../handling/label.js';
import { ActInput, ChangeInput } from '../kernel/graphql/inputs.js';
import { OneLine } from '../kernel/graphql/one-line.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { FindingKind } from './finding.states.js';
import { FindingEvidenceInput, FindingSummaryInput } from './wording/wording.inputs.js';

const LONGEST_TITLE = 300;
const LONGEST_BODY = 100_000;
const MOST_AREAS = 20;
const MOST_EVIDENCE = 50;
const LONGEST_ID = 200;

/** What a new finding is made of, whether it is drafted or posted. */
@InputType({ isAbstract: true })
abstract class NewFindingInput extends ActInput {
  @Field(() => ID, { description: 'The focus group.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  body!: string;

  @Field(() => FindingKind, { description: 'What it says.' })
  @IsEnum(FindingKind)
  kind!: FindingKind;

  @Field(() => Label, {
    description: 'Handling label: who may read it and pass it on. Later it may only be tightened.',
  })
  @IsEnum(Label)
  label!: Label;

  @Field({ description: 'Title, one line of 1 to 300 characters.' })
  @IsString()
  @Length(1, LONGEST_TITLE)
  @OneLine()
  title!: string;

  @Field({ description: 'Text in Markdown, 1 to 100,000 characters.' })
  @IsString()
  @Length(1, LONGEST_BODY)
  @PlainText()
  bodyMarkdown!: string;

  @Field(() => FindingSummaryInput, { nullable: true, description: 'Its summary in parts.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FindingSummaryInput)
  summary?: FindingSummaryInput | null;

  @Field(() => [FindingEvidenceInput], {
    nullable: true,
    description: 'On what it rests; at most 50 things.',
  })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => FindingEvidenceInput)
  @ArrayMaxSize(MOST_EVIDENCE)
  evidence?: FindingEvidenceInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the Chatham House Rule applies to it: whose it is, is then not told. Not, if not given.',
  })
  @IsOptional()
  @IsBoolean()
  chathamHouse?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Areas for inquiry that it answers, of its group or of the working group; at most 20.',
  })
  @IsOptional()
  @IsString({ each: true })
  @MaxLength(LONGEST_ID, { each: true })
  @ArrayMaxSize(MOST_AREAS)
  areas?: string[] | null;
}

@InputType({ description: 'Input of draftFinding.' })
export class DraftFindingInput extends NewFindingInput {}

@InputType({ description: 'Input of postFinding.' })
export class PostFindingInput extends NewFindingInput {}

@InputType({ description: 'Input of postDraftFinding.' })
export class PostDraftFindingInput extends ChangeInput {
  @Field(() => ID, { description: 'The draft.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  finding!: string;
}

@InputType({ description: 'Input of reviseFinding. What is not given stays as it is; something must be given.' })
export class ReviseFindingInput extends ChangeInput {
  @Field(() => ID, { description: 'The finding.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  finding!: string;

  @Field(() => FindingKind, { nullable: true, description: 'What it says.' })
  @IsOptional()
  @IsEnum(FindingKind)
  kind?: FindingKind | null;

  @Field(() => Label, {
    nullable: true,
    description: 'Handling label; of a posted finding the same or a stricter one.',
  })
  @IsOptional()
  @IsEnum(Label)
  label?: Label | null;

  @Field(() => String, { nullable: true, description: 'Title, one line of 1 to 300 characters.' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TITLE)
  @OneLine()
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Text in Markdown, 1 to 100,000 characters.' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_BODY)
  @PlainText()
  bodyMarkdown?: string | null;

  @Field(() => FindingSummaryInput, { nullable: true, description: 'Its summary in parts.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FindingSummaryInput)
  summary?: FindingSummaryInput | null;

  @Field(() => [FindingEvidenceInput], {
    nullable: true,
    description: 'All on what it rests, in the place of what the former wording had; at most 50 things.',
  })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => FindingEvidenceInput)
  @ArrayMaxSize(MOST_EVIDENCE)
  evidence?: FindingEvidenceInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'All areas for inquiry that it answers; at most 20.' })
  @IsOptional()
  @IsString({ each: true })
  @MaxLength(LONGEST_ID, { each: true })
  @ArrayMaxSize(MOST_AREAS)
  areas?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was changed and why, for those who read the former wording; at most 2,000 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @PlainText()
  note?: string | null;
}

@InputType({ description: 'Input of withdrawFinding.' })
export class WithdrawFindingInput extends ChangeInput {
  @Field(() => ID, { description: 'The finding.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  finding!: string;

  @Field({ description: 'Why, 3 to 2,000 characters; seen by those inside the group.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
