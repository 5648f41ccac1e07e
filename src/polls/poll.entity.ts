import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Label } from '../handling/label.js';
import { newId } from '../kernel/identifier.js';
import { Refused } from '../kernel/refused.js';
import type { Start } from '../meetings/arrangements.js';
import { PollState } from './poll.enums.js';

/** A possible date. */
export interface Slot extends Start {
  readonly id: string;
}

const TWO_DAYS = 2 * 86_400_000;

/** A poll on the date of a meeting, and the rules of its life: open → closed with a date, or cancelled. */
@Entity('poll')
export class PollEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('text') title!: string;
  @Column('text') label!: Label;
  @Column('text') note!: string;
  @Column('text') state!: PollState;
  @Column('integer', { name: 'duration_minutes' }) durationMinutes!: number;
  @Column('timestamptz') deadline!: Date;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('timestamptz', { name: 'reminds_at' }) remindsAt!: Date;
  @Column('integer') extensions!: number;
  @Column('text', { name: 'extension_reason' }) extensionReason!: string;
  @Column('uuid', { name: 'opened_by', nullable: true }) openedBy!: string | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('uuid', { name: 'closed_by', nullable: true }) closedBy!: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('uuid', { name: 'slot_id', nullable: true }) slotId!: string | null;
  @Column('uuid', { name: 'meeting_id', nullable: true }) meetingId!: string | null;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('integer') version!: number;

  /** A new poll with its possible dates, in the order of time. */
  static open(
    plan: Pick<PollEntity, 'bodyId' | 'title' | 'label' | 'note' | 'durationMinutes' | 'openedBy'>,
    starts: readonly Start[],
    deadline: Start,
    now: Date,
  ): { poll: PollEntity; slots: Slot[] } {
    starts.forEach((start, index) => requireSlot(start, index, starts, now));
    requireDeadline(deadline.at, starts, now);
    const poll = Object.assign(new PollEntity(), plan, {
      ...{ id: newId(), state: PollState.OPEN, deadline: deadline.at, timeZone: deadline.timeZone },
      ...{ remindsAt: reminderBefore(deadline.at, now), openedAt: now, updatedAt: now, version: 1, reason: '' },
      ...{ extensions: 0, extensionReason: '' },
      ...{ closedBy: null, closedAt: null, slotId: null, meetingId: null },
    });
    const slots = starts.map((start) => ({ ...start, id: newId() }));
    return { poll, slots: slots.toSorted((one, other) => one.at.getTime() - other.at.getTime()) };
  }

  /** Gives more time for answers, before they are due. A reminder that has not gone waits for the new deadline. */
  extend(deadline: Start, reason: string, slots: readonly Start[], now: Date): void {
    this.requireOpen();
    if (now > this.deadline) {
      const why = 'The deadline of this poll has passed: whoever kept to it would be treated like who did not.';
      throw new Refused('poll.extended-in-time', `${why} Open another poll, or choose a date.`);
    }
    if (deadline.at <= this.deadline) {
      throw new Refused('poll.extended-later', 'The new deadline lies after the one that holds now.', {
        path: ['deadline', 'local'],
      });
    }
    requireDeadline(deadline.at, slots, now);
    if (this.remindsAt > now) this.remindsAt = reminderBefore(deadline.at, now);
    [this.deadline, this.timeZone] = [deadline.at, deadline.timeZone];
    this.extensions += 1;
    [this.extensionReason, this.updatedAt] = [reason, now];
  }

  /** Chooses a date: the meeting on it was scheduled in the same act. */
  close(slotId: string, meetingId: string, now: Date, by: string | null): void {
    this.requireOpen();
    Object.assign(this, { slotId, meetingId });
    this.end(PollState.CLOSED, now, by);
  }

  /** Calls it off without a date. */
  cancel(reason: string, now: Date, by: string | null): void {
    this.requireOpen();
    this.reason = reason;
    this.end(PollState.CANCELLED, now, by);
  }

  /** What is closed or called off is a record; it is not changed any more. */
  requireOpen(): void {
    const why =
      this.state === PollState.CLOSED
        ? 'This poll is closed, and its date chosen'
        : this.state === PollState.CANCELLED && 'This poll was called off';
    if (why) throw new Refused('poll.closed', `${why}: it takes no more answers and is not changed any more.`);
  }

  /** Answers count that were said by the deadline, also where they are recorded only later. */
  requireAnswers(saidAt: Date): void {
    this.requireOpen();
    if (saidAt <= this.deadline) return;
    throw new Refused(
      'poll.deadline-passed',
      `The deadline of this poll was ${this.deadline.toISOString()}: answers given after it are not taken.`,
    );
  }

  private end(state: PollState, now: Date, by: string | null): void {
    Object.assign(this, { state, closedAt: now, closedBy: by, updatedAt: now });
  }
}

function requireSlot({ at }: Start, index: number, starts: readonly Start[], now: Date): void {
  const path = ['slots', String(index), 'local'];
  if (at <= now) {
    throw new Refused('poll.slot-to-come', 'A possible date lies in the time to come; this one has passed.', { path });
  }
  if (starts.findIndex((one) => one.at.getTime() === at.getTime()) === index) return;
  throw new Refused('poll.slots-differ', 'This is the same instant as another slot: each is offered once.', { path });
}

function requireDeadline(deadline: Date, starts: readonly Start[], now: Date): void {
  const path = ['deadline', 'local'];
  if (deadline <= now) {
    throw new Refused('poll.deadline', 'Answers need time: this deadline has passed.', { path });
  }
  if (starts.every(({ at }) => deadline < at)) return;
  throw new Refused('poll.deadline', 'The deadline lies before the first of the slots.', { path });
}

/** Two days before the deadline; where a poll is shorter than four, when half of its time is over. */
function reminderBefore(deadline: Date, now: Date): Date {
  const half = (deadline.getTime() - now.getTime()) / 2;
  return new Date(Math.floor(deadline.getTime() - Math.min(TWO_DAYS, half)));
}
