import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components/Select';
import { useFieldError } from './form.js';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly says: string;
}

interface Properties<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly change: (value: Value) => void;
  readonly path?: string;
}

/** One of a few. */
export function SelectField<Value extends string>({ label, value, choices, change, path = '' }: Properties<Value>) {
  const error = useFieldError(path);
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => change(key as Value)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <Button className="input select-value">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover">
        <ListBox items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.value} className="option" textValue={choice.says}>
              {choice.says}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
