import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '../components/checkboxes.js';
import { TextField } from '../components/fields.js';
import { useFieldError } from '../components/form.js';
import { Radios } from '../components/radios.js';

export interface Source {
  readonly from: 'markdown' | 'file';
  readonly markdown: string;
  readonly file: File | null;
  readonly undertaken: boolean;
}

interface Properties {
  readonly source: Source;
  readonly change: (changes: Partial<Source>) => void;
}

/** Where the text comes from: pasted, or a file. */
export function ImportSource({ source, change }: Properties) {
  const { t } = useTranslation();
  const error = useFieldError('text.upload');
  const id = useId();
  return (
    <>
      <p>{t('importTerms.means')}</p>
      <Radios
        {...{ label: t('importTerms.from'), value: source.from }}
        change={(from) => change({ from })}
        choices={(['markdown', 'file'] as const).map((value) => ({ value, says: t(`importTerms.source.${value}`) }))}
      />
      {source.from === 'markdown' ? (
        <TextField
          {...{ label: t('importTerms.text'), hint: t('importTerms.textHint'), path: 'text.markdown', lines: 12 }}
          {...{ required: true, value: source.markdown, change: (markdown) => change({ markdown }) }}
        />
      ) : (
        <>
          <div className="field">
            <label htmlFor={id}>{t('importTerms.file')}</label>
            <span className="field-hint" id={`${id}-hint`}>
              {t('importTerms.fileHint')}
            </span>
            <input
              {...{ id, type: 'file', className: 'input', required: true, 'aria-invalid': error !== undefined }}
              accept=".docx,.md,.txt"
              aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
              onChange={({ target }) => change({ file: target.files?.[0] ?? null })}
            />
            {error ? (
              <span className="field-error" id={`${id}-error`}>
                {error}
              </span>
            ) : null}
          </div>
          <CheckboxField
            {...{ label: t('importTerms.undertaking'), value: source.undertaken }}
            change={(undertaken) => change({ undertaken })}
          />
        </>
      )}
    </>
  );
}
