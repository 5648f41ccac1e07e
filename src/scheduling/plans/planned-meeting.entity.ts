import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../../kernel/identifier.js';

/** One meeting of a plan. It has no version of its own: its plan is locked and counted up with it. */
@Entity('planned_meeting')
export class PlannedMeetingEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'plan_id', update: false }) planId!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('boolean', { name: 'by_hand' }) byHand!: boolean;
  @Column('timestamptz', { name: 'dropped_at', nullable: true }) droppedAt!: Date | null;
  @Column('uuid', { name: 'meeting_id', nullable: true }) meetingId!: string | null;
}

export const plannedAt = (planId: string, startsAt: Date, byHand: boolean): PlannedMeetingEntity =>
  Object.assign(new PlannedMeetingEntity(), {
    ...{ id: newId(), planId, startsAt, byHand, droppedAt: null, meetingId: null },
  });
