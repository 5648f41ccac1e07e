import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { ChangeInput } from '../../kernel/graphql/inputs.js';
import { OneLine } from '../../kernel/graphql/one-line.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';
import { LONGEST_ID, VersionChangeInput } from './drafting.inputs.js';
import { LONGEST_CLAUSE } from './text-limits.js';

@InputType({ description: 'Adds a clause to a version. `expectedVersion` is that of the version.' })
export class AddClauseInput extends VersionChangeInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Number as printed, such as `4.2`, 1 to 40 characters, once a version; when not given, the next free one after the clause before it.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  @OneLine()
  number?: string | null;

  @Field({ defaultValue: '', description: 'Heading, up to 300 characters.' })
  @IsString()
  @MaxLength(300)
  @PlainText()
  heading!: string;

  @Field({ defaultValue: '', description: 'Text in Markdown, up to 20,000 characters; empty under a mere heading.' })
  @IsString()
  @MaxLength(LONGEST_CLAUSE)
  @PlainText()
  bodyMarkdown!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The clause after which it stands; null puts it first; at the end when not given.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  after?: string | null;
}

@InputType({ isAbstract: true })
abstract class ClauseChangeInput extends ChangeInput {
  @Field(() => ID, {
    description: 'The clause, of a version that is a draft or circulated. `expectedVersion` is that of the clause.',
  })
  @IsString()
  @MaxLength(LONGEST_ID)
  clause!: string;
}

@InputType({ description: 'Writes a clause anew: what is not given stays as it is.' })
export class EditClauseInput extends ClauseChangeInput {
  @Field(() => String, { nullable: true, description: 'Number as printed, 1 to 40 characters, once a version.' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  @OneLine()
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'Heading, up to 300 characters; empty for none.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  @PlainText()
  heading?: string | null;

  @Field(() => String, { nullable: true, description: 'Text in Markdown, up to 20,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_CLAUSE)
  @PlainText()
  bodyMarkdown?: string | null;
}

@InputType({ description: 'Puts a clause elsewhere in its version. Its number stays until clauses are renumbered.' })
export class MoveClauseInput extends ClauseChangeInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The clause after which it stands; null puts it first; at the end when not given.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  after?: string | null;
}

@InputType({ description: 'Takes a clause out of a version. It can be restored while the version is open.' })
export class RemoveClauseInput extends ClauseChangeInput {}

@InputType({ description: 'Brings back a clause that was taken out, or words that a clause had.' })
export class RestoreClauseInput extends ClauseChangeInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The wording (`Clause.wordings`) that it has again; its last one when not given.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  wording?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of a clause that was taken out: the clause after which it stands; null puts it first; at the end when not given.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  after?: string | null;
}

@InputType({
  description: 'Numbers the clauses of a version by their order, each at the depth of the number that it has.',
})
export class RenumberClausesInput extends VersionChangeInput {}
