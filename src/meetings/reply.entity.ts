import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refused } from '../kernel/refused.js';
import type { ReplyAnswer } from './meeting.enums.js';

/** In which capacity somebody speaks for a seat. */
export type Capacity = 'HEAD_OF_DELEGATION' | 'ALTERNATE' | 'ADVISER';

/** An answer to an invitation. Written once; only whether it is the current one changes. */
@Entity('reply')
export class ReplyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId!: string;
  @Column('uuid', { name: 'seat_id', nullable: true }) seatId!: string | null;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId!: string | null;
  @Column('text') answer!: ReplyAnswer;
  @Column('text', { name: 'designated_name' }) designatedName!: string;
  @Column('text') note!: string;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('boolean', { name: 'on_behalf' }) onBehalf!: boolean;
  @Column('text') evidence!: string;
  @Column('timestamptz', { name: 'evidence_received_at', nullable: true }) evidenceReceivedAt!: Date | null;
  @Column('timestamptz', { name: 'replied_at' }) repliedAt!: Date;
  @Column('boolean') current!: boolean;

  /** Advisers advise: for a seat its head of delegation answers, or an alternate. */
  static requireVoice(capacity: Capacity): void {
    if (capacity !== 'ADVISER') return;
    throw new Refused(
      'reply.voice-of-the-seat',
      'An adviser does not answer for the seat: the head of delegation or an alternate does.',
    );
  }

  /** When the seat or the person said so: for what was recorded on behalf, when the evidence was received. */
  get saidAt(): Date {
    return this.evidenceReceivedAt ?? this.repliedAt;
  }

  /**
   * Whether this answer takes the place of the one that stands. The head of delegation prevails over an alternate; an
   * answer that was received before the one that stands, and recorded only now, comes late.
   */
  prevailsOver(standing: { reply: ReplyEntity; capacity: Capacity | null } | null, capacity: Capacity | null): boolean {
    if (!standing) return true;
    if (this.saidAt < standing.reply.saidAt) return false;
    return !(capacity === 'ALTERNATE' && standing.capacity === 'HEAD_OF_DELEGATION');
  }
}
