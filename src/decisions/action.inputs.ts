import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { ActInput, ChangeInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateScalar } from '../kernel/graphql/scalars.js';

const LONGEST_ID = 200;
const LONGEST_TEXT = 2000;
const owner = (text: string) => ({ nullable: true, description: text }) as const;

@InputType({ isOneOf: true, description: 'Who has to do something: one of these.' })
export class ActionOwnerInput {
  @Field(() => ID, owner('A person.'))
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  member?: string | null;

  @Field(() => ID, owner('A seat of a body of the working group, whoever serves in its delegation.'))
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  seat?: string | null;

  @Field(() => ID, owner('A State or organisation.'))
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  party?: string | null;

  @Field(() => ID, owner('A body of the working group, such as a focus group.'))
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  body?: string | null;
}

@InputType({ description: 'A meeting asks something of somebody.' })
export class AddActionInput extends ActInput {
  @Field(() => ID, { description: 'The meeting, in session or held.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  meeting!: string;

  @Field(() => ID, { nullable: true, description: 'The item of the agenda under which it came up.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  item?: string | null;

  @Field(() => ID, { nullable: true, description: 'The decision of that meeting that it carries out.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  decision?: string | null;

  @Field({ description: 'What is to be done, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, LONGEST_TEXT)
  @PlainText()
  text!: string;

  @Field(() => ActionOwnerInput, {
    description: 'Who has to do it. They see the action itself even where they do not see the meeting, up to AMBER.',
  })
  @ValidateNested()
  @Type(() => ActionOwnerInput)
  owner!: ActionOwnerInput;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'By which day, in the home zone of the body; none when open-ended.',
  })
  @IsOptional()
  @IsString()
  dueOn?: string | null;
}

@InputType({ description: 'An action is done.' })
export class CompleteActionInput extends ChangeInput {
  @Field(() => ID, { description: 'The action.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  action!: string;

  @Field(() => String, { nullable: true, description: 'What was done, up to 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  @PlainText()
  note?: string | null;
}

@InputType({ description: 'An action was written down wrongly; what is not given stays as it was.' })
export class CorrectActionInput extends ChangeInput {
  @Field(() => ID, { description: 'The action, which is open.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  action!: string;

  @Field(() => String, { nullable: true, description: 'What is to be done, 3 to 2,000 characters.' })
  @IsOptional()
  @IsString()
  @Length(3, LONGEST_TEXT)
  @PlainText()
  text?: string | null;

  @Field(() => ActionOwnerInput, { nullable: true, description: 'Who has to do it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ActionOwnerInput)
  owner?: ActionOwnerInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'By which day, in the home zone of the body.' })
  @IsOptional()
  @IsString()
  dueOn?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is open-ended, though a day was recorded.' })
  @IsBoolean()
  openEnded!: boolean;
}

@InputType({ description: 'An action was reported as done by mistake.' })
export class ReopenActionInput extends ChangeInput {
  @Field(() => ID, { description: 'The action, which is done.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  action!: string;
}
