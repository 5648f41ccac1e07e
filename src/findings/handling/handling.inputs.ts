import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { Label } from '../../handling/label.js';
import { ChangeInput } from '../../kernel/graphql/inputs.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';

const LONGEST_ID = 200;

@InputType({ isAbstract: true })
abstract class HandlingInput extends ChangeInput {
  @Field(() => ID, { description: 'The finding.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  finding!: string;
}

@InputType({ isAbstract: true })
abstract class ReasonedInput extends HandlingInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why; at most 2,000 characters, seen by those who work on the finding.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @PlainText()
  reason?: string | null;
}

@InputType({ isAbstract: true })
abstract class ConfirmInput extends HandlingInput {
  @Field({
    description:
      'The `textSha256` of the finding that you have read: 64 hexadecimal digits. If it is not what was proposed, nothing is done.',
  })
  @IsString()
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be 64 hexadecimal digits, as the finding gives them.' })
  textSha256!: string;
}

@InputType({ isAbstract: true })
abstract class DeclineInput extends HandlingInput {
  @Field({ description: 'Why, 3 to 2,000 characters; seen by those who work on the finding.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'Input of setLabel.' })
export class SetLabelInput extends ReasonedInput {
  @Field(() => Label, { description: 'The label: a stricter one holds at once, a laxer one is proposed.' })
  @IsEnum(Label)
  label!: Label;
}

@InputType({ description: 'Input of confirmLabel.' })
export class ConfirmLabelInput extends ConfirmInput {
  @Field(() => Label, { description: 'The label that is proposed.' })
  @IsEnum(Label)
  label!: Label;
}

@InputType({ description: 'Input of declineLabel.' })
export class DeclineLabelInput extends DeclineInput {}

@InputType({ description: 'Input of proposeRelease.' })
export class ProposeReleaseInput extends ReasonedInput {}

@InputType({ description: 'Input of confirmRelease.' })
export class ConfirmReleaseInput extends ConfirmInput {}

@InputType({ description: 'Input of declineRelease.' })
export class DeclineReleaseInput extends DeclineInput {}
