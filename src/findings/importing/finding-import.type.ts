import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { ActInput } from '../../kernel/graphql/inputs.js';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { ImportOutcome } from '../../members/import.type.js';

@InputType({ description: 'Input of importFindings.' })
export class ImportFindingsInput extends ActInput {
  @Field(() => ID, { description: 'The focus group.' })
  @IsString()
  @MaxLength(200)
  body!: string;

  @Field(() => ID, {
    description:
      'An upload of your own that has come in (`createUpload`): a table (.csv in UTF-8) or a workbook (.xlsx, its first sheet) of at most 10 MB and 5,000 rows. It is read and not kept. The first row has the headers: title, text, kind, label; and if wanted what, where seen, why it matters, recommendation, evidence (one a line), areas (one a line, by number or title), author (e-mail address or name), party. What an export of findings wrote can be given as it is.',
  })
  @IsString()
  @MaxLength(200)
  upload!: string;

  @Field({ defaultValue: true, description: 'Whether only to tell what would happen, and change nothing.' })
  @IsBoolean()
  dryRun!: boolean;
}

@ObjectType({ description: 'What becomes of one row of a list of findings.' })
export class ImportedFinding {
  @Field(() => Int, { description: 'Number of the row in the file, the headers being row 1.' })
  row!: number;
  @Field(() => ImportOutcome, { description: 'What becomes of it.' })
  outcome!: ImportOutcome;
  @Field({ description: 'Title in the list.' })
  title!: string;
  @Field({ description: 'Name of its author.' })
  author!: string;
}

@ObjectType({
  description: 'What importFindings answers. A list with any wrong row changes nothing: each is in userErrors.',
})
export class ImportFindingsPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'Whether the list was imported; false for a dry run.' })
  imported?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'How many drafts are added, or would be.' })
  added?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many rows are findings of the group already, word for word.' })
  known?: number | null;
  @Field(() => [ImportedFinding], { nullable: true, description: 'The rows in their order.' })
  rows?: ImportedFinding[] | null;
}
