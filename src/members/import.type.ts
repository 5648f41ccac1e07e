import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsString, MaxLength } from 'class-validator';
import { ActInput } from '../kernel/graphql/inputs.js';
import { Payload } from '../kernel/graphql/user-error.type.js';

export enum ContactListFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
}
registerEnumType(ContactListFormat, {
  name: 'ContactListFormat',
  description: 'What kind of file a contact list is.',
  valuesMap: {
    CSV: { description: 'Comma-, semicolon- or tab-separated values in UTF-8.' },
    XLSX: { description: 'A workbook (.xlsx); its first sheet counts.' },
  },
});

export enum ImportOutcome {
  ADDED = 'ADDED',
  KNOWN = 'KNOWN',
}
registerEnumType(ImportOutcome, {
  name: 'ImportOutcome',
  description: 'What becomes of a row of a list that is imported.',
  valuesMap: {
    ADDED: { description: 'It is new.' },
    KNOWN: {
      description:
        'It is there already: a member with this address who represents this party, a finding word for word. Nothing is changed.',
    },
  },
});

@InputType({ description: 'A contact list.' })
export class ImportMembersInput extends ActInput {
  @Field({
    description:
      'The file in Base64, at most 1 MB and 2,000 rows. The first row has the headers: name, email, party (short name, ISO code or name of a recorded party), and if wanted position, time zone, language.',
  })
  @IsString()
  @MaxLength(1_400_000)
  content!: string;

  @Field(() => ContactListFormat, { description: 'What kind of file it is.' })
  @IsEnum(ContactListFormat)
  format!: ContactListFormat;

  @Field({ defaultValue: true, description: 'Whether only to tell what would happen, and change nothing.' })
  @IsBoolean()
  dryRun!: boolean;

  @Field({ defaultValue: false, description: 'Whether to mail an invitation to everybody who is added.' })
  @IsBoolean()
  invite!: boolean;
}

@ObjectType({ description: 'What becomes of one row of a contact list.' })
export class ImportedRow {
  @Field(() => Int, { description: 'Number of the row in the file, the headers being row 1.' })
  row!: number;
  @Field(() => ImportOutcome, { description: 'What becomes of it.' })
  outcome!: ImportOutcome;
  @Field({ description: 'Name in the list.' })
  name!: string;
  @Field({ description: 'E-mail address in the list.' })
  email!: string;
  @Field({ description: 'Name of the party.' })
  party!: string;
}

@ObjectType({
  description: 'What importMembers answers. A list with any wrong row changes nothing: each is in userErrors.',
})
export class ImportMembersPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'Whether the list was imported; false for a dry run.' })
  imported?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'How many people are added, or would be.' })
  added?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many rows are of people who are known as they stand.' })
  known?: number | null;
  @Field(() => [ImportedRow], { nullable: true, description: 'The rows in their order.' })
  rows?: ImportedRow[] | null;
}
