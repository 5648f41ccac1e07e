import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { ActInput } from '../kernel/graphql/inputs.js';

@InputType({ description: 'Tells that the viewer has the notes of a meeting open, or has left them.' })
export class KeepNotesOpenInput extends ActInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsString()
  @MaxLength(200)
  meeting!: string;

  @Field({ defaultValue: true, description: 'Whether they are open; false when the viewer leaves them.' })
  @IsBoolean()
  open!: boolean;
}
