import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../kernel/identifier.js';
import { Refused } from '../kernel/refused.js';
import type { QuorumCheckReason } from './proceedings.enums.js';

/** What the terms of reference in force provide for a quorum: a share of the seats, or a number of them. */
export interface QuorumRule {
  readonly share: string | null;
  readonly number: number | null;
  /** Whether it is counted of the seats that somebody holds. */
  readonly ofHeld: boolean;
  readonly cites: string;
  /** UUID of the clause. */
  readonly clauseId: string | null;
}

/** Seats of a body, and those of them that somebody holds. */
export interface SeatCount {
  readonly all: number;
  readonly held: number;
}

/** A check of the quorum, in seats, at an instant. Written once. */
@Entity('quorum_check')
export class QuorumCheckEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') reason!: QuorumCheckReason;
  @Column('uuid', { name: 'requested_by_seat_id', nullable: true }) requestedBySeatId!: string | null;
  @Column('integer', { nullable: true }) seats!: number | null;
  /** The seats that are held, where the terms count a quorum of those. */
  @Column('integer', { nullable: true }) held!: number | null;
  @Column('uuid', { name: 'present_seat_ids', array: true }) presentSeatIds!: string[];
  @Column('integer', { nullable: true }) quorum!: number | null;
  @Column('text', { nullable: true }) share!: string | null;
  @Column('uuid', { name: 'clause_id', nullable: true }) clauseId!: string | null;
  @Column('boolean', { nullable: true }) met!: boolean | null;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;

  /** Where the rule stands, for a refusal. */
  cites = '';

  /** Counts the seats that are present, by video or in the room, against the seats of the body that the terms count. */
  static count(
    about: Pick<QuorumCheckEntity, 'meetingId' | 'at' | 'reason' | 'requestedBySeatId' | 'recordedBy' | 'recordedAt'>,
    counted: SeatCount,
    presentSeatIds: string[],
    rule: QuorumRule | null,
  ): QuorumCheckEntity {
    const { all: seats, held } = counted;
    const quorum = rule && quorumOf(counted, rule);
    return Object.assign(new QuorumCheckEntity(), about, {
      ...{ id: newId(), seats: seats || null, presentSeatIds, quorum },
      held: quorum !== null && rule?.ofHeld ? held : null,
      cites: rule?.cites ?? '',
      share: quorum === null ? null : (rule?.share ?? null),
      clauseId: quorum === null ? null : (rule?.clauseId ?? null),
      met: quorum === null ? null : presentSeatIds.length >= quorum,
    });
  }

  /** The quorum, procedural; what is not provided for refuses nothing. */
  requireMet(): void {
    if (this.met !== false) return;
    throw new Refused(
      'meeting.quorum',
      `There is no quorum: ${this.presentSeatIds.length} of ${this.held === null ? '' : `${this.held} filled seats, of `}${this.seats} seats are present, and the terms of reference (${this.cites}) ask for ${this.quorum}${this.share ? ` (${this.share})` : ''}. A co-chair may waive it.`,
      { waivable: true, ...(this.clauseId ? { clause: this.clauseId } : {}) },
    );
  }
}

/** How many seats a quorum asks for; null in a body without seats. A share is rounded up: of seven seats, a half is four. */
export function quorumOf(seats: SeatCount, { share, number, ofHeld }: QuorumRule): number | null {
  if (seats.all === 0) return null;
  if (number !== null) return number;
  const [part, whole] = (share ?? '').split('/').map(Number);
  return part && whole ? Math.max(1, Math.floor(((ofHeld ? seats.held : seats.all) * part + whole - 1) / whole)) : null;
}
