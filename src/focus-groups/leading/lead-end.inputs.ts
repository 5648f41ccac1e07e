import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString, Length, MaxLength } from 'class-validator';
import { ActInput } from '../../kernel/graphql/inputs.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';

@InputType({ description: 'Input of endLead.' })
export class EndLeadInput extends ActInput {
  @Field(() => ID, { description: 'The lead: that a seat leads a group.' })
  @IsString()
  @MaxLength(200)
  lead!: string;

  @Field({ description: 'Why, 3 to 2,000 characters; it stays in the trail.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
