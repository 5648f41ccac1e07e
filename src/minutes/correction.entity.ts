import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Speaker } from '../bodies/speakers.js';
import { newId } from '../kernel/identifier.js';
import { CorrectionState } from './minutes.enums.js';
import type { PassageEntity } from './passage.entity.js';

/** A correction of a passage: by a seat of its own statement, or of anything else, which is for the next meeting. */
@Entity('minutes_correction')
export class CorrectionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'minutes_id' }) minutesId!: string;
  @Column('uuid', { name: 'passage_id' }) passageId!: string;
  @Column('uuid', { name: 'procedure_id' }) procedureId!: string;
  @Column('uuid', { name: 'seat_id', nullable: true }) seatId!: string | null;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId!: string | null;
  @Column('boolean', { name: 'on_behalf' }) onBehalf!: boolean;
  @Column('text') evidence!: string;
  @Column('timestamptz', { name: 'said_at' }) saidAt!: Date;
  @Column('boolean', { name: 'own_statement' }) ownStatement!: boolean;
  @Column('text', { name: 'former_markdown' }) formerMarkdown!: string;
  @Column('text', { name: 'text_markdown' }) textMarkdown!: string;
  @Column('text') reason!: string;
  @Column('text') state!: CorrectionState;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy!: string | null;
  @Column('uuid', { name: 'settled_meeting_id', nullable: true }) settledMeetingId!: string | null;
  @Column('text') settlement!: string;

  static propose(
    passage: PassageEntity,
    procedureId: string,
    speaker: Speaker,
    said: { readonly textMarkdown: string; readonly reason: string },
    now: Date,
    by: string | null,
  ): CorrectionEntity {
    const { seatId, memberId, onBehalf, evidence, evidenceReceivedAt } = speaker;
    const ownStatement = passage.isStatementOf(seatId);
    return Object.assign(new CorrectionEntity(), {
      ...{ id: newId(), minutesId: passage.minutesId, passageId: passage.id, procedureId },
      ...{ seatId, memberId, onBehalf, evidence, saidAt: evidenceReceivedAt ?? now, ownStatement },
      ...{ formerMarkdown: passage.textMarkdown, textMarkdown: said.textMarkdown, reason: said.reason },
      state: ownStatement ? CorrectionState.KEPT : CorrectionState.OPEN,
      ...{ recordedBy: by, recordedAt: now, settledAt: null, settledBy: null, settledMeetingId: null, settlement: '' },
    });
  }

  get isOpen(): boolean {
    return this.state === CorrectionState.OPEN;
  }

  /** What a meeting says of it. */
  settle(accepted: boolean, settlement: string, meetingId: string, now: Date, by: string | null): void {
    this.state = accepted ? CorrectionState.ACCEPTED : CorrectionState.DECLINED;
    [this.settlement, this.settledMeetingId, this.settledAt, this.settledBy] = [settlement, meetingId, now, by];
  }
}
