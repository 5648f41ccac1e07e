import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { OfBodyFilter } from '../bodies/body.inputs.js';
import { Label } from '../handling/label.js';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { OrderDirection, orderBy } from '../kernel/graphql/order.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { PaperAudience, PaperKind, PaperState } from './paper.enums.js';

@ArgsType()
export class PaperArguments {
  @Field(() => ID, { description: 'Which one, by its global id.' })
  @IsString()
  @MaxLength(200)
  id!: string;
}

@InputType({ description: 'Which papers; every field given must hold.' })
export class PaperFilter extends OfBodyFilter {
  @Field(() => ID, { nullable: true, description: 'For this meeting, where the viewer may see it.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  meeting?: string | null;

  @Field(() => PaperKind, { nullable: true, description: 'Of this kind.' })
  @IsOptional()
  @IsEnum(PaperKind)
  kind?: PaperKind | null;

  @Field(() => PaperAudience, { nullable: true, description: 'For these readers.' })
  @IsOptional()
  @IsEnum(PaperAudience)
  audience?: PaperAudience | null;

  @Field(() => Label, { nullable: true, description: 'With this label.' })
  @IsOptional()
  @IsEnum(Label)
  label?: Label | null;

  @Field(() => PaperState, { nullable: true, description: 'In this state.' })
  @IsOptional()
  @IsEnum(PaperState)
  state?: PaperState | null;

  @Field(() => Int, { nullable: true, description: 'Issued in this year, in the home zone of its body.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(9999)
  year?: number | null;

  @Field(() => String, { nullable: true, description: 'With exactly this symbol.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  symbol?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With this in title or symbol, in capitals or not; at most 200 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  textContains?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that the viewer has opened, or only the others.' })
  @IsOptional()
  @IsBoolean()
  opened?: boolean | null;
}

export enum PaperOrderField {
  ISSUED_AT = 'ISSUED_AT',
  TITLE = 'TITLE',
}
registerEnumType(PaperOrderField, {
  name: 'PaperOrderField',
  description: 'By what papers are ordered.',
  valuesMap: {
    ISSUED_AT: { description: 'By when they were issued.' },
    TITLE: { description: 'By title.' },
  },
});

@InputType({ description: 'Order of a list of papers.' })
export class PaperOrder extends orderBy(PaperOrderField, OrderDirection.DESC) {}

@ArgsType()
export class PapersArguments extends PageArguments {
  @Field(() => PaperFilter, { nullable: true, description: 'Which papers.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PaperFilter)
  filter?: PaperFilter | null;

  @Field(() => PaperOrder, { nullable: true, description: 'In which order; last issued first when not given.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PaperOrder)
  orderBy?: PaperOrder | null;
}
