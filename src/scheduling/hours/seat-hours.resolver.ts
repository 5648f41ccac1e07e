import { Args, Context, Field, Info, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Seat } from '../../bodies/seat.type.js';
import { readByEngine } from '../../kernel/graphql/read-by-engine.js';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { Allow } from '../../kernel/policy/allow.js';
import { ViewerCan } from '../../kernel/policy/viewer-can.js';
import { ViewerCanType } from '../../kernel/policy/viewer-can.type.js';
import { CurrentViewer, type RequestContext } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { SeatHolidayService } from './seat-holiday.service.js';
import {
  CorrectSeatHolidayInput,
  CorrectSeatHoursInput,
  EnterSeatHolidaysInput,
  EnterSeatHoursInput,
  RemoveSeatHolidayInput,
  RemoveSeatHoursInput,
} from './seat-hours.inputs.js';
import { SeatHoursService } from './seat-hours.service.js';
import { SeatHoliday, SeatHours } from './seat-hours.type.js';

@ObjectType({ isAbstract: true })
abstract class SeatRecordPayload extends Payload {
  @Field(() => Seat, { nullable: true, description: 'The seat as it is now; null when nothing was changed.' })
  seat?: unknown;
}
@ObjectType({ description: 'Answer of enterSeatHours.' })
export class EnterSeatHoursPayload extends SeatRecordPayload {}
@ObjectType({ description: 'Answer of correctSeatHours.' })
export class CorrectSeatHoursPayload extends SeatRecordPayload {}
@ObjectType({ description: 'Answer of removeSeatHours.' })
export class RemoveSeatHoursPayload extends SeatRecordPayload {}
@ObjectType({ description: 'Answer of enterSeatHolidays.' })
export class EnterSeatHolidaysPayload extends SeatRecordPayload {}
@ObjectType({ description: 'Answer of correctSeatHoliday.' })
export class CorrectSeatHolidayPayload extends SeatRecordPayload {}
@ObjectType({ description: 'Answer of removeSeatHoliday.' })
export class RemoveSeatHolidayPayload extends SeatRecordPayload {}

const said = { description: 'What to do.' };
const BY =
  'For the head of delegation and the alternates of the seat, and, with evidence, for the secretary and the co-chairs of the body.';

@Resolver(() => Seat)
export class SeatHoursResolver {
  constructor(
    private readonly hours: SeatHoursService,
    private readonly days: SeatHolidayService,
    private readonly viewerCan: ViewerCan,
  ) {}

  @Mutation(() => EnterSeatHoursPayload, {
    description: `Says when the people of a seat work, from a day on; it counts in suggestions and in the ledger. ${BY}`,
  })
  @Allow('seat.keepHours')
  enterSeatHours(@Args('input', said) input: EnterSeatHoursInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.hours.enter(viewer, input);
  }

  @Mutation(() => CorrectSeatHoursPayload, {
    description: `Says what should have been entered of working hours; the former entry is kept, and counts no more. ${BY}`,
  })
  @Allow('seat.keepHours')
  correctSeatHours(
    @Args('input', said) input: CorrectSeatHoursInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.hours.correct(viewer, input);
  }

  @Mutation(() => RemoveSeatHoursPayload, { description: `Takes working hours back, as never entered. ${BY}` })
  @Allow('seat.keepHours')
  removeSeatHours(@Args('input', said) input: RemoveSeatHoursInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.hours.remove(viewer, input);
  }

  @Mutation(() => EnterSeatHolidaysPayload, {
    description: `Says on which days the people of a seat do not work, all or none of them. ${BY}`,
  })
  @Allow('seat.keepHours')
  enterSeatHolidays(
    @Args('input', said) input: EnterSeatHolidaysInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.days.enter(viewer, input);
  }

  @Mutation(() => CorrectSeatHolidayPayload, {
    description: `Says what should have been entered of a holiday; the former entry is kept, and counts no more. ${BY}`,
  })
  @Allow('seat.keepHours')
  correctSeatHoliday(
    @Args('input', said) input: CorrectSeatHolidayInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.days.correct(viewer, input);
  }

  @Mutation(() => RemoveSeatHolidayPayload, { description: `Takes a holiday back, as never entered. ${BY}` })
  @Allow('seat.keepHours')
  removeSeatHoliday(
    @Args('input', said) input: RemoveSeatHolidayInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.days.remove(viewer, input);
  }

  @ResolveField('hours', () => SeatHours, {
    nullable: true,
    description:
      'When its people work on the day asked for, as the seat said; null where it said nothing, and for those outside the community of the working group.',
  })
  standing(): never {
    return readByEngine();
  }

  @ResolveField(() => [SeatHours], {
    description:
      'All that stands of when its people work, of former holders too, oldest first. Empty for those outside the community of the working group.',
  })
  hoursHistory(): never {
    return readByEngine();
  }

  @ResolveField(() => [SeatHoliday], {
    description:
      'Days on which its people do not work, as whoever holds it on the day asked for said, by first day. Empty for those outside the community of the working group.',
  })
  holidays(): never {
    return readByEngine();
  }

  @ResolveField('viewerCan', () => [ViewerCanType], {
    description: 'What the viewer may do with this seat now, and why not. Only on a single seat, not in lists.',
  })
  acts(@Parent() row: unknown, @Context() context: RequestContext, @Info() info: GraphQLResolveInfo): ViewerCanType[] {
    return this.viewerCan.of('Seat', row, context, info);
  }
}
