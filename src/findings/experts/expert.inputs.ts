import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { ActInput, ChangeInput } from '../../kernel/graphql/inputs.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';
import { DateScalar } from '../../kernel/graphql/scalars.js';

const UNTIL = 'First day on which they read it no longer: after today, at most a year ahead.';

@InputType({ description: 'Input of inviteExpert.' })
export class InviteExpertInput extends ActInput {
  @Field(() => ID, { description: 'The focus group.' })
  @IsString()
  @MaxLength(200)
  focusGroup!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A finding of the group, when the expert is to read this one alone; the whole group when not given.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  finding?: string | null;

  @Field(() => ID, { description: 'The expert: somebody whom you see among the people.' })
  @IsString()
  @MaxLength(200)
  member!: string;

  @Field(() => DateScalar, { description: UNTIL })
  @IsString()
  until!: string;

  @Field({ description: 'Why: what they are asked for, 3 to 2,000 characters. The expert reads it.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'Input of renewExpert.' })
export class RenewExpertInput extends ChangeInput {
  @Field(() => ID, { description: 'The invitation.' })
  @IsString()
  @MaxLength(200)
  expert!: string;

  @Field(() => DateScalar, { description: UNTIL })
  @IsString()
  until!: string;

  @Field({ description: 'Why, 3 to 2,000 characters. The expert reads it.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'Input of endExpert.' })
export class EndExpertInput extends ChangeInput {
  @Field(() => ID, { description: 'The invitation.' })
  @IsString()
  @MaxLength(200)
  expert!: string;

  @Field({ description: 'Why, 3 to 2,000 characters. The expert reads it.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
