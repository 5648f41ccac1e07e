import type { ComponentProps } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components/TextField';
import { useFieldError } from './form.js';

interface Properties extends Pick<
  ComponentProps<typeof Input>,
  'type' | 'inputMode' | 'autoComplete' | 'min' | 'max' | 'step' | 'list' | 'maxLength'
> {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** Path of the input's field, such as `startsAt.local`: what the server says against it appears here. */
  readonly path: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly lines?: number;
  readonly autoFocus?: boolean;
}

/** One line or several of text, a number, a day or an hour. */
export function TextField({
  label,
  value,
  change,
  path,
  hint,
  required = false,
  lines,
  autoFocus,
  ...input
}: Properties) {
  const error = useFieldError(path);
  const written = input.type === undefined || input.type === 'text';
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={change}
      isRequired={required}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoFocus={autoFocus ?? false}
    >
      <Label>{label}</Label>
      {hint ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
      {lines ? (
        <TextArea className="input" rows={lines} dir="auto" maxLength={input.maxLength} />
      ) : (
        <Input className="input" {...input} {...(written ? { dir: 'auto' } : {})} />
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
