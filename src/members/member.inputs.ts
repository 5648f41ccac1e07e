import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { EmailAddress } from '../identity/email-address.js';
import { AsOfArguments } from '../kernel/graphql/as-of.arguments.js';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { ActInput, ChangeInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const CLOCK_MESSAGE = { message: 'must be a time of day such as 09:00.' };

@InputType({ description: 'Which members; every field given must hold.' })
export class MemberFilter {
  @Field(() => String, { nullable: true, description: 'Whose name has this in it, in capitals or not.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  nameContains?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who represent this party today.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  party?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who stand in this body today, in whatever role.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  body?: string | null;
}

@ArgsType()
export class MemberArguments extends AsOfArguments {
  @Field(() => ID, { description: 'Global id of the member.' })
  @IsString()
  @MaxLength(200)
  id!: string;
}

@ArgsType()
export class MembersArguments extends PageArguments {
  @Field(() => MemberFilter, { nullable: true, description: 'Which members.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MemberFilter)
  filter?: MemberFilter | null;
}

@InputType({ description: 'What you say of yourself; what is not given stays as it is.' })
export class UpdateProfileInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'Your name as you write it, 1 to 200 characters.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @PlainText()
  name?: string | null;

  @Field(() => TimeZoneScalar, { nullable: true, description: 'The time zone in which you work.' })
  @IsOptional()
  @IsString()
  timeZone?: string | null;

  @Field(() => [Int], { nullable: true, description: 'Your working days, 1 (Monday) to 7 (Sunday); at least one.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  workingDays?: number[] | null;

  @Field(() => String, { nullable: true, description: 'Start of your working day, such as 09:00.' })
  @IsOptional()
  @Matches(CLOCK, CLOCK_MESSAGE)
  workingFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'End of your working day, such as 17:30.' })
  @IsOptional()
  @Matches(CLOCK, CLOCK_MESSAGE)
  workingTo?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Language in which you are written to by people, and of the pages that mails lead to (BCP 47). The mails themselves are in English.',
  })
  @IsOptional()
  @IsString()
  @Length(2, 35)
  @PlainText()
  language?: string | null;
}

@InputType({ description: 'A person who is to have an account and be a member.' })
export class InviteMemberInput extends ActInput {
  @Field({ description: 'E-mail address, by which the person signs in.' })
  @EmailAddress()
  email!: string;

  @Field({ description: 'Name as the person writes it, 1 to 200 characters.' })
  @IsString()
  @Length(1, 200)
  @PlainText()
  name!: string;

  @Field(() => ID, { description: 'The party that the person represents.' })
  @IsString()
  @MaxLength(200)
  party!: string;

  @Field({ defaultValue: '', description: 'Position there, up to 200 characters.' })
  @IsString()
  @MaxLength(200)
  @PlainText()
  position!: string;

  @Field(() => TimeZoneScalar, { nullable: true, description: 'Time zone; the first of the party when not given.' })
  @IsOptional()
  @IsString()
  timeZone?: string | null;

  @Field({
    defaultValue: 'en',
    description:
      'Language in which the person is written to by people, and of the pages that mails lead to (BCP 47). The mails themselves are in English.',
  })
  @IsString()
  @Length(2, 35)
  @PlainText()
  language!: string;
}

@InputType({ description: 'A member who leaves.' })
export class EndMembershipInput extends ChangeInput {
  @Field(() => ID, { description: 'The member: yourself, or one of your working group.' })
  @IsString()
  @MaxLength(200)
  member!: string;

  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'A member who represents another party from a day on.' })
export class ChangeRepresentationInput extends ChangeInput {
  @Field(() => ID, { description: 'The member.' })
  @IsString()
  @MaxLength(200)
  member!: string;

  @Field(() => ID, { description: 'The party that the member represents from then on, and no other.' })
  @IsString()
  @MaxLength(200)
  party!: string;

  @Field({ defaultValue: '', description: 'Position there, up to 200 characters.' })
  @IsString()
  @MaxLength(200)
  @PlainText()
  position!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  @IsString()
  from!: string;
}
