import { Column, PrimaryColumn } from 'typeorm';
import { Refused } from '../../kernel/refused.js';

/** What a seat says of itself: for which holder, by whom, how it is known, and whether it was taken back. */
export abstract class SeatRecord {
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'seat_id', update: false }) seatId!: string;
  /** Who held the seat then: what one party said does not hold for the next. */
  @Column({ type: 'uuid', name: 'party_id', nullable: true, update: false }) partyId!: string | null;
  @Column({ type: 'boolean', name: 'on_behalf', update: false }) onBehalf!: boolean;
  @Column({ type: 'text', update: false }) evidence!: string;
  @Column({ type: 'timestamptz', name: 'evidence_received_at', nullable: true, update: false })
  evidenceReceivedAt!: Date | null;
  @Column({ type: 'uuid', name: 'recorded_by', nullable: true, update: false }) recordedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'recorded_at', update: false }) recordedAt!: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
  @Column('text', { name: 'removed_reason' }) removedReason!: string;
  @Column('integer') version!: number;

  /** It is kept, and holds no more. */
  remove(reason: string, now: Date): void {
    if (this.removedAt !== null)
      throw new Refused('seat-record.standing', 'This was corrected or taken back before.', { path: ['reason'] });
    this.removedAt = now;
    this.removedReason = reason;
  }
}
