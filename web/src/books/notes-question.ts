import { graphql } from '../gql/gql.js';
import type { BookNotesOfMeetingQuery } from '../gql/graphql.js';

type Book = NonNullable<BookNotesOfMeetingQuery['meeting']>;
export type OwnNote = Book['bookNotes'][number];

/** On what a note is; on the whole book where this is absent. */
export interface Noted {
  readonly item?: { readonly id: string; readonly title: string } | undefined;
  readonly paper?: { readonly id: string; readonly symbol: string } | undefined;
}

/** One question for all notes of a book, wherever they stand. */
export const bookNotesOfMeeting = graphql(`
  query BookNotesOfMeeting($id: ID!) {
    meeting(by: { id: $id }) {
      id
      agenda {
        id
        papers {
          id
        }
      }
      bookNotes {
        id
        text
        version
        item {
          id
        }
        paper {
          id
          symbol
          meeting {
            id
          }
        }
      }
    }
  }
`);

export const isOnAgenda = ({ agenda }: Book, paper: string): boolean =>
  agenda.some(({ papers }) => papers.some(({ id }) => id === paper));

/** The notes that stand at an item or a paper; without both, those on the whole, and on what stands nowhere any more. */
export function notesOn(book: Book, { item, paper }: Noted): OwnNote[] {
  if (item) return book.bookNotes.filter((note) => note.item?.id === item.id);
  const onNoItem = book.bookNotes.filter((note) => !note.item);
  if (paper) return onNoItem.filter((note) => note.paper?.id === paper.id);
  return onNoItem.filter(
    (note) => !note.paper || !(note.paper.meeting?.id === book.id || isOnAgenda(book, note.paper.id)),
  );
}
