import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { PageArguments } from '../../kernel/graphql/connection.types.js';
import { ActInput, ChangeInput } from '../../kernel/graphql/inputs.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';

const LONGEST_ID = 200;
const LONGEST = 10_000;
const said = { description: 'What you note, 1 to 10,000 characters, as plain text.' };

@InputType({ description: 'Input of writeBookNote.' })
export class WriteBookNoteInput extends ActInput {
  @Field(() => ID, { description: 'The meeting in whose book the note stands.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  meeting!: string;

  @Field(() => ID, { nullable: true, description: 'The item of its agenda that the note is on.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  item?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The paper in its book that the note is on; without item and paper it is on the whole.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  paper?: string | null;

  @Field(said)
  @IsString()
  @Length(1, LONGEST)
  @Matches(/\S/, { message: '$property must say something.' })
  @PlainText()
  text!: string;
}

@InputType({ isAbstract: true })
abstract class OwnNoteInput extends ChangeInput {
  @Field(() => ID, { description: 'The note, one of your own.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  bookNote!: string;
}

@InputType({ description: 'Input of changeBookNote.' })
export class ChangeBookNoteInput extends OwnNoteInput {
  @Field(said)
  @IsString()
  @Length(1, LONGEST)
  @Matches(/\S/, { message: '$property must say something.' })
  @PlainText()
  text!: string;
}

@InputType({ description: 'Input of deleteBookNote.' })
export class DeleteBookNoteInput extends OwnNoteInput {}

@InputType({ description: 'Which of your notes; every field given must hold.' })
export class BookNoteFilter {
  @Field(() => ID, { nullable: true, description: 'In the book of this meeting.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  meeting?: string | null;
}

@ArgsType()
export class BookNotesArguments extends PageArguments {
  @Field(() => BookNoteFilter, { nullable: true, description: 'Which ones; all when not given.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => BookNoteFilter)
  filter?: BookNoteFilter | null;
}
