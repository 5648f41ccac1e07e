import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../kernel/identifier.js';
import { Refused } from '../kernel/refused.js';
import type { DecisionRule } from '../bodies/provisions-in-force.js';
import { type DecisionMode, type DecisionOutcome, type StatementKind, VotePosition } from './decision.enums.js';
import type { SeatPosition } from './tally.js';

/** What a seat adds to a decision. */
export interface SeatStatement {
  readonly seatId: string;
  readonly kind: StatementKind;
  readonly text: string;
}

/** A decision of a body. It stands from when it is taken, and is never changed: what follows is recorded beside it. */
@Entity('decision')
export class DecisionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('uuid', { name: 'meeting_id', nullable: true }) meetingId!: string | null;
  @Column('uuid', { name: 'procedure_id', nullable: true }) procedureId!: string | null;
  @Column('integer') number!: number;
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId!: string | null;
  @Column('text', { name: 'item_title' }) itemTitle!: string;
  @Column('text') text!: string;
  @Column('text') mode!: DecisionMode;
  @Column('text') outcome!: DecisionOutcome;
  @Column('text', { nullable: true }) rule!: DecisionRule | null;
  @Column('uuid', { name: 'clause_id', nullable: true }) clauseId!: string | null;
  @Column('uuid', { name: 'quorum_check_id', nullable: true }) quorumCheckId!: string | null;
  @Column('boolean', { name: 'taken_provisionally' }) takenProvisionally!: boolean;
  @Column('timestamptz', { name: 'taken_at' }) takenAt!: Date;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;

  static take(taken: Omit<DecisionEntity, 'id' | 'requireProvisional' | 'takenAtMeeting'>): DecisionEntity {
    return Object.assign(new DecisionEntity(), taken, { id: newId() });
  }

  /** The meeting at which it was taken. What is decided between meetings is never provisional. */
  takenAtMeeting(): string {
    if (this.meetingId === null) this.requireProvisional(false);
    return this.meetingId ?? '';
  }

  /** Only what was taken without quorum is confirmed, and once. */
  requireProvisional(confirmed: boolean): void {
    if (!this.takenProvisionally) {
      throw new Refused('decision.provisional', 'This decision was not provisional: it stands from when it was taken.');
    }
    if (confirmed) throw new Refused('decision.confirmed-once', 'This decision has been confirmed already.');
  }
}

/** A seat that withdrew from an item takes no part in a vote on it. */
export function requireParticipation(positions: readonly SeatPosition[], withdrawn: readonly string[]): void {
  const index = positions.findIndex(
    ({ seatId, position }) => position !== VotePosition.NOT_PARTICIPATING && withdrawn.includes(seatId),
  );
  if (index < 0) return;
  throw new Refused(
    'decision.withdrawn-seat',
    'This seat declared an interest and withdrew from the item: it does not participate. If that was recorded wrongly, strike it first.',
    { path: ['positions', String(index), 'position'] },
  );
}

/** Each seat has one voice, and uses it while it is present. */
export function requireVoices(positions: readonly SeatPosition[], present: readonly string[]): void {
  const seen = new Set<string>();
  for (const [index, { seatId }] of positions.entries()) {
    const path = ['positions', String(index), 'seat'];
    if (seen.has(seatId))
      throw new Refused('decision.one-voice', 'A seat has one voice: its position is there twice.', { path });
    if (!present.includes(seatId)) {
      throw new Refused(
        'decision.seat-present',
        'A position is taken by a seat that is present then; this one is not.',
        { path },
      );
    }
    seen.add(seatId);
  }
}
