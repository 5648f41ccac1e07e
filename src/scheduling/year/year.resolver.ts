import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Cadences } from './cadences.js';
import { YearCalendars } from './year-calendars.js';
import { CadenceArguments, CadenceLine, CalendarEntry, YearCalendarArguments } from './year.types.js';

const BY = 'For those with a role in the body, of what they see.';

@Resolver()
export class YearResolver {
  constructor(
    private readonly cadences: Cadences,
    private readonly calendars: YearCalendars,
  ) {}

  @Query(() => [CadenceLine], {
    description: `How often the meetings of a body, the joint meeting of its working group, and its symposium are to return by the terms of reference in force, and how they do: last held, due, overdue, drift, next. ${BY}`,
  })
  @Allow('scheduling.read-cadence')
  cadence(@Args() { body }: CadenceArguments, @CurrentViewer() viewer: Viewer): Promise<CadenceLine[]> {
    return this.cadences.read(viewer, body);
  }

  @Query(() => [CalendarEntry], {
    description: `The calendar of a year for a body and its working group: meetings held and called, planned ones, days by which one is due, and public events, by day, then by hour, what has none first. ${BY}`,
  })
  @Allow('scheduling.read-cadence')
  yearCalendar(
    @Args() { body, year }: YearCalendarArguments,
    @CurrentViewer() viewer: Viewer,
  ): Promise<CalendarEntry[]> {
    return this.calendars.read(viewer, body, year);
  }
}
