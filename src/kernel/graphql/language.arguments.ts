import { ArgsType, Field } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { type Language, LANGUAGES } from '../pages/words.js';

@ArgsType()
export class LanguageArguments {
  @Field(() => String, { description: 'The language of the words: `en` or `fr`.' })
  @IsIn(LANGUAGES.map(({ code }) => code))
  language: Language = 'en';
}
