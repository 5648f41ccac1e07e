import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { OnBehalfOfInput } from '../bodies/on-behalf-of.input.js';
import { ChangeInput, WaiverInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { AnnouncedTimeInput } from '../meetings/schedule.inputs.js';
import { LONGEST_PASSAGE } from './drafting.inputs.js';

@InputType({ description: 'Circulates minutes to all seats of the body, which correct them until the deadline.' })
export class CirculateMinutesInput extends ChangeInput {
  @Field(() => ID, { description: 'The minutes, which are a draft.' })
  @IsString()
  @MaxLength(200)
  minutes!: string;

  @Field(() => AnnouncedTimeInput, {
    nullable: true,
    description:
      'Until when they are corrected. When not given, the period for corrections of the terms of reference in force, from now; needed where they do not provide for one.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AnnouncedTimeInput)
  deadline?: AnnouncedTimeInput | null;

  @Field(() => WaiverInput, { nullable: true, description: 'Gives less time than the terms of reference do.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}

@InputType({ description: 'Takes circulated minutes back to a draft, before the deadline.' })
export class WithdrawMinutesInput extends ChangeInput {
  @Field(() => ID, { description: 'The minutes, which are circulated.' })
  @IsString()
  @MaxLength(200)
  minutes!: string;

  @Field({ description: 'Why, 3 to 2,000 characters; those who have them are told.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({
  description:
    "Corrects a passage of circulated minutes: the own seat's statement at once; anything else goes to all seats, and to the next meeting.",
})
export class CorrectMinutesInput extends ChangeInput {
  @Field(() => ID, { description: 'The passage. `expectedVersion` is that of its minutes.' })
  @IsString()
  @MaxLength(200)
  passage!: string;

  @Field({ description: 'What it should say, in Markdown, 1 to 50,000 characters.' })
  @IsString()
  @Length(1, LONGEST_PASSAGE)
  @PlainText()
  textMarkdown!: string;

  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The seat for which the viewer speaks, if they serve in more than one delegation here.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  seat?: string | null;

  @Field(() => OnBehalfOfInput, {
    nullable: true,
    description: 'In place of `seat`: the seat for which the secretary or a co-chair records what it said.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => OnBehalfOfInput)
  onBehalfOf?: OnBehalfOfInput | null;
}
