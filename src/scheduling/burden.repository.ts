import { Injectable } from '@nestjs/common';
import { Reader } from '../kernel/reading/reader.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { clockDaysOf, clocksOf } from '../meetings/local-time.reading.js';
import type { Stretch } from './engine/seat-hours.js';

/** A seat, or a party that takes part where there are no seats, with the clock by which its people work. */
export interface ClockRow {
  /** UUID of the seat, or of the party. */
  readonly key: string;
  readonly seatId: string | null;
  readonly seatNumber: number | null;
  readonly partyId: string | null;
  readonly partyName: string | null;
  readonly memberId: string | null;
  readonly timeZone: string | null;
  readonly workingDays: readonly number[] | null;
  readonly workingFrom: string | null;
  readonly workingTo: string | null;
  /** Whether the seat entered these hours, and they are not those of a person. */
  readonly entered: boolean;
}

/** A holiday that the holder of a seat entered. */
export interface HolidayRow {
  readonly seatId: string;
  readonly partyId: string | null;
  readonly name: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly yearly: boolean;
  readonly keptUntil: string | null;
}

/** That a seat was at a held meeting, from when until when, on the clock that was its own then. */
export interface PresenceRow extends ClockRow {
  readonly attendanceId: string;
  readonly meetingId: string;
  readonly from: Date;
  readonly to: Date;
}

/** A meeting at which somebody is already. */
export interface OtherMeeting extends Stretch {
  readonly meetingId: string;
  readonly title: string;
}

export interface Period {
  readonly from: Date;
  readonly to: Date;
}

const CLOCK = `coalesce(t.seat_id, t.party_id) as key, t.seat_id as "seatId", t.seat_number as "seatNumber", t.party_id as "partyId", t.party_name as "partyName",
  t.member_id as "memberId", t.time_zone as "timeZone", t.working_days as "workingDays", t.working_from as "workingFrom", t.working_to as "workingTo", t.entered`;

/** Reads whom meetings of a body concern, when they are taken, and what they bore. */
@Injectable()
export class BurdenRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
  ) {}

  async clocks(bodyId: string, on: Date): Promise<ClockRow[]> {
    return (await this.clocksOn(bodyId, [on])).get(on.getTime()) ?? [];
  }

  /** Who sits at each of several instants, and by which clock, by the instant (milliseconds). */
  async clocksOn(bodyId: string, instants: readonly Date[]): Promise<Map<number, ClockRow[]>> {
    const rows = await this.transaction.query<ClockRow & { on: Date }>(
      `select t.starts_at as "on", ${CLOCK} from ${clocksOf('(select distinct null::uuid as id, $1::uuid as body_id, instant as starts_at, null::int as duration_minutes from unnest($2::timestamptz[]) instant)')} t
       order by t.starts_at, t.seat_number, t.party_name, t.party_id`,
      [bodyId, instants],
    );
    const byInstant = new Map<number, ClockRow[]>();
    for (const { on, ...row } of rows) byInstant.set(on.getTime(), [...(byInstant.get(on.getTime()) ?? []), row]);
    return byInstant;
  }

  /** When within a window a seat of a body may change hands, or the hours in which its people work: midnights of UTC. */
  async clockChanges(bodyId: string, { from, to }: Stretch): Promise<Date[]> {
    const rows = await this.transaction.query<{ at: Date }>(
      `select day::timestamp at time zone 'UTC' as at from ${clockDaysOf('$1::uuid')} days
        where day > ($2::timestamptz at time zone 'UTC')::date and day::timestamp at time zone 'UTC' < $3 order by day`,
      [bodyId, new Date(from), new Date(to)],
    );
    return rows.map(({ at }) => at);
  }

  /** What the seats of a body, or, where there are none, the parties in their seats elsewhere, entered as holidays. */
  holidays(bodyId: string): Promise<HolidayRow[]> {
    return this.transaction.query(
      `select h.seat_id as "seatId", h.party_id as "partyId", h.name, h.first_day::text as "firstDay", h.last_day::text as "lastDay",
         h.yearly, h.kept_until::text as "keptUntil"
       from seat_holiday h join seat s on s.id = h.seat_id join body b on b.id = s.body_id
       join body asked on asked.id = $1 and asked.working_group_id = b.working_group_id
       where h.removed_at is null order by h.first_day, h.name, h.id`,
      [bodyId],
    );
  }

  /** Other meetings in a window of those by whose clocks seats are reckoned: by member, and only what the viewer sees. */
  async busy(viewer: Viewer, members: readonly string[], { from, to }: Stretch): Promise<Map<string, OtherMeeting[]>> {
    const rows = await this.transaction.query<{ id: string; title: string; memberId: string; from: Date; to: Date }>(
      `select distinct m.id, m.title, h.member_id as "memberId", m.starts_at as "from", m.starts_at + make_interval(mins => m.duration_minutes) as "to"
         from meeting m
         join body b on b.id = m.body_id
         join standing h on (h.body_id = b.id or (b.kind = 'WORKING_GROUP' and h.working_group_id = b.id))
           and h.valid @> (m.starts_at at time zone 'UTC')::date
        where h.member_id = any($1::uuid[]) and m.state in ('SCHEDULED', 'IN_SESSION') and m.duration_minutes is not null
          and m.starts_at < $3 and m.starts_at > $2::timestamptz - interval '14 days'`,
      [members, new Date(from), new Date(to)],
    );
    const seen = await this.reader.seen('Meeting', [...new Set(rows.map(({ id }) => id))], viewer);
    const busy = new Map<string, OtherMeeting[]>();
    for (const row of rows.filter(({ id }) => seen.has(id))) {
      const meeting = { meetingId: row.id, title: row.title, from: row.from.getTime(), to: row.to.getTime() };
      busy.set(row.memberId, [...(busy.get(row.memberId) ?? []), meeting]);
    }
    return busy;
  }

  /**
   * Who was at the meetings of a body that were held from one instant to another: as the roll call has it when it was
   * last corrected, within the hours when the meeting sat. Of meetings without a roll call nothing is known, so nothing
   * counts. Only what the viewer sees.
   */
  async presences(viewer: Viewer, bodyId: string, { from, to }: Period): Promise<PresenceRow[]> {
    const held = `(select m.* from meeting m join body asked on asked.id = $1
      where m.state = 'HELD' and m.starts_at >= $2 and m.starts_at < $3 and (m.body_id = asked.id or (asked.kind = 'STEERING_COMMITTEE' and m.body_id = asked.working_group_id)))`;
    const rows = await this.transaction.query<PresenceRow>(
      `select ${CLOCK}, a.id as "attendanceId", a.meeting_id as "meetingId", greatest(a.arrived_at, s.opened_at) as "from",
         least(a.left_at, coalesce(s.closed_at, t.starts_at + make_interval(mins => t.duration_minutes), a.arrived_at)) as "to"
       from ${clocksOf(held)} t
       join attendance a on a.meeting_id = t.meeting_id and a.struck_at is null
       left join sitting s on s.id = t.meeting_id
       where (a.seat_id = t.seat_id and a.speaks)
         or (t.seat_id is null and exists (select from representation r where r.member_id = a.member_id and r.party_id = t.party_id and r.valid @> (a.arrived_at at time zone 'UTC')::date))
       order by 13, a.arrived_at`,
      [bodyId, from, to],
    );
    const seen = await this.reader.seen('Attendance', [...new Set(rows.map((row) => row.attendanceId))], viewer);
    return rows.filter((row) => seen.has(row.attendanceId));
  }

  /** The seats and parties (UUIDs) for which somebody stands today. */
  async ownKeys(memberId: string | null, on: Date): Promise<Set<string>> {
    const rows = await this.transaction.query<{ key: string }>(
      `select seat_id as key from delegate where member_id = $1 and valid @> ($2::timestamptz at time zone 'UTC')::date
       union select party_id from representation where member_id = $1 and valid @> ($2::timestamptz at time zone 'UTC')::date`,
      [memberId, on],
    );
    return new Set(rows.map(({ key }) => key));
  }
}
