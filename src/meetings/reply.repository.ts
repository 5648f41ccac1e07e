import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import { type Capacity, ReplyEntity } from './reply.entity.js';

/** A seat for which somebody may answer, and in which capacity. */
export interface Voice {
  readonly seatId: string;
  readonly capacity: Capacity;
}

@Injectable()
export class ReplyRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The seats of a body in whose delegation a member serves today. */
  voices(bodyId: string, memberId: string): Promise<Voice[]> {
    return this.transaction.query<Voice>(
      `select d.seat_id as "seatId", d.capacity
         from delegate d join seat s on s.id = d.seat_id
         join seat_term t on t.seat_id = s.id and t.valid @> (now() at time zone 'UTC')::date
        where s.body_id = $1 and d.member_id = $2 and d.valid @> (now() at time zone 'UTC')::date
        order by s.number`,
      [bodyId, memberId],
    );
  }

  /** The answer that stands for a seat or a person, and the capacity of whoever gave it. */
  async standing(reply: ReplyEntity): Promise<{ reply: ReplyEntity; capacity: Capacity | null } | null> {
    const { meetingId, seatId, memberId } = reply;
    const found = await this.transaction.manager
      .createQueryBuilder(ReplyEntity, 'reply')
      .where('reply.meetingId = :meetingId and reply.current', { meetingId })
      .andWhere(seatId ? 'reply.seatId = :seatId' : 'reply.seatId is null and reply.memberId = :memberId', {
        seatId,
        memberId,
      })
      .getOne();
    if (!found) return null;
    const [served] = await this.transaction.query<{ capacity: Capacity }>(
      `select capacity from delegate where seat_id = $1 and member_id = $2 and valid @> ($3 at time zone 'UTC')::date`,
      [found.seatId, found.onBehalf ? null : found.memberId, found.repliedAt],
    );
    return { reply: found, capacity: served?.capacity ?? null };
  }

  /** Keeps an answer; when it is the current one, the one that stood before is kept beside it. */
  async add(reply: ReplyEntity): Promise<void> {
    if (reply.current) {
      await this.transaction.query(
        `update reply set current = false where meeting_id = $1 and current
            and case when $2::uuid is null then seat_id is null and member_id = $3 else seat_id = $2 end`,
        [reply.meetingId, reply.seatId, reply.memberId],
      );
    }
    await this.transaction.manager.insert(ReplyEntity, reply);
    // Clients that keep a copy ask what changed since; the version stays, for nothing of the meeting's own did.
    await this.transaction.query(`update meeting set updated_at = $2 where id = $1`, [
      reply.meetingId,
      reply.repliedAt,
    ]);
  }
}
