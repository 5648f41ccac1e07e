import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { AsOfArguments } from '../kernel/graphql/as-of.arguments.js';
import { ActInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateScalar } from '../kernel/graphql/scalars.js';
import { ProvisionInput } from './provision.inputs.js';

@ArgsType()
export class TermsOfReferenceArguments extends AsOfArguments {
  @Field(() => String, {
    description: "Short name of the body. A body without terms of its own has its working group's.",
  })
  @IsString()
  @MaxLength(200)
  @PlainText()
  body!: string;
}

@ArgsType()
export class TermsVersionArguments {
  @Field(() => ID, { description: 'Which one, by its global id.' })
  @IsString()
  @MaxLength(200)
  id!: string;
}

@InputType({ description: 'A clause of the text.' })
export class ClauseInput {
  @Field({ description: 'Number as printed, such as `4.2`; 1 to 40 characters, once a version.' })
  @IsString()
  @Length(1, 40)
  @PlainText()
  number!: string;

  @Field({ defaultValue: '', description: 'Heading, up to 300 characters.' })
  @IsString()
  @MaxLength(300)
  @PlainText()
  heading!: string;

  @Field({ description: 'Text in Markdown, 1 to 20,000 characters.' })
  @IsString()
  @Length(1, 20_000)
  @PlainText()
  bodyMarkdown!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The clause of an earlier version of the same body that this one continues, whatever its number.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  continues?: string | null;
}

@InputType({ description: 'A version of terms of reference that a body has adopted.' })
export class RecordTermsOfReferenceInput extends ActInput {
  @Field(() => ID, { description: 'The body whose terms these are.' })
  @IsString()
  @MaxLength(200)
  body!: string;

  @Field({ description: 'Number of the version, 1 to 40 characters, once a body.' })
  @IsString()
  @Length(1, 40)
  @PlainText()
  number!: string;

  @Field({ description: 'Title, 3 to 300 characters.' })
  @IsString()
  @Length(3, 300)
  @PlainText()
  title!: string;

  @Field(() => DateScalar, { description: 'Day on which it was adopted.' })
  @IsString()
  adoptedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it is in force; the day of its adoption when not given.',
  })
  @IsOptional()
  @IsString()
  inForceFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day on which it is no longer in force; for recording an older version. Else a later one ends it.',
  })
  @IsOptional()
  @IsString()
  inForceUntil?: string | null;

  @Field({ defaultValue: '', description: 'Who adopted it, in words, up to 300 characters.' })
  @IsString()
  @MaxLength(300)
  @PlainText()
  adoptedBy!: string;

  @Field(() => ID, { nullable: true, description: 'The meeting at which it was adopted.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  adoptedAtMeeting?: string | null;

  @Field({ description: 'Where this is known from, such as "note of the meeting"; 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  source!: string;

  @Field({ defaultValue: true, description: 'Whether the text is known; when not, it has no clauses or provisions.' })
  @IsBoolean()
  textKnown!: boolean;

  @Field(() => [ClauseInput], { defaultValue: [], description: 'The clauses in their order, at most 300.' })
  @IsArray()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => ClauseInput)
  clauses!: ClauseInput[];

  @Field(() => [ProvisionInput], { defaultValue: [], description: 'What the text provides; silent where not given.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ProvisionInput)
  provisions!: ProvisionInput[];
}
