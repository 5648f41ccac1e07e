import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
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
import { ActInput, WaiverInput } from '../kernel/graphql/inputs.js';
import { OneLine } from '../kernel/graphql/one-line.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { AgendaItemKind, AgendaPurpose, MeetingKind, MeetingMode } from './meeting.enums.js';

@InputType({ description: 'A line of an agenda: an item, or a heading above items.' })
export class AgendaItemInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Which line of the agenda it was before, so that it stays the same with all that is recorded of it; one with the same title when not given.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string | null;

  @Field(() => AgendaItemKind, {
    defaultValue: AgendaItemKind.ITEM,
    description: 'An item, or a section: of a section only the title is given.',
  })
  @IsEnum(AgendaItemKind)
  kind!: AgendaItemKind;

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

export const MOST_ITEMS = 100;
/** An address that is put into mail and calendars for people to follow. */
export const LINK = { protocols: ['https', 'http'], require_protocol: true, require_tld: false };

const description = (text: string) => ({ nullable: true, description: text }) as const;

/** What a meeting gets besides title and date, whichever way these were found. */
@InputType({ isAbstract: true })
export abstract class MeetingPlanInput extends ActInput {
  @Field(() => MeetingKind, description("What kind of meeting; by the body's kind when not given."))
  @IsOptional()
  @IsEnum(MeetingKind)
  kind?: MeetingKind | null;

  @Field(() => MeetingMode, { defaultValue: MeetingMode.VIRTUAL, description: 'Where people meet.' })
  @IsEnum(MeetingMode)
  mode!: MeetingMode;

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
