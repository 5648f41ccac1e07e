import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { Clock } from '../../kernel/clock.js';
import { Events } from '../../kernel/events.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { newId } from '../../kernel/identifier.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound, Unauthenticated } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { BookNoteEntity } from './book-note.entity.js';
import type { ChangeBookNoteInput, DeleteBookNoteInput, WriteBookNoteInput } from './book-note.inputs.js';
import { BookNoteRepository } from './book-note.repository.js';

/** Notes of a reader's own. The trail says that there was one and where; never a word of it. */
@Injectable()
export class BookNoteService {
  constructor(
    private readonly acts: Acts,
    private readonly reader: Reader,
    private readonly notes: BookNoteRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  write(viewer: Viewer, input: WriteBookNoteInput): Promise<Record<'bookNote', Reference>> {
    const { accountId } = viewer;
    if (accountId === null) throw new Unauthenticated();
    return this.acts.perform('book-note.write', viewer, input, async () => {
      const meetingId = inputId('mtg', input.meeting, 'meeting');
      await this.reader.requireSight('Meeting', meetingId, viewer);
      const itemId = input.item ? inputId('agi', input.item, 'item') : null;
      if (itemId) await this.reader.requireSight('AgendaItem', itemId, viewer);
      const paperId = input.paper ? inputId('pap', input.paper, 'paper') : null;
      if (paperId) await this.reader.requireSight('Paper', paperId, viewer);
      const now = this.clock.now();
      const note = Object.assign(new BookNoteEntity(), {
        ...{ id: newId(), accountId, meetingId, itemId, paperId, text: input.text },
        ...{ createdAt: now, updatedAt: now, version: 1 },
      });
      note.requirePlace(await this.notes.place(note));
      await this.notes.add(note);
      await this.record('book-note.written', note, viewer);
      return { bookNote: reference('BookNote', note.id) };
    });
  }

  change(viewer: Viewer, input: ChangeBookNoteInput): Promise<Record<'bookNote', Reference>> {
    return this.acts.perform('book-note.change', viewer, input, async () => {
      const note = await this.lock(viewer, input);
      note.change(input.text, this.clock.now());
      await this.notes.save(note);
      await this.record('book-note.changed', note, viewer);
      return { bookNote: reference('BookNote', note.id) };
    });
  }

  delete(viewer: Viewer, input: DeleteBookNoteInput): Promise<Record<'meeting', Reference>> {
    return this.acts.perform('book-note.delete', viewer, input, async () => {
      const note = await this.lock(viewer, input);
      await this.notes.remove(note.id);
      await this.record('book-note.deleted', note, viewer);
      return { meeting: reference('Meeting', note.meetingId) };
    });
  }

  private async lock(viewer: Viewer, input: DeleteBookNoteInput): Promise<BookNoteEntity> {
    const id = inputId('bkn', input.bookNote, 'bookNote');
    await this.reader.requireSight('BookNote', id, viewer);
    const note = await this.notes.lock(id, input.expectedVersion);
    if (note.accountId !== viewer.accountId) throw new NotFound();
    return note;
  }

  private async record(act: string, note: BookNoteEntity, viewer: Viewer): Promise<void> {
    const { id, meetingId } = note;
    const bodyId = await this.notes.bodyOf(meetingId);
    const changes = { meeting: meetingId };
    await this.events.record({ act, subject: { type: 'BookNote', id }, bodyId, changes }, viewer);
  }
}
