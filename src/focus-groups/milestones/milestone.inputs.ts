import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { ActInput, ChangeInput } from '../../kernel/graphql/inputs.js';
import { OneLine } from '../../kernel/graphql/one-line.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';
import { DateScalar } from '../../kernel/graphql/scalars.js';

@InputType({ description: 'Input of addMilestone.' })
export class AddMilestoneInput extends ActInput {
  @Field(() => ID, { description: 'The focus group.' })
  @IsString()
  @MaxLength(200)
  focusGroup!: string;

  @Field({ description: 'What is to be reached, one line of 2 to 300 characters.' })
  @IsString()
  @Length(2, 300)
  @OneLine()
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when; not given where no day is set.' })
  @IsOptional()
  @IsString()
  plannedOn?: string | null;
}

@InputType({ isAbstract: true })
abstract class MilestoneInput extends ChangeInput {
  @Field(() => ID, { description: 'The milestone.' })
  @IsString()
  @MaxLength(200)
  milestone!: string;
}

@InputType({ description: 'Input of planMilestone.' })
export class PlanMilestoneInput extends MilestoneInput {
  @Field(() => DateScalar, { nullable: true, description: 'By when; no day is set when it is not given.' })
  @IsOptional()
  @IsString()
  plannedOn?: string | null;

  @Field({ description: 'Why it is planned anew, 3 to 2,000 characters; it stays in the trail.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'Input of reachMilestone.' })
export class ReachMilestoneInput extends MilestoneInput {
  @Field(() => DateScalar, { description: 'When it was reached: today or before.' })
  @IsString()
  reachedOn!: string;

  @Field({ description: 'What shows that, such as a finding by its symbol, or a meeting; 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  shownBy!: string;
}

@InputType({ description: 'Input of dropMilestone.' })
export class DropMilestoneInput extends MilestoneInput {
  @Field({ description: 'Why it is not pursued, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
