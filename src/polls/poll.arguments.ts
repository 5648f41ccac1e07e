import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { OfBodyFilter } from '../bodies/body.inputs.js';
import { ChangedPageArguments } from '../kernel/graphql/connection.types.js';
import { orderBy } from '../kernel/graphql/order.js';
import { PollState } from './poll.enums.js';

@ArgsType()
export class PollArguments {
  @Field(() => ID, { description: 'Its global id.' })
  @IsString()
  @MaxLength(200)
  id!: string;
}

@InputType({ description: 'Which polls; every field given must hold.' })
export class PollFilter extends OfBodyFilter {
  @Field(() => PollState, { nullable: true, description: 'In this state.' })
  @IsOptional()
  @IsEnum(PollState)
  state?: PollState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that the viewer has still to answer, or only the others.',
  })
  @IsOptional()
  @IsBoolean()
  awaitsViewer?: boolean | null;
}

export enum PollOrderField {
  OPENED_AT = 'OPENED_AT',
  DEADLINE = 'DEADLINE',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(PollOrderField, {
  name: 'PollOrderField',
  description: 'By what polls are ordered.',
  valuesMap: {
    OPENED_AT: { description: 'By when they were opened.' },
    DEADLINE: { description: 'By their deadline.' },
    UPDATED_AT: { description: 'By when they or their answers last changed.' },
  },
});

@InputType({ description: 'Order of a list of polls.' })
export class PollOrder extends orderBy(PollOrderField) {}

@ArgsType()
export class PollsArguments extends ChangedPageArguments {
  @Field(() => PollFilter, { nullable: true, description: 'Which polls.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PollFilter)
  filter?: PollFilter | null;

  @Field(() => PollOrder, { nullable: true, description: 'In which order; those opened last first when not given.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PollOrder)
  orderBy?: PollOrder | null;
}
