import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayAfter, dayRange, firstDay } from '../kernel/day-range.js';
import { InvalidInput, Refused } from '../kernel/refused.js';

/** A version of the terms of reference of a body. What is adopted is recorded; procedures of adoption come before. */
@Entity('terms_version')
export class TermsVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('text') number!: string;
  @Column('text') title!: string;
  @Column('text') state!: string;
  @Column('date', { name: 'adopted_on', nullable: true }) adoptedOn!: string | null;
  @Column('daterange', { name: 'in_force', nullable: true }) inForce!: string | null;
  @Column('uuid', { name: 'adopted_at_meeting_id', nullable: true }) adoptedAtMeetingId!: string | null;
  @Column('text', { name: 'adopted_by' }) adoptedBy!: string;
  @Column('boolean', { name: 'text_known' }) textKnown!: boolean;
  @Column('text') note!: string;
  @Column('text', { name: 'text_hash', nullable: true }) textHash!: string | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('integer') version!: number;

  /** The facts of an adoption. Adoption and effect are different days, in this order. */
  adopt(adoptedOn: string, from: string, until: string | null, today: string): void {
    if (adoptedOn > today)
      throw new Refused(
        'terms.adopted-in-future',
        'What is recorded as adopted has been adopted: this day is to come.',
        {
          path: ['adoptedOn'],
        },
      );
    if (from < adoptedOn)
      throw new Refused('terms.in-force-before-adoption', 'No version is in force before the day of its adoption.', {
        path: ['inForceFrom'],
      });
    if (until !== null && until <= from) throw InvalidInput.field('inForceUntil', 'must be later than inForceFrom.');
    this.adoptedOn = adoptedOn;
    this.inForce = dayRange(from, until);
    this.state = until !== null && until <= today ? 'SUPERSEDED' : 'ADOPTED';
  }

  /** The days on which it is in force. */
  days(): { from: string; until: string | null } {
    return { from: firstDay(this.inForce ?? '') ?? '', until: dayAfter(this.inForce ?? '') };
  }

  /** Another version takes its place from a day on. */
  supersede(from: string): void {
    this.inForce = dayRange(firstDay(this.inForce ?? '') ?? from, from);
    this.state = 'SUPERSEDED';
  }

  /** Whether a version that is in force for these days begins while this one runs, and goes on at least as long. */
  isFollowedBy(from: string, until: string | null): boolean {
    const [first, end] = [firstDay(this.inForce ?? ''), dayAfter(this.inForce ?? '')];
    return (first === null || first < from) && (until === null || (end !== null && end <= until));
  }
}
