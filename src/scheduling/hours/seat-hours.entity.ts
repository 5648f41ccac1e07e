import { Column, Entity } from 'typeorm';
import { InvalidInput, Refused } from '../../kernel/refused.js';
import { SeatRecord } from './seat-record.js';

/** On which days and hours the people of a seat work. */
export interface WorkingTime {
  readonly workingDays: number[];
  /** HH:MM; an end before the start lies on the next day. */
  readonly workingFrom: string;
  readonly workingTo: string;
  readonly timeZone: string;
  readonly from: string;
  readonly until?: string | null;
}

@Entity('seat_hours')
export class SeatHoursEntity extends SeatRecord {
  @Column('integer', { name: 'working_days', array: true }) workingDays!: number[];
  @Column('time', { name: 'working_from' }) workingFrom!: string;
  @Column('time', { name: 'working_to' }) workingTo!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('date', { name: 'valid_from' }) from!: string;
  @Column('date', { name: 'valid_until', nullable: true }) until!: string | null;

  say({ workingDays, workingFrom, workingTo, timeZone, from, until = null }: WorkingTime): void {
    if (workingFrom === workingTo)
      throw InvalidInput.field(['hours', 'workingTo'], 'is the same as workingFrom: that would be no time or all day.');
    if (until !== null && until <= from) throw InvalidInput.field(['hours', 'until'], 'lies not after the first day.');
    Object.assign(this, {
      ...{ workingFrom, workingTo, timeZone, from, until },
      workingDays: [...new Set(workingDays)].sort((one, other) => one - other),
    });
  }

  /** Ends with the day before others begin; what begins later has to be corrected or taken back by itself. */
  makeRoom(other: SeatHoursEntity): void {
    const apart =
      (this.until !== null && this.until <= other.from) || (other.until !== null && other.until <= this.from);
    if (apart) return;
    if (this.from >= other.from)
      throw new Refused('seat-hours.one-at-a-time', `Hours are recorded from ${this.from} already: correct those.`, {
        path: ['hours', 'from'],
      });
    this.until = other.from;
  }
}
