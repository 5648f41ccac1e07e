import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Label } from '../handling/label.js';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { OrderDirection } from '../kernel/graphql/order.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { FindingKind, FindingState } from './finding.states.js';

@InputType({ isOneOf: true, description: 'Names a finding in one of two ways.' })
export class FindingBy {
  @Field(() => ID, { nullable: true, description: 'By its global id.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'By its symbol, such as FG2/2026/F4.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  symbol?: string | null;
}

@ArgsType()
export class FindingArguments {
  @Field(() => FindingBy, { description: 'Which one.' })
  @ValidateNested()
  @Type(() => FindingBy)
  by!: FindingBy;
}

@InputType({ description: 'Which findings; every field given must hold.' })
export class FindingFilter {
  @Field(() => ID, { nullable: true, description: 'Of this body.' })
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

  @Field(() => Label, { nullable: true, description: 'With this label.' })
  @IsOptional()
  @IsEnum(Label)
  label?: Label | null;

  @Field(() => FindingState, { nullable: true, description: 'In this state.' })
  @IsOptional()
  @IsEnum(FindingState)
  state?: FindingState | null;

  @Field(() => ID, { nullable: true, description: 'That answer this area for inquiry.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  area?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whose next act is the viewer’s own; or only the others.' })
  @IsOptional()
  @IsBoolean()
  waitsForViewer?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Revised since the viewer marked them as read; or only the others.',
  })
  @IsOptional()
  @IsBoolean()
  changedSinceRead?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Of this author, where the viewer may see the person.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  author?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With this in symbol, title, text or summary, in capitals or not; at most 200 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  textContains?: string | null;
}

export enum FindingOrderField {
  UPDATED_AT = 'UPDATED_AT',
  POSTED_AT = 'POSTED_AT',
  SYMBOL = 'SYMBOL',
}
registerEnumType(FindingOrderField, {
  name: 'FindingOrderField',
  description: 'By what findings are ordered.',
  valuesMap: {
    UPDATED_AT: { description: 'By when they were last changed.' },
    POSTED_AT: { description: 'By when they were posted; drafts are the newest.' },
    SYMBOL: { description: 'By symbol: group, year, number. Drafts come first.' },
  },
});

@InputType({ description: 'Order of a list of findings.' })
export class FindingOrder {
  @Field(() => FindingOrderField, { description: 'By what.' })
  @IsEnum(FindingOrderField)
  field!: FindingOrderField;
  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC, description: 'In which direction.' })
  @IsEnum(OrderDirection)
  direction!: OrderDirection;
}

@ArgsType()
export class FindingsArguments extends PageArguments {
  @Field(() => FindingFilter, { nullable: true, description: 'Which findings.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FindingFilter)
  filter?: FindingFilter | null;

  @Field(() => FindingOrder, { nullable: true, description: 'In which order; last changed first when not given.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FindingOrder)
  orderBy?: FindingOrder | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Only what was changed at or after this instant, for clients that keep a copy: give the time of the last reading, less a minute for acts that were under way.',
  })
  @IsOptional()
  @IsDate()
  changedSince?: Date | null;
}
