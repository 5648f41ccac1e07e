import { useId } from 'react';
import { useFieldError } from './form.js';
import type { Choice } from './select.js';

interface Properties<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly change: (value: Value) => void;
  readonly path?: string;
}

/** One of a few that should all be seen at once. */
export function Radios<Value extends string>({ label, value, choices, change, path = '' }: Properties<Value>) {
  const name = useId();
  const error = useFieldError(path);
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="radio">
          <input type="radio" name={name} checked={choice.value === value} onChange={() => change(choice.value)} />
          {choice.means ? (
            <span>
              <strong>{choice.says}</strong> <span className="field-hint">{choice.means}</span>
            </span>
          ) : (
            choice.says
          )}
        </label>
      ))}
      {error ? (
        <span className="field-error" lang="en">
          {error}
        </span>
      ) : null}
    </fieldset>
  );
}
