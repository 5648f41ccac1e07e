import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Label } from '../handling/label.js';
import { Refused } from '../kernel/refused.js';
import { MeetingChangeKind, type MeetingKind, type MeetingMode, MeetingState } from './meeting.enums.js';
import type { Arrangements, Start } from './arrangements.js';
import { MeetingChangeEntity } from './meeting-change.entity.js';

/** A meeting, and the rules of its life: proposed → scheduled ⇄ postponed → in session → held, or cancelled. */
@Entity('meeting')
export class MeetingEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('text') kind!: MeetingKind;
  @Column('text', { nullable: true }) mode!: MeetingMode | null;
  @Column('text') state!: MeetingState;
  @Column('text') title!: string;
  @Column('text') label!: Label;
  @Column('boolean') public!: boolean;
  @Column('timestamptz', { name: 'starts_at', nullable: true }) startsAt!: Date | null;
  @Column('integer', { name: 'duration_minutes', nullable: true }) durationMinutes!: number | null;
  @Column('text', { name: 'time_zone', nullable: true }) timeZone!: string | null;
  @Column('date', { name: 'planned_on', nullable: true }) plannedOn!: string | null;
  @Column('text', { name: 'planned_precision', nullable: true }) plannedPrecision!: string | null;
  @Column('text', { name: 'planned_text', nullable: true }) plannedText!: string | null;
  @Column('text') location!: string;
  @Column('text', { name: 'joining_link' }) joiningLink!: string;
  @Column('text') passcode!: string;
  @Column('text', { name: 'description_markdown' }) descriptionMarkdown!: string;
  @Column('text', { name: 'calendar_uid' }) calendarUid!: string;
  @Column('integer', { name: 'calendar_sequence' }) calendarSequence!: number;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'scheduled_by', nullable: true }) scheduledBy!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('integer') version!: number;

  /** A new meeting with its date, and the first link of its chain. */
  static schedule(
    plan: Pick<
      MeetingEntity,
      'id' | 'bodyId' | 'kind' | 'title' | 'label' | 'public' | 'descriptionMarkdown' | 'calendarUid' | 'scheduledBy'
    > &
      Arrangements,
    start: Start,
    now: Date,
  ): { meeting: MeetingEntity; change: MeetingChangeEntity } {
    if (plan.public && plan.label !== Label.CLEAR) {
      throw new Refused('meeting.public-is-clear', 'What is shown to everybody has the label CLEAR.', {
        path: ['label'],
      });
    }
    const meeting = Object.assign(new MeetingEntity(), plan, {
      ...{ mode: plan.mode ?? null, location: plan.location ?? '', joiningLink: plan.joiningLink ?? '' },
      ...{ passcode: plan.passcode ?? '', durationMinutes: plan.durationMinutes ?? null },
      ...{ startsAt: null, timeZone: null, plannedOn: null, plannedPrecision: null, plannedText: null },
      ...{ state: MeetingState.PROPOSED, reason: '', calendarSequence: 0, updatedAt: now, version: 1 },
    });
    const change = meeting.change(MeetingChangeKind.SCHEDULED, start, '', now, plan.scheduledBy);
    meeting.state = MeetingState.SCHEDULED;
    return { meeting, change };
  }

  /** Gives a new date: material, so the calendars are told again. */
  reschedule(
    start: Start,
    arrangements: Arrangements,
    reason: string,
    now: Date,
    by: string | null,
  ): MeetingChangeEntity {
    this.requireNotBegun(now);
    if (this.isAt(start) && this.keeps(arrangements)) {
      throw new Refused('meeting.not-moved', 'The meeting is planned for then already, in that way.', {
        path: ['startsAt'],
      });
    }
    const given = Object.entries(arrangements).filter(([, value]) => value !== undefined && value !== null);
    Object.assign(this, Object.fromEntries(given));
    const change = this.change(MeetingChangeKind.RESCHEDULED, start, reason, now, by);
    this.state = MeetingState.SCHEDULED;
    this.calendarSequence += 1;
    return change;
  }

  /** Takes the date away; `until` says in words when it may be. */
  postpone(until: string | null, reason: string, now: Date, by: string | null): MeetingChangeEntity {
    this.requireNotBegun(now);
    if (this.state === MeetingState.POSTPONED) {
      throw new Refused('meeting.postponed-already', 'The meeting is postponed already: it has no date to lose.');
    }
    const change = this.change(MeetingChangeKind.POSTPONED, null, reason, now, by);
    this.plannedText = until;
    this.state = MeetingState.POSTPONED;
    this.calendarSequence += 1;
    return change;
  }

  /** Calls it off. It keeps its date, so that everybody can tell what was cancelled. */
  cancel(reason: string, now: Date, by: string | null): MeetingChangeEntity {
    this.requireNotBegun(now);
    const { startsAt, timeZone } = this;
    const start = startsAt && timeZone ? { at: startsAt, timeZone } : null;
    const planned = { on: this.plannedOn, precision: this.plannedPrecision, text: this.plannedText };
    const change = this.change(MeetingChangeKind.CANCELLED, start, reason, now, by);
    change.toStartsAt = null;
    change.toTimeZone = null;
    [this.plannedOn, this.plannedPrecision, this.plannedText] = [planned.on, planned.precision, planned.text];
    this.state = MeetingState.CANCELLED;
    this.calendarSequence += 1;
    return change;
  }

  /** What is over or called off is a record; it is not changed any more. */
  requireOpen(now: Date): void {
    const why =
      this.state === MeetingState.HELD || this.isOver(now)
        ? 'The meeting has taken place'
        : this.state === MeetingState.CANCELLED && 'The meeting is cancelled';
    if (why) throw new Refused('meeting.closed', `${why}: it is not changed any more.`);
  }

  /** What goes on is not moved or called off any more, and needs no replies. */
  requireNotBegun(now: Date): void {
    this.requireOpen(now);
    if (this.state !== MeetingState.IN_SESSION) return;
    throw new Refused('meeting.in-session', 'The meeting is in session: close it, and plan another one.');
  }

  /** It is opened. Also after its planned end, for what was written down on paper. */
  begin(): void {
    if (this.state !== MeetingState.SCHEDULED) {
      const why = `Only a meeting with its date is opened; this one is ${inWords(this.state)}.`;
      throw new Refused('meeting.opened-once', why);
    }
    this.state = MeetingState.IN_SESSION;
  }

  /** It has ended, and has been held. */
  end(): void {
    this.requireInSession();
    this.state = MeetingState.HELD;
  }

  requireInSession(): void {
    if (this.state === MeetingState.IN_SESSION) return;
    throw new Refused('meeting.not-in-session', `The meeting is not in session: it is ${inWords(this.state)}.`);
  }

  /** Records of a meeting are made while it goes on, and completed when it has been held. */
  requireRecordable(): void {
    if (this.state !== MeetingState.HELD) this.requireInSession();
  }

  /** An invitation stands while there is a date to come. */
  requireInvitation(now: Date): void {
    this.requireNotBegun(now);
    if (this.startsAt) return;
    throw new Refused('reply.no-date', 'The meeting has no date now: you are invited again when it has one.');
  }

  private isOver(now: Date): boolean {
    const { startsAt, durationMinutes, state } = this;
    return (
      state === MeetingState.SCHEDULED &&
      startsAt !== null &&
      startsAt.getTime() + (durationMinutes ?? 0) * 60_000 < now.getTime()
    );
  }

  private isAt({ at, timeZone }: Start): boolean {
    return this.startsAt?.getTime() === at.getTime() && this.timeZone === timeZone;
  }

  private keeps(arrangements: Arrangements): boolean {
    return Object.entries(arrangements).every(
      ([field, value]) => value === undefined || value === null || this[field as keyof Arrangements] === value,
    );
  }

  private change(
    kind: MeetingChangeKind,
    start: Start | null,
    reason: string,
    now: Date,
    by: string | null,
  ): MeetingChangeEntity {
    if (start && kind !== MeetingChangeKind.CANCELLED && start.at <= now) {
      throw new Refused('meeting.in-the-past', 'A meeting is planned for a time to come; this one has passed.', {
        path: ['startsAt', 'local'],
      });
    }
    const change = MeetingChangeEntity.of(this, kind, start, reason, now, by);
    [this.startsAt, this.timeZone] = start ? [start.at, start.timeZone] : [null, null];
    [this.plannedOn, this.plannedPrecision, this.plannedText] = [null, null, null];
    [this.reason, this.updatedAt] = [reason, now];
    return change;
  }
}

const inWords = (state: MeetingState): string => state.toLowerCase().replace('_', ' ');
