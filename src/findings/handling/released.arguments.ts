import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { PageArguments } from '../../kernel/graphql/connection.types.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';
import { FindingKind } from '../finding.states.js';

@InputType({ isOneOf: true, description: 'Names a released finding in one of two ways.' })
export class ReleasedFindingBy {
  @Field(() => ID, { nullable: true, description: 'By its global id.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'By the symbol of the finding, such as FG2/2026/F4.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  symbol?: string | null;
}

@ArgsType()
export class ReleasedFindingArguments {
  @Field(() => ReleasedFindingBy, { description: 'Which one.' })
  @ValidateNested()
  @Type(() => ReleasedFindingBy)
  by!: ReleasedFindingBy;

  @Field(() => Int, {
    nullable: true,
    description:
      'In the wording with this number, at least 1; by symbol, the one that was released last when not given.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  revision?: number | null;
}

@InputType({ description: 'Which released findings; every field given must hold.' })
export class ReleasedFindingFilter {
  @Field(() => ID, { nullable: true, description: 'Of this focus group.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  body?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the focus groups of the working group with this short name.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  workingGroup?: string | null;

  @Field(() => FindingKind, { nullable: true, description: 'Of this kind.' })
  @IsOptional()
  @IsEnum(FindingKind)
  kind?: FindingKind | null;
}

@ArgsType()
export class ReleasedFindingsArguments extends PageArguments {
  @Field(() => ReleasedFindingFilter, { nullable: true, description: 'Which ones; all when not given.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReleasedFindingFilter)
  filter?: ReleasedFindingFilter | null;
}
