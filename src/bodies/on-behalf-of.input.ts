import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDate, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';

@InputType({ description: 'How it is known that a delegation said so.' })
export class EvidenceInput {
  @Field({ description: 'Such as "e-mail of the head of delegation, 3 March"; 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  description!: string;

  @Field(() => DateTimeScalar, { description: 'When it was received.' })
  @IsDate()
  receivedAt!: Date;
}

@InputType({
  description:
    'Records what a seat said by other means, such as an answer by e-mail. For the secretary and the co-chairs of the body; the delegation is told and can correct it.',
})
export class OnBehalfOfInput {
  @Field(() => ID, { description: 'The seat.' })
  @IsString()
  @MaxLength(200)
  seat!: string;

  @Field(() => EvidenceInput, { description: 'How it is known.' })
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence!: EvidenceInput;
}
