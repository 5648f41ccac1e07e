import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, ValidateNested } from 'class-validator';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { DateScalar } from '../kernel/graphql/scalars.js';

@InputType({ description: 'Which seats; every field given must hold.' })
export class SeatFilter {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those in whose delegation the viewer serves, or of a body of which the viewer is secretary or co-chair; or only the others.',
  })
  @IsOptional()
  @IsBoolean()
  concernsViewer?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Held today for a term that ends before this day; a term without an end is not among them.',
  })
  @IsOptional()
  @IsString()
  termEndsBefore?: string | null;
}

@ArgsType()
export class SeatsArguments extends PageArguments {
  @Field(() => SeatFilter, { nullable: true, description: 'Which seats.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SeatFilter)
  filter?: SeatFilter | null;
}
