import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsEnum, IsOptional } from 'class-validator';
import { ChangeInput } from '../kernel/graphql/inputs.js';
import { MailKind } from './mail-kind.js';
import { MailRhythm, MeetingReminder } from './mail-rhythm.js';

@InputType({ description: 'What you are mailed from now on.' })
export class UpdateMailPreferencesInput extends ChangeInput {
  @Field(() => [MailKind], { description: 'Every kind of mail that you do not want; all others come.' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsEnum(MailKind, { each: true })
  declined!: MailKind[];

  @Field(() => [MeetingReminder], {
    nullable: true,
    description: 'When you are reminded of meetings; an empty list for never. Stays as it is when not given.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsEnum(MeetingReminder, { each: true })
  meetingReminders?: MeetingReminder[] | null;

  @Field(() => MailRhythm, {
    nullable: true,
    description: 'When mail comes that is not urgent. Stays as it is when not given.',
  })
  @IsOptional()
  @IsEnum(MailRhythm)
  mailRhythm?: MailRhythm | null;
}
