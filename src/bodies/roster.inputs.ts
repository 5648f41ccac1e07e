import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ActInput, WaiverInput } from '../kernel/graphql/inputs.js';
import { DateScalar } from '../kernel/graphql/scalars.js';

@InputType({ isAbstract: true })
abstract class EnterInput extends ActInput {
  @Field(() => ID, { description: 'The body.' })
  @IsString()
  @MaxLength(200)
  body!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  @IsString()
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer holds; without an end when not given.',
  })
  @IsOptional()
  @IsString()
  until?: string | null;
}

@InputType({ description: 'A party that is to chair a working group.' })
export class DesignateChairInput extends EnterInput {
  @Field(() => ID, { description: 'The party that chairs.' })
  @IsString()
  @MaxLength(200)
  party!: string;

  @Field(() => ID, { nullable: true, description: 'The person whom it designates; represents the party.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  member?: string | null;

  @Field(() => WaiverInput, { nullable: true, description: 'To go on in spite of a procedural rule.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}

@InputType({ description: 'A party that is to observe a body.' })
export class AdmitObserverInput extends EnterInput {
  @Field(() => ID, { description: 'The party that observes.' })
  @IsString()
  @MaxLength(200)
  party!: string;
}

@InputType({ description: 'A person who is to be secretary of a body.' })
export class AppointSecretaryInput extends EnterInput {
  @Field(() => ID, { description: 'The person.' })
  @IsString()
  @MaxLength(200)
  member!: string;
}

@InputType({ isAbstract: true })
abstract class EndInput extends ActInput {
  @Field(() => ID, { description: 'What ends, as the roster of the body gives it.' })
  @IsString()
  @MaxLength(200)
  id!: string;

  @Field(() => DateScalar, { description: 'First day on which it no longer holds.' })
  @IsString()
  on!: string;
}
@InputType({ description: 'A chair that ends.' })
export class EndChairInput extends EndInput {}
@InputType({ description: 'An observer that no longer observes.' })
export class EndObserverInput extends EndInput {}
@InputType({ description: 'A secretary who no longer serves.' })
export class EndSecretaryInput extends EndInput {}
