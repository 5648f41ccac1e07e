import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Label } from '../handling/label.js';
import { OneLine } from '../kernel/graphql/one-line.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { Overlap } from './announced-time.js';
import { MeetingPlanInput } from './plan.inputs.js';

registerEnumType(Overlap, {
  name: 'Overlap',
  description: 'Which of two instants is meant where clocks are put back and a local time comes twice.',
  valuesMap: {
    EARLIER: { description: 'The first: before clocks are put back.' },
    LATER: { description: 'The second: after clocks are put back.' },
  },
});

@InputType({ description: 'A start as people announce it: local time and zone.' })
export class AnnouncedTimeInput {
  @Field({ description: 'Local date and time, such as `2026-12-03T14:00`.' })
  @IsString()
  @MaxLength(40)
  @PlainText()
  local!: string;

  @Field(() => TimeZoneScalar, { description: 'Time zone of the venue, or the one for which it is announced.' })
  @IsString()
  @MaxLength(100)
  timeZone!: string;

  @Field(() => Overlap, {
    nullable: true,
    description: 'Needed only where the local time comes twice, because clocks are put back.',
  })
  @IsOptional()
  @IsEnum(Overlap)
  overlap?: Overlap | null;
}

@InputType({ description: 'A new meeting with its date.' })
export class ScheduleMeetingInput extends MeetingPlanInput {
  @Field(() => ID, { description: 'The body that meets.' })
  @IsString()
  @MaxLength(200)
  body!: string;

  @Field({ description: 'Title, 1 to 300 characters.' })
  @IsString()
  @Length(1, 300)
  @OneLine()
  title!: string;

  @Field(() => AnnouncedTimeInput, { description: 'When it starts.' })
  @ValidateNested()
  @Type(() => AnnouncedTimeInput)
  startsAt!: AnnouncedTimeInput;

  @Field(() => Int, { description: 'How long it is to take, in minutes: 5 to 20,160.' })
  @IsInt()
  @Min(5)
  @Max(20160)
  durationMinutes!: number;

  @Field(() => Label, { defaultValue: Label.AMBER, description: 'Handling label: who may see it.' })
  @IsEnum(Label)
  label!: Label;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is a public event, shown to everybody; only with the label CLEAR.',
  })
  @IsBoolean()
  public!: boolean;
}
