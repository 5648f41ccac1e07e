import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayAfter, dayRange, firstDay } from '../../kernel/day-range.js';
import { newId } from '../../kernel/identifier.js';
import { Refused } from '../../kernel/refused.js';
import type { Recorded } from '../speaker.js';

/** Who is whose focal point, in which working group, and how that is known. */
export interface Named {
  readonly workingGroupId: string;
  readonly partyId: string;
  readonly memberId: string;
  readonly from: string;
  readonly until: string | null;
  readonly recorded: Recorded;
}

/** The person of a party who stands behind what it does in the groups of a working group. */
@Entity('focal_point')
export class FocalPointEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column({ type: 'uuid', name: 'working_group_id', update: false })
  workingGroupId!: string;
  @Column({ type: 'uuid', name: 'party_id', update: false })
  partyId!: string;
  @Column({ type: 'uuid', name: 'member_id', update: false })
  memberId!: string;
  @Column('text')
  valid!: string;
  @Column({ type: 'text', update: false })
  evidence!: string;
  @Column({ type: 'timestamptz', name: 'received_at', update: false })
  receivedAt!: Date;
  @Column({ type: 'uuid', name: 'recorded_by', nullable: true, update: false })
  recordedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'recorded_at', update: false })
  recordedAt!: Date;
  @Column({ type: 'text', name: 'ended_reason' })
  endedReason!: string;
  @Column({ type: 'uuid', name: 'ended_by', nullable: true })
  endedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;
  @Column('integer')
  version!: number;

  static recorded({ from, until, recorded, ...named }: Named, at: Date): FocalPointEntity {
    return Object.assign(new FocalPointEntity(), named, {
      ...{ id: newId(), valid: dayRange(from, until), recordedAt: at, version: 1 },
      ...{ evidence: recorded.evidence, receivedAt: recorded.receivedAt, recordedBy: recorded.by },
      ...{ endedReason: '', endedBy: null, endedAt: null },
    });
  }

  /** Stands behind nothing from now on; what would have begun later never begins. */
  end(reason: string, by: string | null, at: Date): void {
    const today = at.toISOString().slice(0, 10);
    const until = dayAfter(this.valid);
    if (this.valid === 'empty' || (until !== null && until <= today))
      throw new Refused('focal-point.ended', 'This focal point has ended already.', { path: ['focalPoint'] });
    const from = firstDay(this.valid) ?? today;
    this.valid = from < today ? dayRange(from, today) : 'empty';
    this.endedReason = reason;
    this.endedBy = by;
    this.endedAt = at;
  }
}
