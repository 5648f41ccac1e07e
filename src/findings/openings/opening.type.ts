import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Label } from '../../handling/label.js';
import { connectionOf, PageArguments } from '../../kernel/graphql/connection.types.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';

@ObjectType({
  description:
    'That somebody opened a finding that is AMBER or stricter, one of its files, or a list of such findings with their texts: once a person, day, kind of credential and revision or file. Seen by the leads and secretaries of its group, and by auditors.',
})
export class FindingOpening {
  @Field(() => ID, { description: 'Global id of the focus group.' })
  body!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'Global id of the finding; that an auditor knows it does not mean that they may see it. Null for a list: texts of findings of the group were read, as many as the reader asked for.',
  })
  finding!: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of the revision that was read; null for a file or a list.' })
  revision!: number | null;
  @Field(() => Label, { nullable: true, description: 'Label under which it was opened; null for a list.' })
  label!: Label | null;
  @Field(() => ID, { nullable: true, description: 'Global id of the file; null where none was fetched.' })
  attachment!: string | null;
  @Field(() => ID, { description: 'Global id of the account that opened it.' })
  account!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Name of whoever opened it; null for an account without a member.',
  })
  name!: string | null;
  @Field({ description: 'Whether a program did, by an access token of theirs.' })
  byToken!: boolean;
  @Field(() => DateTimeScalar, { description: 'When, for the first time on that day of UTC.' })
  openedAt!: string;
}

export const FindingOpeningConnection = connectionOf(FindingOpening, 'FindingOpening');

@InputType({ description: 'Which openings; every field given must hold.' })
export class FindingOpeningFilter {
  @Field(() => ID, { nullable: true, description: 'Of findings of this focus group.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  body?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this finding.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  finding?: string | null;
}

@ArgsType()
export class FindingOpeningsArguments extends PageArguments {
  @Field(() => FindingOpeningFilter, { nullable: true, description: 'Which ones; all when not given.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FindingOpeningFilter)
  filter?: FindingOpeningFilter | null;
}
