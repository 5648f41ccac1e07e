import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { SeatStatementInput } from '../decisions/decision.inputs.js';
import { WaiverInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { LONGEST_ID, PutToDecisionInput } from './opening.inputs.js';

const MOST_SEATS = 200;

@InputType({ description: 'The objection of a seat to a text that a meeting was to adopt.' })
export class SeatObjectionInput {
  @Field(() => ID, { description: 'The seat.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  seat!: string;

  @Field({ description: 'What would resolve it, 3 to 20,000 characters.' })
  @IsString()
  @Length(3, 20_000)
  @PlainText()
  text!: string;
}

@InputType({ description: 'A meeting adopts a text by consensus, or an objection blocks it.' })
export class AdoptByConsensusInput extends PutToDecisionInput {
  @Field(() => ID, { description: 'The meeting of the body, which is in session.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  meeting!: string;

  @Field(() => ID, { nullable: true, description: 'The item of the agenda under which it is adopted.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  item?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of the text as it was read to the meeting, in hexadecimal, such as `TextForDecision.textSha256`: refused when the text has become another meanwhile.',
  })
  @IsOptional()
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  textSha256?: string | null;

  @Field(() => [SeatObjectionInput], {
    nullable: true,
    description: 'Seats that object, up to 200: any of them blocks the adoption, and that is recorded.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_SEATS)
  @ValidateNested({ each: true })
  @Type(() => SeatObjectionInput)
  objections?: SeatObjectionInput[] | null;

  @Field(() => [SeatStatementInput], { nullable: true, description: 'Reservations and statements, up to 200.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_SEATS)
  @ValidateNested({ each: true })
  @Type(() => SeatStatementInput)
  statements?: SeatStatementInput[] | null;

  @Field(() => WaiverInput, { nullable: true, description: 'Goes on in spite of a lacking quorum.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}
