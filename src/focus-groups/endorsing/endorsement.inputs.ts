import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsString, MaxLength, ValidateNested } from 'class-validator';
import { EvidenceInput } from '../../bodies/on-behalf-of.input.js';
import { ActInput } from '../../kernel/graphql/inputs.js';
import { EndorsedBy } from './endorsement.type.js';

@InputType({ description: 'Input of endorseParticipation.' })
export class EndorseParticipationInput extends ActInput {
  @Field(() => ID, { description: 'The request, or the part that the party has.' })
  @IsString()
  @MaxLength(200)
  participation!: string;

  @Field(() => EndorsedBy, { description: 'Who endorses it.' })
  @IsEnum(EndorsedBy)
  endorsedBy!: EndorsedBy;

  @Field(() => EvidenceInput, { description: 'How that is known.' })
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence!: EvidenceInput;
}
