import { Column, Entity, PrimaryColumn } from 'typeorm';
import { yearsLater } from '../../kernel/calendar-days.js';
import { dayAfter, dayRange, firstDay } from '../../kernel/day-range.js';
import { newId } from '../../kernel/identifier.js';
import { Refused } from '../../kernel/refused.js';

/** Who is invited, to read what, and why. */
export interface Inviting {
  readonly bodyId: string;
  readonly findingId: string | null;
  readonly memberId: string;
  readonly until: string;
  readonly reason: string;
  readonly invitedBy: string | null;
}

/** Somebody who reads what a focus group reads, or one finding of it, until a day, and speaks for nobody. */
@Entity('expert')
export class ExpertEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column({ type: 'uuid', name: 'body_id', update: false })
  bodyId!: string;
  @Column({ type: 'uuid', name: 'finding_id', nullable: true, update: false })
  findingId!: string | null;
  @Column({ type: 'uuid', name: 'member_id', update: false })
  memberId!: string;
  @Column('text')
  valid!: string;
  @Column('text')
  reason!: string;
  @Column({ type: 'uuid', name: 'invited_by', nullable: true, update: false })
  invitedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'invited_at', update: false })
  invitedAt!: Date;
  @Column({ type: 'text', name: 'ended_reason' })
  endedReason!: string;
  @Column({ type: 'uuid', name: 'ended_by', nullable: true })
  endedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;
  @Column('integer')
  version!: number;

  static invited({ until, ...inviting }: Inviting, at: Date): ExpertEntity {
    const today = at.toISOString().slice(0, 10);
    requireExpires(until, today);
    return Object.assign(new ExpertEntity(), inviting, {
      ...{ id: newId(), valid: dayRange(today, until), invitedAt: at },
      ...{ endedReason: '', endedBy: null, endedAt: null, version: 1 },
    });
  }

  get until(): string | null {
    return dayAfter(this.valid);
  }

  /** Goes on until another day, sooner or later than before. */
  renew(until: string, reason: string, today: string): void {
    this.requireRunning(today);
    requireExpires(until, today);
    this.valid = dayRange(firstDay(this.valid) ?? today, until);
    this.reason = reason;
  }

  /** Ends at once. */
  end(reason: string, by: string | null, at: Date): void {
    const today = at.toISOString().slice(0, 10);
    this.requireRunning(today);
    const from = firstDay(this.valid) ?? today;
    this.valid = from < today ? dayRange(from, today) : 'empty';
    this.endedReason = reason;
    this.endedBy = by;
    this.endedAt = at;
  }

  private requireRunning(today: string): void {
    const { until } = this;
    if (until !== null && today < until) return;
    throw new Refused('expert.running', 'This has ended; the expert may be invited anew.');
  }
}

/** Integrity: what is lent is given back. */
function requireExpires(until: string, today: string): void {
  if (until > today && until <= yearsLater(today, 1)) return;
  throw new Refused('expert.expires', 'An expert is invited until a day after today, within a year; then anew.', {
    path: ['until'],
  });
}
