import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { ChangeInput } from '../../kernel/graphql/inputs.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';
import { DateScalar } from '../../kernel/graphql/scalars.js';

@InputType({
  description: 'Input of reviseCharter. A charter is given whole: what is left out, the new version does not say.',
})
export class ReviseCharterInput extends ChangeInput {
  @Field(() => ID, { description: 'The focus group; `expectedVersion` is its version.' })
  @IsString()
  @MaxLength(200)
  focusGroup!: string;

  @Field({ description: 'Scope in Markdown, 3 to 20,000 characters.' })
  @IsString()
  @Length(3, 20_000)
  @PlainText()
  scopeMarkdown!: string;

  @Field({
    defaultValue: '',
    description: 'What the group is to deliver, in Markdown; at most 20,000 characters.',
  })
  @IsString()
  @MaxLength(20_000)
  @PlainText()
  deliverablesMarkdown!: string;

  @Field({ defaultValue: '', description: 'When the group has done what it is for; at most 2,000 characters.' })
  @IsString()
  @MaxLength(2000)
  @PlainText()
  exitCriterion!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'From how many parties a finding wants reviews in favour, 1 to 10; from two when not given. It holds at once, also for findings under review.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10)
  reviewersWanted?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the charter is to be looked at again.' })
  @IsOptional()
  @IsString()
  reviewOn?: string | null;

  @Field({ description: 'Why it is revised, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
