import { useId } from 'react';
import type { Choice } from './select.js';

interface Properties<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly change: (value: Value) => void;
}

/** One of a few that should all be seen at once. */
export function Radios<Value extends string>({ label, value, choices, change }: Properties<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="radio">
          <input type="radio" name={name} checked={choice.value === value} onChange={() => change(choice.value)} />
          {choice.says}
        </label>
      ))}
    </fieldset>
  );
}
