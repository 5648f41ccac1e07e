import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { ActInput } from '../../kernel/graphql/inputs.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';

@InputType({ description: 'Input of keepFocusGroupActive.' })
export class KeepFocusGroupActiveInput extends ActInput {
  @Field(() => ID, { description: 'The focus group.' })
  @IsString()
  @MaxLength(200)
  focusGroup!: string;

  @Field(() => Int, { description: 'For how many months its dormancy is not suggested again, 1 to 24.' })
  @IsInt()
  @Min(1)
  @Max(24)
  months!: number;

  @Field({ description: 'Why it goes on, 3 to 2,000 characters; it stays in the trail.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
