import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import { ask, RequestProblem } from '../kernel/ask.js';

const saveNote = graphql(`
  mutation SaveNote($input: SaveNoteInput!) {
    act: saveNote(input: $input) {
      note {
        revision
      }
      userErrors {
        message
      }
    }
  }
`);

/** After the last key (milliseconds). */
const PAUSE = 800;

interface Standing {
  readonly text: string;
  readonly revision: number;
}
interface Properties {
  readonly meeting: string;
  readonly item: string | null;
  readonly label: string;
  /** What the server has of it. */
  readonly standing: Standing;
}
type State = 'saved' | 'typing' | 'saving' | 'offline' | 'conflict';

/** One's own note on an item. It is saved as it is typed, says so, and tries again where the server is not reached. */
export function NoteField({ meeting, item, label, standing }: Properties) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(standing.text);
  const [state, setState] = useState<State>('saved');
  const known = useRef(standing.revision);
  const busy = useRef(false);
  const [saved, setSaved] = useState(standing.text);
  const save = useCallback(
    async (bodyMarkdown: string) => {
      if (busy.current) return;
      busy.current = true;
      setState('saving');
      const input = { meeting, bodyMarkdown, expectedRevision: known.current, ...(item ? { item } : {}) };
      try {
        const { act } = await ask(saveNote, { input });
        if (act.note) {
          known.current = act.note.revision;
          setSaved(bodyMarkdown);
        }
        setState(act.note ? 'saved' : 'offline');
      } catch (error) {
        setState(error instanceof RequestProblem && error.code === 'CONFLICT' ? 'conflict' : 'offline');
      }
      busy.current = false;
    },
    [meeting, item],
  );
  // What was typed while it was being saved, or could not be, is saved after the next pause.
  useEffect(() => {
    if (text === saved || state === 'conflict' || state === 'saving') return;
    const timer = setTimeout(() => void save(text), state === 'offline' ? 4 * PAUSE : PAUSE);
    return () => clearTimeout(timer);
  }, [text, saved, state, save]);
  // What the same person wrote in another window, while nothing is unsaved here.
  useEffect(() => {
    if (text !== saved || standing.revision <= known.current) return;
    known.current = standing.revision;
    setText(standing.text);
    setSaved(standing.text);
  }, [text, saved, standing.revision, standing.text]);
  const bothTexts = () => {
    known.current = standing.revision;
    setText(`${standing.text}\n\n${text}`);
    setState('typing');
  };
  return (
    <div className="field">
      <label htmlFor={id} dir="auto">
        {label}
      </label>
      <textarea
        {...{ id, className: 'input', rows: 3, dir: 'auto', maxLength: 50_000, value: text }}
        aria-describedby={`${id}-state`}
        onChange={(event) => {
          setText(event.target.value);
          if (state === 'saved') setState('typing');
        }}
      />
      <span className="field-hint" id={`${id}-state`} role="status">
        {text || state !== 'saved' ? t(`session.noteState.${state}`) : ''}
      </span>
      {state === 'conflict' && standing.revision !== known.current ? (
        <Notice tone="caution" title={t('session.otherWindow')} live>
          <p className="written" dir="auto">
            {standing.text}
          </p>
          <Button onPress={bothTexts}>{t('session.keepBoth')}</Button>
        </Notice>
      ) : null}
    </div>
  );
}
