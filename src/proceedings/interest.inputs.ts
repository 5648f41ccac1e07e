import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { ActInput, ChangeInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';

@InputType({ description: 'Declares an interest in what the body deals with at a meeting.' })
export class DeclareInterestInput extends ActInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsString()
  @MaxLength(200)
  meeting!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Whose interest; the own one when not given. For others those record who keep the record of the meeting.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  member?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'In place of `member`: the seat whose interest it is; the own one, or any by those who keep the record of the meeting.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  seat?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether they take no part in the item, which is named then: a seat has no position in a vote on it.',
  })
  @IsBoolean()
  withdraws!: boolean;

  @Field(() => ID, { nullable: true, description: 'The item of the agenda that it concerns; nothing when several.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  item?: string | null;

  @Field({ description: 'What the interest is, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  statement!: string;
}

@InputType({ description: 'The chair settles what follows from an interest.' })
export class SettleInterestInput extends ChangeInput {
  @Field(() => ID, { description: 'The interest.' })
  @IsString()
  @MaxLength(200)
  interest!: string;

  @Field({ description: 'What follows, such as: the alternate speaks on this item. 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  settlement!: string;
}

@InputType({ description: 'Strikes an interest that was recorded wrongly.' })
export class StrikeInterestInput extends ChangeInput {
  @Field(() => ID, { description: 'The interest.' })
  @IsString()
  @MaxLength(200)
  interest!: string;

  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
