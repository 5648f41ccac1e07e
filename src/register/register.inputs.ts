import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsString, ValidateNested } from 'class-validator';
import { AsOfArguments } from '../kernel/graphql/as-of.arguments.js';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { OrderDirection } from '../kernel/graphql/order.js';
import { DateScalar } from '../kernel/graphql/scalars.js';
import { PartyKind, RegionalGroup } from '../members/party.enums.js';

@InputType({ description: 'Which subscribers; every field given must hold.' })
export class SubscriberFilter {
  @Field(() => PartyKind, { nullable: true, description: 'States or organisations.' })
  @IsOptional()
  @IsEnum(PartyKind)
  kind?: PartyKind | null;

  @Field(() => RegionalGroup, { nullable: true, description: 'States of this regional group.' })
  @IsOptional()
  @IsEnum(RegionalGroup)
  regionalGroup?: RegionalGroup | null;
}

export enum SubscriberOrderField {
  COUNTS_FROM = 'COUNTS_FROM',
  NAME = 'NAME',
}
registerEnumType(SubscriberOrderField, {
  name: 'SubscriberOrderField',
  description: 'By what subscribers are ordered.',
  valuesMap: { COUNTS_FROM: { description: 'By the day from which they count.' }, NAME: { description: 'By name.' } },
});

@InputType({ description: 'Order of a list of subscribers.' })
export class SubscriberOrder {
  @Field(() => SubscriberOrderField, { description: 'By what.' })
  @IsEnum(SubscriberOrderField)
  field!: SubscriberOrderField;
  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'In which direction.' })
  @IsEnum(OrderDirection)
  direction!: OrderDirection;
}

@ArgsType()
export class SubscribersByYearArguments extends AsOfArguments {
  @Field(() => SubscriberFilter, { nullable: true, description: 'Which subscribers.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SubscriberFilter)
  filter?: SubscriberFilter | null;
}

@ArgsType()
export class SubscribersArguments extends PageArguments {
  @Field(() => DateScalar, { nullable: true, description: 'The register as it was on this day; today when not given.' })
  @IsOptional()
  @IsString()
  asOf?: string | null;

  @Field(() => SubscriberFilter, { nullable: true, description: 'Which subscribers.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SubscriberFilter)
  filter?: SubscriberFilter | null;

  @Field(() => SubscriberOrder, {
    nullable: true,
    description: 'In which order; by the day from which they count when not given.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => SubscriberOrder)
  orderBy?: SubscriberOrder | null;
}

@ArgsType()
export class RegisterDifferenceArguments {
  @Field(() => DateScalar, { description: 'The earlier day.' })
  @IsString()
  from!: string;
  @Field(() => DateScalar, { description: 'The later day.' })
  @IsString()
  to!: string;
}
