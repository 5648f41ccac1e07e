import { useId } from 'react';
import { useFieldError } from './form.js';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly says: string;
  /** What it means, where a list shows that too. */
  readonly means?: string;
}

interface Properties<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly change: (value: Value) => void;
  readonly path?: string;
  readonly hint?: string;
}

/** One of a few: the browser's own list, which phones and screen readers know best, and which weighs nothing. */
export function SelectField<Value extends string>({
  label,
  value,
  choices,
  change,
  path = '',
  hint,
}: Properties<Value>) {
  const error = useFieldError(path);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => change(event.target.value as Value)}
        aria-invalid={error !== undefined}
        aria-describedby={[hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.says}
          </option>
        ))}
      </select>
      {error ? (
        <span className="field-error" id={`${id}-error`} lang="en">
          {error}
        </span>
      ) : null}
    </div>
  );
}
