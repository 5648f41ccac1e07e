import { registerDecorator } from 'class-validator';
import { InvalidInput } from '../refused.js';

// Everything below a space but tab, line feed and carriage return; and halves of a surrogate pair.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Whether PostgreSQL, mail and calendars can carry the text: no control characters, no half characters. */
export const isPlainText = (text: string): boolean => !FORBIDDEN.test(text) && text.isWellFormed();

/** Whether a text has no half characters, at which some checks (that of e-mail addresses, say) would fail themselves. */
export const isWellFormed = (text: string): boolean => text.isWellFormed();

const NOT_PLAIN = 'holds control characters or broken Unicode: type it again as plain text.';

/** Refuses NUL and other control characters and lone surrogates, which PostgreSQL, mail and calendars cannot carry. */
export function PlainText(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'plainText',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isPlainText(value),
        defaultMessage: () => NOT_PLAIN,
      },
    });
}

/** Refuses a value in which some text, however deep, does not hold; the path names it. */
export function requireTexts(value: unknown, holds: (text: string) => boolean, path: readonly string[] = []): void {
  if (typeof value === 'string') {
    if (!holds(value)) throw new InvalidInput([{ path, message: NOT_PLAIN }]);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) requireTexts(inner, holds, [...path, name]);
  }
}
