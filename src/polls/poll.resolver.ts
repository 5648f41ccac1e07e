import { Args, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { Allow } from '../kernel/policy/allow.js';
import { needsKey } from '../kernel/reading/compile.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { type Clock, localTime, venueTime } from '../meetings/local-time.js';
import { VenueTime } from '../meetings/local-time.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { PollArguments, PollsArguments } from './poll.arguments.js';
import { PollSlot, SlotLocalTime } from './poll-slot.type.js';
import { Poll, PollConnection } from './poll.type.js';

@Resolver(() => Poll)
export class PollResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => PollConnection, { description: 'Polls on dates that the viewer may see, those opened last first.' })
  @Allow('poll.read')
  polls(
    @Args() _: PollsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => Poll, { nullable: true, description: 'One poll on a date.' })
  @Allow('poll.read')
  poll(@Args() _: PollArguments, @Info() info: GraphQLResolveInfo, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.reader.root(info, viewer);
  }
}

/** How a date was found. */
@Resolver(() => Meeting)
export class MeetingPollResolver {
  @ResolveField(() => Poll, {
    nullable: true,
    description:
      'The poll by which its first date was found; null when there was none, and for those who do not see it.',
  })
  poll(): never {
    return readByEngine();
  }
}

type Row = Readonly<Record<string, unknown>>;
const clock = (row: Row, field: string): Clock => row[needsKey(field)] as Clock;

// Parameters without decorators: a decorated parameter of a field costs a pipe for every row.
@Resolver(() => SlotLocalTime)
export class SlotLocalTimeResolver {
  @ResolveField()
  local(row: Row): string | null {
    return localTime(clock(row, 'local'))?.local ?? null;
  }

  @ResolveField()
  isNight(row: Row): boolean | null {
    return localTime(clock(row, 'isNight'))?.isNight ?? null;
  }
}

@Resolver(() => PollSlot)
export class SlotVenueTimeResolver {
  @ResolveField()
  venueTime(row: Row): VenueTime {
    const { startsAt, timeZone } = clock(row, 'venueTime');
    return venueTime(new Date(startsAt ?? 0), timeZone ?? 'UTC');
  }
}
