import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldError } from '../components/form.js';

interface Properties {
  readonly file: File | null;
  readonly choose: (file: File | null) => void;
  /** Share of the file that has been sent, 0 to 1; null when it is not on its way. */
  readonly sent: number | null;
}

/** The file of a paper, and how much of it has been sent. */
export function FileField({ choose, sent }: Properties) {
  const { t } = useTranslation();
  const error = useFieldError('upload');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('issue.file')}</label>
      <span className="field-hint" id={`${id}-hint`}>
        {t('issue.fileHint')}
      </span>
      <input
        {...{ id, type: 'file', className: 'input', required: true, 'aria-invalid': error !== undefined }}
        accept=".pdf,.docx,.xlsx,.pptx,.odt,.png,.jpg,.jpeg,.txt,.md,.csv"
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
        onChange={({ target }) => choose(target.files?.[0] ?? null)}
      />
      {sent === null ? null : (
        <progress max={1} value={sent} aria-label={t('issue.sending')}>
          {Math.round(sent * 100)} %
        </progress>
      )}
      {error ? (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </div>
  );
}
