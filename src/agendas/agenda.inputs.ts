import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ActInput, ChangeInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { AgendaItemInput, MOST_ITEMS } from '../meetings/plan.inputs.js';

@InputType({ isAbstract: true })
abstract class AgendaInput extends ChangeInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsString()
  @MaxLength(200)
  meeting!: string;
}

@InputType({ description: 'The whole agenda of a meeting, in place of the one that it has.' })
export class SetAgendaInput extends AgendaInput {
  @Field(() => [AgendaItemInput], { description: 'Its lines, in order, up to 100.' })
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => AgendaItemInput)
  items!: AgendaItemInput[];
}

@InputType({ description: 'What is asked of the body under one line of the agenda.' })
export class AnnotationInput {
  @Field(() => ID, { description: 'The item or section.' })
  @IsString()
  @MaxLength(200)
  item!: string;

  @Field({ description: 'In Markdown, up to 10,000 characters; empty takes an annotation away.' })
  @IsString()
  @MaxLength(10_000)
  @PlainText()
  annotationMarkdown!: string;
}

@InputType({ description: 'What is asked of the body, by item. The annotations of other items stay.' })
export class AnnotateAgendaInput extends AgendaInput {
  @Field(() => [AnnotationInput], { description: 'The annotations, 1 to 100, each of another line.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => AnnotationInput)
  annotations!: AnnotationInput[];
}

@InputType({ description: 'That the body adopts the agenda of its meeting, in session.' })
export class AdoptAgendaInput extends AgendaInput {
  @Field(() => [AgendaItemInput], {
    nullable: true,
    description: 'The lines as adopted, in order, up to 100; the agenda as it stands when not given.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => AgendaItemInput)
  items?: AgendaItemInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was changed on adoption, up to 2,000 characters; kept with each change.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @PlainText()
  reason?: string | null;
}

@InputType({ description: 'That the body changes its adopted agenda, in session.' })
export class AmendAgendaInput extends SetAgendaInput {
  @Field({ description: 'Why, 3 to 2,000 characters; kept with each change.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ isAbstract: true })
export abstract class ItemInput extends ActInput {
  @Field(() => ID, { description: 'The item, of a meeting in session or held.' })
  @IsString()
  @MaxLength(200)
  item!: string;
}

@InputType({ description: 'An item before which the meeting ended.' })
export class MarkItemNotReachedInput extends ItemInput {}
@InputType({ description: 'An item that was dealt with.' })
export class MarkItemTakenInput extends ItemInput {}

@InputType({ description: 'An item that the body puts off to a later meeting.' })
export class DeferItemInput extends ItemInput {
  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'Items of earlier meetings that come before a meeting.' })
export class CarryOverItemsInput extends AgendaInput {
  @Field(() => [ID], {
    description:
      'The items, 1 to 100, in the order in which they come at the end of the agenda; see `itemsToCarryOver`.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ITEMS)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  items!: string[];
}
