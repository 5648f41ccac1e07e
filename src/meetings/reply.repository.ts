import { Injectable } from '@nestjs/common';
import { type Said, Voices } from '../bodies/voices.js';
import { Transaction } from '../kernel/transaction.js';
import { ReplyEntity } from './reply.entity.js';

@Injectable()
export class ReplyRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly voices: Voices,
  ) {}

  /** The answer that stands for a seat or a person, and the capacity of whoever gave it. */
  async standing(reply: ReplyEntity): Promise<Said | null> {
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
    const speaker = found.onBehalf ? null : found.memberId;
    return { at: found.saidAt, capacity: await this.voices.capacityAt(found.seatId, speaker, found.repliedAt) };
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
