import { ArgsType, Field } from '@nestjs/graphql';
import { Matches } from 'class-validator';

@ArgsType()
export class LanguageArguments {
  @Field(() => String, {
    description: 'The language of the words, such as `fr`; a language that has none here gives English.',
  })
  @Matches(/^[a-z]{2}$/, { message: '$property must be two small letters, such as fr.' })
  language: string = 'en';
}
