import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../kernel/identifier.js';
import { Refused } from '../kernel/refused.js';
import { ProcedureState } from './procedure.enums.js';

/** Sorts of text that are put to the seats: the names of their types. */
export type SubjectType = 'Minutes';

/** What is put to the seats of a body, until when, and by which provision of the terms of reference. */
export type Plan = Pick<
  ProcedureEntity,
  'bodyId' | 'subjectType' | 'subjectId' | 'textSha256' | 'openedAt' | 'openedBy' | 'expiresAt' | 'period' | 'clauseId'
>;

/** A text is put to the seats of a body until an instant: open → adopted at its expiry, or withdrawn before. */
@Entity('procedure')
export class ProcedureEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('text', { name: 'subject_type' }) subjectType!: SubjectType;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('text', { name: 'text_sha256' }) textSha256!: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('uuid', { name: 'opened_by', nullable: true }) openedBy!: string | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('jsonb', { nullable: true }) period!: Readonly<Record<string, number>> | null;
  @Column('uuid', { name: 'clause_id', nullable: true }) clauseId!: string | null;
  @Column('text') state!: ProcedureState;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'ended_reason' }) endedReason!: string;

  static open(plan: Plan): ProcedureEntity {
    if (plan.expiresAt <= plan.openedAt) {
      throw new Refused('procedure.expiry', 'The seats need time: this instant has passed.', {
        path: ['deadline', 'local'],
      });
    }
    return Object.assign(new ProcedureEntity(), plan, {
      ...{ id: newId(), state: ProcedureState.OPEN, endedAt: null, endedBy: null, endedReason: '' },
    });
  }

  get isOpen(): boolean {
    return this.state === ProcedureState.OPEN;
  }

  /** Nobody stood in its way. It took effect when it expired, however late somebody looks. */
  adopt(): void {
    this.state = ProcedureState.ADOPTED;
    this.endedAt = this.expiresAt;
  }

  /** It is ended before it expires. */
  withdraw(reason: string, now: Date, by: string | null): void {
    [this.state, this.endedAt, this.endedBy, this.endedReason] = [ProcedureState.WITHDRAWN, now, by, reason];
  }
}
