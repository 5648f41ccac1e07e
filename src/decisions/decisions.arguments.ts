import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { OfBodyFilter } from '../bodies/body.inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { orderBy } from '../kernel/graphql/order.js';
import { DecisionMode, DecisionOutcome } from './decision.enums.js';

@InputType({ isAbstract: true })
abstract class RegisterFilter extends OfBodyFilter {
  @Field(() => ID, { nullable: true, description: 'Of this meeting.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  meeting?: string | null;
}

@InputType({ description: 'Which decisions; every field given must hold.' })
export class DecisionFilter extends RegisterFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those that are still provisional, or only the others.' })
  @IsOptional()
  @IsBoolean()
  provisional?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those with a challenge that is not settled, or only the others.',
  })
  @IsOptional()
  @IsBoolean()
  challenged?: boolean | null;

  @Field(() => DecisionMode, { nullable: true, description: 'Taken in this way.' })
  @IsOptional()
  @IsEnum(DecisionMode)
  mode?: DecisionMode | null;

  @Field(() => DecisionOutcome, { nullable: true, description: 'With this outcome.' })
  @IsOptional()
  @IsEnum(DecisionOutcome)
  outcome?: DecisionOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'With these words in the text, or in the title of the item or of the text; 1 to 200 characters.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @PlainText()
  search?: string | null;
}

export enum DecisionOrderField {
  TAKEN_AT = 'TAKEN_AT',
}
registerEnumType(DecisionOrderField, {
  name: 'DecisionOrderField',
  description: 'By what decisions are ordered.',
  valuesMap: { TAKEN_AT: { description: 'By when they were taken.' } },
});

@InputType({ description: 'Order of a list of decisions.' })
export class DecisionOrder extends orderBy(DecisionOrderField) {}

@ArgsType()
export class DecisionsArguments extends PageArguments {
  @Field(() => DecisionFilter, { nullable: true, description: 'Which decisions.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DecisionFilter)
  filter?: DecisionFilter | null;

  @Field(() => DecisionOrder, { nullable: true, description: 'In which order; the newest first when not given.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DecisionOrder)
  orderBy?: DecisionOrder | null;
}

@InputType({ description: 'Which actions; every field given must hold.' })
export class ActionFilter extends RegisterFilter {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those asked of the viewer, or only the others: by name, of their seat, of a party that they represent, or of a body that they chair, lead or serve as secretary.',
  })
  @IsOptional()
  @IsBoolean()
  mine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those open after their due date, or only the others. Days are those of the home zone of the body.',
  })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are done, or only those that are open.' })
  @IsOptional()
  @IsBoolean()
  completed?: boolean | null;
}

export enum ActionOrderField {
  DUE_ON = 'DUE_ON',
}
registerEnumType(ActionOrderField, {
  name: 'ActionOrderField',
  description: 'By what actions are ordered.',
  valuesMap: { DUE_ON: { description: 'By due date; those without one come last.' } },
});

@InputType({ description: 'Order of a list of actions.' })
export class ActionOrder extends orderBy(ActionOrderField) {}

@ArgsType()
export class ActionsArguments extends PageArguments {
  @Field(() => ActionFilter, { nullable: true, description: 'Which actions.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ActionFilter)
  filter?: ActionFilter | null;

  @Field(() => ActionOrder, { nullable: true, description: 'In which order; by due date when not given.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ActionOrder)
  orderBy?: ActionOrder | null;
}
