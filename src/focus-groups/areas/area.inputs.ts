import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsString, Length, MaxLength } from 'class-validator';
import { ChangeInput } from '../../kernel/graphql/inputs.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';
import { AreaState } from '../area.type.js';

@InputType({ description: 'Input of setAreaState.' })
export class SetAreaStateInput extends ChangeInput {
  @Field(() => ID, { description: 'The area for inquiry; `expectedVersion` is its version.' })
  @IsString()
  @MaxLength(200)
  area!: string;

  @Field(() => AreaState, { description: 'How far the inquiry is now.' })
  @IsEnum(AreaState)
  state!: AreaState;

  @Field({ description: 'Why, 3 to 2,000 characters: such as what was found, or what is missing.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
