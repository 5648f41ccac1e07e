import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { OnBehalfOfInput } from '../bodies/on-behalf-of.input.js';
import { ActInput, ChangeInput, WaiverInput } from '../kernel/graphql/inputs.js';
import { OneLine } from '../kernel/graphql/one-line.js';
import { PlainText } from '../kernel/graphql/plain-text.js';

const LONGEST_ID = 200;

@InputType({ description: 'A seat that leads, and the person whom it designates.' })
export class LeadInput {
  @Field(() => ID, { description: 'A seat of the steering committee.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  seat!: string;

  @Field(() => ID, { nullable: true, description: 'Who leads for it, when it has designated somebody already.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  member?: string | null;
}

@InputType({ description: 'Input of proposeFocusGroup.' })
export class ProposeFocusGroupInput extends ActInput {
  @Field(() => ID, { description: 'The working group.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  workingGroup!: string;

  @Field({ description: 'Name, one line of 2 to 200 characters.' })
  @IsString()
  @Length(2, 200)
  @OneLine()
  name!: string;

  @Field({
    description: 'Short name for addresses: 2 to 60 small letters, digits and hyphens. Nobody else may have it.',
  })
  @IsString()
  @MaxLength(60)
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'is made of small letters and digits, with single hyphens between.' })
  slug!: string;

  @Field({
    description:
      'Start of the symbols of its papers: 1 to 12 capitals and digits, such as FG2. No other group may have it.',
  })
  @IsString()
  @MaxLength(12)
  @Matches(/^[A-Z][A-Z0-9]*$/, { message: 'is made of capitals and digits, and begins with a capital.' })
  symbolPrefix!: string;

  @Field({
    defaultValue: '',
    description: 'What it is for, in Markdown, for everybody to read; at most 5,000 characters.',
  })
  @IsString()
  @MaxLength(5000)
  @PlainText()
  descriptionMarkdown!: string;

  @Field({ description: 'Scope in Markdown, for the community of the working group; 3 to 20,000 characters.' })
  @IsString()
  @Length(3, 20_000)
  @PlainText()
  scopeMarkdown!: string;

  @Field(() => [String], { defaultValue: [], description: 'Its areas for inquiry, in order; at most 20.' })
  @IsString({ each: true })
  @Length(2, 300, { each: true })
  @ArrayMaxSize(20)
  @OneLine({ each: true })
  areas!: string[];

  @Field(() => [LeadInput], { description: 'One to ten seats that lead it.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LeadInput)
  leads!: LeadInput[];

  @Field({ description: 'Why the group is wanted, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;

  @Field(() => WaiverInput, { nullable: true, description: 'To go on in spite of a procedural rule.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}

/** What every step in the life of a group says. */
@InputType({ isAbstract: true })
export abstract class StepInput extends ChangeInput {
  @Field(() => ID, { description: 'The focus group.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  focusGroup!: string;

  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'Input of activateFocusGroup.' })
export class ActivateFocusGroupInput extends StepInput {
  @Field(() => WaiverInput, { nullable: true, description: 'To go on in spite of a procedural rule.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}

@InputType({ description: 'Input of makeFocusGroupDormant.' })
export class MakeFocusGroupDormantInput extends StepInput {}

@InputType({ description: 'Input of concludeFocusGroup.' })
export class ConcludeFocusGroupInput extends StepInput {}

@InputType({ description: 'Input of discontinueFocusGroup.' })
export class DiscontinueFocusGroupInput extends StepInput {}

@InputType({
  description: 'Input of designateLead. Give either the own seat, or on behalf of which seat it is recorded.',
})
export class DesignateLeadInput extends ActInput {
  @Field(() => ID, { description: 'The focus group.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  focusGroup!: string;

  @Field(() => ID, { nullable: true, description: 'The seat, in whose delegation the viewer serves.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  seat?: string | null;

  @Field(() => OnBehalfOfInput, {
    nullable: true,
    description: 'For the secretary and co-chairs: the seat that designated by other means, and how that is known.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => OnBehalfOfInput)
  onBehalfOf?: OnBehalfOfInput | null;

  @Field(() => ID, { description: 'Who leads for the seat from today: somebody who represents its party.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  member!: string;

  @Field(() => WaiverInput, { nullable: true, description: 'To go on in spite of a procedural rule.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}

@InputType({ description: 'Input of addAreaForInquiry.' })
export class AddAreaForInquiryInput extends ActInput {
  @Field(() => ID, { description: 'The focus group.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  focusGroup!: string;

  @Field({ description: 'The area in a few words, one line of 2 to 300 characters.' })
  @IsString()
  @Length(2, 300)
  @OneLine()
  title!: string;
}
