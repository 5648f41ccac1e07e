import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { OfBodyFilter } from '../bodies/body.inputs.js';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { orderBy } from '../kernel/graphql/order.js';
import { MinutesState } from './minutes.enums.js';

@InputType({ description: 'Which minutes; every field given must hold.' })
export class MinutesFilter extends OfBodyFilter {
  @Field(() => MinutesState, { nullable: true, description: 'In this state.' })
  @IsOptional()
  @IsEnum(MinutesState)
  state?: MinutesState | null;
}

export enum MinutesOrderField {
  DRAFTED_AT = 'DRAFTED_AT',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(MinutesOrderField, {
  name: 'MinutesOrderField',
  description: 'By what minutes are ordered.',
  valuesMap: {
    DRAFTED_AT: { description: 'By when they were drafted.' },
    UPDATED_AT: { description: 'By when they last changed.' },
  },
});

@InputType({ description: 'Order of a list of minutes.' })
export class MinutesOrder extends orderBy(MinutesOrderField) {}

@ArgsType()
export class MinutesArguments extends PageArguments {
  @Field(() => MinutesFilter, { nullable: true, description: 'Which minutes.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MinutesFilter)
  filter?: MinutesFilter | null;

  @Field(() => MinutesOrder, {
    nullable: true,
    description: 'In which order; those drafted last first when not given.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => MinutesOrder)
  orderBy?: MinutesOrder | null;
}
