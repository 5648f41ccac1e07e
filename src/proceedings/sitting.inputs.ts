import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDate, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { ActInput, ChangeInput, WaiverInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';

const LONGEST_ID = 200;

@InputType({ description: 'Opens a meeting: who presides, and when.' })
export class OpenMeetingInput extends ChangeInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  meeting!: string;

  @Field(() => ID, { nullable: true, description: 'The person who presides; the viewer when not given.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  presiding?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The seat for which they preside; when not given they do as co-chair or lead, or else for their seat.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  presidingSeat?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was opened; now when not given. At most 12 hours before its start.',
  })
  @IsOptional()
  @IsDate()
  openedAt?: Date | null;

  @Field(() => WaiverInput, { nullable: true, description: 'Opens in spite of a lacking quorum.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}

@InputType({ description: 'Ends a meeting.' })
export class CloseMeetingInput extends ChangeInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  meeting!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ended; now when not given. Later than everything that is recorded of it.',
  })
  @IsOptional()
  @IsDate()
  closedAt?: Date | null;
}

@InputType({ description: 'Reopens a meeting that was closed by mistake.' })
export class ReopenMeetingInput extends ChangeInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  meeting!: string;

  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'Somebody else presides from an instant on.' })
export class RecordPresidingInput extends ActInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  meeting!: string;

  @Field(() => ID, { description: 'The person who presides.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  presiding!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The seat for which they preside; when not given they do as co-chair or lead, or else for their seat.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  presidingSeat?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when; now when not given.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}

@InputType({ description: 'Checks the quorum now, because somebody asks for it.' })
export class CheckQuorumInput extends ActInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  meeting!: string;

  @Field(() => ID, { nullable: true, description: 'The seat that asks for it; nothing when the chair does.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  requestedBy?: string | null;
}
