import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../kernel/identifier.js';
import { Refused } from '../kernel/refused.js';
import type { AttendanceCapacity } from './proceedings.enums.js';

/** Who comes, for which seat, and in which capacity. */
export type Arriving = Pick<
  AttendanceEntity,
  'meetingId' | 'seatId' | 'memberId' | 'personName' | 'capacity' | 'speaks' | 'byVideo'
>;

/** That somebody was at a meeting, from when until when. A correction strikes it and puts another in its place. */
@Entity('attendance')
export class AttendanceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId!: string;
  @Column('uuid', { name: 'seat_id', nullable: true }) seatId!: string | null;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId!: string | null;
  @Column('text', { name: 'person_name' }) personName!: string;
  @Column('text') capacity!: AttendanceCapacity;
  @Column('boolean') speaks!: boolean;
  @Column('boolean', { name: 'by_video' }) byVideo!: boolean;
  @Column('timestamptz', { name: 'arrived_at' }) arrivedAt!: Date;
  @Column('timestamptz', { name: 'left_at', nullable: true }) leftAt!: Date | null;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('uuid', { name: 'replaces_id', nullable: true }) replacesId!: string | null;
  @Column('timestamptz', { name: 'struck_at', nullable: true }) struckAt!: Date | null;
  @Column('uuid', { name: 'struck_by', nullable: true }) struckBy!: string | null;
  @Column('text', { name: 'struck_reason' }) struckReason!: string;

  static arrive(who: Arriving, at: Date, now: Date, by: string | null): AttendanceEntity {
    return Object.assign(new AttendanceEntity(), who, {
      ...{ id: newId(), arrivedAt: at, leftAt: null, recordedBy: by, recordedAt: now, replacesId: null },
      ...{ struckAt: null, struckBy: null, struckReason: '' },
    });
  }

  leave(at: Date): void {
    this.requireKept();
    if (this.leftAt)
      throw new Refused('attendance.left-once', 'They have left already. Correct it, or record a new arrival.');
    this.requireOrder(at);
    this.leftAt = at;
  }

  /** Strikes it; answers what stands in its place, or null when they were not there at all. */
  correct(
    given: { readonly arrivedAt: Date; readonly leftAt: Date | null; readonly byVideo: boolean } | null,
    reason: string,
    now: Date,
    by: string | null,
  ): AttendanceEntity | null {
    this.requireKept();
    [this.struckAt, this.struckBy, this.struckReason] = [now, by, reason];
    if (!given) return null;
    const corrected = AttendanceEntity.arrive(this, given.arrivedAt, now, by);
    Object.assign(corrected, { replacesId: this.id, byVideo: given.byVideo });
    if (given.leftAt) corrected.leave(given.leftAt);
    return corrected;
  }

  /** One voice a seat: it is present once at a time; and nobody is in the room twice. */
  requireRoom(others: readonly AttendanceEntity[]): void {
    const meanwhile = others.filter((one) => one.id !== this.id && !one.struckAt && this.overlaps(one));
    if (this.speaks && meanwhile.some(({ speaks, seatId }) => speaks && seatId === this.seatId)) {
      throw new Refused(
        'attendance.one-voice',
        'The seat is present already. Record who speaks for it as leaving first, or this person as accompanying.',
        { path: ['seat'] },
      );
    }
    if (this.memberId && meanwhile.some(({ memberId }) => memberId === this.memberId)) {
      throw new Refused('attendance.person-once', 'This person is recorded as present then already.', {
        path: ['member'],
      });
    }
  }

  /** Who left with an end that was recorded by mistake is still there. */
  stayOn(end: Date): boolean {
    if (this.struckAt || this.leftAt?.getTime() !== end.getTime()) return false;
    this.leftAt = null;
    return true;
  }

  /** Those who were there until the end of the meeting leave with it. */
  get stays(): boolean {
    return !this.struckAt && !this.leftAt;
  }

  private overlaps(other: AttendanceEntity): boolean {
    return (!this.leftAt || other.arrivedAt < this.leftAt) && (!other.leftAt || this.arrivedAt < other.leftAt);
  }

  private requireKept(): void {
    if (!this.struckAt) return;
    throw new Refused(
      'attendance.corrected-once',
      'This has been corrected already: correct what stands in its place.',
    );
  }

  private requireOrder(at: Date): void {
    if (at > this.arrivedAt) return;
    throw new Refused('attendance.leaves-later', `They leave after they came, at ${this.arrivedAt.toISOString()}.`, {
      path: ['leftAt'],
    });
  }
}
