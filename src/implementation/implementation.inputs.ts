import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { EvidenceInput } from '../bodies/on-behalf-of.input.js';
import { ActInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { ImplementationState, ReportVisibility } from './implementation.enums.js';

@InputType({ isOneOf: true, description: 'What a report is about.' })
export class ImplementedInput {
  @Field(() => ID, { nullable: true, description: 'A commitment of the working group.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  commitment?: string | null;

  @Field(() => ID, { nullable: true, description: 'A finding that is a recommendation and has been posted.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  recommendation?: string | null;
}

@InputType({ description: 'Input of reportImplementation.' })
export class ReportImplementationInput extends ActInput {
  @Field(() => ImplementedInput, { description: 'What it is about.' })
  @ValidateNested()
  @Type(() => ImplementedInput)
  about!: ImplementedInput;

  @Field(() => ID, { description: 'The State or organisation whose report it is.' })
  @IsString()
  @MaxLength(200)
  party!: string;

  @Field(() => ImplementationState, { description: 'How far it has come.' })
  @IsEnum(ImplementationState)
  state!: ImplementationState;

  @Field(() => String, { nullable: true, description: 'What was done or is meant to be; at most 5,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  @PlainText()
  note?: string | null;

  @Field(() => ReportVisibility, { description: 'Who reads the report.' })
  @IsEnum(ReportVisibility)
  visibility!: ReportVisibility;

  @Field(() => EvidenceInput, {
    nullable: true,
    description:
      'How it is known, where the secretary of the working group or of its steering committee records what the party said by other means.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence?: EvidenceInput | null;
}

@ArgsType()
export class CommitmentsArguments {
  @Field(() => String, { description: 'Short name of the working group.' })
  @IsString()
  @MaxLength(200)
  @PlainText()
  workingGroup!: string;
}
