import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../kernel/graphql/scalars.js';
import { SlotSeat } from '../slot-seat.type.js';
import { NoSlotReason, SuggestedSlot } from '../suggest-slots.type.js';
import { PlanDays, PlannedMeeting } from './plan.type.js';

@ObjectType({ description: 'A meeting of a plan, explained seat by seat as a suggestion is.' })
export class ExplainedMeeting {
  @Field(() => PlannedMeeting, { description: 'The planned meeting.' })
  planned!: unknown;
  @Field(() => SuggestedSlot, { description: 'What its start means for each seat.' })
  slot!: SuggestedSlot;
}

@ObjectType({ description: 'A period of a plan in which no meeting lies, and why none is possible where that is so.' })
export class UnplacedPeriod {
  @Field(() => PlanDays, { description: 'The period.' })
  days!: PlanDays;
  @Field(() => NoSlotReason, { nullable: true, description: 'Why there is no slot; null where there is one.' })
  none!: NoSlotReason | null;
  @Field(() => [SuggestedSlot], { description: 'The starts that fail by the fewest seats; else the best ones.' })
  nearest!: SuggestedSlot[];
}

@ObjectType({ description: 'What a plan means for one seat.' })
export class PlanLine {
  @Field(() => Int, { nullable: true, description: 'Number of the seat; null for a participating party.' })
  seatNumber!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the party, the first where the seat changes hands; null where the holder is not known.',
  })
  partyName!: string | null;
  @Field(() => Int, { description: 'Minutes outside its working hours that it bore in the last 24 months.' })
  borneMinutes!: number;
  @Field(() => Int, { description: 'Minutes outside its working hours that the plan asks of it.' })
  plannedMinutes!: number;
  @Field(() => Int, { description: 'Meetings of the plan for which it is available.' })
  meetings!: number;
}

@ObjectType({
  description:
    'What a plan means: each of its meetings for each seat, and what all of them together ask. Reckoned anew from what is known now.',
})
export class PlanExplanation {
  @Field(() => [SlotSeat], { description: 'The seats, by number, or the parties that take part, by name.' })
  seats!: SlotSeat[];
  @Field(() => [ExplainedMeeting], { description: 'Its meetings, by start.' })
  meetings!: ExplainedMeeting[];
  @Field(() => [UnplacedPeriod], { description: 'Periods in which none lies.' })
  unplaced!: UnplacedPeriod[];
  @Field(() => [PlanLine], { description: 'The ledger of the plan, in the order of `seats`.' })
  ledger!: PlanLine[];
  @Field(() => Int, { description: 'Minutes between the seat that bore most and the one that bore least, before it.' })
  spreadBefore!: number;
  @Field(() => Int, { description: 'The same after all its meetings.' })
  spreadAfter!: number;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day with the notice that the terms of reference ask for; null where they ask for none.',
  })
  firstDayWithNotice!: string | null;
}
