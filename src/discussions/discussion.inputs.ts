import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { EvidenceInput } from '../bodies/on-behalf-of.input.js';
import { Label } from '../handling/label.js';
import { ActInput, ChangeInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';

export const LONGEST_COMMENT = 10_000;
const LONGEST_ID = 200;
const MOST_MENTIONS = 20;

@InputType({ isOneOf: true, description: 'What a comment is about, in one of four ways.' })
export class CommentOnInput {
  @Field(() => ID, { nullable: true, description: 'A focus group.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  focusGroup?: string | null;

  @Field(() => ID, { nullable: true, description: 'An area for inquiry.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  area?: string | null;

  @Field(() => ID, { nullable: true, description: 'A finding that was posted.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  finding?: string | null;

  @Field(() => ID, { nullable: true, description: 'A comment that it answers: it joins the thread of that.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  comment?: string | null;
}

@InputType({
  description: 'Records what a party said by other means. Its people in the group are told and may correct it.',
})
export class OnBehalfOfPartyInput {
  @Field(() => ID, { description: 'The party: one that takes part in the group, or holds a seat of its committee.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  party!: string;

  @Field(() => EvidenceInput, { description: 'How it is known.' })
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence!: EvidenceInput;
}

@InputType({ description: 'Says something of a focus group, an area for inquiry or a finding, or answers a comment.' })
export class CommentInput extends ActInput {
  @Field(() => CommentOnInput, { description: 'What it is about.' })
  @ValidateNested()
  @Type(() => CommentOnInput)
  on!: CommentOnInput;

  @Field({ description: 'What is said, in Markdown, 1 to 10,000 characters.' })
  @IsString()
  @Length(1, LONGEST_COMMENT)
  @PlainText()
  textMarkdown!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Words of the finding that it is about, as they are read on the page, up to 2,000 characters; all of it if absent.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @PlainText()
  quote?: string | null;

  @Field(() => Label, {
    nullable: true,
    description:
      'Handling label, at least as strict as that of what it is about, and of the thread. If absent, the same; for a group or an area, AMBER.',
  })
  @IsOptional()
  @IsEnum(Label)
  label?: Label | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'People who are mentioned; at most 20, each of whom can see the comment.',
  })
  @IsOptional()
  @IsString({ each: true })
  @MaxLength(LONGEST_ID, { each: true })
  @ArrayMaxSize(MOST_MENTIONS)
  mentions?: string[] | null;

  @Field(() => OnBehalfOfPartyInput, {
    nullable: true,
    description: 'To record what a party said by other means. For secretaries and co-chairs.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => OnBehalfOfPartyInput)
  onBehalfOf?: OnBehalfOfPartyInput | null;
}

@InputType({ description: 'Gives a comment other words; the former ones are kept.' })
export class ReviseCommentInput extends ChangeInput {
  @Field(() => ID, { description: 'The comment.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  comment!: string;

  @Field({ description: 'What it is to say, in Markdown, 1 to 10,000 characters.' })
  @IsString()
  @Length(1, LONGEST_COMMENT)
  @PlainText()
  textMarkdown!: string;

  @Field(() => Label, { nullable: true, description: 'Handling label, the same or a stricter one.' })
  @IsOptional()
  @IsEnum(Label)
  label?: Label | null;
}

@InputType({ description: 'Takes a comment back. Its place in the thread stays.' })
export class WithdrawCommentInput extends ChangeInput {
  @Field(() => ID, { description: 'The comment.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  comment!: string;
}

@InputType({ description: 'Says what became of a thread, and ends it.' })
export class ResolveThreadInput extends ChangeInput {
  @Field(() => ID, { description: 'The comment that begins the thread.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  comment!: string;

  @Field({ defaultValue: '', description: 'What became of it, up to 2,000 characters.' })
  @IsString()
  @MaxLength(2000)
  @PlainText()
  resolution!: string;
}
