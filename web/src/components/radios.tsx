import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Choice } from './select.js';

interface Properties<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly change: (value: Value) => void;
}

/** One of a few that should all be seen at once. */
export function Radios<Value extends string>({ label, value, choices, change }: Properties<Value>) {
  return (
    <RadioGroup className="radios" value={value} onChange={(chosen) => change(chosen as Value)}>
      <Label className="field-label">{label}</Label>
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} className="radio">
          {choice.says}
        </Radio>
      ))}
    </RadioGroup>
  );
}
