import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../kernel/graphql/scalars.js';
import { VenueTime } from '../meetings/local-time.type.js';
import { SlotConflict } from './slot-conflict.type.js';
import { SlotSeat } from './slot-seat.type.js';

export enum SlotState {
  IN_HOURS = 'IN_HOURS',
  OUTSIDE_HOURS = 'OUTSIDE_HOURS',
  HOLIDAY = 'HOLIDAY',
  DAY_OFF = 'DAY_OFF',
  OTHER_MEETING = 'OTHER_MEETING',
  NOT_KNOWN = 'NOT_KNOWN',
}
registerEnumType(SlotState, {
  name: 'SlotState',
  description: 'How a slot stands with a seat.',
  valuesMap: {
    IN_HOURS: { description: 'Available: all of it lies within its working hours.' },
    OUTSIDE_HOURS: { description: 'Available on a working day, and some of it lies outside its working hours.' },
    HOLIDAY: { description: 'Not available: some of it lies on a holiday that the seat entered.' },
    DAY_OFF: { description: 'Not available: some of it lies on a day that is not a working day there.' },
    OTHER_MEETING: { description: 'Not available: its people are at another meeting that the viewer sees.' },
    NOT_KNOWN: {
      description:
        'Neither counted nor missed: nobody holds the seat then, the party does not take part then, or it is not known where they are.',
    },
  },
});

export enum NoSlotReason {
  WINDOW_TOO_SHORT = 'WINDOW_TOO_SHORT',
  NOTICE = 'NOTICE',
  KEPT_OFF = 'KEPT_OFF',
  NOBODY_KNOWN = 'NOBODY_KNOWN',
  SEATS = 'SEATS',
}
registerEnumType(NoSlotReason, {
  name: 'NoSlotReason',
  description: 'Why a window has no slot.',
  valuesMap: {
    WINDOW_TOO_SHORT: { description: 'The meeting takes longer than the window.' },
    NOTICE: { description: 'The window ends before there is enough notice.' },
    KEPT_OFF: { description: 'Every day on which enough seats are available is one to keep off.' },
    NOBODY_KNOWN: { description: 'Of no seat is it known, on any day of the window, who holds it and where they are.' },
    SEATS: { description: 'At no time are as many seats available as are needed.' },
  },
});

@ObjectType({
  description:
    'A slot as one seat, or one party that takes part, has it: by the clock and the other meetings of whoever holds the seat on the day (UTC) on which the slot starts.',
})
export class SlotForSeat {
  @Field(() => Int, { nullable: true, description: 'Number of the seat; null for a participating party.' })
  seatNumber!: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the party that holds the seat when the slot starts; null where there is none or it is not known.',
  })
  partyName!: string | null;
  @Field(() => String, { nullable: true, description: 'Local start with its offset from UTC; null without a zone.' })
  local!: string | null;
  @Field(() => String, { nullable: true, description: 'Local weekday, in English; null without a zone.' })
  weekday!: string | null;
  @Field(() => SlotState, { description: 'Whether it is available, or why not.' })
  state!: SlotState;
  @Field(() => Int, { description: 'Minutes outside its working hours; none where it is not available.' })
  outsideMinutes!: number;
  @Field(() => String, { nullable: true, description: 'Name of the holiday on which it lies there; else null.' })
  holiday!: string | null;
}

@ObjectType({ description: 'A start that is suggested, explained seat by seat.' })
export class SuggestedSlot {
  @Field(() => DateTimeScalar, { description: 'When it starts.' })
  startsAt!: Date;
  @Field(() => VenueTime, { description: "The start in the body's home zone, or the zone of the room, and in UTC." })
  venueTime!: VenueTime;
  @Field(() => Int, { description: 'How many seats are available.' })
  seatsAvailable!: number;
  @Field(() => Int, { description: 'Minutes outside working hours of all seats together.' })
  outsideMinutes!: number;
  @Field(() => [SlotForSeat], { description: 'Every seat, in the order of `seats` of the suggestions.' })
  seats!: SlotForSeat[];
  @Field(() => [SlotConflict], {
    description: 'Public events of that day, holidays of seats, and other meetings of their people.',
  })
  conflicts!: SlotConflict[];
}

@ObjectType({ description: 'Slots for a meeting. For those who may have them suggested; nothing is scheduled.' })
export class SlotSuggestions {
  @Field(() => [SlotSeat], { description: 'The seats, by number, or the parties that take part, by name.' })
  seats!: SlotSeat[];
  @Field(() => [SuggestedSlot], {
    description:
      'The best start of each of the best days (UTC): first by seats available, then by how evenly it leaves the minutes outside working hours that each seat bore, then full hours before others, then the earlier.',
  })
  slots!: SuggestedSlot[];
  @Field(() => [SuggestedSlot], {
    description:
      'Where no hour lies in the working hours of all who are available: two or three hours to take in turn, each on the day on which it suits best; else empty.',
  })
  rotation!: SuggestedSlot[];
  @Field(() => [SuggestedSlot], {
    description:
      'The hours of `hoursOn` as starts, from midnight in the home zone of the body: those that lie in the window, with the notice that is asked for.',
  })
  day!: SuggestedSlot[];
  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day that `day` shows, in the body's home zone: the one asked for, else that of the best start. Null where there is neither.",
  })
  hoursOn!: string | null;
  @Field(() => NoSlotReason, { nullable: true, description: 'Why there is no slot; null when there are some.' })
  none!: NoSlotReason | null;
  @Field(() => [SuggestedSlot], {
    description: 'Where too few seats are available: the starts that fail by the fewest.',
  })
  nearest!: SuggestedSlot[];
  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The first day with the notice that the terms of reference ask for, in the body's home zone; null where they ask for none. No slot lies before it.",
  })
  firstDayWithNotice!: string | null;
}
