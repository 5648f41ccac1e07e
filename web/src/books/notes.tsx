import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../design/notes.css';
import { Button } from '../components/button.js';
import { useViewer } from '../identity/viewer.js';
import { question } from '../kernel/queries.js';
import { bookNotesOfMeeting, isOnAgenda, type Noted, notesOn, type OwnNote } from './notes-question.js';
import { whenShown } from '../kernel/when-shown.js';

const Dialog = whenShown(async () => (await import('./note-dialog.js')).NoteDialog);

interface Properties extends Noted {
  readonly meeting: string;
  /** Only where the paper is on no item, at which its notes stand otherwise. */
  readonly offAgenda?: boolean;
}

/** What the reader noted for themselves, beside what it is on. */
export function Notes({ meeting, item, paper, offAgenda = false }: Properties) {
  const { t } = useTranslation();
  const { account } = useViewer();
  const { data } = useQuery({ ...question(bookNotesOfMeeting, { id: meeting }), enabled: account !== null });
  const [asked, setAsked] = useState<OwnNote | 'new' | null>(null);
  if (!account) return null;
  const book = data?.meeting;
  if (offAgenda && paper && (!book || isOnAgenda(book, paper.id))) return null;
  const notes = book ? notesOn(book, { item, paper }) : [];
  const name = item?.title ?? paper?.symbol;
  const on = name ? <span className="visually-hidden"> {name}</span> : null;
  const add = (
    <Button onPress={() => setAsked('new')}>
      {t('book.note')}
      {on}
    </Button>
  );
  return (
    <>
      {paper ? add : null}
      {notes.length > 0 ? (
        <ul className="own-notes" aria-label={t('book.notes')}>
          {notes.map((note) => (
            <li key={note.id}>
              <p>
                <span className="soft">{note.paper && !paper ? <bdi>{note.paper.symbol}</bdi> : t('book.own')}</span>{' '}
                <span dir="auto" className="written">
                  {note.text}
                </span>
              </p>
              <Button onPress={() => setAsked(note)}>
                {t('book.change')}
                {on}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {paper ? null : <div className="actions">{add}</div>}
      {asked ? (
        <Dialog {...{ meeting, item, paper, note: asked === 'new' ? null : asked, close: () => setAsked(null) }} />
      ) : null}
    </>
  );
}
