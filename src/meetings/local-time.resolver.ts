import { ResolveField, Resolver } from '@nestjs/graphql';
import { needsKey } from '../kernel/reading/compile.js';
import { localTime, venueTime } from './local-time.js';
import type { Clock } from './local-time.js';
import { LocalTime, VenueTime } from './local-time.type.js';
import { Meeting } from './meeting.type.js';

type Row = Readonly<Record<string, unknown>>;
const clock = (row: Row, field: string): Clock => row[needsKey(field)] as Clock;

// Parameters without decorators: a decorated parameter of a field costs a pipe for every row.
@Resolver(() => LocalTime)
export class LocalTimeResolver {
  @ResolveField()
  local(row: Row): string | null {
    return localTime(clock(row, 'local'))?.local ?? null;
  }

  @ResolveField()
  weekday(row: Row): string | null {
    return localTime(clock(row, 'weekday'))?.weekday ?? null;
  }

  @ResolveField()
  isNight(row: Row): boolean | null {
    return localTime(clock(row, 'isNight'))?.isNight ?? null;
  }

  @ResolveField()
  isOutsideWorkingHours(row: Row): boolean | null {
    return localTime(clock(row, 'isOutsideWorkingHours'))?.isOutsideWorkingHours ?? null;
  }
}

@Resolver(() => Meeting)
export class VenueTimeResolver {
  @ResolveField()
  venueTime(row: Row): VenueTime | null {
    const { startsAt, timeZone } = clock(row, 'venueTime');
    return startsAt && timeZone ? venueTime(new Date(startsAt), timeZone) : null;
  }
}
