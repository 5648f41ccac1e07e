import { asMarkdown } from '../minutes/composing/plain-markdown.js';

/** A line of a report about something that has a day. */
export interface Dated {
  readonly day: string;
  readonly line: string;
}

/** Oldest first. */
export const byDay = (lines: readonly Dated[]): string[] =>
  lines
    .toSorted((one, other) => one.day.localeCompare(other.day) || one.line.localeCompare(other.line))
    .map(({ line }) => line);

/** Plain text as Markdown on one line. */
export const plain = (text: string): string =>
  asMarkdown(text)
    .replaceAll('\\\n', ' ')
    .replaceAll(/\s*\n\s*/g, ' ');

export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** Somebody's own Markdown, set apart. */
export const quoted = (text: string): string =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
