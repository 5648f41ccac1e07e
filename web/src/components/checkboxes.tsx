import { useFieldError } from './form.js';
import type { Choice } from './select.js';

interface OneProperties {
  readonly label: string;
  readonly value: boolean;
  readonly change: (value: boolean) => void;
  readonly hint?: string;
}

/** Whether or not. */
export function CheckboxField({ label, value, change, hint }: OneProperties) {
  return (
    <label className="radio">
      <input type="checkbox" checked={value} onChange={({ target }) => change(target.checked)} />
      <span>
        {label} {hint ? <span className="field-hint">{hint}</span> : null}
      </span>
    </label>
  );
}

interface Properties {
  readonly label: string;
  readonly value: readonly string[];
  readonly choices: readonly Choice<string>[];
  readonly change: (value: readonly string[]) => void;
  readonly path: string;
}

/** Any number of a few. */
export function Checkboxes({ label, value, choices, change, path }: Properties) {
  const error = useFieldError(path);
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="radio">
          <input
            type="checkbox"
            checked={value.includes(choice.value)}
            onChange={({ target }) =>
              change(target.checked ? [...value, choice.value] : value.filter((one) => one !== choice.value))
            }
          />
          <bdi>{choice.says}</bdi>
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
