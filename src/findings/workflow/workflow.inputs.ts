import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { EvidenceInput } from '../../bodies/on-behalf-of.input.js';
import { ChangeInput } from '../../kernel/graphql/inputs.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';
import { ReviewVerdict } from './review.enums.js';

const LONGEST_ID = 200;
const MOST_REVIEWERS = 10;

@InputType({ isAbstract: true })
abstract class StepInput extends ChangeInput {
  @Field(() => ID, { description: 'The finding.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  finding!: string;
}

@InputType({ description: 'Input of requestReview.' })
export class RequestReviewInput extends StepInput {
  @Field(() => [ID], {
    description:
      'Members who are asked, in place of those asked before; 1 to 10, of as many parties as the charter of the group wants, each inside the group (of a CLEAR or GREEN finding, or inside the committee) and none of an author’s party.',
  })
  @IsString({ each: true })
  @MaxLength(LONGEST_ID, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_REVIEWERS)
  reviewers!: string[];
}

@InputType({
  description:
    'Records a review that a reviewer gave by other means, such as by e-mail. For the secretary of the group; the reviewer is told and can give another.',
})
export class ReviewOnBehalfOfInput {
  @Field(() => ID, { description: 'The reviewer: a member who was asked.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  reviewer!: string;

  @Field(() => EvidenceInput, { description: 'How it is known.' })
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence!: EvidenceInput;
}

@InputType({ description: 'Input of submitReview.' })
export class SubmitReviewInput extends StepInput {
  @Field(() => Int, { description: 'Number of the revision that was read: the present one.' })
  @IsInt()
  @Min(1)
  @Max(2147483647)
  revision!: number;

  @Field(() => ReviewVerdict, { description: 'What the reviewer says of it.' })
  @IsEnum(ReviewVerdict)
  verdict!: ReviewVerdict;

  @Field({ description: 'Why, or what should change; 3 to 10,000 characters.' })
  @IsString()
  @Length(3, 10_000)
  @PlainText()
  reason!: string;

  @Field(() => ReviewOnBehalfOfInput, {
    nullable: true,
    description: 'For whom it is recorded; when not given, it is the viewer’s own review.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReviewOnBehalfOfInput)
  onBehalfOf?: ReviewOnBehalfOfInput | null;
}

@InputType({ description: 'Input of requestRevision.' })
export class RequestRevisionInput extends StepInput {
  @Field({ description: 'What should change and why, 3 to 2,000 characters; seen by those inside the group.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'Input of agreeFinding.' })
export class AgreeFindingInput extends StepInput {
  @Field(() => String, {
    nullable: true,
    description: 'How the group agreed, such as "at the meeting of 3 March"; at most 2,000 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @PlainText()
  note?: string | null;
}

@InputType({ description: 'Input of transmitFinding.' })
export class TransmitFindingInput extends StepInput {
  @Field(() => String, { nullable: true, description: 'A word to the committee; at most 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @PlainText()
  note?: string | null;
}

@InputType({ isAbstract: true })
abstract class ConcludeInput extends StepInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The decision of the committee, or of the working group, on which this rests.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  decision?: string | null;

  @Field(() => String, { nullable: true, description: 'A word to the group; at most 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @PlainText()
  note?: string | null;
}

@InputType({ description: 'Input of noteFinding.' })
export class NoteFindingInput extends ConcludeInput {}

@InputType({ description: 'Input of approveFinding.' })
export class ApproveFindingInput extends ConcludeInput {}
