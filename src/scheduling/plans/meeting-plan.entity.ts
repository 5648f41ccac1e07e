import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InvalidInput, Refused } from '../../kernel/refused.js';
import type { MeetingMode } from '../../meetings/meeting.enums.js';
import { QUARTER_MS } from '../engine/seat-hours.js';
import { MOST_MEETINGS, type Days } from './periods.js';
import { MeetingPlanState, type PlanRhythm } from './plan.enums.js';
import type { PlannedMeetingEntity } from './planned-meeting.entity.js';

/** A series of meetings that is planned together: draft → called, or withdrawn. */
@Entity('meeting_plan')
export class MeetingPlanEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'body_id', update: false }) bodyId!: string;
  @Column('text') title!: string;
  @Column('text') state!: MeetingPlanState;
  @Column('uuid', { name: 'seat_ids', array: true, nullable: true }) seatIds!: string[] | null;
  @Column('text') mode!: MeetingMode;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('integer', { name: 'duration_minutes' }) durationMinutes!: number;
  @Column('integer', { name: 'seats_needed' }) seatsNeeded!: number;
  @Column('date', { name: 'first_day' }) firstDay!: string;
  @Column('date', { name: 'last_day' }) lastDay!: string;
  @Column('text') rhythm!: PlanRhythm;
  @Column('integer', { name: 'every_months', nullable: true }) everyMonths!: number | null;
  @Column('uuid', { name: 'cadence_clause_id', nullable: true }) cadenceClauseId!: string | null;
  @Column('jsonb') periods!: Days[];
  @Column('jsonb', { name: 'kept_off' }) keptOff!: Days[];
  @Column('uuid', { name: 'made_by', nullable: true }) madeBy!: string | null;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
  @Column('uuid', { name: 'called_by', nullable: true }) calledBy!: string | null;
  @Column('timestamptz', { name: 'called_at', nullable: true }) calledAt!: Date | null;
  @Column('text', { name: 'withdrawn_reason' }) withdrawnReason!: string;
  @Column('integer') version!: number;

  requireDraft(): void {
    if (this.state === MeetingPlanState.DRAFT) return;
    const was = this.state === MeetingPlanState.CALLED ? 'called' : 'withdrawn';
    throw new Refused('plan.draft', `This plan was ${was}: it is not changed any more.`);
  }

  /** A start chosen by hand: to come, and beside the others. */
  requireRoom(startsAt: Date, others: readonly PlannedMeetingEntity[], now: Date): void {
    const path = ['startsAt', 'local'];
    if (startsAt.getTime() % QUARTER_MS !== 0)
      throw InvalidInput.field(path, 'is no whole quarter hour, by which plans go.');
    if (startsAt <= now) throw new Refused('plan.ahead', 'A meeting is planned for a time to come.', { path });
    const lasts = this.durationMinutes * 60_000;
    if (others.some((other) => Math.abs(other.startsAt.getTime() - startsAt.getTime()) < lasts))
      throw new Refused('plan.apart', 'Another meeting of this plan is at that time.', { path });
    if (others.length >= MOST_MEETINGS)
      throw new Refused('plan.most', `A plan has at most ${MOST_MEETINGS} meetings.`, { path });
  }

  call(by: string | null, now: Date, meetings: readonly PlannedMeetingEntity[]): void {
    this.requireDraft();
    if (meetings.length === 0) throw new Refused('plan.something', 'There is no meeting in this plan to be called.');
    [this.state, this.calledBy, this.calledAt] = [MeetingPlanState.CALLED, by, now];
  }

  withdraw(reason: string): void {
    this.requireDraft();
    [this.state, this.withdrawnReason] = [MeetingPlanState.WITHDRAWN, reason];
  }
}
