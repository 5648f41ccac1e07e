import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { ActInput } from '../kernel/graphql/inputs.js';
import { OneLine } from '../kernel/graphql/one-line.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';

const LONGEST_ID = 200;

@InputType({
  description:
    'Somebody arrives: for a seat, or for none, such as an observer. At most 12 hours before the start, until the end.',
})
export class RecordArrivalInput extends ActInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  meeting!: string;

  @Field(() => ID, { nullable: true, description: 'The seat for which they come; nothing when for none.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  seat?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The person; of a seat its head of delegation when neither this nor a name is given.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  member?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'In place of `member`: name of a person who is no member here, up to 200 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @OneLine()
  designatedName?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether the seat is present through them. One at a time is; others of its delegation accompany.',
  })
  @IsBoolean()
  speaks!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether they take part by video, which counts as presence.',
  })
  @IsBoolean()
  byVideo!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When; now when not given.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}

@InputType({ description: 'Somebody leaves.' })
export class RecordDepartureInput extends ActInput {
  @Field(() => ID, { description: 'Their attendance.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  attendance!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When; now when not given.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}

@InputType({
  description:
    'Corrects when somebody came and left, whether by video, or that they were not there; both records are kept.',
})
export class CorrectAttendanceInput extends ActInput {
  @Field(() => ID, { description: 'The attendance to correct.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  attendance!: string;

  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether they were there at all.' })
  @IsBoolean()
  wasPresent!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they came; as it was when not given.' })
  @IsOptional()
  @IsDate()
  arrivedAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they left; as it was when not given.' })
  @IsOptional()
  @IsDate()
  leftAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether by video; as it was when not given.' })
  @IsOptional()
  @IsBoolean()
  byVideo?: boolean | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether they have not left, though it was recorded.' })
  @IsBoolean()
  stillPresent!: boolean;
}
