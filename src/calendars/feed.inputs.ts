import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { PlainText } from '../kernel/graphql/plain-text.js';

@InputType({ description: 'A new calendar feed of your own.' })
export class CreateFeedInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Global id of the body whose meetings it is to hold; leave it out for all meetings that you may see. NOT_FOUND for a body that you do not see.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  body?: string | null;
}

@InputType({ description: 'Which calendar feed to revoke.' })
export class RevokeFeedInput {
  @Field(() => ID, { description: 'Global id of a feed of your own.' })
  @IsString()
  @MaxLength(200)
  @PlainText()
  id!: string;
}

@ArgsType()
export class FeedsArguments extends PageArguments {}
