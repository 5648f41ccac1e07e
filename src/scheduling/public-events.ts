import { Injectable } from '@nestjs/common';
import { Reader } from '../kernel/reading/reader.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { MeetingBody } from '../meetings/meeting.repository.js';
import type { Stretch } from './engine/seat-hours.js';
import { daysKnown, firstDayOf, lastDayOf } from './event-days.sql.js';

/** A public event, such as a conference, with the days on which it is. */
export interface PublicEvent {
  readonly id: string;
  readonly title: string;
  readonly bodyName: string;
  /** Null where only its days are known. */
  readonly startsAt: Date | null;
  /** YYYY-MM-DD, both included; the whole month where no day is known. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** A public event that was looked for by its name, with the days on which it can be; null where nothing is known of them. */
export interface NamedEvent {
  readonly id: string;
  /** Whether it is on those days, and not on some among them. */
  readonly daysKnown: boolean;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** Events that everybody knows of, which whoever plans keeps clear of. */
@Injectable()
export class PublicEvents {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
  ) {}

  /** Those of other bodies, and those of this one that are no meetings of it; not what is cancelled or has no date. */
  async during(viewer: Viewer, { id, homeTimeZone }: MeetingBody, { from, to }: Stretch): Promise<PublicEvent[]> {
    const found = await this.transaction.query<PublicEvent>(
      `select e.id, e.title, e.body_name as "bodyName", e.starts_at as "startsAt", e.first_day::text as "firstDay", e.last_day::text as "lastDay" from (
         select m.id, m.title, m.body_id, m.kind, m.starts_at, b.name as body_name,
           ${firstDayOf('m', '$4')} as first_day, ${lastDayOf('m', '$4')} as last_day
         from meeting m join body b on b.id = m.body_id where m.public and m.state not in ('CANCELLED', 'POSTPONED')
           and (m.starts_at is not null or m.planned_precision in ('DAY', 'MONTH'))
       ) e
       where (e.body_id <> $1 or e.kind not in ('COMMITTEE', 'FOCUS_GROUP', 'JOINT_ANNUAL'))
         and e.first_day <= ($3::timestamptz at time zone $4)::date and e.last_day >= ($2::timestamptz at time zone $4)::date
       order by e.first_day, e.title, e.id limit 500`,
      [id, new Date(from), new Date(to), homeTimeZone],
    );
    return this.seen(viewer, found);
  }

  /**
   * Public sessions of conferences whose title has the name in it, word for word but for capitals and marks between
   * words; by day, those without any last. What is cancelled is none; what is postponed has no days.
   */
  async named(viewer: Viewer, { homeTimeZone }: MeetingBody, name: string): Promise<NamedEvent[]> {
    const found = await this.transaction.query<NamedEvent>(
      `select m.id, coalesce(${daysKnown('m')}, false) and m.state <> 'POSTPONED' as "daysKnown",
         case when m.state <> 'POSTPONED' then ${firstDayOf('m', '$2')} end::text as "firstDay",
         case when m.state <> 'POSTPONED' then ${lastDayOf('m', '$2')} end::text as "lastDay"
       from meeting m where m.public and m.kind = 'CONFERENCE_SESSION' and m.state <> 'CANCELLED'
         and position(${words('$1::text')} in ${words('m.title')}) > 0
       order by 3, 4, m.title, m.id limit 500`,
      [name, homeTimeZone],
    );
    return this.seen(viewer, found);
  }

  private async seen<Event extends { readonly id: string }>(viewer: Viewer, found: Event[]): Promise<Event[]> {
    const seen = await this.reader.seen(
      'Meeting',
      found.map((event) => event.id),
      viewer,
    );
    return found.filter((event) => seen.has(event.id));
  }
}

/** The words of a text, each between blanks (SQL). */
const words = (text: string): string => `' ' || regexp_replace(lower(${text}), '[^[:alnum:]]+', ' ', 'g') || ' '`;
