import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { ParticipationState } from './participation.entity.js';

@InputType({ description: 'Which participations; every field given must hold.' })
export class ParticipationFilter {
  @Field(() => ParticipationState, { nullable: true, description: 'In this state.' })
  @IsOptional()
  @IsEnum(ParticipationState)
  state?: ParticipationState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only requests that wait for an answer and that the viewer may answer, or only the others.',
  })
  @IsOptional()
  @IsBoolean()
  awaitsViewer?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only of parties that the viewer represents today, or only of others.',
  })
  @IsOptional()
  @IsBoolean()
  viewerRepresents?: boolean | null;
}

@ArgsType()
export class AllParticipationsArguments extends PageArguments {
  @Field(() => ParticipationFilter, { nullable: true, description: 'Which participations.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ParticipationFilter)
  filter?: ParticipationFilter | null;
}
