import { Column, Entity } from 'typeorm';
import { InvalidInput } from '../../kernel/refused.js';
import { SeatRecord } from './seat-record.js';

/** The longest holiday, in days. */
const MOST_DAYS = 62;

/** Days on which a seat does not work. */
export interface HolidayGiven {
  readonly name: string;
  readonly firstDay: string;
  readonly lastDay?: string | null;
  readonly yearly: boolean;
  readonly keptUntil?: string | null;
}

@Entity('seat_holiday')
export class SeatHolidayEntity extends SeatRecord {
  @Column({ type: 'uuid', name: 'entry_id', update: false }) entryId!: string;
  @Column('text') name!: string;
  @Column('date', { name: 'first_day' }) firstDay!: string;
  @Column('date', { name: 'last_day' }) lastDay!: string;
  @Column('boolean') yearly!: boolean;
  @Column('date', { name: 'kept_until', nullable: true }) keptUntil!: string | null;

  say({ name, firstDay, lastDay, yearly, keptUntil }: HolidayGiven, path: readonly string[]): void {
    const last = lastDay ?? firstDay;
    const days = (Date.parse(last) - Date.parse(firstDay)) / 86_400_000;
    if (days < 0) throw InvalidInput.field([...path, 'lastDay'], 'lies before the first day.');
    if (days >= MOST_DAYS) throw InvalidInput.field([...path, 'lastDay'], `makes it longer than ${MOST_DAYS} days.`);
    if (keptUntil && !yearly)
      throw InvalidInput.field([...path, 'keptUntil'], 'goes with holidays of every year only.');
    if (keptUntil && keptUntil <= firstDay)
      throw InvalidInput.field([...path, 'keptUntil'], 'lies not after the first day.');
    Object.assign(this, { name, firstDay, lastDay: last, yearly, keptUntil: keptUntil ?? null });
  }
}
