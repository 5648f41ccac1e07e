import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../../bodies/body.type.js';
import { Seat } from '../../bodies/seat.type.js';
import { Node } from '../../kernel/graphql/node.resolver.js';
import { DateScalar, DateTimeScalar, TimeZoneScalar } from '../../kernel/graphql/scalars.js';
import { MeetingMode } from '../../meetings/meeting.enums.js';
import { Meeting } from '../../meetings/meeting.type.js';
import { Member } from '../../members/member.type.js';
import { Clause } from '../../terms-of-reference/clause.type.js';
import { MeetingPlanState, PlanRhythm } from './plan.enums.js';

@ObjectType({ description: 'Days of a plan, both included. Seen by whoever sees the plan.' })
export class PlanDays {
  @Field(() => DateScalar, { description: "First day, in the body's home zone." })
  from!: string;
  @Field(() => DateScalar, { description: 'Last day.' })
  to!: string;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A series of meetings of a body that is planned together. Seen by the co-chairs and secretaries of the body, up to AMBER.',
})
export class MeetingPlan implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, { description: 'The body.' })
  body!: unknown;
  @Field({ description: 'Title that each meeting gets.' })
  title!: string;
  @Field(() => MeetingPlanState, { description: 'Where it is in its life.' })
  state!: MeetingPlanState;
  @Field(() => [Seat], { description: 'The seats that were chosen, by number; empty when all of the body count.' })
  seats!: unknown[];
  @Field(() => MeetingMode, { description: 'Where people would meet.' })
  mode!: MeetingMode;
  @Field(() => TimeZoneScalar, { description: 'Zone in which the starts are announced.' })
  timeZone!: string;
  @Field(() => Int, { description: 'How long each takes, in minutes.' })
  durationMinutes!: number;
  @Field(() => Int, { description: 'The fewest seats that have to be available.' })
  seatsNeeded!: number;
  @Field(() => DateScalar, { description: "First day of the plan, in the body's home zone." })
  firstDay!: string;
  @Field(() => DateScalar, { description: 'Last day.' })
  lastDay!: string;
  @Field(() => PlanRhythm, { description: 'How the meetings follow one another.' })
  rhythm!: PlanRhythm;
  @Field(() => Int, { nullable: true, description: 'Every how many months; null where they are spread evenly.' })
  everyMonths!: number | null;
  @Field(() => Clause, { nullable: true, description: 'The clause that provides for the rhythm; else null.' })
  cadenceClause!: unknown;
  @Field(() => [PlanDays], { description: 'The periods in each of which one meeting was to lie.' })
  periods!: PlanDays[];
  @Field(() => [PlanDays], { description: 'Days to keep off.' })
  keptOff!: PlanDays[];
  @Field(() => [PlannedMeeting], { description: 'Its meetings, by start, without those that were dropped.' })
  meetings!: unknown[];
  @Field(() => Member, { nullable: true, description: 'Who made it.' })
  madeBy!: unknown;
  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date;
  @Field(() => Member, { nullable: true, description: 'Who called it; null until then.' })
  calledBy!: unknown;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was called; null until then.' })
  calledAt!: Date | null;
  @Field({ description: 'Why it was withdrawn; empty otherwise.' })
  withdrawnReason!: string;
  @Field(() => Int, { description: 'Version, for `expectedVersion`; every change of a meeting in it counts it up.' })
  version!: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'A meeting of a plan. Seen by whoever sees the plan, until it is dropped.',
})
export class PlannedMeeting implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => MeetingPlan, { description: 'The plan.' })
  plan!: unknown;
  @Field(() => DateTimeScalar, { description: 'When it would start.' })
  startsAt!: Date;
  @Field({ description: 'Whether somebody chose the start, rather than the plan.' })
  byHand!: boolean;
  @Field(() => Meeting, {
    nullable: true,
    description:
      'The meeting that it became when the plan was called; null before, and where the viewer does not see it.',
  })
  meeting!: unknown;
}
