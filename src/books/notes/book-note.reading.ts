import {
  everybody,
  type Expression,
  globalId,
  many,
  one,
  type RootReading,
  type TypeReading,
} from '../../kernel/reading/definition.js';
import { uuidOf } from '../../kernel/reading/global-id.js';
import { meetingSight } from '../../meetings/meeting.sight.js';
import { paperReading } from '../../papers/paper.reading.js';

/** One's own, while one sees what it is on: no office reads what somebody notes for themselves. */
const sight: Expression = (row, context) =>
  `(${row}.account_id = ${context.viewer('accountId', 'uuid')}` +
  ` and exists (select from meeting noted where noted.id = ${row}.meeting_id and ${meetingSight('noted', context)})` +
  ` and (${row}.paper_id is null or exists (select from paper read where read.id = ${row}.paper_id and ${paperReading.sight('read', context)})))`;

export const bookNoteReading: TypeReading = {
  type: 'BookNote',
  prefix: 'bkn',
  table: 'book_note',
  sight,
  fields: {
    id: globalId('bkn'),
    meeting: one('Meeting', 'meeting_id'),
    item: one('AgendaItem', 'item_id'),
    paper: one('Paper', 'paper_id'),
    text: 'text',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
    version: 'version',
  },
  orders: { CREATED_AT: { sql: (row) => `${row}.created_at`, cast: 'timestamptz' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
  filters: {
    meeting: (row, context, path) => `${row}.meeting_id = ${context.argument(path, 'uuid', uuidOf('mtg'))}`,
  },
};

/** `Meeting.bookNotes`. */
export const bookNotesOfMeeting = many('BookNote', 'meeting_id', 'created_at');

export const bookNoteRoots: RootReading[] = [
  { field: 'bookNotes', kind: 'connection', type: 'BookNote', where: everybody },
];
