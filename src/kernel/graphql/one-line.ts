import { registerDecorator, type ValidationOptions } from 'class-validator';
import { isPlainText } from './plain-text.js';

const LINE_BREAK = /[\n\r\t\u2028\u2029]/;

/** A title or a name: plain text on one line, with something to read in it. */
export function OneLine(options: ValidationOptions = {}): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'oneLine',
      target: target.constructor,
      propertyName: String(property),
      options,
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && isPlainText(value) && !LINE_BREAK.test(value) && /\S/.test(value),
        defaultMessage: () => 'must be one line of plain text, and not empty.',
      },
    });
}
