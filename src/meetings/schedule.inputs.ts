import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Label } from '../handling/label.js';
import { ActInput, ChangeInput, WaiverInput } from '../kernel/graphql/inputs.js';
import { OneLine } from '../kernel/graphql/one-line.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { Overlap } from './announced-time.js';
import { AgendaPurpose, MeetingKind, MeetingMode } from './meeting.enums.js';

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

@InputType({ description: 'An item of an agenda.' })
export class AgendaItemInput {
  @Field({ description: 'Title, 1 to 300 characters.' })
  @IsString()
  @Length(1, 300)
  @OneLine()
  title!: string;

  @Field(() => Int, { nullable: true, description: 'Minutes set aside for it, 0 to 1,440.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1440)
  minutes?: number | null;

  @Field(() => AgendaPurpose, { defaultValue: AgendaPurpose.DISCUSSION, description: 'What it is for.' })
  @IsEnum(AgendaPurpose)
  purpose!: AgendaPurpose;

  @Field(() => String, { nullable: true, description: 'Who presents it, up to 300 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  @OneLine()
  presenter?: string | null;
}

const MOST_ITEMS = 100;
/** An address that is put into mail and calendars for people to follow. */
export const LINK = { protocols: ['https', 'http'], require_protocol: true, require_tld: false };

const description = (text: string) => ({ nullable: true, description: text }) as const;

@InputType({ description: 'A new meeting with its date.' })
export class ScheduleMeetingInput extends ActInput {
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

  @Field(() => MeetingKind, description("What kind of meeting; by the body's kind when not given."))
  @IsOptional()
  @IsEnum(MeetingKind)
  kind?: MeetingKind | null;

  @Field(() => MeetingMode, { defaultValue: MeetingMode.VIRTUAL, description: 'Where people meet.' })
  @IsEnum(MeetingMode)
  mode!: MeetingMode;

  @Field(() => Label, { defaultValue: Label.AMBER, description: 'Handling label: who may see it.' })
  @IsEnum(Label)
  label!: Label;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is a public event, shown to everybody; only with the label CLEAR.',
  })
  @IsBoolean()
  public!: boolean;

  @Field(() => String, description('The place, up to 500 characters.'))
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @OneLine()
  location?: string | null;

  @Field(() => String, description('Address for taking part by video (https or http), up to 2,000 characters.'))
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @IsUrl(LINK)
  @OneLine()
  joiningLink?: string | null;

  @Field(() => String, description('Passcode for taking part by video, up to 200 characters.'))
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @OneLine()
  passcode?: string | null;

  @Field(() => String, description('What it is about, in Markdown, up to 20,000 characters.'))
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  @PlainText()
  descriptionMarkdown?: string | null;

  @Field(() => [AgendaItemInput], description('Its agenda, in order, up to 100 items.'))
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => AgendaItemInput)
  agenda?: AgendaItemInput[] | null;

  @Field(() => WaiverInput, description('Goes on in spite of a short notice.'))
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}

@InputType({ description: 'The whole agenda of a meeting, in place of the one that it has.' })
export class SetAgendaInput extends ChangeInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsString()
  @MaxLength(200)
  meeting!: string;

  @Field(() => [AgendaItemInput], { description: 'The items, in order, up to 100.' })
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => AgendaItemInput)
  items!: AgendaItemInput[];
}
