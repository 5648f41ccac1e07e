import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refused } from '../kernel/refused.js';
import type { Start } from '../meetings/arrangements.js';
import { AgendaState } from './agenda.enums.js';

/**
 * Where the agenda of a meeting is in its life: provisional → annotated → adopted; and the call for its items. Its id is
 * the meeting's.
 */
@Entity('agenda')
export class AgendaEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') state!: AgendaState;
  @Column('timestamptz', { name: 'annotated_at', nullable: true }) annotatedAt!: Date | null;
  @Column('uuid', { name: 'annotated_by', nullable: true }) annotatedBy!: string | null;
  @Column('timestamptz', { name: 'adopted_at', nullable: true }) adoptedAt!: Date | null;
  @Column('uuid', { name: 'adopted_by', nullable: true }) adoptedBy!: string | null;
  @Column('timestamptz', { name: 'items_due_at', nullable: true }) itemsDueAt!: Date | null;
  @Column('text', { name: 'items_due_zone', nullable: true }) itemsDueZone!: string | null;
  @Column('text', { name: 'call_note' }) callNote!: string;
  @Column('timestamptz', { name: 'called_at', nullable: true }) calledAt!: Date | null;
  @Column('uuid', { name: 'called_by', nullable: true }) calledBy!: string | null;

  /** That of a meeting of which nothing else is said yet. */
  static provisional(id: string): AgendaEntity {
    return Object.assign(new AgendaEntity(), {
      ...{ id, state: AgendaState.PROVISIONAL, annotatedAt: null, annotatedBy: null, adoptedAt: null, adoptedBy: null },
      ...{ itemsDueAt: null, itemsDueZone: null, callNote: '', calledAt: null, calledBy: null },
    });
  }

  /** Until it is adopted the chairs and the secretary prepare it; afterwards the body changes it in session. */
  requireNotAdopted(): void {
    if (this.state !== AgendaState.ADOPTED) return;
    throw new Refused(
      'agenda.adopted',
      'The agenda is adopted: only the body changes it, in session, and that is recorded.',
    );
  }

  requireAdopted(): void {
    if (this.state === AgendaState.ADOPTED) return;
    throw new Refused('agenda.not-adopted', 'The agenda is not adopted yet: it is set, and adopted in session.');
  }

  annotate(now: Date, by: string | null): void {
    this.requireNotAdopted();
    this.state = AgendaState.ANNOTATED;
    [this.annotatedAt, this.annotatedBy] = [now, by];
  }

  adopt(items: number, now: Date, by: string | null): void {
    this.requireNotAdopted();
    if (items === 0) {
      throw new Refused('agenda.has-items', 'An agenda without items is not adopted.', { path: ['items'] });
    }
    this.state = AgendaState.ADOPTED;
    [this.adoptedAt, this.adoptedBy] = [now, by];
  }

  /** Calls for items until a deadline; again only when the former one has passed. */
  call(
    deadline: Start,
    note: string,
    { startsAt }: { readonly startsAt: Date | null },
    now: Date,
    by: string | null,
  ): void {
    this.requireNoCall(now);
    const path = ['deadline', 'local'];
    if (deadline.at <= now) {
      throw new Refused('agenda.deadline-to-come', 'The deadline of a call lies ahead; this one has passed.', { path });
    }
    if (startsAt && deadline.at >= startsAt) {
      throw new Refused('agenda.deadline-before-meeting', 'Items are called for until before the meeting starts.', {
        path,
      });
    }
    [this.itemsDueAt, this.itemsDueZone, this.callNote] = [deadline.at, deadline.timeZone, note];
    [this.calledAt, this.calledBy] = [now, by];
  }

  requireNoCall(now: Date): void {
    this.requireNotAdopted();
    if (!this.itemsDueAt || this.itemsDueAt <= now) return;
    throw new Refused('agenda.call-open', `Items are called for already, until ${this.itemsDueAt.toISOString()}.`);
  }

  /** Items are proposed once they were called for, until the agenda is adopted. */
  requireCall(): Date {
    this.requireNotAdopted();
    if (this.itemsDueAt) return this.itemsDueAt;
    throw new Refused('agenda.no-call', 'No items were called for yet.');
  }
}
