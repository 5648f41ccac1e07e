import { Field, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { DecisionRule, ProvisionBase, ProvisionKind } from '../bodies/provisions-in-force.js';
import { OneLine } from '../kernel/graphql/one-line.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { ProvisionUnit } from './terms.enums.js';

@InputType({ description: 'What a provision provides, in the fields that its kind has.' })
export class ProvisionValueInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The number that it sets, up to 1,000. A QUORUM has it or a share; DECISION_RULE has none.',
  })
  @IsOptional()
  @IsInt()
  quantity?: number | null;

  @Field(() => ProvisionUnit, {
    nullable: true,
    description: 'What the number counts: of SILENCE_PERIOD, WORKING_DAYS (so when not given) or HOURS.',
  })
  @IsOptional()
  @IsEnum(ProvisionUnit)
  unit?: ProvisionUnit | null;

  @Field(() => String, { nullable: true, description: 'Of a QUORUM: the share of the seats, such as `2/3`.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  share?: string | null;

  @Field(() => DecisionRule, { nullable: true, description: 'Of a DECISION_RULE: how decisions are taken.' })
  @IsOptional()
  @IsEnum(DecisionRule)
  rule?: DecisionRule | null;

  @Field(() => ProvisionBase, {
    nullable: true,
    description:
      'Which seats it is counted of: of a QUORUM, ALL_SEATS (so when not given) or FILLED_SEATS; of a majority, PRESENT_AND_VOTING (so when not given), PRESENT or ENTITLED.',
  })
  @IsOptional()
  @IsEnum(ProvisionBase)
  base?: ProvisionBase | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a SYMPOSIUM_CADENCE: the event beside which it is held, 1 to 200 characters, as it stands in the titles of public conference sessions, such as the short name of a conference without a year.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @OneLine()
  anchor?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a SYMPOSIUM_CADENCE with an anchor: how many days from it at most, 0 (on its days) to 1,000.',
  })
  @IsOptional()
  @IsInt()
  toleranceDays?: number | null;
}

@InputType({
  description:
    'What the text provides, in a form that the software reads. Give `quantity`, `share` (QUORUM) or `rule` (DECISION_RULE) as the kind has it; none of them: the text is silent.',
})
export class ProvisionInput extends ProvisionValueInput {
  @Field(() => ProvisionKind, { description: 'What it is about; each kind at most once.' })
  @IsEnum(ProvisionKind)
  kind!: ProvisionKind;

  @Field(() => String, { nullable: true, description: 'Number of the clause that says so.' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  @PlainText()
  clause?: string | null;
}
