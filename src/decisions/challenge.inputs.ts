import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { OnBehalfOfInput } from '../bodies/on-behalf-of.input.js';
import { ActInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';

@InputType({ description: 'A seat challenges a decision for want of quorum.' })
export class ChallengeDecisionInput extends ActInput {
  @Field(() => ID, { description: 'The decision.' })
  @IsString()
  @MaxLength(200)
  decision!: string;

  @Field({ description: 'Why there was no quorum, 3 to 5,000 characters.' })
  @IsString()
  @Length(3, 5000)
  @PlainText()
  reason!: string;

  @Field(() => ID, { nullable: true, description: 'The own seat, if the viewer serves in more than one delegation.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
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

@InputType({ description: 'The chairs settle a challenge; one that is upheld sets the decision aside.' })
export class SettleChallengeInput extends ActInput {
  @Field(() => ID, { description: 'The challenge.' })
  @IsString()
  @MaxLength(200)
  challenge!: string;

  @Field({ description: 'Whether it is upheld: then the decision does not stand.' })
  @IsBoolean()
  upheld!: boolean;

  @Field({ description: 'Why, 3 to 5,000 characters.' })
  @IsString()
  @Length(3, 5000)
  @PlainText()
  settlement!: string;
}
