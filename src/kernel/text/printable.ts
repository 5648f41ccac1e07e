const LINE_BREAKS = /[\n\r\u2028\u2029]+/g;
// Everything below a space but the line feed, the control characters above ASCII, and the line separators of Unicode.
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Text that may have several lines, without anything that mail and calendars cannot carry. */
export const lines = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROL, ' ').toWellFormed();

/** Text on one line: a line break in a title or a name must not begin a line of its own. */
export const line = (text: string): string => lines(text.replace(LINE_BREAKS, ' ')).trim();

/** A thing with every text of it on one line, but for the fields named, which may have several. */
export function printable<T extends object>(thing: T, several: readonly (keyof T)[] = []): T {
  const entries = Object.entries(thing).map(([field, value]) => {
    if (typeof value !== 'string') return [field, value];
    return [field, several.includes(field as keyof T) ? lines(value) : line(value)];
  });
  return Object.fromEntries(entries) as T;
}
