import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReplyAnswer } from './meeting.enums.js';

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

  /** When the seat or the person said so: for what was recorded on behalf, when the evidence was received. */
  get saidAt(): Date {
    return this.evidenceReceivedAt ?? this.repliedAt;
  }
}
