import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { Noted, OwnNote } from './notes-question.js';

const writeBookNote = graphql(`
  mutation WriteBookNote($input: WriteBookNoteInput!) {
    act: writeBookNote(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const changeBookNote = graphql(`
  mutation ChangeBookNote($input: ChangeBookNoteInput!) {
    act: changeBookNote(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const deleteBookNote = graphql(`
  mutation DeleteBookNote($input: DeleteBookNoteInput!) {
    act: deleteBookNote(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties extends Noted {
  readonly meeting: string;
  /** The note that is changed; null for a new one. */
  readonly note: OwnNote | null;
  readonly close: () => void;
}

/** A note of one's own: written, changed, or deleted. */
export function NoteDialog({ meeting, item, paper, note, close }: Properties) {
  const { t } = useTranslation();
  const [text, change] = useState(note?.text ?? '');
  const writing = useAct(writeBookNote, close);
  const changing = useAct(changeBookNote, close);
  const deleting = useAct(deleteBookNote, close);
  const [last, setLast] = useState<'save' | 'delete'>('save');
  const saving = note ? changing : writing;
  const { userErrors, problem } = last === 'save' ? saving : deleting;
  const save = () => {
    setLast('save');
    if (note) changing.perform({ bookNote: note.id, text, expectedVersion: note.version });
    else writing.perform({ meeting, text, item: item?.id ?? null, paper: paper?.id ?? null });
  };
  const remove = () => {
    setLast('delete');
    if (note) deleting.perform({ bookNote: note.id, expectedVersion: note.version });
  };
  return (
    <Dialog title={t(note ? 'book.changeTitle' : 'book.noteTitle')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={save}>
        {item || paper ? (
          <p className="item-title">{item ? <bdi>{item.title}</bdi> : <span dir="ltr">{paper?.symbol}</span>}</p>
        ) : null}
        <p className="soft">{t('book.private')}</p>
        <TextField
          {...{ label: t('book.text'), path: 'text', lines: 5, value: text, change }}
          {...{ required: true, maxLength: 10_000 }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={saving.pending}>
            {t('book.save')}
          </Button>
          {note ? (
            <Button look="danger" onPress={remove} pending={deleting.pending}>
              {t('book.delete')}
            </Button>
          ) : null}
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
