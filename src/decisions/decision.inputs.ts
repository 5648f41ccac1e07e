import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsEnum,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { OnBehalfOfInput } from '../bodies/on-behalf-of.input.js';
import { ActInput, WaiverInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { DecisionMode, DecisionOutcome, StatementKind, VotePosition } from './decision.enums.js';

const LONGEST_ID = 200;
const MOST_SEATS = 200;

@InputType({ description: 'The position of a seat in a recorded vote.' })
export class SeatPositionInput {
  @Field(() => ID, { description: 'The seat, which is present then.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  seat!: string;

  @Field(() => VotePosition, { description: 'Its position.' })
  @IsEnum(VotePosition)
  position!: VotePosition;
}

@InputType({ description: 'A reservation or statement of a seat.' })
export class SeatStatementInput {
  @Field(() => ID, { description: 'The seat.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  seat!: string;

  @Field(() => StatementKind, { description: 'What it is.' })
  @IsEnum(StatementKind)
  kind!: StatementKind;

  @Field({ description: 'Its words, 1 to 10,000 characters.' })
  @IsString()
  @Length(1, 10_000)
  @PlainText()
  text!: string;
}

@InputType({ description: 'A decision that a meeting takes.' })
export class RecordDecisionInput extends ActInput {
  @Field(() => ID, { description: 'The meeting, which is in session.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  meeting!: string;

  @Field(() => ID, { nullable: true, description: 'The item of the agenda under which it is taken.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  item?: string | null;

  @Field({ description: 'What is decided, word for word, 3 to 20,000 characters.' })
  @IsString()
  @Length(3, 20_000)
  @PlainText()
  text!: string;

  @Field(() => DecisionMode, { description: 'How it is taken.' })
  @IsEnum(DecisionMode)
  mode!: DecisionMode;

  @Field(() => [SeatPositionInput], {
    nullable: true,
    description: 'In a recorded vote: the position of each seat present.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_SEATS)
  @ValidateNested({ each: true })
  @Type(() => SeatPositionInput)
  positions?: SeatPositionInput[] | null;

  @Field(() => DecisionOutcome, {
    nullable: true,
    description:
      'The outcome as the chair declares it: needed in a vote where the terms of reference do not provide how votes decide; otherwise computed.',
  })
  @IsOptional()
  @IsEnum(DecisionOutcome)
  outcome?: DecisionOutcome | null;

  @Field(() => [SeatStatementInput], { nullable: true, description: 'Reservations and statements, up to 200.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_SEATS)
  @ValidateNested({ each: true })
  @Type(() => SeatStatementInput)
  statements?: SeatStatementInput[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken; now when not given.' })
  @IsOptional()
  @IsDate()
  takenAt?: Date | null;

  @Field(() => WaiverInput, {
    nullable: true,
    description: 'Goes on in spite of a lacking quorum, so that it is not provisional, or of the decision rule.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}

@InputType({ description: 'Confirms a decision that was taken without quorum.' })
export class ConfirmDecisionInput extends ActInput {
  @Field(() => ID, { description: 'The decision.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  decision!: string;

  @Field({ description: 'How it was confirmed, such as "by correspondence of 3 to 10 March", 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  note!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The meeting in session that confirms it, with quorum; nothing when it was confirmed by other means.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  atMeeting?: string | null;

  @Field(() => WaiverInput, { nullable: true, description: 'Goes on in spite of a lacking quorum at that meeting.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}

@InputType({ description: 'A seat adds a reservation or a statement to a decision.' })
export class AddStatementInput extends ActInput {
  @Field(() => ID, { description: 'The decision.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  decision!: string;

  @Field(() => StatementKind, { description: 'What it is.' })
  @IsEnum(StatementKind)
  kind!: StatementKind;

  @Field({ description: 'Its words, 1 to 10,000 characters.' })
  @IsString()
  @Length(1, 10_000)
  @PlainText()
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The own seat, as head of delegation or alternate.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  seat?: string | null;

  @Field(() => OnBehalfOfInput, {
    nullable: true,
    description: 'In place of `seat`: the seat for which the secretary or a co-chair records what it said.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => OnBehalfOfInput)
  onBehalfOf?: OnBehalfOfInput | null;
}
