import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';
import { DateScalar } from './scalars.js';

@ArgsType()
export class AsOfArguments {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'As it was on this day, which everything below follows; when not given, the day asked for above, or today.',
  })
  @IsOptional()
  @IsString()
  asOf?: string | null;
}
