import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { OnBehalfOfInput } from '../../bodies/on-behalf-of.input.js';
import { ActInput, ChangeInput } from '../../kernel/graphql/inputs.js';
import { OneLine } from '../../kernel/graphql/one-line.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';
import { LONGEST_ID } from '../drafting/drafting.inputs.js';
import { LONGEST_CLAUSE } from '../drafting/text-limits.js';
import { AmendmentKind, Disposition } from './amending.enums.js';

@InputType({ description: 'Says something of a clause.' })
export class CommentOnClauseInput extends ActInput {
  @Field(() => ID, { description: 'The clause, of a version that is not yet adopted.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  clause!: string;

  @Field({ description: 'What is said, in Markdown, 1 to 5,000 characters.' })
  @IsString()
  @Length(1, 5000)
  @PlainText()
  textMarkdown!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Words of the clause that it is about, as they stand there, up to 2,000 characters; all of it if absent.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @PlainText()
  quote?: string | null;

  @Field(() => ID, { nullable: true, description: 'The comment on the same clause that it answers.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  inReplyTo?: string | null;
}

@InputType({ description: 'Says what became of a comment, and ends its thread.' })
export class ResolveCommentInput extends ChangeInput {
  @Field(() => ID, { description: 'The comment; not a reply to one.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  comment!: string;

  @Field({ defaultValue: '', description: 'What became of it, up to 2,000 characters.' })
  @IsString()
  @MaxLength(2000)
  @PlainText()
  resolution!: string;
}

@InputType({ isAbstract: true })
abstract class SpokenInput extends ChangeInput {
  @Field(() => ID, {
    nullable: true,
    description: 'For which seat, if you serve in more than one delegation of the body that decides.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  seat?: string | null;

  @Field(() => OnBehalfOfInput, { nullable: true, description: 'To record what a seat said by other means.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => OnBehalfOfInput)
  onBehalfOf?: OnBehalfOfInput | null;
}

@InputType({ description: 'Proposes other words for a text that is a draft or circulated.' })
export class ProposeAmendmentInput extends SpokenInput {
  @Field(() => ID, { description: 'The version.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  termsVersion!: string;

  @Field(() => AmendmentKind, { description: 'What is to be done.' })
  @IsEnum(AmendmentKind)
  kind!: AmendmentKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'The clause that is to be replaced or taken out, or after which one is to be added. Absent: the title is to be replaced, or a clause added at the beginning.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  clause?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the clause as it is to be printed, 1 to 40 characters; as it is, or the next free one, if absent.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  @OneLine()
  number?: string | null;

  @Field({ defaultValue: '', description: 'Heading that it is to have, or the title; up to 300 characters.' })
  @IsString()
  @MaxLength(300)
  @PlainText()
  heading!: string;

  @Field({ defaultValue: '', description: 'Text that it is to have, whole, in Markdown; up to 20,000 characters.' })
  @IsString()
  @MaxLength(LONGEST_CLAUSE)
  @PlainText()
  bodyMarkdown!: string;

  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'Withdraws an amendment that waits.' })
export class WithdrawAmendmentInput extends SpokenInput {
  @Field(() => ID, { description: 'The amendment, of the own seat.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  amendment!: string;
}

@InputType({ description: 'Disposes of an amendment. `expectedVersion` is that of the amendment.' })
export class DisposeOfAmendmentInput extends ChangeInput {
  @Field(() => ID, { description: 'The amendment.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  amendment!: string;

  @Field(() => Disposition, { description: 'Accepted, accepted in part or declined.' })
  @IsEnum(Disposition)
  disposition!: Disposition;

  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Version of the clause (of the version, for an amendment of its title) that you read. Needed when its words have changed since the amendment was proposed: otherwise CONFLICT, with the current one.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2147483647)
  clauseVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'With ACCEPTED_IN_PART: the heading agreed on, up to 300 characters; as proposed if absent.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  @PlainText()
  heading?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With ACCEPTED_IN_PART: the text agreed on, up to 20,000 characters; as proposed if absent.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_CLAUSE)
  @PlainText()
  bodyMarkdown?: string | null;
}
