import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsString, MaxLength, ValidateNested } from 'class-validator';
import { EvidenceInput } from '../../bodies/on-behalf-of.input.js';
import { ActInput } from '../../kernel/graphql/inputs.js';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { ImportOutcome } from '../../members/import.type.js';
import { ParticipationState } from '../participation.entity.js';

@InputType({ description: 'Input of importParticipations.' })
export class ImportParticipationsInput extends ActInput {
  @Field(() => ID, { description: 'The focus group.' })
  @IsString()
  @MaxLength(200)
  focusGroup!: string;

  @Field(() => ID, {
    description:
      'An upload of your own that has come in (`createUpload`): a table (.csv in UTF-8) or a workbook (.xlsx, its first sheet) of at most 10 MB and 5,000 rows. It is read and not kept. The first row has the headers: party (short name, ISO code or name of a recorded party), statement (why it wants to take part), and if wanted people (e-mail addresses, one a line or with semicolons), state (interested, participating or observing; interested when not given), reason (of the answer).',
  })
  @IsString()
  @MaxLength(200)
  upload!: string;

  @Field(() => EvidenceInput, { description: 'How it is known what the parties said.' })
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence!: EvidenceInput;

  @Field({ defaultValue: true, description: 'Whether only to tell what would happen, and change nothing.' })
  @IsBoolean()
  dryRun!: boolean;
}

@ObjectType({ description: 'What becomes of one row of a list of parties that take part.' })
export class ImportedParticipation {
  @Field(() => Int, { description: 'Number of the row in the file, the headers being row 1.' })
  row!: number;
  @Field(() => ImportOutcome, { description: 'What becomes of it.' })
  outcome!: ImportOutcome;
  @Field({ description: 'Name of the party.' })
  party!: string;
  @Field(() => ParticipationState, { description: 'Its part in the group.' })
  state!: ParticipationState;
}

@ObjectType({
  description: 'What importParticipations answers. A list with any wrong row changes nothing: each is in userErrors.',
})
export class ImportParticipationsPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'Whether the list was imported; false for a dry run.' })
  imported?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'How many parties are added, or would be.' })
  added?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many rows are of parties that stand so in the group already.' })
  known?: number | null;
  @Field(() => [ImportedParticipation], { nullable: true, description: 'The rows in their order.' })
  rows?: ImportedParticipation[] | null;
}
