import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refused } from '../kernel/refused.js';

/** That somebody has an interest of their own in an item, and what the chair settled. */
@Entity('interest')
export class InterestEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId!: string;
  @Column('uuid', { name: 'member_id' }) memberId!: string;
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId!: string | null;
  @Column('text', { name: 'item_title' }) itemTitle!: string;
  @Column('text') statement!: string;
  @Column('timestamptz', { name: 'declared_at' }) declaredAt!: Date;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('text') settlement!: string;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy!: string | null;
  @Column('integer') version!: number;

  /** The chair settles it, such as: the alternate speaks on this item. */
  settle(settlement: string, now: Date, by: string | null): void {
    if (this.settledAt) throw new Refused('interest.settled-once', 'This has been settled already.');
    [this.settlement, this.settledAt, this.settledBy] = [settlement, now, by];
  }
}
