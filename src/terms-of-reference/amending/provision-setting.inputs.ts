import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ProvisionKind } from '../../bodies/provisions-in-force.js';
import { ChangeInput } from '../../kernel/graphql/inputs.js';
import { LONGEST_ID } from '../drafting/drafting.inputs.js';
import { ProvisionValueInput } from '../provision.inputs.js';

@InputType({ description: 'Says what an open version provides. `expectedVersion` is that of the version.' })
export class SetProvisionInput extends ChangeInput {
  @Field(() => ID, { description: 'The version, which is a draft or circulated.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  termsVersion!: string;

  @Field(() => ProvisionKind, { description: 'What it is about.' })
  @IsEnum(ProvisionKind)
  kind!: ProvisionKind;

  @Field(() => ID, { nullable: true, description: 'The clause of that version that says so; none where it is silent.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  clause?: string | null;

  @Field(() => ProvisionValueInput, {
    nullable: true,
    description: 'What it provides; absent where the text is silent.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProvisionValueInput)
  value?: ProvisionValueInput | null;
}
