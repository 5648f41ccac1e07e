import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import type { PresidingCapacity } from './proceedings.enums.js';
import { QuorumCheckEntity } from './quorum-check.entity.js';
import { SittingEntity } from './sitting.entity.js';

/** In which capacity somebody can preside over a meeting of a body. */
export interface PresidingChoice {
  readonly capacity: PresidingCapacity;
  readonly seatId: string | null;
}

/** What of a meeting's session is written once or seldom. The caller has locked the meeting. */
@Injectable()
export class SittingRepository {
  constructor(private readonly transaction: Transaction) {}

  find(meetingId: string): Promise<SittingEntity | null> {
    return this.transaction.manager.findOne(SittingEntity, { where: { id: meetingId } });
  }

  async add(sitting: SittingEntity): Promise<void> {
    await this.transaction.manager.insert(SittingEntity, sitting);
  }

  async saveEnd({ id, closedAt, closedBy, closeRecordedAt }: SittingEntity): Promise<void> {
    await this.transaction.query(
      `update sitting set closed_at = $2, closed_by = $3, close_recorded_at = $4 where id = $1`,
      [id, closedAt, closedBy, closeRecordedAt],
    );
  }

  /** The end that was recorded by mistake. */
  async addReopening(row: {
    readonly meetingId: string;
    readonly end: Date;
    readonly reason: string;
    readonly now: Date;
    readonly by: string | null;
  }): Promise<void> {
    await this.transaction.query(
      `insert into reopening (id, meeting_id, closed_at, reason, reopened_at, reopened_by) values ($1, $2, $3, $4, $5, $6)`,
      [newId(), row.meetingId, row.end, row.reason, row.now, row.by],
    );
  }

  /** Says that the body has opened its next meeting since; null when it has not. */
  async nextMeeting(meeting: { readonly id: string; readonly bodyId: string }): Promise<string | null> {
    const [found] = await this.transaction.query(
      `select 1 from sitting next join meeting m on m.id = next.id join sitting held on held.id = $1
        where m.body_id = $2 and next.id <> held.id and next.opened_at >= held.closed_at limit 1`,
      [meeting.id, meeting.bodyId],
    );
    return found ? 'the body has opened another meeting since.' : null;
  }

  /** Clients that keep a copy ask what changed since; the version stays, for nothing of the meeting's own did. */
  async touch(meetingId: string, now: Date): Promise<void> {
    await this.transaction.query(`update meeting set updated_at = $2 where id = $1`, [meetingId, now]);
  }

  /** In which capacities a member can preside on a day: co-chair, lead, or for a seat as head or alternate. */
  presidingChoices(bodyId: string, memberId: string, day: string): Promise<PresidingChoice[]> {
    return this.transaction.query<PresidingChoice>(
      `select h.role as capacity, null::uuid as "seatId" from standing h
        where h.body_id = $1 and h.member_id = $2 and h.valid @> $3::date and h.role in ('CO_CHAIR', 'LEAD')
       union
       select 'SEAT', d.seat_id from delegate d join seat s on s.id = d.seat_id
         join seat_held t on t.seat_id = s.id and t.valid @> $3::date
        where s.body_id = $1 and d.member_id = $2 and d.valid @> $3::date and d.capacity <> 'ADVISER'
        order by capacity, "seatId"`,
      [bodyId, memberId, day],
    );
  }

  async addPresiding(
    row: { readonly meetingId: string; readonly memberId: string; readonly at: Date; readonly by: string | null },
    { capacity, seatId }: PresidingChoice,
  ): Promise<void> {
    await this.transaction.query(
      `insert into presiding (id, meeting_id, member_id, capacity, seat_id, from_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), row.meetingId, row.memberId, capacity, seatId, row.at, row.by],
    );
  }

  async addCheck(check: QuorumCheckEntity): Promise<void> {
    await this.transaction.manager.insert(QuorumCheckEntity, check);
  }

  /** How many seats a body has, how many of them somebody holds on a day, and which are present at an instant. */
  async seats(
    bodyId: string,
    meetingId: string,
    at: Date,
    day: string,
  ): Promise<{ all: number; held: number; present: string[] }> {
    const [counted] = await this.transaction.query<{ all: number; held: number; present: string[] }>(
      `select (select count(*)::int from seat s where s.body_id = $1) as all,
              (select count(*)::int from seat s where s.body_id = $1
                and exists (select from seat_held t where t.seat_id = s.id and t.valid @> $4::date)) as held,
              array(select a.seat_id::text from attendance a join seat s on s.id = a.seat_id
                     where a.meeting_id = $2 and a.speaks and a.struck_at is null
                       and tstzrange(a.arrived_at, a.left_at) @> $3::timestamptz order by s.number) as present`,
      [bodyId, meetingId, at, day],
    );
    return counted ?? { all: 0, held: 0, present: [] };
  }

  /** The latest instant that is recorded of a meeting. */
  async latest(meetingId: string): Promise<Date | null> {
    const [found] = await this.transaction.query<{ at: Date | null }>(
      `select greatest((select max(greatest(arrived_at, left_at)) from attendance where meeting_id = $1 and struck_at is null),
                       (select max(at) from quorum_check where meeting_id = $1),
                       (select max(from_at) from presiding where meeting_id = $1)) as at`,
      [meetingId],
    );
    return found?.at ?? null;
  }

  /** Seats that declared an interest and take no part in an item. */
  async withdrawnSeats(meetingId: string, itemId: string | null): Promise<string[]> {
    if (!itemId) return [];
    const found = await this.transaction.query<{ id: string }>(
      `select seat_id as id from interest
        where meeting_id = $1 and agenda_item_id = $2 and seat_id is not null and withdraws and struck_at is null`,
      [meetingId, itemId],
    );
    return found.map(({ id }) => id);
  }

  /** The title of an item of a meeting's agenda; null when there is no such item. */
  async itemTitle(meetingId: string, itemId: string): Promise<string | null> {
    const [item] = await this.transaction.query<{ title: string }>(
      `select title from agenda_item where id = $1 and meeting_id = $2`,
      [itemId, meetingId],
    );
    return item?.title ?? null;
  }
}
