import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { ChangeInput, WaiverInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { AnnouncedTimeInput } from '../meetings/schedule.inputs.js';
import { LONGEST_ID } from './opening.inputs.js';

@InputType({ isAbstract: true })
abstract class OfProcedureInput extends ChangeInput {
  @Field(() => ID, { description: 'The procedure.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  procedure!: string;
}

@InputType({ isAbstract: true })
abstract class ReasonedInput extends OfProcedureInput {
  @Field({ description: 'Why, 3 to 2,000 characters; the seats are told.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'Gives the seats more time, before a silence procedure expires.' })
export class ExtendSilenceInput extends ReasonedInput {
  @Field(() => AnnouncedTimeInput, { description: 'The expiry from then on, later than the one that stands.' })
  @ValidateNested()
  @Type(() => AnnouncedTimeInput)
  expiry!: AnnouncedTimeInput;
}

@InputType({ description: 'Ends a procedure before it expires: nothing is adopted.' })
export class WithdrawProcedureInput extends ReasonedInput {}

@InputType({ description: 'Stops the clock of a procedure; the text may not change meanwhile.' })
export class SuspendProcedureInput extends ReasonedInput {}

@InputType({ description: 'The time that was left of a suspended procedure goes on.' })
export class ResumeProcedureInput extends OfProcedureInput {}

@InputType({ description: 'Closes a vote before it expires, when every seat that can has answered.' })
export class CloseVoteInput extends OfProcedureInput {}

@InputType({
  description: 'A co-chair declines what waits for the co-chairs, or takes back what they asked for themselves.',
})
export class DeclineProcedureInput extends OfProcedureInput {
  @Field({ description: 'Why, 3 to 2,000 characters; the co-chairs are told.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'Confirms what the other co-chair asks for, where the terms of reference ask for both.' })
export class ConfirmProcedureInput extends OfProcedureInput {
  @Field(() => WaiverInput, { nullable: true, description: 'Goes on without the other co-chair.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}
