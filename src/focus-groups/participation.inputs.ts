import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { EvidenceInput } from '../bodies/on-behalf-of.input.js';
import { AsOfArguments } from '../kernel/graphql/as-of.arguments.js';
import { ActInput, ChangeInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { ParticipationDecision, ParticipationState } from './participation.entity.js';

const LONGEST_ID = 200;

@InputType({ description: 'Input of requestParticipation.' })
export class RequestParticipationInput extends ActInput {
  @Field(() => ID, { description: 'The focus group.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  focusGroup!: string;

  @Field(() => ID, { description: 'The State or organisation: one that the viewer represents, or with evidence any.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  party!: string;

  @Field({ description: 'Why it wants to take part, 3 to 5,000 characters.' })
  @IsString()
  @Length(3, 5000)
  @PlainText()
  statement!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Its people in the group, at most 20, who represent it too. When not given, the viewer alone, or nobody yet where a secretary records it.',
  })
  @IsOptional()
  @IsString({ each: true })
  @MaxLength(LONGEST_ID, { each: true })
  @ArrayMaxSize(20)
  members?: string[] | null;

  @Field(() => EvidenceInput, {
    nullable: true,
    description:
      'How it is known, where a secretary of the group, its working group or the committee records what the party wrote. The people named are told.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence?: EvidenceInput | null;
}

@InputType({ isAbstract: true })
abstract class ParticipationInput extends ChangeInput {
  @Field(() => ID, { description: 'The participation.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  participation!: string;

  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'Input of decideParticipation.' })
export class DecideParticipationInput extends ParticipationInput {
  @Field(() => ParticipationDecision, { description: 'The answer.' })
  @IsEnum(ParticipationDecision)
  decision!: ParticipationDecision;
}

@InputType({ description: 'Input of withdrawParticipation.' })
export class WithdrawParticipationInput extends ParticipationInput {
  @Field(() => EvidenceInput, {
    nullable: true,
    description: 'How it is known, where a secretary records that the party leaves. Its people are told.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence?: EvidenceInput | null;
}

@ArgsType()
export class ParticipationsArguments extends AsOfArguments {
  @Field(() => ParticipationState, {
    nullable: true,
    description: 'Only those in this state; those declined or withdrawn are listed only when asked for so.',
  })
  @IsOptional()
  @IsEnum(ParticipationState)
  state?: ParticipationState | null;
}
