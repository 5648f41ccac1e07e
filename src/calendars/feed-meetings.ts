import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { bodyReading } from '../bodies/body.reading.js';
import { Clock } from '../kernel/clock.js';
import { ReadingContext, StatementParameters } from '../kernel/reading/context.js';
import { READING_POOL } from '../kernel/reading/reader.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { meetingSight } from '../meetings/meeting.sight.js';

/** A meeting as a feed shows it. What its label keeps from calendars is not even read. */
export interface FeedMeeting {
  readonly id: string;
  /** Null above GREEN. */
  readonly title: string | null;
  /** Null above GREEN, and where it may be an address by which one joins. */
  readonly location: string | null;
  /** Null for a body that is only proposed. */
  readonly bodyName: string | null;
  /** The short name of the working group. */
  readonly group: string;
  readonly state: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly minutes: number | null;
  readonly uid: string;
  readonly sequence: number;
  /** When its date or state changed last: the row itself changes with every reply, which is nobody's business here. */
  readonly changedAt: Date;
}

/** Which meetings: all that the viewer sees, those of a body, or those of a working group by its short name. */
export type Held = { readonly body: string } | { readonly group: string } | null;

/** A calendar stays as small as this, whatever happens: the meetings nearest to today. */
const MOST = 1000;
const BACK = '1 year';

/** What calendars are made of: one statement, under the rule of sight that every other reading of meetings has. */
@Injectable()
export class FeedMeetings {
  constructor(
    @Inject(READING_POOL) private readonly pool: pg.Pool,
    private readonly clock: Clock,
  ) {}

  /** In order of time: those of the last year and all to come that have, or had, a date. */
  async of(viewer: Viewer, held: Held): Promise<FeedMeeting[]> {
    const parameters = new StatementParameters();
    const context = new ReadingContext(parameters, { field: -1, values: {} }, null);
    const which =
      held === null
        ? 'true'
        : 'body' in held
          ? `${parameters.place('body', 'uuid', () => held.body)} in (m.body_id, b.working_group_id)`
          : `g.slug = ${parameters.place('group', 'text', () => held.group)}`;
    // One that is off keeps its place: the time that it had last.
    const text = `
      select n.* from (
        select m.id, coalesce(m.starts_at, c.from_starts_at) as "startsAt", coalesce(m.time_zone, c.from_time_zone) as "timeZone",
          case when m.label in ('CLEAR', 'GREEN') then m.title end as title,
          case when m.label in ('CLEAR', 'GREEN') and m.location not like '%://%' then m.location end as location,
          case when b.state <> 'PROPOSED' then b.name end as "bodyName", g.slug as "group", m.state, m.duration_minutes as minutes,
          m.calendar_uid as uid, m.calendar_sequence as sequence,
          greatest(m.created_at, (select max(h.changed_at) from meeting_change h where h.meeting_id = m.id)) as "changedAt"
        from meeting m join body b on b.id = m.body_id join body g on g.id = b.working_group_id
        left join lateral (
          select c.from_starts_at, c.from_time_zone from meeting_change c
           where m.starts_at is null and m.state in ('POSTPONED', 'CANCELLED') and c.meeting_id = m.id and c.from_starts_at is not null
           order by c.changed_at desc nulls last, c.id desc limit 1
        ) c on true
        where ${which} and m.label <> 'AMBER_STRICT' and ${meetingSight('m', context)}
          and coalesce(m.starts_at, c.from_starts_at) >= ${context.now()} - interval '${BACK}'
        order by abs(extract(epoch from coalesce(m.starts_at, c.from_starts_at) - ${context.now()})), m.id limit ${MOST}
      ) n order by n."startsAt", n.id`;
    const values = parameters.values(viewer, this.clock.now());
    const kind = held === null ? 'all' : 'body' in held ? 'body' : 'group';
    const { rows } = await this.pool.query<FeedMeeting>({ name: `calendar of ${kind}`, text, values });
    return rows;
  }

  /** The name of a body, for whoever sees it; null for a body that is only proposed. */
  async bodyName(viewer: Viewer, bodyId: string): Promise<string | null> {
    const parameters = new StatementParameters();
    const context = new ReadingContext(parameters, { field: -1, values: {} }, null);
    const id = parameters.place('body', 'uuid', () => bodyId);
    const text = `select b.name from body b where b.id = ${id} and b.state <> 'PROPOSED' and ${bodyReading.sight('b', context)}`;
    const values = parameters.values(viewer, this.clock.now());
    const { rows } = await this.pool.query<{ name: string }>({ name: 'calendar name', text, values });
    return rows[0]?.name ?? null;
  }
}
