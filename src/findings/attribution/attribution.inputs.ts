import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { ChangeInput } from '../../kernel/graphql/inputs.js';

@InputType({ description: 'Input of setChathamHouse.' })
export class SetChathamHouseInput extends ChangeInput {
  @Field(() => ID, { description: 'The finding.' })
  @IsString()
  @MaxLength(200)
  finding!: string;

  @Field({ description: 'Whether the Chatham House Rule applies to it.' })
  @IsBoolean()
  applies!: boolean;
}
