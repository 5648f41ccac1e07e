import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ActInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';

@InputType({ description: "Saves the viewer's own note on an item, as far as it is written." })
export class SaveNoteInput extends ActInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsString()
  @MaxLength(200)
  meeting!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The item of the agenda; nothing for notes on the meeting as a whole.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  item?: string | null;

  @Field({ description: 'The whole text of the note, in Markdown, up to 50,000 characters.' })
  @IsString()
  @MaxLength(50_000)
  @PlainText()
  bodyMarkdown!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision on which it was written, 0 for a new note. If the same person saved another meanwhile, the answer is CONFLICT with the current one.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2147483647)
  expectedRevision?: number | null;
}
