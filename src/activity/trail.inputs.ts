import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDate, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';

@InputType({ description: 'Which entries of the trail; every field given must hold.' })
export class TrailFilter {
  @Field(() => String, { nullable: true, description: 'Entries of this act, such as `account.signed-in`.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @PlainText()
  act?: string | null;

  @Field(() => ID, { nullable: true, description: 'What this account did; its global id.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  account?: string | null;

  @Field(() => ID, { nullable: true, description: 'What was done to this thing; its global id.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  subject?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was done to things of this type, such as `Meeting`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @PlainText()
  subjectType?: string | null;

  @Field(() => ID, { nullable: true, description: 'What was done in this body; its global id.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  body?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Entries from this instant on.' })
  @IsOptional()
  @IsDate()
  since?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Entries before this instant.' })
  @IsOptional()
  @IsDate()
  until?: Date | null;
}

@ArgsType()
export class TrailArguments extends PageArguments {
  @Field(() => TrailFilter, { nullable: true, description: 'Which entries.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TrailFilter)
  filter?: TrailFilter | null;
}
