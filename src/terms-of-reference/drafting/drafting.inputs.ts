import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { ActInput, ChangeInput } from '../../kernel/graphql/inputs.js';
import { OneLine } from '../../kernel/graphql/one-line.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';

export const LONGEST_ID = 200;

@InputType({ description: 'Begins a version of the terms of reference of a body.' })
export class DraftVersionInput extends ActInput {
  @Field(() => ID, { description: 'The body whose terms these are.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  body!: string;

  @Field({ description: 'Number of the version, 1 to 40 characters, once a body.' })
  @IsString()
  @Length(1, 40)
  @OneLine()
  number!: string;

  @Field({ description: 'Title, 3 to 300 characters.' })
  @IsString()
  @Length(3, 300)
  @OneLine()
  title!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The version of the same body whose clauses and provisions it begins with; the version in force when not given; null begins with nothing.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  basedOn?: string | null;
}

@InputType({ isAbstract: true })
export abstract class VersionChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'The version, which is a draft or circulated.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  termsVersion!: string;
}

@InputType({ description: 'Gives a version another number or title.' })
export class TitleVersionInput extends VersionChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'Another number, 1 to 40 characters, once a body; as it was when not given.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  @OneLine()
  number?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Another title, 3 to 300 characters; as it was when not given.',
  })
  @IsOptional()
  @IsString()
  @Length(3, 300)
  @OneLine()
  title?: string | null;
}

@InputType({ description: 'Circulates a draft to the seats.' })
export class CirculateVersionInput extends VersionChangeInput {}

@InputType({ description: 'Withdraws a draft or a circulated version.' })
export class WithdrawVersionInput extends VersionChangeInput {
  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
