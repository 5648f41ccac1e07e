import { Injectable } from '@nestjs/common';
import { reference } from '../../kernel/reading/global-id.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { MeetingAccess } from '../../meetings/meeting.access.js';
import { EVENT_KINDS } from '../../meetings/meeting.enums.js';
import type { MeetingBody } from '../../meetings/meeting.repository.js';
import { PublicEvents } from '../public-events.js';
import { endOf, startOf } from '../slot-words.js';
import { Cadences } from './cadences.js';
import { type MeetingDay, YearRepository } from './year.repository.js';
import { type CadenceLine, type CalendarEntry, CalendarEntryKind, CadenceKind } from './year.types.js';

/** What a year holds for a body and its working group, of what the viewer sees. */
@Injectable()
export class YearCalendars {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: MeetingAccess,
    private readonly year: YearRepository,
    private readonly cadences: Cadences,
    private readonly events: PublicEvents,
  ) {}

  read(viewer: Viewer, id: string, year: number): Promise<CalendarEntry[]> {
    return this.transaction.run(async () => {
      const body = await this.access.body('scheduling.read-cadence', viewer, id);
      const meetings = await this.year.meetings(viewer, body);
      const bodies = await this.year.bodies(body.workingGroupId);
      const lines = await this.cadences.of(viewer, body, meetings, bodies);
      const dated = meetings.flatMap((one) => ofMeeting(one));
      const anchors = new Set(lines.flatMap(({ anchor }) => anchor?.event?.id ?? []));
      const entries: Line[] = [
        ...dated,
        ...(await this.year.planned(viewer, body)).map(({ id: planned, ...one }) => ({
          ...{ ...entry(CalendarEntryKind.PLANNED, one.day), ...one, planned: reference('PlannedMeeting', planned) },
        })),
        ...this.due(body, lines, bodies),
        ...(await this.public(viewer, body, year, new Set(dated.map(({ meeting }) => meeting?.id)))),
      ]
        .map((one) => ({ ...one, anchor: one.meeting !== null && anchors.has(one.meeting.id) }))
        .filter(({ firstDay, lastDay }) => firstDay <= `${year}-12-31` && lastDay >= `${year}-01-01`);
      const order = ({ firstDay, startsAt }: CalendarEntry): string => `${firstDay} ${startsAt?.toISOString() ?? ''}`;
      return entries.sort((one, other) => compareText(order(one), order(other)));
    });
  }

  private due(body: MeetingBody, lines: readonly CadenceLine[], bodies: readonly MeetingBody[]): Line[] {
    const name = (kind: CadenceKind): string =>
      (kind === CadenceKind.OWN ? body : bodies.find(({ id }) => id === body.workingGroupId))?.name ?? body.name;
    return lines.flatMap(({ kind, dueBy }) =>
      dueBy === null
        ? []
        : [{ ...entry(CalendarEntryKind.DUE, dueBy), title: name(kind), bodyName: name(kind), cadence: kind }],
    );
  }

  /** Those that are not among the meetings already. */
  private async public(
    viewer: Viewer,
    body: MeetingBody,
    year: number,
    known: ReadonlySet<string | undefined>,
  ): Promise<Line[]> {
    const zone = body.homeTimeZone;
    const window = { from: startOf(`${year}-01-01`, zone), to: endOf(`${year}-12-31`, zone) - 1 };
    const events = await this.events.during(viewer, body, window);
    return events
      .filter(({ id }) => !known.has(id))
      .map(({ id, title, firstDay, lastDay, bodyName, startsAt }) => ({
        ...{ ...entry(CalendarEntryKind.PUBLIC_EVENT, firstDay), lastDay, title, bodyName, startsAt },
        meeting: reference('Meeting', id),
      }));
  }
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The fields of an entry, without its class. */
type Line = { [Field in keyof CalendarEntry]: CalendarEntry[Field] };

const entry = (kind: CalendarEntryKind, day: string): Line => ({
  ...{ kind, firstDay: day, lastDay: day, startsAt: null, title: '', bodyName: '', meeting: null, planned: null },
  ...{ cadence: null, anchor: false },
});

/** What has no day stands in no calendar. */
const ofMeeting = ({ id, kind, title, bodyName, startsAt, day, lastDay }: MeetingDay): Line[] =>
  day === null
    ? []
    : [
        {
          ...entry(EVENT_KINDS.includes(kind) ? CalendarEntryKind.PUBLIC_EVENT : CalendarEntryKind.MEETING, day),
          ...{ lastDay: lastDay ?? day, title, bodyName, startsAt, meeting: reference('Meeting', id) },
        },
      ];
