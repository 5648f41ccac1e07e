import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { OfBodyFilter } from '../bodies/body.inputs.js';
import { ChangedPageArguments } from '../kernel/graphql/connection.types.js';
import { orderBy } from '../kernel/graphql/order.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { MeetingKind, MeetingState } from './meeting.enums.js';

@InputType({ isOneOf: true, description: 'Names a meeting in one of two ways.' })
export class MeetingBy {
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
export class MeetingArguments {
  @Field(() => MeetingBy, { description: 'Which one.' })
  @ValidateNested()
  @Type(() => MeetingBy)
  by!: MeetingBy;
}

@InputType({ description: 'Which meetings; every field given must hold.' })
export class MeetingFilter extends OfBodyFilter {
  @Field(() => MeetingKind, { nullable: true, description: 'Of this kind.' })
  @IsOptional()
  @IsEnum(MeetingKind)
  kind?: MeetingKind | null;

  @Field(() => MeetingState, { nullable: true, description: 'In this state.' })
  @IsOptional()
  @IsEnum(MeetingState)
  state?: MeetingState | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Starting at this instant or later; a meeting of which only a date is known, from its first day.',
  })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Starting before this instant.' })
  @IsOptional()
  @IsDate()
  until?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Only public events, or only the others.' })
  @IsOptional()
  @IsBoolean()
  public?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whose invitation the viewer has still to answer, or only the others.',
  })
  @IsOptional()
  @IsBoolean()
  awaitsViewer?: boolean | null;
}

export enum MeetingOrderField {
  STARTS_AT = 'STARTS_AT',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(MeetingOrderField, {
  name: 'MeetingOrderField',
  description: 'By what meetings are ordered.',
  valuesMap: {
    STARTS_AT: { description: 'By start, or by the first day that it can be; those without any date come last.' },
    UPDATED_AT: { description: 'By when they last changed.' },
  },
});

@InputType({ description: 'Order of a list of meetings.' })
export class MeetingOrder extends orderBy(MeetingOrderField) {}

@ArgsType()
export class MeetingsArguments extends ChangedPageArguments {
  @Field(() => MeetingFilter, { nullable: true, description: 'Which meetings.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeetingFilter)
  filter?: MeetingFilter | null;

  @Field(() => MeetingOrder, { nullable: true, description: 'In which order; by start when not given.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeetingOrder)
  orderBy?: MeetingOrder | null;
}
