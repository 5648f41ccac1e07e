import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Speaker } from '../bodies/speakers.js';
import { type Capacity, prevails, type Said } from '../bodies/voices.js';
import { newId } from '../kernel/identifier.js';
import { InvalidInput } from '../kernel/refused.js';
import type { ProcedureEntity } from './procedure.entity.js';
import { AnswerEffect, type AnswerKind } from './procedure.enums.js';

/** What a seat, or in a body without seats a person, says in a procedure. Each answer is kept; of a seat one counts. */
@Entity('procedure_answer')
export class AnswerEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'procedure_id' }) procedureId!: string;
  @Column('uuid', { name: 'seat_id', nullable: true }) seatId!: string | null;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId!: string | null;
  @Column('text') answer!: AnswerKind;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) capacity!: Capacity | null;
  @Column('boolean', { name: 'on_behalf' }) onBehalf!: boolean;
  @Column('text') evidence!: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('boolean') late!: boolean;
  @Column('boolean') counts!: boolean;
  @Column('text') effect!: AnswerEffect;

  /** Received when it is said, or when the evidence says; what comes at the cutoff comes late. */
  static receive(
    procedure: ProcedureEntity,
    { evidenceReceivedAt, ...speaker }: Speaker,
    said: Pick<AnswerEntity, 'answer' | 'text'>,
    now: Date,
    by: string | null,
  ): AnswerEntity {
    const receivedAt = evidenceReceivedAt ?? now;
    const path = ['onBehalfOf', 'evidence', 'receivedAt'];
    if (receivedAt > now) throw InvalidInput.field(path, 'lies in the future.');
    if (receivedAt < procedure.openedAt) throw InvalidInput.field(path, 'lies before the procedure was opened.');
    const { cutoff } = procedure;
    return Object.assign(new AnswerEntity(), speaker, said, {
      ...{ id: newId(), procedureId: procedure.id, receivedAt, recordedAt: now, recordedBy: by },
      ...{ late: cutoff !== null && receivedAt >= cutoff, counts: false, effect: AnswerEffect.NONE },
    });
  }

  /** Said in the room, where it stands in the way at once. */
  static atMeeting(
    { id: procedureId, openedAt: at }: ProcedureEntity,
    said: Pick<AnswerEntity, 'seatId' | 'answer' | 'text'>,
    by: string | null,
  ): AnswerEntity {
    return Object.assign(new AnswerEntity(), said, {
      ...{ id: newId(), procedureId, memberId: null, capacity: null, onBehalf: false, evidence: '' },
      ...{ receivedAt: at, recordedAt: at, recordedBy: by, late: false, counts: true, effect: AnswerEffect.BROKE },
    });
  }

  get said(): Said {
    return { at: this.receivedAt, capacity: this.capacity };
  }

  /**
   * In time, and over what the seat said before: in writing the head of delegation prevails over an alternate. What has
   * ended the procedure stands.
   */
  weigh(standing: AnswerEntity | null): void {
    const stands = standing !== null && standing.effect !== AnswerEffect.NONE;
    this.counts = !this.late && !stands && prevails(this.said, standing?.said ?? null);
  }
}
