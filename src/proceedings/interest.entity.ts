import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../kernel/identifier.js';
import { Refused } from '../kernel/refused.js';

/** That somebody, or a seat, has an interest of their own in an item, and what the chair settled. */
@Entity('interest')
export class InterestEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId!: string;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId!: string | null;
  @Column('uuid', { name: 'seat_id', nullable: true }) seatId!: string | null;
  @Column('boolean') withdraws!: boolean;
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId!: string | null;
  @Column('text', { name: 'item_title' }) itemTitle!: string;
  @Column('text') statement!: string;
  @Column('timestamptz', { name: 'declared_at' }) declaredAt!: Date;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('text') settlement!: string;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy!: string | null;
  @Column('timestamptz', { name: 'struck_at', nullable: true }) struckAt!: Date | null;
  @Column('uuid', { name: 'struck_by', nullable: true }) struckBy!: string | null;
  @Column('text', { name: 'struck_reason' }) struckReason!: string;
  @Column('integer') version!: number;

  static declare(
    whose: Pick<InterestEntity, 'meetingId' | 'memberId' | 'seatId' | 'agendaItemId' | 'itemTitle' | 'withdraws'>,
    statement: string,
    now: Date,
    by: string | null,
  ): InterestEntity {
    return Object.assign(new InterestEntity(), whose, {
      ...{ id: newId(), statement, declaredAt: now, recordedBy: by, version: 1 },
      ...{ settlement: '', settledAt: null, settledBy: null, struckAt: null, struckBy: null, struckReason: '' },
    });
  }

  /** The chair settles it, such as: the alternate speaks on this item. */
  settle(settlement: string, now: Date, by: string | null): void {
    this.requireStanding();
    if (this.settledAt) throw new Refused('interest.settled-once', 'This has been settled already.');
    [this.settlement, this.settledAt, this.settledBy] = [settlement, now, by];
  }

  /** It was recorded wrongly: it no longer stands, and is kept. */
  strike(reason: string, now: Date, by: string | null): void {
    this.requireStanding();
    [this.struckAt, this.struckBy, this.struckReason] = [now, by, reason];
  }

  private requireStanding(): void {
    if (this.struckAt) throw new Refused('interest.struck-once', 'This was struck: it no longer stands.');
  }
}
