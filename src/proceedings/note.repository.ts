import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import { NoteEntity } from './note.entity.js';

/** Notes and every text of them that was saved. */
@Injectable()
export class NoteRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The note of an author on an item, locked; made, without a text yet, where there is none. */
  async lock(
    about: Pick<NoteEntity, 'meetingId' | 'agendaItemId' | 'itemTitle' | 'authorId'>,
    now: Date,
  ): Promise<NoteEntity> {
    const { meetingId, agendaItemId, itemTitle, authorId } = about;
    await this.transaction.query(
      `insert into note (id, meeting_id, agenda_item_id, item_title, author_id, body_markdown, revision, updated_at)
       values ($1, $2, $3, $4, $5, '', 0, $6) on conflict (meeting_id, agenda_item_id, author_id) do nothing`,
      [newId(), meetingId, agendaItemId, itemTitle, authorId, now],
    );
    return this.transaction.manager
      .createQueryBuilder(NoteEntity, 'note')
      .setLock('pessimistic_write')
      .where(
        'note.meetingId = :meetingId and note.agendaItemId is not distinct from :agendaItemId and note.authorId = :authorId',
        {
          meetingId,
          agendaItemId,
          authorId,
        },
      )
      .getOneOrFail();
  }

  async save({ id, revision, bodyMarkdown, itemTitle, updatedAt }: NoteEntity): Promise<void> {
    await this.transaction.query(
      `with kept as (insert into note_revision (id, note_id, number, body_markdown, saved_at) values ($6, $1, $2, $3, $5))
       update note set revision = $2, body_markdown = $3, item_title = $4, updated_at = $5 where id = $1`,
      [id, revision, bodyMarkdown, itemTitle, updatedAt, newId()],
    );
  }
}
