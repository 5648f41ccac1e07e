import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refused } from '../../kernel/refused.js';

/** What a focus group means to reach by when. */
@Entity('milestone')
export class MilestoneEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column({ type: 'uuid', name: 'body_id', update: false })
  bodyId!: string;
  @Column('text')
  title!: string;
  @Column({ type: 'date', name: 'planned_on', nullable: true })
  plannedOn!: string | null;
  @Column({ type: 'date', name: 'reached_on', nullable: true })
  reachedOn!: string | null;
  @Column({ type: 'text', name: 'shown_by' })
  shownBy!: string;
  @Column({ type: 'text', name: 'dropped_reason' })
  droppedReason!: string;
  @Column('integer')
  version!: number;

  plan(plannedOn: string | null): void {
    this.requireAhead();
    this.plannedOn = plannedOn;
  }

  reach(on: string, shownBy: string, today: string): void {
    this.requireAhead();
    if (on > today)
      throw new Refused('milestone.reached-by-today', 'A milestone is reached on a day that has come.', {
        path: ['reachedOn'],
      });
    this.reachedOn = on;
    this.shownBy = shownBy;
  }

  drop(reason: string): void {
    this.requireAhead();
    this.droppedReason = reason;
  }

  private requireAhead(): void {
    if (this.reachedOn === null && this.droppedReason === '') return;
    throw new Refused(
      'milestone.ahead',
      this.reachedOn === null ? 'This milestone was dropped.' : `This milestone was reached on ${this.reachedOn}.`,
    );
  }
}
