import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { EvidenceInput } from '../../bodies/on-behalf-of.input.js';
import { ActInput } from '../../kernel/graphql/inputs.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';
import { EndorsedBy } from './endorsement.type.js';

@InputType({ isAbstract: true })
export abstract class EndorsementInput extends ActInput {
  @Field(() => ID, { description: 'The request, or the part that the party has.' })
  @IsString()
  @MaxLength(200)
  participation!: string;

  @Field(() => EndorsedBy, { description: 'Who says so; without evidence it is the focal point who asks.' })
  @IsEnum(EndorsedBy)
  endorsedBy!: EndorsedBy;

  @Field(() => ID, {
    nullable: true,
    description: 'The one of its people whom it is about; the part of the party as a whole when not given.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  member?: string | null;

  @Field(() => EvidenceInput, {
    nullable: true,
    description:
      'How it is known, where a secretary of the group, its working group or the committee records it; a focal point gives none.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence?: EvidenceInput | null;
}

@InputType({ description: 'Input of endorseParticipation.' })
export class EndorseParticipationInput extends EndorsementInput {}

@InputType({ description: 'Input of declineEndorsement.' })
export class DeclineEndorsementInput extends EndorsementInput {
  @Field({ description: 'Why, 3 to 2,000 characters. Whoever asked and whoever answers reads it.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
