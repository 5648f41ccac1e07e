import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { PlainText } from '../../kernel/graphql/plain-text.js';
import { LONGEST_ID, VersionChangeInput } from '../drafting/drafting.inputs.js';
import { LONGEST_TEXT } from '../drafting/text-limits.js';

@InputType({ isOneOf: true, description: 'A text to import: as Markdown, or in a file.' })
export class TermsTextInput {
  @Field(() => String, { nullable: true, description: 'Markdown, 1 to 1,500,000 characters.' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  @PlainText()
  markdown?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'An upload of your own that has come in (`createUpload`): a Word document (.docx) of up to 20 MB, or Markdown or plain text. It is read and not kept.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  upload?: string | null;
}

@InputType({
  description:
    'Puts a text in the place of the clauses of a version. Clauses that are known again keep their ids; others are added and taken out.',
})
export class ImportTextInput extends VersionChangeInput {
  @Field(() => TermsTextInput, { description: 'The text.' })
  @ValidateNested()
  @Type(() => TermsTextInput)
  text!: TermsTextInput;
}

@ArgsType()
export class TermsImportPreviewArguments {
  @Field(() => ID, { description: 'The version, which is a draft or circulated.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  termsVersion!: string;

  @Field(() => TermsTextInput, { description: 'The text.' })
  @ValidateNested()
  @Type(() => TermsTextInput)
  text!: TermsTextInput;
}
