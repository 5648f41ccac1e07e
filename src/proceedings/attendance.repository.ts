import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import { AttendanceEntity } from './attendance.entity.js';
import type { AttendanceCapacity } from './proceedings.enums.js';

/** What an arrival for a seat needs to know of it on a day. */
export interface SeatOnDay {
  readonly number: number;
  readonly vacant: boolean;
  readonly partyId: string | null;
  /** The head of delegation, or nobody. */
  readonly headId: string | null;
}

/** Who was there. The caller has locked the meeting, so that what it read stays true. */
@Injectable()
export class AttendanceRepository {
  constructor(private readonly transaction: Transaction) {}

  ofMeeting(meetingId: string): Promise<AttendanceEntity[]> {
    return this.transaction.manager.find(AttendanceEntity, {
      where: { meetingId },
      order: { arrivedAt: 'ASC', id: 'ASC' },
    });
  }

  async meetingOf(id: string): Promise<string> {
    const [found] = await this.transaction.query<{ id: string }>(
      `select meeting_id as id from attendance where id = $1`,
      [id],
    );
    if (!found) throw new NotFound();
    return found.id;
  }

  async add(attendance: AttendanceEntity): Promise<void> {
    await this.transaction.manager.insert(AttendanceEntity, attendance);
  }

  async save({ id, leftAt, struckAt, struckBy, struckReason }: AttendanceEntity): Promise<void> {
    await this.transaction.query(
      `update attendance set left_at = $2, struck_at = $3, struck_by = $4, struck_reason = $5 where id = $1`,
      [id, leftAt, struckAt, struckBy, struckReason],
    );
  }

  /** The seat of a body and who holds it on a day; null when the body has no such seat. */
  async seat(bodyId: string, seatId: string, day: string): Promise<SeatOnDay | null> {
    const [seat] = await this.transaction.query<SeatOnDay>(
      `select s.number, t.id is null as vacant, t.party_id as "partyId",
              (select d.member_id from delegate d where d.seat_id = s.id and d.capacity = 'HEAD_OF_DELEGATION' and d.valid @> $3::date limit 1) as "headId"
         from seat s left join seat_held t on t.seat_id = s.id and t.valid @> $3::date
        where s.id = $2 and s.body_id = $1`,
      [bodyId, seatId, day],
    );
    return seat ?? null;
  }

  /** What a member is for a seat on a day: of its delegation, or else of the party that holds it; null when neither. */
  async capacity(
    seatId: string,
    partyId: string | null,
    memberId: string,
    day: string,
  ): Promise<AttendanceCapacity | null> {
    const [found] = await this.transaction.query<{ capacity: AttendanceCapacity | null }>(
      `select coalesce(
         (select d.capacity from delegate d where d.seat_id = $1 and d.member_id = $3 and d.valid @> $4::date limit 1),
         (select 'DESIGNATED' from representation r where r.party_id = $2 and r.member_id = $3 and r.valid @> $4::date limit 1)) as capacity`,
      [seatId, partyId, memberId, day],
    );
    return found?.capacity ?? null;
  }

  /** Where else somebody was, or is, in the room meanwhile: one attendance a meeting, with its title. */
  elsewhere({ memberId, meetingId, arrivedAt, leftAt }: AttendanceEntity): Promise<{ id: string; title: string }[]> {
    return this.transaction.query<{ id: string; title: string }>(
      `select distinct on (m.title, m.id) a.id, m.title from attendance a join meeting m on m.id = a.meeting_id
        where a.member_id = $1 and a.meeting_id <> $2 and a.struck_at is null
          and tstzrange(a.arrived_at, a.left_at) && tstzrange($3, $4) order by m.title, m.id, a.id`,
      [memberId, meetingId, arrivedAt, leftAt],
    );
  }
}
