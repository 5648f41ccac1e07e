import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsEnum,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { AsOfArguments } from '../kernel/graphql/as-of.arguments.js';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { ChangeInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { IaeaMembership, PartyKind, RegionalGroup } from './party.enums.js';

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

  @Field(() => String, {
    nullable: true,
    description: 'Parties whose name, in any language recorded, has this in it, in capitals or not.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  nameContains?: string | null;
}

@InputType({ isOneOf: true, description: 'Names a party in one of two ways.' })
export class PartyBy {
  @Field(() => ID, { nullable: true, description: 'By its global id.' })
  @IsOptional()
  @IsString()
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'By its short name.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  slug?: string | null;
}

@ArgsType()
export class PartyArguments extends AsOfArguments {
  @Field(() => PartyBy, { description: 'Which one.' })
  @ValidateNested()
  @Type(() => PartyBy)
  by!: PartyBy;
}

@ArgsType()
export class PartiesArguments extends PageArguments {
  @Field(() => PartyFilter, { nullable: true, description: 'Which parties.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PartyFilter)
  filter?: PartyFilter | null;
}

@InputType({
  description:
    'A State or organisation, new or described anew: what is not given of a known party is emptied, but for its short name.',
})
export class RecordPartyInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: 'The known party that is described anew; none for a new one.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  party?: string | null;

  @Field(() => PartyKind, { description: 'State or organisation; never changes.' })
  @IsEnum(PartyKind)
  kind!: PartyKind;

  @Field(() => String, {
    nullable: true,
    description:
      'Short name for addresses: small letters, digits and hyphens, 2 to 60. Needed for a new party; never changes.',
  })
  @IsOptional()
  @Matches(/^[a-z0-9](?:[a-z0-9-]{0,58})[a-z0-9]$/, { message: 'must be 2 to 60 small letters, digits and hyphens.' })
  slug?: string | null;

  @Field({ description: "Name, 2 to 300 characters; of a State in the United Nations' wording." })
  @IsString()
  @Length(2, 300)
  @PlainText()
  name!: string;

  @Field(() => String, { nullable: true, description: 'Shorter name or abbreviation, up to 100 characters.' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  @PlainText()
  shortName?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code of a State, in capitals.' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/, { message: 'must be two capital letters.' })
  isoCode?: string | null;

  @Field(() => RegionalGroup, { nullable: true, description: 'Regional group of a State at the United Nations.' })
  @IsOptional()
  @IsEnum(RegionalGroup)
  regionalGroup?: RegionalGroup | null;

  @Field(() => IaeaMembership, {
    defaultValue: IaeaMembership.UNKNOWN,
    description: "Whether the State is on the IAEA's list of Member States.",
  })
  @IsEnum(IaeaMembership)
  iaeaMembership!: IaeaMembership;

  @Field(() => DateScalar, { nullable: true, description: 'Date of the list that says so.' })
  @IsOptional()
  @IsString()
  iaeaMembershipAsOf?: string | null;

  @Field(() => String, { nullable: true, description: 'What kind of organisation, in words, up to 200 characters.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @PlainText()
  organisationType?: string | null;

  @Field(() => [TimeZoneScalar], { defaultValue: [], description: 'Time zones in which it works, at most 20.' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  timeZones!: string[];
}
