import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../kernel/identifier.js';
import { Refused } from '../kernel/refused.js';
import { type PassageKind, STATEMENTS } from './minutes.enums.js';

/** What a passage says before it stands in minutes. */
export type PassageText = Pick<
  PassageEntity,
  'kind' | 'agendaItemId' | 'itemTitle' | 'seatId' | 'textMarkdown' | 'source'
>;

/** A passage of minutes. Once adopted it never changes. */
@Entity('minutes_passage')
export class PassageEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'minutes_id' }) minutesId!: string;
  @Column('integer') position!: number;
  @Column('text') kind!: PassageKind;
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId!: string | null;
  @Column('text', { name: 'item_title' }) itemTitle!: string;
  @Column('uuid', { name: 'seat_id', nullable: true }) seatId!: string | null;
  @Column('text', { name: 'text_markdown' }) textMarkdown!: string;
  @Column('text') source!: string;
  @Column('text', { name: 'composed_markdown' }) composedMarkdown!: string;
  @Column('text', { name: 'offered_markdown', nullable: true }) offeredMarkdown!: string | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
  @Column('timestamptz', { name: 'adopted_at', nullable: true }) adoptedAt!: Date | null;

  static of(minutesId: string, text: PassageText, position: number): PassageEntity {
    return Object.assign(new PassageEntity(), text, {
      ...{ id: newId(), minutesId, position, offeredMarkdown: null, removedAt: null, adoptedAt: null },
      composedMarkdown: text.source === '' ? '' : text.textMarkdown,
    });
  }

  /** Words of somebody replace it; what was offered in its place is settled by that. */
  write(textMarkdown: string): void {
    this.textMarkdown = textMarkdown;
    this.offeredMarkdown = null;
  }

  /** What the records say now: taken where nobody has written over what was composed, and else offered. */
  recompose(textMarkdown: string): boolean {
    const untouched = this.textMarkdown === this.composedMarkdown;
    if (textMarkdown === this.composedMarkdown) return false;
    this.composedMarkdown = textMarkdown;
    if (untouched) this.textMarkdown = textMarkdown;
    else this.offeredMarkdown = textMarkdown === this.textMarkdown ? null : textMarkdown;
    return untouched;
  }

  /** Whether it stands as it was composed. */
  get isUntouched(): boolean {
    return this.source !== '' && this.textMarkdown === this.composedMarkdown;
  }

  /** Whether it is in the words of a seat, which corrects it itself. */
  isStatementOf(seatId: string | null): boolean {
    return seatId !== null && this.seatId === seatId && STATEMENTS.includes(this.kind);
  }

  requireOpen(): void {
    if (this.adoptedAt === null) return;
    throw new Refused(
      'minutes.frozen',
      'This passage is adopted: it is never changed. A meeting may issue a corrigendum.',
    );
  }
}
