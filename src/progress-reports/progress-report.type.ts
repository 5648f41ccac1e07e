import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { Label } from '../handling/label.js';
import { DateScalar } from '../kernel/graphql/scalars.js';
import { REPORT_LANGUAGES, type ReportLanguage } from './report-words.js';

@ArgsType()
export class ProgressReportArguments {
  @Field(() => ID, { description: 'The focus group.' })
  @IsString()
  @MaxLength(200)
  focusGroup!: string;
  @Field(() => DateScalar, { description: 'The first day of the period; not in the future.' })
  @IsString()
  from!: string;
  @Field(() => DateScalar, { description: 'The last day of the period, which belongs to it.' })
  @IsString()
  until!: string;
  @Field(() => String, {
    defaultValue: 'en',
    description: 'Language of the words that are not those of the records: `en` or `fr`.',
  })
  @IsString()
  @IsIn(REPORT_LANGUAGES, { message: '$property must be en or fr.' })
  language!: ReportLanguage;
}

@ObjectType({
  description:
    'A progress report of a focus group as a draft: what is recorded of a period and its reader may see, and nothing else. Kept nowhere. Seen by whoever asked for it.',
})
export class ProgressReport {
  @Field({ description: 'What it is called.' })
  title!: string;
  @Field(() => Label, {
    description: 'The strictest label among the findings and meetings that it names; GREEN at least.',
  })
  label!: Label;
  @Field({ description: 'The draft, in Markdown; its label and what is not recorded stand in it.' })
  markdown!: string;
  @Field({ description: 'Name for a file of it, without what says its kind; the label stands first.' })
  fileName!: string;
}
