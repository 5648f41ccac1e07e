import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../kernel/identifier.js';
import type { MeetingChangeKind } from './meeting.enums.js';

interface Dated {
  readonly id: string;
  readonly startsAt: Date | null;
  readonly timeZone: string | null;
  readonly plannedOn: string | null;
  readonly plannedText: string | null;
}

/** A link of the chain that shows for when a meeting was first planned. Written once. */
@Entity('meeting_change')
export class MeetingChangeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId!: string;
  @Column('text') kind!: MeetingChangeKind;
  @Column('timestamptz', { name: 'from_starts_at', nullable: true }) fromStartsAt!: Date | null;
  @Column('text', { name: 'from_time_zone', nullable: true }) fromTimeZone!: string | null;
  @Column('text', { name: 'from_planned_text', nullable: true }) fromPlannedText!: string | null;
  @Column('timestamptz', { name: 'to_starts_at', nullable: true }) toStartsAt!: Date | null;
  @Column('text', { name: 'to_time_zone', nullable: true }) toTimeZone!: string | null;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy!: string | null;
  @Column('timestamptz', { name: 'changed_at', nullable: true }) changedAt!: Date | null;

  static of(
    meeting: Dated,
    kind: MeetingChangeKind,
    to: { readonly at: Date; readonly timeZone: string } | null,
    reason: string,
    now: Date,
    by: string | null,
  ): MeetingChangeEntity {
    return Object.assign(new MeetingChangeEntity(), {
      ...{ id: newId(), meetingId: meeting.id, kind, reason, changedBy: by, changedAt: now },
      fromStartsAt: meeting.startsAt,
      fromTimeZone: meeting.timeZone,
      fromPlannedText: meeting.startsAt ? null : (meeting.plannedText ?? meeting.plannedOn),
      toStartsAt: to?.at ?? null,
      toTimeZone: to?.timeZone ?? null,
    });
  }
}
