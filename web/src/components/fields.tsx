import { type InputHTMLAttributes, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldError, useMissing } from './form.js';

interface Properties extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'min' | 'max' | 'step' | 'list' | 'maxLength' | 'autoFocus' | 'required'
> {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** Path of the input's field, such as `startsAt.local`: what the server says against it appears here. */
  readonly path: string;
  readonly hint?: string | undefined;
  readonly lines?: number;
}

/** One line or several of text, a number, a day or an hour: named, explained and, where need be, corrected. */
export function TextField({ label, value, change, path, hint, lines, type = 'text', ...input }: Properties) {
  const { t } = useTranslation();
  const said = useFieldError(path);
  const missing = useMissing(path) && value === '';
  const error = missing ? t('form.missing', { field: label }) : said;
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const common = {
    ...{ id, name: path, value, className: 'input', 'aria-invalid': error !== undefined },
    ...(described ? { 'aria-describedby': described } : {}),
    onChange: (event: { readonly target: { readonly value: string } }) => change(event.target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {lines ? (
        <textarea {...common} rows={lines} dir="auto" maxLength={input.maxLength} required={input.required} />
      ) : (
        <input {...common} {...input} type={type} {...(type === 'text' ? { dir: 'auto' } : {})} />
      )}
      {error ? (
        <span className="field-error" id={`${id}-error`} lang={missing ? undefined : 'en'}>
          {error}
        </span>
      ) : null}
    </div>
  );
}
