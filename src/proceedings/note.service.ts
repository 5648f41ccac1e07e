import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { NotFound } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { SaveNoteInput } from './note.inputs.js';
import { NoteRepository } from './note.repository.js';
import { SittingAccess } from './sitting.access.js';
import { Recording } from './recording.js';

/** Notes by item, saved as they are typed: each note-taker has a note of their own, so none overwrites another's. */
@Injectable()
export class NoteService {
  constructor(
    private readonly access: SittingAccess,
    private readonly notes: NoteRepository,
    private readonly recording: Recording,
  ) {}

  save(viewer: Viewer, input: SaveNoteInput): Promise<{ note: Reference }> {
    return this.recording.perform('meeting.saveNote', viewer, input, async () => {
      const meeting = await this.access.find('meeting.saveNote', viewer, inputId('mtg', input.meeting, 'meeting'));
      meeting.requireRecordable();
      const authorId = viewer.memberId;
      if (!authorId) throw new NotFound();
      const item = await this.access.item(meeting.id, input.item);
      const now = this.recording.now();
      const note = await this.notes.lock({ meetingId: meeting.id, authorId, ...item }, now);
      note.write(input.bodyMarkdown, input.expectedRevision ?? null, now);
      note.itemTitle = item.itemTitle;
      await this.notes.save(note);
      // The trail tells that somebody takes notes, once; every text saved is kept beside the note itself.
      if (note.revision === 1) {
        await this.recording.event(
          { act: 'meeting.noteBegun', subject: { type: 'Note', id: note.id }, bodyId: meeting.bodyId },
          viewer,
        );
      }
      return { note: reference('Note', note.id) };
    });
  }
}
