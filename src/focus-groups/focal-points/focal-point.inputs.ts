import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { EvidenceInput } from '../../bodies/on-behalf-of.input.js';
import { ActInput, ChangeInput } from '../../kernel/graphql/inputs.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';
import { DateScalar } from '../../kernel/graphql/scalars.js';

@InputType({ description: 'Input of recordFocalPoint.' })
export class RecordFocalPointInput extends ActInput {
  @Field(() => ID, { description: 'The working group in whose groups the person stands behind the party.' })
  @IsString()
  @MaxLength(200)
  workingGroup!: string;

  @Field(() => ID, { description: 'The State or organisation.' })
  @IsString()
  @MaxLength(200)
  party!: string;

  @Field(() => ID, { description: 'The person, who represents it on the first day.' })
  @IsString()
  @MaxLength(200)
  member!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  @IsString()
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer holds; none is set when not given.',
  })
  @IsOptional()
  @IsString()
  until?: string | null;

  @Field(() => EvidenceInput, { description: 'How it is known.' })
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence!: EvidenceInput;
}

@InputType({ description: 'Input of endFocalPoint.' })
export class EndFocalPointInput extends ChangeInput {
  @Field(() => ID, { description: 'The focal point.' })
  @IsString()
  @MaxLength(200)
  focalPoint!: string;

  @Field({ description: 'Why, 3 to 2,000 characters. The person and their party read it.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
