import { Injectable } from '@nestjs/common';
import { Reader } from '../../kernel/reading/reader.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { MeetingKind } from '../../meetings/meeting.enums.js';
import type { MeetingBody } from '../../meetings/meeting.repository.js';
import { saysOfProvision } from '../../terms-of-reference/provision.sql.js';
import { ProvisionState } from '../../terms-of-reference/terms.enums.js';
import { daysKnown, firstDayOf, lastDayOf } from '../event-days.sql.js';

/** A meeting with its days, in the home zone of the body for which they are read. */
export interface MeetingDay {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly kind: MeetingKind;
  readonly state: string;
  readonly title: string;
  readonly startsAt: Date | null;
  /** Null where the days themselves are not known: of a meeting of which the month or the year is known. */
  readonly day: string | null;
  readonly lastDay: string | null;
}

/** A meeting of a plan that is not called yet. */
export type PlannedDay = Pick<MeetingDay, 'id' | 'title' | 'bodyName'> & {
  readonly startsAt: Date;
  readonly day: string;
};

/** What the terms of a body in force on a day provide of how often meetings of one sort return. */
export interface Provided {
  readonly state: ProvisionState;
  readonly says: string;
  readonly months: number | null;
  /** The event beside which they are held, as the terms name it, and how many days from it at most. */
  readonly anchor: string | null;
  readonly toleranceDays: number | null;
  readonly clauseId: string | null;
}

const SILENT: Provided = {
  ...{ state: ProvisionState.SILENT, says: 'not provided for', months: null, clauseId: null },
  ...{ anchor: null, toleranceDays: null },
};
const UNKNOWN: Provided = {
  ...SILENT,
  ...{ state: ProvisionState.UNKNOWN, says: 'not known: the text is not in the sources' },
};

/** What a year of meetings is made of, as far as the viewer sees it. */
@Injectable()
export class YearRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
  ) {}

  /** The body, its working group, and whatever else meets in it. */
  async bodies(workingGroupId: string): Promise<MeetingBody[]> {
    return this.transaction.query(
      `select id, kind, name, state, home_time_zone as "homeTimeZone", working_group_id as "workingGroupId" from body where working_group_id = $1`,
      [workingGroupId],
    );
  }

  /** Its own terms alone: a text that is silent does not fall back on that of the working group. */
  async provided(bodyId: string, kind: 'CADENCE' | 'SYMPOSIUM_CADENCE', on: Date): Promise<Provided> {
    const [found] = await this.transaction.query<Omit<Provided, 'state'> & { known: boolean }>(
      `select t.text_known as known, (p.value ->> 'months')::int as months, p.value ->> 'anchor' as anchor,
         (p.value ->> 'toleranceDays')::int as "toleranceDays", p.clause_id as "clauseId", ${saysOfProvision('p')} as says
       from body b
         join terms_version t on t.body_id = b.id and t.in_force @> ($2::timestamptz at time zone b.home_time_zone)::date
         left join provision p on p.terms_version_id = t.id and p.kind = $3 and p.value ? 'months'
        where b.id = $1`,
      [bodyId, on, kind],
    );
    if (found && !found.known) return UNKNOWN;
    if (!found || found.months === null) return SILENT;
    const { known: _, ...provided } = found;
    return { ...provided, state: ProvisionState.PROVIDED };
  }

  /** Held and scheduled meetings of all bodies of its working group, by the first day on which they can be, and by hour. */
  async meetings(viewer: Viewer, { workingGroupId, homeTimeZone }: MeetingBody): Promise<MeetingDay[]> {
    const found = await this.transaction.query<MeetingDay>(
      `select m.id, m.body_id as "bodyId", b.name as "bodyName", m.kind, m.state, m.title, m.starts_at as "startsAt",
         case when ${daysKnown('m')} then ${firstDayOf('m', '$2')} end::text as day,
         case when ${daysKnown('m')} then ${lastDayOf('m', '$2')} end::text as "lastDay"
       from meeting m join body b on b.id = m.body_id
       where b.working_group_id = $1 and m.state in ('HELD', 'IN_SESSION', 'SCHEDULED')
       order by ${firstDayOf('m', '$2')} nulls first, m.starts_at nulls first, m.id`,
      [workingGroupId, homeTimeZone],
    );
    const seen = await this.reader.seen(
      'Meeting',
      found.map(({ id }) => id),
      viewer,
    );
    return found.filter(({ id }) => seen.has(id));
  }

  async planned(viewer: Viewer, { workingGroupId, homeTimeZone }: MeetingBody): Promise<PlannedDay[]> {
    const found = await this.transaction.query<PlannedDay & { planId: string }>(
      `select m.id, p.id as "planId", p.title, b.name as "bodyName", m.starts_at as "startsAt", (m.starts_at at time zone $2)::date::text as day
       from planned_meeting m join meeting_plan p on p.id = m.plan_id and p.state = 'DRAFT' join body b on b.id = p.body_id
       where b.working_group_id = $1 and m.dropped_at is null order by m.starts_at, m.id`,
      [workingGroupId, homeTimeZone],
    );
    const seen = await this.reader.seen('MeetingPlan', [...new Set(found.map(({ planId }) => planId))], viewer);
    return found.filter(({ planId }) => seen.has(planId));
  }
}
