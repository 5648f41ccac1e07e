import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { PartyKind, RegionalGroup } from './party.type.js';

@InputType({ description: 'Which parties; every field given must hold.' })
export class PartyFilter {
  @Field(() => PartyKind, { nullable: true, description: 'States or organisations.' })
  @IsOptional()
  @IsEnum(PartyKind)
  kind?: PartyKind | null;

  @Field(() => RegionalGroup, { nullable: true, description: 'States of this regional group.' })
  @IsOptional()
  @IsEnum(RegionalGroup)
  regionalGroup?: RegionalGroup | null;

  @Field(() => String, { nullable: true, description: 'Parties whose name has this in it, in capitals or not.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  nameContains?: string | null;
}

@ArgsType()
export class PartiesArguments extends PageArguments {
  @Field(() => PartyFilter, { nullable: true, description: 'Which parties.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PartyFilter)
  filter?: PartyFilter | null;
}
