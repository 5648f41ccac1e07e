import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { OnBehalfOfInput } from '../bodies/on-behalf-of.input.js';
import { StatementKind, VotePosition } from '../decisions/decision.enums.js';
import { ActInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { LONGEST_ID } from './opening.inputs.js';

export enum ObjectionKind {
  OBJECTION = 'OBJECTION',
  AMENDMENT = 'AMENDMENT',
}
registerEnumType(ObjectionKind, {
  name: 'ObjectionKind',
  description: 'What breaks silence.',
  valuesMap: {
    OBJECTION: { description: 'The seat objects.' },
    AMENDMENT: { description: 'The seat proposes an amendment.' },
  },
});

export enum SilenceAnswer {
  NO_OBJECTION = 'NO_OBJECTION',
  NOT_PARTICIPATING = 'NOT_PARTICIPATING',
}
registerEnumType(SilenceAnswer, {
  name: 'SilenceAnswer',
  description: 'What a seat can say in a silence procedure that does not break it.',
  valuesMap: {
    NO_OBJECTION: { description: 'It does not object.' },
    NOT_PARTICIPATING: { description: 'It takes no part in this decision, such as for an interest of its own.' },
  },
});

@InputType({ isAbstract: true })
abstract class OfSeatInput extends ActInput {
  @Field(() => ID, { description: 'The procedure.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  procedure!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The seat for which the viewer speaks, if they serve in more than one delegation here.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  seat?: string | null;

  @Field(() => OnBehalfOfInput, {
    nullable: true,
    description:
      'In place of `seat`: the seat for which the secretary or a co-chair records what it said. When that was received decides whether it came in time.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => OnBehalfOfInput)
  onBehalfOf?: OnBehalfOfInput | null;
}

@InputType({ description: 'A seat objects in a silence procedure, or proposes an amendment: the text is not adopted.' })
export class ObjectInput extends OfSeatInput {
  @Field(() => ObjectionKind, { defaultValue: ObjectionKind.OBJECTION, description: 'Which of the two.' })
  @IsEnum(ObjectionKind)
  kind!: ObjectionKind;

  @Field({ description: 'What would resolve the objection, or the amendment; 3 to 20,000 characters.' })
  @IsString()
  @Length(3, 20_000)
  @PlainText()
  text!: string;
}

@InputType({ description: 'A seat says in a silence procedure that it does not object, or takes no part.' })
export class AnswerSilenceInput extends OfSeatInput {
  @Field(() => SilenceAnswer, { defaultValue: SilenceAnswer.NO_OBJECTION, description: 'Which of the two.' })
  @IsEnum(SilenceAnswer)
  answer!: SilenceAnswer;

  @Field(() => String, { nullable: true, description: 'A note, such as the interest; up to 5,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  @PlainText()
  text?: string | null;
}

@InputType({ description: 'A seat takes a position in a vote. The last one before the close counts; all are kept.' })
export class CastVoteInput extends OfSeatInput {
  @Field(() => VotePosition, { description: 'The position.' })
  @IsEnum(VotePosition)
  position!: VotePosition;

  @Field(() => String, {
    nullable: true,
    description: 'Needed with AGAINST: what would resolve the objection; otherwise a note. Up to 20,000 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  @PlainText()
  text?: string | null;
}

@InputType({ description: 'Attaches a reservation or a statement of a seat, before a procedure ends or afterwards.' })
export class AttachStatementInput extends OfSeatInput {
  @Field(() => StatementKind, { description: 'Which of the two.' })
  @IsEnum(StatementKind)
  kind!: StatementKind;

  @Field({ description: 'Its words, 1 to 10,000 characters.' })
  @IsString()
  @Length(1, 10_000)
  @PlainText()
  text!: string;
}

@InputType({ description: 'Declares an interest of a seat in what a procedure decides.' })
export class DeclareInterestInProcedureInput extends OfSeatInput {
  @Field({ description: 'What the interest is, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  statement!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the seat takes no part in the decision: it answers NOT_PARTICIPATING by that. A later answer of the seat takes the place of that one, as of any.',
  })
  @IsBoolean()
  withdraws!: boolean;
}
