import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsInt,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { AccessTokenScope } from './access-token.type.js';
import { Label } from './label.js';

export const LONGEST_LIFE_DAYS = 366;
export const USUAL_LIFE_DAYS = 90;
export const LONGEST_NAME = 100;

@InputType({ description: 'A new access token of your own.' })
export class CreateAccessTokenInput {
  @Field({ description: 'What to call it, such as the program that it is for; 1 to 100 characters.' })
  @IsString()
  @Length(1, LONGEST_NAME)
  @PlainText()
  name!: string;

  @Field(() => [AccessTokenScope], {
    defaultValue: [AccessTokenScope.READ],
    description: 'What it is good for, at least one.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsEnum(AccessTokenScope, { each: true })
  scopes!: AccessTokenScope[];

  @Field(() => Label, {
    defaultValue: Label.AMBER,
    description: 'The strictest label of what can be read with it; never more than you may read yourself.',
  })
  @IsEnum(Label)
  labelCeiling!: Label;

  @Field(() => Int, {
    defaultValue: USUAL_LIFE_DAYS,
    description: `After how many days it ends, 1 to ${LONGEST_LIFE_DAYS}.`,
  })
  @IsInt()
  @Min(1)
  @Max(LONGEST_LIFE_DAYS)
  expiresInDays!: number;
}

@InputType({ description: 'Which access token to revoke.' })
export class RevokeAccessTokenInput {
  @Field(() => ID, { description: 'Global id of a token of your own.' })
  @IsString()
  @MaxLength(200)
  @PlainText()
  id!: string;
}

@ArgsType()
export class AccessTokensArguments extends PageArguments {}
