import { type OracleField, type OracleRoot, refers, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { type ListRules, page } from '../page.js';
import { instant } from '../tables.js';

const firstWritten: ListRules = {
  orders: { CREATED_AT: (row) => Date.parse(String(row['created_at'])) },
  filters: {
    meeting: (row, value: string, { world }) => row['meeting_id'] === world.byGlobalId('mtg', value)?.['id'],
  },
};

export const bookNoteFields: Readonly<Record<string, OracleField>> = {
  'BookNote.meeting': refers('Meeting', 'meeting_id'),
  'BookNote.item': refers('AgendaItem', 'item_id'),
  'BookNote.paper': refers('Paper', 'paper_id'),
  'Meeting.bookNotes': (row, asking) => {
    const notes = asking.world.having('book_note', 'meeting_id', row['id']);
    return things(
      'BookNote',
      sortedBy(notes, (one) => instant(one['created_at']), at('id')),
      asking,
    );
  },
};

export const bookNoteRoots: Readonly<Record<string, OracleRoot>> = {
  bookNotes: (asking) => page('BookNote', asking.world.rows('book_note'), asking, firstWritten),
};
