import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsEnum, IsString, MaxLength } from 'class-validator';
import { Body } from '../../bodies/body.type.js';
import { ActInput } from '../../kernel/graphql/inputs.js';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { DiscussionMailLevel } from './mail-level.js';

@InputType({ description: 'Chooses of which comments in a group you are mailed.' })
export class SetDiscussionMailInput extends ActInput {
  @Field(() => ID, { description: 'The focus group, or the committee for areas of its working group.' })
  @IsString()
  @MaxLength(200)
  body!: string;

  @Field(() => DiscussionMailLevel, { description: 'Of which comments.' })
  @IsEnum(DiscussionMailLevel)
  level!: DiscussionMailLevel;
}

@ObjectType({ description: 'Answer of setDiscussionMail.' })
export class SetDiscussionMailPayload extends Payload {
  @Field(() => Body, { nullable: true, description: 'The group; null when nothing was done.' })
  body?: unknown;
}
