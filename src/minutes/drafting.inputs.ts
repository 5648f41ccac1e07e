import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { Label } from '../handling/label.js';
import { ActInput, ChangeInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { LANGUAGES, type MinutesLanguage, PassageKind } from './minutes.enums.js';

const LONGEST_ID = 200;
export const LONGEST_PASSAGE = 50_000;

@InputType({ description: 'Drafts the minutes of a meeting from its records.' })
export class DraftMinutesInput extends ActInput {
  @Field(() => ID, { description: 'The meeting, which has been held.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  meeting!: string;

  @Field(() => String, { defaultValue: 'en', description: 'In which language: `en`, `fr`, `ar` or `zh`.' })
  @IsIn(LANGUAGES)
  language!: MinutesLanguage;

  @Field(() => Label, {
    nullable: true,
    description: 'Handling label: that of the meeting or stricter; that of the meeting when not given.',
  })
  @IsOptional()
  @IsEnum(Label)
  label?: Label | null;
}

@InputType({ isAbstract: true })
abstract class MinutesChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'The minutes, which are a draft.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  minutes!: string;
}

@InputType({
  description:
    'Takes what the records say now: passages that nobody has written over are renewed, new ones come in, and over others the new text is offered.',
})
export class RecomposeMinutesInput extends MinutesChangeInput {}

@InputType({ description: 'Changes the language or the label of a draft.' })
export class ChangeMinutesInput extends MinutesChangeInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Another language, `en`, `fr`, `ar` or `zh`, in which the passages are composed anew; as it was when not given.',
  })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: MinutesLanguage | null;

  @Field(() => Label, {
    nullable: true,
    description: 'Another handling label: that of the meeting or stricter; as it was when not given.',
  })
  @IsOptional()
  @IsEnum(Label)
  label?: Label | null;
}

@InputType({ description: 'Adds a passage to a draft.' })
export class AddPassageInput extends MinutesChangeInput {
  @Field(() => PassageKind, { defaultValue: PassageKind.TEXT, description: 'What it is about.' })
  @IsEnum(PassageKind)
  kind!: PassageKind;

  @Field({ description: 'Its text in Markdown, 1 to 50,000 characters.' })
  @IsString()
  @Length(1, LONGEST_PASSAGE)
  @PlainText()
  textMarkdown!: string;

  @Field(() => ID, { nullable: true, description: 'The item of the agenda to which it belongs; nothing when to none.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  item?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a statement or reservation: the seat whose it is.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  seat?: string | null;

  @Field(() => ID, { nullable: true, description: 'The passage after which it stands; at the end when not given.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  after?: string | null;
}

@InputType({ isAbstract: true })
abstract class PassageChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'The passage of a draft. `expectedVersion` is that of its minutes.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  passage!: string;
}

@InputType({ description: 'Changes the text or the place of a passage.' })
export class ChangePassageInput extends PassageChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'Its text in Markdown, 1 to 50,000 characters; as it was when not given.',
  })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_PASSAGE)
  @PlainText()
  textMarkdown?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The passage after which it stands; null puts it first; where it was when not given.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  after?: string | null;
}

@InputType({
  description: 'Takes a passage out of a draft. It is kept beside, and does not come again from the records.',
})
export class RemovePassageInput extends PassageChangeInput {}
