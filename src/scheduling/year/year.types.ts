import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { Body } from '../../bodies/body.type.js';
import { DateScalar, DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { Meeting } from '../../meetings/meeting.type.js';
import type { Reference } from '../../kernel/reading/global-id.js';
import { Clause } from '../../terms-of-reference/clause.type.js';
import { ProvisionState } from '../../terms-of-reference/terms.enums.js';
import { PlannedMeeting } from '../plans/plan.type.js';
import { SlotConflict } from '../slot-conflict.type.js';

export enum CadenceKind {
  OWN = 'OWN',
  JOINT_ANNUAL = 'JOINT_ANNUAL',
  SYMPOSIUM = 'SYMPOSIUM',
}
registerEnumType(CadenceKind, {
  name: 'CadenceKind',
  description: 'What sort of meeting returns.',
  valuesMap: {
    OWN: { description: 'The meetings of the body itself.' },
    JOINT_ANNUAL: { description: 'The joint meeting of committee and groups, which is that of the working group.' },
    SYMPOSIUM: { description: 'The symposium of the working group.' },
  },
});

@ArgsType()
export class CadenceArguments {
  @Field(() => ID, { description: 'The body. NOT_FOUND when the viewer does not see it.' })
  @IsString()
  @MaxLength(200)
  body!: string;
}

@ArgsType()
export class YearCalendarArguments extends CadenceArguments {
  @Field(() => Int, { description: 'The year, 2000 to 2199.' })
  @IsInt()
  @Min(2000)
  @Max(2199)
  year!: number;
}

@ObjectType({
  description:
    'The event beside which a symposium is held by the terms of reference: among public conference sessions that the viewer sees, one whose title has the name in it. Days are those of the home zone of the working group.',
})
export class CadenceAnchor {
  @Field({ description: 'As the terms name it.' })
  name!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'How many days from it the symposium is held at most; null where the terms do not say.',
  })
  toleranceDays!: number | null;
  @Field(() => Meeting, {
    nullable: true,
    description:
      'The known event: the one nearest to the symposium that is scheduled, or else the next to come; null when none is known.',
  })
  event!: Reference | null;
  @Field(() => DateScalar, { nullable: true, description: 'Its first day; null while its days are not known.' })
  firstDay!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null while its days are not known.' })
  lastDay!: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Days between it and the symposium that is scheduled: 0 when they share a day, 1 when one begins on the day after the other; null when either is not known.',
  })
  daysApart!: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether that is within the days that the terms give; null where that is not known, or they give none.',
  })
  within!: boolean | null;
}

@ObjectType({
  description:
    'How often meetings of one sort are to return, and how they do. Counts the meetings that the viewer sees. Days are those of the home zone of the body that meets.',
})
export class CadenceLine {
  @Field(() => CadenceKind, { description: 'What sort of meeting.' })
  kind!: CadenceKind;
  @Field(() => Body, { description: 'The body that meets.' })
  body!: unknown;
  @Field({
    description: 'Whether its own terms of reference in force provide for it; where they are silent it is never due.',
  })
  provided!: boolean;
  @Field(() => ProvisionState, {
    description:
      'Whether they provide for it, are silent (so too where none are in force), or their text is not known.',
  })
  state!: ProvisionState;
  @Field({
    description:
      'What they provide, in English; "not provided for" where they are silent, "not known" where their text is not.',
  })
  says!: string;
  @Field(() => Int, { nullable: true, description: 'Every how many months; null where it is not provided for.' })
  everyMonths!: number | null;
  @Field(() => Clause, { nullable: true, description: 'The clause that says so.' })
  clause!: unknown;
  @Field(() => Meeting, {
    nullable: true,
    description: 'The last that was held, of two on one day the later; null before the first.',
  })
  lastMeeting!: unknown;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the last that was held; null where only its month or year is known.',
  })
  lastOn!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day by which the next is due; null where it is not provided for, before the first, and where the day of the last is not known.',
  })
  dueBy!: string | null;
  @Field({ description: 'Whether the next is later than due, or none is scheduled and it should have been by today.' })
  overdue!: boolean;
  @Field(() => Int, {
    nullable: true,
    description:
      'Days by which the last was held later than due after the one before, negative when earlier; null where that is not known.',
  })
  driftDays!: number | null;
  @Field(() => Meeting, {
    nullable: true,
    description: 'The next that is scheduled on a known day, from today on; null without one.',
  })
  nextMeeting!: unknown;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the next that is scheduled.' })
  nextOn!: string | null;
  @Field(() => CadenceAnchor, {
    nullable: true,
    description: 'Of a symposium: the event beside which it is held; null where the terms name none.',
  })
  anchor!: CadenceAnchor | null;
  @Field(() => [SlotConflict], {
    description:
      'Public events on the day of the next, or else on the day by which it is due; not the one beside which it is held.',
  })
  conflicts!: SlotConflict[];
}

export enum CalendarEntryKind {
  MEETING = 'MEETING',
  PLANNED = 'PLANNED',
  DUE = 'DUE',
  PUBLIC_EVENT = 'PUBLIC_EVENT',
}
registerEnumType(CalendarEntryKind, {
  name: 'CalendarEntryKind',
  description: 'What stands in a calendar of a year.',
  valuesMap: {
    MEETING: { description: 'A meeting that was held, or is scheduled.' },
    PLANNED: { description: 'A meeting of a plan that is not called yet.' },
    DUE: { description: 'The day by which a meeting is due by the terms of reference.' },
    PUBLIC_EVENT: { description: 'An event for others, such as a seminar: a public one, or one of the working group.' },
  },
});

@ObjectType({ description: 'A line of the calendar of a year.' })
export class CalendarEntry {
  @Field(() => CalendarEntryKind, { description: 'What it is.' })
  kind!: CalendarEntryKind;
  @Field(() => DateScalar, {
    description:
      'First day, in the home zone of the body that was asked for; of what is due, in that of the body that is to meet.',
  })
  firstDay!: string;
  @Field(() => DateScalar, { description: 'Last day; of an event of which no day is known, the last of its month.' })
  lastDay!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it starts; null where only days are known.' })
  startsAt!: Date | null;
  @Field({ description: 'Title of the meeting, plan or event; of what is due, the name of the body.' })
  title!: string;
  @Field({ description: 'Name of the body that meets, or holds the event.' })
  bodyName!: string;
  @Field(() => Meeting, { nullable: true, description: 'The meeting or event; null for what is planned or due.' })
  meeting!: Reference | null;
  @Field(() => CadenceKind, { nullable: true, description: 'Of what is due: which sort of meeting.' })
  cadence!: CadenceKind | null;
  @Field({ description: 'Whether it is the event beside which the next symposium is held by the terms of reference.' })
  anchor!: boolean;
  @Field(() => PlannedMeeting, { nullable: true, description: 'The planned meeting; null for anything else.' })
  planned!: unknown;
}
