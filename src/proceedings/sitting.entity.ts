import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refused } from '../kernel/refused.js';
import { MeetingState } from '../meetings/meeting.enums.js';

const HOUR = 3_600_000;
/** How long before its start a meeting can be opened and people arrive. */
export const EARLIEST_HOURS = 12;
/** How long after its end was recorded a meeting that was closed by mistake can be reopened. */
export const REOPENED_HOURS = 24;

interface Planned {
  readonly id: string;
  readonly startsAt: Date | null;
}

/** That a meeting was opened, and when it ended. Its id is the meeting's. */
@Entity('sitting')
export class SittingEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('uuid', { name: 'opened_by', nullable: true }) openedBy!: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('uuid', { name: 'closed_by', nullable: true }) closedBy!: string | null;
  @Column('timestamptz', { name: 'close_recorded_at', nullable: true }) closeRecordedAt!: Date | null;

  static open(meeting: Planned, at: Date, now: Date, by: string | null): SittingEntity {
    requirePassed(at, now, 'openedAt');
    requireItsDay(meeting, at, 'openedAt');
    return Object.assign(new SittingEntity(), {
      id: meeting.id,
      openedAt: at,
      openedBy: by,
      closedAt: null,
      closedBy: null,
      closeRecordedAt: null,
    });
  }

  /** It ends after everything that is recorded of it. */
  close(at: Date, latest: Date | null, now: Date, by: string | null): void {
    requirePassed(at, now, 'closedAt');
    if (at <= this.openedAt || (latest && at <= latest)) {
      throw new Refused(
        'meeting.closes-last',
        `A meeting ends after what is recorded of it: later than ${(latest && latest > this.openedAt ? latest : this.openedAt).toISOString()}.`,
        {
          path: ['closedAt'],
        },
      );
    }
    [this.closedAt, this.closedBy, this.closeRecordedAt] = [at, by, now];
  }

  /** Closed by mistake: for a day, and while nothing was built on its end. Answers the end that had been recorded. */
  reopen(now: Date, builtUpon: string | null): Date {
    const { closedAt, closeRecordedAt } = this;
    if (!closedAt || !closeRecordedAt || now.getTime() > closeRecordedAt.getTime() + REOPENED_HOURS * HOUR) {
      throw new Refused(
        'meeting.reopened-soon',
        `A meeting that was closed by mistake is reopened within ${REOPENED_HOURS} hours after that.`,
      );
    }
    if (builtUpon) throw new Refused('meeting.built-upon', `The meeting is not reopened: ${builtUpon}`);
    [this.closedAt, this.closedBy, this.closeRecordedAt] = [null, null, null];
    return closedAt;
  }

  /** What happens in a meeting happens between its opening and its end, and has happened when it is recorded. */
  requireDuring(at: Date, now: Date, field: string): void {
    requirePassed(at, now, field);
    if (at >= this.openedAt && (!this.closedAt || at <= this.closedAt)) return;
    throw new Refused('meeting.during', 'This lies outside of the meeting: before it was opened, or after its end.', {
      path: [field],
    });
  }
}

/** What was closed by mistake goes on. */
export function resume(meeting: { state: MeetingState }): void {
  if (meeting.state !== MeetingState.HELD) {
    throw new Refused('meeting.reopened-when-held', 'Only a meeting that was closed is reopened.');
  }
  meeting.state = MeetingState.IN_SESSION;
}

/** Records tell what has happened. */
export function requirePassed(at: Date, now: Date, field: string): void {
  if (at <= now) return;
  throw new Refused('meeting.records-the-past', 'This lies in the future: what has happened is recorded.', {
    path: [field],
  });
}

/** A meeting is opened, and people arrive for it, on its day. */
export function requireItsDay({ startsAt }: Planned, at: Date, field: string): void {
  if (startsAt && at.getTime() >= startsAt.getTime() - EARLIEST_HOURS * HOUR) return;
  const when = startsAt ? `starts on ${startsAt.toISOString().slice(0, 16).replace('T', ' at ')} UTC` : 'has no date';
  throw new Refused(
    'meeting.on-its-day',
    `The meeting ${when}; it is opened, and people arrive, at most ${EARLIEST_HOURS} hours before. If it meets at another time, move it first.`,
    { path: [field] },
  );
}
