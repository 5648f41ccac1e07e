import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { BodyState } from '../bodies/body.type.js';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { PlainText } from '../kernel/graphql/plain-text.js';

@InputType({ description: 'Which focus groups.' })
export class FocusGroupFilter {
  @Field(() => BodyState, { nullable: true, description: 'In this state.' })
  @IsOptional()
  @IsEnum(BodyState)
  state?: BodyState | null;
}

@ArgsType()
export class FocusGroupsArguments extends PageArguments {
  @Field(() => String, { description: 'Short name of the working group, such as `infcirc-908`.' })
  @IsString()
  @MaxLength(200)
  @PlainText()
  workingGroup!: string;

  @Field(() => FocusGroupFilter, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FocusGroupFilter)
  filter?: FocusGroupFilter | null;
}
