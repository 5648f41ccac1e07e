import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { ActInput, ChangeInput } from '../../kernel/graphql/inputs.js';
import { FindingRelationKind } from './relation.enums.js';

const LONGEST_ID = 200;

@InputType({ isAbstract: true })
abstract class RelationInput extends ChangeInput {
  @Field(() => ID, { description: 'The finding.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  finding!: string;

  @Field(() => ID, { description: 'The other finding.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  other!: string;
}

@InputType({ description: 'Input of relateFinding.' })
export class RelateFindingInput extends RelationInput {
  @Field(() => FindingRelationKind, { description: 'What the finding has to do with the other.' })
  @IsEnum(FindingRelationKind)
  as!: FindingRelationKind;
}

@InputType({ description: 'Input of unrelateFinding.' })
export class UnrelateFindingInput extends RelationInput {}

@InputType({ description: 'Input of markFindingRead.' })
export class MarkFindingReadInput extends ActInput {
  @Field(() => ID, { description: 'The finding.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  finding!: string;

  @Field(() => Int, { description: 'Number of the revision that was read.' })
  @IsInt()
  @Min(1)
  @Max(2147483647)
  revision!: number;
}
