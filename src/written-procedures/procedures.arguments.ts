import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { OfBodyFilter } from '../bodies/body.inputs.js';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { orderBy } from '../kernel/graphql/order.js';
import { ProcedureKind, ProcedureState } from '../procedures/procedure.enums.js';

@ArgsType()
export class ProcedureArguments {
  @Field(() => ID, { description: 'Its global id.' })
  @IsString()
  @MaxLength(200)
  id!: string;
}

@InputType({ description: 'Which procedures; every field given must hold.' })
export class ProcedureFilter extends OfBodyFilter {
  @Field(() => ProcedureState, { nullable: true, description: 'In this state, by the clock of the database.' })
  @IsOptional()
  @IsEnum(ProcedureState)
  state?: ProcedureState | null;

  @Field(() => ProcedureKind, { nullable: true, description: 'Of this kind.' })
  @IsOptional()
  @IsEnum(ProcedureKind)
  kind?: ProcedureKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those by which minutes are adopted, which have pages of their own, or only the others.',
  })
  @IsOptional()
  @IsBoolean()
  ofMinutes?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those that run and lack an answer of the viewer, or a confirmation as a co-chair; or only the others.',
  })
  @IsOptional()
  @IsBoolean()
  waitingForViewer?: boolean | null;
}

export enum ProcedureOrderField {
  OPENED_AT = 'OPENED_AT',
  EXPIRES_AT = 'EXPIRES_AT',
}
registerEnumType(ProcedureOrderField, {
  name: 'ProcedureOrderField',
  description: 'By what procedures are ordered.',
  valuesMap: {
    OPENED_AT: { description: 'By when they were opened.' },
    EXPIRES_AT: { description: 'By when they expire.' },
  },
});

@InputType({ description: 'Order of a list of procedures.' })
export class ProcedureOrder extends orderBy(ProcedureOrderField) {}

@ArgsType()
export class ProceduresArguments extends PageArguments {
  @Field(() => ProcedureFilter, { nullable: true, description: 'Which procedures.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProcedureFilter)
  filter?: ProcedureFilter | null;

  @Field(() => ProcedureOrder, {
    nullable: true,
    description: 'In which order; those opened last first when not given.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProcedureOrder)
  orderBy?: ProcedureOrder | null;
}
