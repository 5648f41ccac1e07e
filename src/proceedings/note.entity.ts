import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Conflict } from '../kernel/refused.js';

/** What one note-taker writes down on one item; a table beside it keeps every text that was saved. */
@Entity('note')
export class NoteEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId!: string;
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId!: string | null;
  @Column('text', { name: 'item_title' }) itemTitle!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('text', { name: 'body_markdown' }) bodyMarkdown!: string;
  @Column('integer') revision!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;

  /** The next text. Whoever writes in two windows does not overwrite in one what they wrote in the other. */
  write(text: string, known: number | null, now: Date): void {
    if (known !== null && known !== this.revision) {
      throw new Conflict(
        `You wrote on in another window: this note is at revision ${this.revision}, you had ${known}.`,
        this.revision,
      );
    }
    [this.bodyMarkdown, this.revision, this.updatedAt] = [text, this.revision + 1, now];
  }
}
