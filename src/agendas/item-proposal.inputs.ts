import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { OnBehalfOfInput } from '../bodies/on-behalf-of.input.js';
import { ActInput, ChangeInput } from '../kernel/graphql/inputs.js';
import { OneLine } from '../kernel/graphql/one-line.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { AgendaPurpose } from '../meetings/meeting.enums.js';
import { AnnouncedTimeInput } from '../meetings/schedule.inputs.js';

@InputType({ description: 'Asks the seats of the body which items they want on the agenda.' })
export class CallForItemsInput extends ChangeInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsString()
  @MaxLength(200)
  meeting!: string;

  @Field(() => AnnouncedTimeInput, {
    description: 'Until when; before the meeting starts. What comes later is taken too, and marked as late.',
  })
  @ValidateNested()
  @Type(() => AnnouncedTimeInput)
  deadline!: AnnouncedTimeInput;

  @Field(() => String, { nullable: true, description: 'Anything to add for those asked, up to 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @PlainText()
  note?: string | null;
}

@InputType({
  description:
    'An item for an agenda: for the seat in whose delegation the viewer serves; in a body without seats, for themselves.',
})
export class ProposeItemInput extends ActInput {
  @Field(() => ID, { description: 'The meeting, for which items were called.' })
  @IsString()
  @MaxLength(200)
  meeting!: string;

  @Field({ description: 'Title, 1 to 300 characters.' })
  @IsString()
  @Length(1, 300)
  @OneLine()
  title!: string;

  @Field(() => AgendaPurpose, { defaultValue: AgendaPurpose.DISCUSSION, description: 'What it is for.' })
  @IsEnum(AgendaPurpose)
  purpose!: AgendaPurpose;

  @Field(() => Int, { nullable: true, description: 'Minutes that it would take, 0 to 1,440.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1440)
  minutes?: number | null;

  @Field(() => String, { nullable: true, description: 'Who would present it, up to 300 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  @OneLine()
  presenter?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is proposed, in Markdown, up to 10,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  @PlainText()
  explanationMarkdown?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Which seat, for somebody who serves in more than one delegation.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  seat?: string | null;

  @Field(() => OnBehalfOfInput, {
    nullable: true,
    description:
      'The seat for which the secretary or a co-chair records what it proposed by other means. It is late when that was received late.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => OnBehalfOfInput)
  onBehalfOf?: OnBehalfOfInput | null;
}

@InputType({ isAbstract: true })
abstract class ItemProposalInput extends ChangeInput {
  @Field(() => ID, { description: 'The proposal.' })
  @IsString()
  @MaxLength(200)
  proposal!: string;
}

@InputType({ description: 'Takes back what the own seat proposed.' })
export class WithdrawItemProposalInput extends ItemProposalInput {
  @Field(() => OnBehalfOfInput, {
    nullable: true,
    description: 'The seat for which the secretary or a co-chair records that it takes its proposal back.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => OnBehalfOfInput)
  onBehalfOf?: OnBehalfOfInput | null;
}

@InputType({ description: 'Puts what was proposed on the agenda.' })
export class PlaceItemProposalInput extends ItemProposalInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Its place among the lines of the agenda, sections counted, from 1; at the end when not given.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  position?: number | null;
}

@InputType({ description: 'Leaves what was proposed off the agenda.' })
export class DeclineItemProposalInput extends ItemProposalInput {
  @Field({ description: 'Why, 3 to 2,000 characters; told to whoever proposed it.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
