import { Field, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, IsUrl, Length, MaxLength } from 'class-validator';
import { OneLine } from '../../kernel/graphql/one-line.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';
import { EvidenceKind } from './evidence-kind.js';

const LONGEST_PART = 10_000;
const LINK = { protocols: ['https', 'http'], require_protocol: true };

@InputType({
  description:
    'Summary of a finding in its parts, each in Markdown, at most 10,000 characters. In a revision a part that is not given stays as it is; an empty one is taken away.',
})
export class FindingSummaryInput {
  @Field(() => String, { nullable: true, description: 'What was found.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_PART)
  @PlainText()
  what?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was seen.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_PART)
  @PlainText()
  whereSeen?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it matters.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_PART)
  @PlainText()
  whyItMatters?: string | null;

  @Field(() => String, { nullable: true, description: 'What is recommended.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_PART)
  @PlainText()
  recommendation?: string | null;
}

@InputType({ description: 'Something on which a finding rests.' })
export class FindingEvidenceInput {
  @Field(() => EvidenceKind, { description: 'What it is.' })
  @IsEnum(EvidenceKind)
  kind!: EvidenceKind;

  @Field({ description: 'Which one, in words, one line of 1 to 500 characters.' })
  @IsString()
  @Length(1, 500)
  @OneLine()
  words!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it is: an http or https address, at most 2,000 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @IsUrl(LINK)
  @OneLine()
  link?: string | null;
}
