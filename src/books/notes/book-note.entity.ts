import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refused } from '../../kernel/refused.js';

/** How many notes a reader has in one book: with all of them it can still be written. */
const MOST = 200;

/** What a reader notes for themselves in the book of a meeting. */
@Entity('book_note')
export class BookNoteEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column({ type: 'uuid', name: 'account_id', update: false })
  accountId!: string;
  @Column({ type: 'uuid', name: 'meeting_id', update: false })
  meetingId!: string;
  /** The item of the agenda that it is on; null for one on a paper or on the whole, and when the item was taken off. */
  @Column({ type: 'uuid', name: 'item_id', nullable: true, update: false })
  itemId!: string | null;
  @Column({ type: 'uuid', name: 'paper_id', nullable: true, update: false })
  paperId!: string | null;
  @Column('text')
  text!: string;
  @Column({ type: 'timestamptz', name: 'created_at', update: false })
  createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
  @Column('integer')
  version!: number;

  /** That it stands somewhere in the book, and that there is room for it. */
  requirePlace(place: { readonly inBook: boolean; readonly notes: number }): void {
    if (this.itemId !== null && this.paperId !== null)
      throw new Refused('book-note.place', 'A note is on an item or on a paper, not on both.', { path: ['paper'] });
    if (!place.inBook)
      throw new Refused('book-note.place', 'This is not in the book of that meeting.', {
        path: [this.paperId === null ? 'item' : 'paper'],
      });
    if (place.notes >= MOST)
      throw new Refused('book-note.most', `You have ${MOST} notes in this book: delete one of them first.`);
  }

  change(text: string, at: Date): void {
    this.text = text;
    this.updatedAt = at;
  }
}
