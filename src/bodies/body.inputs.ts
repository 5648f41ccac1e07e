import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { AsOfArguments } from '../kernel/graphql/as-of.arguments.js';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { BodyKind, BodyState } from './body.type.js';

@InputType({ isOneOf: true, description: 'Names a body in one of two ways.' })
export class BodyBy {
  @Field(() => ID, { nullable: true, description: 'By its global id.' })
  @IsOptional()
  @IsString()
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'By its short name.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  slug?: string | null;
}

/** Which things of bodies. */
@InputType({ isAbstract: true })
export abstract class OfBodyFilter {
  @Field(() => BodyBy, { nullable: true, description: 'Of this body.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => BodyBy)
  body?: BodyBy | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the working group with this short name, and of the bodies below it.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  workingGroup?: string | null;
}

@ArgsType()
export class BodyArguments extends AsOfArguments {
  @Field(() => BodyBy, { description: 'Which one.' })
  @ValidateNested()
  @Type(() => BodyBy)
  by!: BodyBy;
}

@ArgsType()
export class SteeringCommitteeArguments extends AsOfArguments {
  @Field(() => String, { description: 'Short name of the working group, such as `infcirc-908`.' })
  @IsString()
  @MaxLength(200)
  @PlainText()
  workingGroup!: string;
}

@InputType({ description: 'Which bodies; every field given must hold.' })
export class BodyFilter {
  @Field(() => BodyKind, { nullable: true, description: 'Of this kind.' })
  @IsOptional()
  @IsEnum(BodyKind)
  kind?: BodyKind | null;

  @Field(() => BodyState, { nullable: true, description: 'In this state.' })
  @IsOptional()
  @IsEnum(BodyState)
  state?: BodyState | null;

  @Field(() => String, { nullable: true, description: 'Of the working group with this short name.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  workingGroup?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those inside which the viewer stands today, or only the others; observers stand outside.',
  })
  @IsOptional()
  @IsBoolean()
  viewerInside?: boolean | null;
}

@ArgsType()
export class BodiesArguments extends PageArguments {
  @Field(() => BodyFilter, { nullable: true, description: 'Which bodies.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => BodyFilter)
  filter?: BodyFilter | null;
}
