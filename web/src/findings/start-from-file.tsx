import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { CheckboxField } from '../components/checkboxes.js';
import { Dialog } from '../components/dialog.js';
import { Form, useFieldError } from '../components/form.js';
import { Notice } from '../components/notice.js';
import '../design/in-and-out.css';
import { graphql } from '../gql/gql.js';
import type { PreviewFindingTextQuery } from '../gql/graphql.js';
import { ask } from '../kernel/ask.js';
import { useSending } from '../papers/sending.js';

const previewFindingText = graphql(`
  query PreviewFindingText($upload: ID!) {
    previewFindingText(upload: $upload) {
      title
      bodyMarkdown
      label
      notes {
        kind
        count
        example
      }
    }
  }
`);

type Preview = PreviewFindingTextQuery['previewFindingText'];

interface Properties {
  readonly take: (text: Pick<Preview, 'title' | 'bodyMarkdown' | 'label'>) => void;
  readonly close: () => void;
}

/** A finding begins with the text of a file: it is read, shown with what was not understood, and then edited. */
export function StartFromFile({ take, close }: Properties) {
  const { t } = useTranslation();
  const sending = useSending(t('findingFile.none'));
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failed, setFailed] = useState<Error | null>(null);
  const [reading, setReading] = useState(false);
  const read = async (): Promise<void> => {
    setFailed(null);
    const id = await sending.send();
    if (id === null) return;
    setReading(true);
    try {
      setPreview((await ask(previewFindingText, { upload: id })).previewFindingText);
    } catch (error) {
      setFailed(error as Error);
    } finally {
      setReading(false);
    }
  };
  const submit = () => {
    if (!preview) return void read();
    take(preview);
    close();
  };
  return (
    <Dialog title={t('findingFile.title')} open close={close}>
      <Form errors={sending.refused} problem={sending.failed ?? failed} submit={submit}>
        {preview ? (
          <Previewed preview={preview} />
        ) : (
          <>
            <p>{t('findingFile.means')}</p>
            <FileField choose={sending.choose} />
            <CheckboxField
              {...{ label: t('findingFile.undertaking'), value: sending.undertaken, change: sending.undertake }}
            />
          </>
        )}
        <div className="actions">
          <Button type="submit" look="primary" pending={reading || sending.sent !== null}>
            {t(preview ? 'findingFile.take' : 'findingFile.read')}
          </Button>
          {preview ? <Button onPress={() => setPreview(null)}>{t('findingFile.other')}</Button> : null}
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

function FileField({ choose }: { readonly choose: (file: File | null) => void }) {
  const { t } = useTranslation();
  const error = useFieldError('upload');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('findingFile.file')}</label>
      <span className="field-hint" id={`${id}-hint`}>
        {t('findingFile.hint')}
      </span>
      <input
        {...{ id, type: 'file', className: 'input', required: true, 'aria-invalid': error !== undefined }}
        accept=".docx,.pdf,.md,.txt"
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
        onChange={({ target }) => choose(target.files?.[0] ?? null)}
      />
      {error ? (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </div>
  );
}

function Previewed({ preview: { title, bodyMarkdown, notes } }: { readonly preview: Preview }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={t('findingFile.comes')}>
      <Notice tone={notes.length > 0 ? 'caution' : 'positive'} title={t('findingFile.notUnderstood')}>
        {notes.length === 0 ? <p>{t('findingFile.allUnderstood')}</p> : null}
        <ul>
          {notes.map(({ kind, count, example }) => (
            <li key={kind}>
              {t(`findingFile.note.${kind}`)} {kind === 'LAYOUT' ? null : t('findingFile.times', { count })}{' '}
              {example ? <bdi className="soft">“{example}”</bdi> : null}
            </li>
          ))}
        </ul>
      </Notice>
      {title ? (
        <p dir="auto">
          <strong>{title}</strong>
        </p>
      ) : null}
      <pre className="source" dir="auto" tabIndex={0} aria-label={t('findingFile.text')}>
        {bodyMarkdown}
      </pre>
      <p className="soft">{t('findingFile.notKept')}</p>
    </div>
  );
}
