import type { Editor } from '@tiptap/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldError } from './form.js';
import { editorOf } from './formatted-markdown.js';
import { FormattingBar } from './formatting-bar.js';
import '../design/formatting.css';

interface Properties {
  readonly label: string;
  readonly path: string;
  /** The text with which it begins; what comes of it is told by `change`. */
  readonly start: string;
  readonly change: (markdown: string) => void;
  readonly refuse: (why: 'tooLong' | 'cannot') => void;
}

/** A text as it will look, written with the keys and buttons that everybody knows; Markdown comes out. */
export function FormattedText({ label, path, start, change, refuse }: Properties) {
  const { t } = useTranslation();
  const error = useFieldError(path);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const told = useRef({ change, refuse, start });
  told.current = { ...told.current, change, refuse };
  useEffect(() => {
    if (!place.current) return;
    const made = editorOf(told.current.start, place.current, {
      ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': `${id}-label`, class: 'input prose writing' },
      'aria-describedby': `${id}-hint ${id}-error`,
    });
    if (typeof made === 'string') {
      told.current.refuse(made);
      return;
    }
    made.on('update', () => told.current.change(made.getMarkdown()));
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };
  }, [id]);
  useEffect(() => {
    editor?.view.dom.setAttribute('aria-invalid', String(error !== undefined));
  }, [editor, error]);
  return (
    <div className="field">
      <span className="field-name" id={`${id}-label`}>
        {label}
      </span>
      <span className="field-hint" id={`${id}-hint`}>
        {t('formatting.formattedHint')}
      </span>
      {editor ? <FormattingBar editor={editor} /> : null}
      <div ref={place} />
      <span className="field-error" lang="en" id={`${id}-error`} hidden={error === undefined}>
        {error}
      </span>
    </div>
  );
}
