import { Injectable } from '@nestjs/common';
import { NotRead, NotWritten, WordReader } from '../../documents/document-writers.js';
import { Uploads } from '../../files/uploads.js';
import { InvalidInput, Refused } from '../../kernel/refused.js';
import { isPlainText } from '../../kernel/graphql/plain-text.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { LONGEST_CLAUSE, LONGEST_TEXT, MOST_CLAUSES } from '../drafting/text-limits.js';
import { clausesOf, type ImportedText } from './clauses-of.js';
import type { TermsTextInput } from './importing.inputs.js';
import { markdownPieces } from './markdown-pieces.js';
import type { Pieces } from './pieces.js';
import { wordPieces } from './word-pieces.js';

const LARGEST_FILE = 20 * 1024 * 1024;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TEXTS = ['text/markdown', 'text/plain'];

/** A text that comes in, as clauses. Outside of any transaction: to read a file may take its time. */
@Injectable()
export class TextSource {
  constructor(
    private readonly uploads: Uploads,
    private readonly word: WordReader,
  ) {}

  async clauses(viewer: Viewer, { markdown, upload }: TermsTextInput): Promise<ImportedText> {
    if (upload === undefined || upload === null) {
      if (markdown === undefined || markdown === null) throw InvalidInput.field('text', 'is missing.');
      return checked(clausesOf(markdownPieces(markdown)));
    }
    const { contentType, content } = await this.uploads.read(viewer, upload, LARGEST_FILE);
    if (contentType !== WORD && !TEXTS.includes(contentType))
      throw importing('is neither a Word document (.docx) nor Markdown nor plain text.');
    return checked(
      clausesOf(contentType === WORD ? await this.wordPieces(content) : markdownPieces(content.toString('utf8'))),
    );
  }

  private async wordPieces(content: Buffer): Promise<Pieces> {
    const read = await this.word.read(content).catch((error: unknown) => {
      if (error instanceof NotRead)
        throw importing('cannot be read as a Word document: it is damaged, or takes too long. Save it again in Word.');
      if (error instanceof NotWritten)
        throw importing('cannot be read now: the server is busy. Try again in a minute.');
      throw error;
    });
    return wordPieces(read);
  }
}

const importing = (why: string): Refused => new Refused('terms.import-file', `The file ${why}`, { path: ['text'] });

/** The same limits as for clauses that are written by hand, told before anything is changed. */
function checked(text: ImportedText): ImportedText {
  const refuse = (why: string): Refused => new Refused('terms.import-text', why, { path: ['text'] });
  const { clauses } = text;
  if (clauses.length === 0) throw refuse('There is no text in it.');
  if (clauses.length > MOST_CLAUSES)
    throw refuse(
      `The text has ${clauses.length} headings and numbered paragraphs; a version has at most ${MOST_CLAUSES} clauses.`,
    );
  let characters = 0;
  for (const { number, heading, bodyMarkdown } of clauses) {
    characters += heading.length + bodyMarkdown.length;
    if (bodyMarkdown.length > LONGEST_CLAUSE)
      throw refuse(
        `Clause ${number} would have ${bodyMarkdown.length} characters, and ${LONGEST_CLAUSE} are the most: divide it by headings or numbered paragraphs.`,
      );
    if (!isPlainText(heading) || !isPlainText(bodyMarkdown))
      throw refuse(`Clause ${number} holds control characters or broken Unicode.`);
  }
  if (characters > LONGEST_TEXT)
    throw refuse(`The text has ${characters} characters, and a version at most ${LONGEST_TEXT}.`);
  return text;
}
