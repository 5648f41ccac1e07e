import { Injectable } from '@nestjs/common';
import { Transaction } from '../../kernel/transaction.js';
import { VersionedRepository } from '../../kernel/versioned-repository.js';
import { BookNoteEntity } from './book-note.entity.js';

@Injectable()
export class BookNoteRepository extends VersionedRepository<BookNoteEntity> {
  constructor(transaction: Transaction) {
    super(transaction, BookNoteEntity);
  }

  /** Whether there is such a place in the book, and how many notes its reader has. Locks the account: two at once are counted in turn. */
  async place({ accountId, meetingId, itemId, paperId }: BookNoteEntity): Promise<{ inBook: boolean; notes: number }> {
    await this.transaction.query(`select from account where id = $1 for no key update`, [accountId]);
    const [row] = await this.transaction.query<{ inBook: boolean; notes: number }>(
      `select ($3::uuid is null or exists (select from agenda_item i where i.id = $3 and i.meeting_id = $2))
          and ($4::uuid is null or exists (select from paper p where p.id = $4 and p.meeting_id = $2)
               or exists (select from agenda_item i cross join lateral agenda_item_papers(i.id) of_item(id)
                           where i.meeting_id = $2 and of_item.id = $4)) as "inBook",
         (select count(*)::int from book_note n where n.account_id = $1 and n.meeting_id = $2) as notes`,
      [accountId, meetingId, itemId, paperId],
    );
    return row ?? { inBook: false, notes: 0 };
  }

  async bodyOf(meetingId: string): Promise<string | null> {
    const text = `select body_id as id from meeting where id = $1`;
    return (await this.transaction.query<{ id: string }>(text, [meetingId]))[0]?.id ?? null;
  }

  async remove(id: string): Promise<void> {
    await this.transaction.query(`delete from book_note where id = $1`, [id]);
  }
}
