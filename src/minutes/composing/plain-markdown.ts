const INLINE = /[\\`*_[\]<>|~&]/g;
/** What makes a heading, a quote, a list, a rule or a fence at the start of a line. */
const OPENING = /^(\s*)(#{1,6}(?=\s|$)|[-+=](?=[\s\-+=]|$)|\d{1,9}(?=[.)]))/gm;

/** Plain text as Markdown that shows it word for word, its line breaks included. */
export const asMarkdown = (text: string): string =>
  text
    .trim()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(INLINE, String.raw`\$&`)
    .replaceAll(OPENING, (_, space: string, mark: string) => space + (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
    .replaceAll(/(?<=\S)\n(?=\S)/g, '\\\n');
