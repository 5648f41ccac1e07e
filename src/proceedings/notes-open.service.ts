import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { KeepNotesOpenInput } from './notes-open.inputs.js';
import { Recording } from './recording.js';
import { SittingAccess } from './sitting.access.js';

/** Who has the notes of a meeting open: said again and again while it is so, and written into no trail. */
@Injectable()
export class NotesOpenService {
  constructor(
    private readonly access: SittingAccess,
    private readonly recording: Recording,
    private readonly transaction: Transaction,
  ) {}

  keep(viewer: Viewer, input: KeepNotesOpenInput): Promise<{ meeting: Reference }> {
    return this.recording.perform('meeting.keepNotesOpen', viewer, input, async () => {
      const { id } = await this.access.find('meeting.keepNotesOpen', viewer, inputId('mtg', input.meeting, 'meeting'));
      if (!viewer.memberId) throw new NotFound();
      const text = input.open
        ? `insert into notes_open (meeting_id, member_id, seen_at) values ($1, $2, now()) on conflict (meeting_id, member_id) do update set seen_at = now()`
        : `delete from notes_open where meeting_id = $1 and (member_id = $2 or seen_at < now() - interval '1 hour')`;
      await this.transaction.query(text, [id, viewer.memberId]);
      return { meeting: reference('Meeting', id) };
    });
  }
}
