import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { OnBehalfOfInput } from '../bodies/on-behalf-of.input.js';
import { ActInput } from '../kernel/graphql/inputs.js';
import { OneLine } from '../kernel/graphql/one-line.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { ReplyAnswer } from './meeting.enums.js';

@InputType({
  description:
    'An answer to an invitation: for the seat in whose delegation the viewer serves, or, where they serve in none, for themselves.',
})
export class ReplyToMeetingInput extends ActInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsString()
  @MaxLength(200)
  meeting!: string;

  @Field(() => ReplyAnswer, { description: 'The answer.' })
  @IsEnum(ReplyAnswer)
  answer!: ReplyAnswer;

  @Field(() => String, {
    nullable: true,
    description: 'With DESIGNATES: the name of the person, 1 to 200 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @OneLine()
  designatedName?: string | null;

  @Field(() => String, { nullable: true, description: 'Anything to add, up to 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @PlainText()
  note?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Which seat, for somebody who serves in more than one delegation.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  seat?: string | null;

  @Field(() => OnBehalfOfInput, {
    nullable: true,
    description: 'The seat for which the secretary or a co-chair records what it said by other means.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => OnBehalfOfInput)
  onBehalfOf?: OnBehalfOfInput | null;
}
