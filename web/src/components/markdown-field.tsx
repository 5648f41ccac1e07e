import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import { TextField } from './fields.js';
import { Notice } from './notice.js';
import { whenShown } from '../kernel/when-shown.js';

const FormattedText = whenShown(async () => (await import('./formatted-text.js')).FormattedText, 'formatting');

interface Properties {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly path: string;
  /** How it is written, where that is not said for a long text. */
  readonly hint?: string;
  readonly lines?: number;
}

const REMEMBERED = 'writes with formatting';

/**
 * A long text. Markdown is what is kept; it is written as such, or with formatting in an editor that is fetched when
 * somebody wants it. A text that the editor cannot hold stays Markdown. What is too long is said by the server and
 * stays: nothing that was pasted is cut off.
 */
export function MarkdownField({ value, change, hint, lines = 16, ...field }: Properties) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(() => localStorage.getItem(REMEMBERED) === 'yes');
  const [refusal, setRefusal] = useState<'tooLong' | 'cannot' | null>(null);
  const written = useRef(value);
  const round = useRef(0);
  if (written.current !== value) {
    // The text came from elsewhere (a draft, another's revision): the editor begins again from it.
    written.current = value;
    round.current += 1;
  }
  const write = (text: string) => {
    written.current = text;
    change(text);
  };
  const want = (formatted: boolean) => {
    localStorage.setItem(REMEMBERED, formatted ? 'yes' : 'no');
    setRefusal(null);
    setWanted(formatted);
  };
  const plain = (
    <TextField {...field} {...{ value, lines, change: write }} hint={hint ?? t('editor.markdownHint')} required />
  );
  const formatted = wanted && refusal === null;
  return (
    <div className="text-field">
      {formatted ? (
        <FormattedText
          key={round.current}
          {...field}
          start={value}
          change={write}
          refuse={setRefusal}
          meanwhile={plain}
        />
      ) : (
        plain
      )}
      {refusal && wanted ? (
        <Notice tone="caution" live>
          <p>{t(`editor.${refusal}`)}</p>
        </Notice>
      ) : null}
      <div className="actions">
        <Button onPress={() => want(!formatted)}>{t(formatted ? 'editor.toMarkdown' : 'editor.toFormatted')}</Button>
      </div>
    </div>
  );
}
