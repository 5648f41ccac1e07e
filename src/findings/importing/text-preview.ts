import { Injectable } from '@nestjs/common';
import { NotRead, NotWritten, PdfReader, WordReader } from '../../documents/document-writers.js';
import { Label, strictest } from '../../handling/label.js';
import { Uploads } from '../../files/uploads.js';
import { isPlainText } from '../../kernel/graphql/plain-text.js';
import { Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { textOfPdf, textOfWord, type TextOfFile } from './text-of-file.js';

const LARGEST_FILE = 20 * 1024 * 1024;
const LONGEST_BODY = 100_000;
const PDF = 'application/pdf';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TEXTS = ['text/markdown', 'text/plain'];
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const refused = (why: string): Refused => new Refused('finding.text-file', `The file ${why}`, { path: ['upload'] });

/** The text of a file as a finding may begin with it. Nothing is kept: what becomes of it is a draft like any other. */
@Injectable()
export class TextPreview {
  constructor(
    private readonly uploads: Uploads,
    private readonly word: WordReader,
    private readonly pdf: PdfReader,
  ) {}

  async preview(viewer: Viewer, upload: string): Promise<TextOfFile & { readonly label: Label | null }> {
    const { contentType, content } = await this.uploads.read(viewer, upload, LARGEST_FILE);
    const text = await this.read(contentType, content).catch((error: unknown) => {
      if (error instanceof NotRead) throw refused('cannot be read: it is damaged, or takes too long. Save it again.');
      if (error instanceof NotWritten) throw refused('cannot be read now: the server is busy. Try again in a minute.');
      throw error;
    });
    const bodyMarkdown = text.bodyMarkdown.replaceAll('\r\n', '\n').replaceAll(CONTROLS, '').trim();
    if (bodyMarkdown === '' && text.title === '')
      throw refused('holds no text: it is empty, a scan, or locked by a password.');
    if (bodyMarkdown.length > LONGEST_BODY)
      throw refused(
        `has a text of ${bodyMarkdown.length} characters, and a finding has at most ${LONGEST_BODY}: shorten it, or attach it.`,
      );
    if (!isPlainText(bodyMarkdown) || !isPlainText(text.title)) throw refused('holds characters that no text has.');
    return { ...text, bodyMarkdown, label: labelOf(`${text.title}\n${bodyMarkdown}`) };
  }

  private async read(contentType: string, content: Buffer): Promise<TextOfFile> {
    if (contentType === WORD) return textOfWord(await this.word.read(content));
    if (contentType === PDF) return textOfPdf(await this.pdf.read(content));
    if (TEXTS.includes(contentType)) return { title: '', bodyMarkdown: content.toString('utf8'), notes: [] };
    throw refused('is neither a Word document (.docx) nor a PDF, Markdown or plain text.');
  }
}

/** What a text says of its own handling: the strictest mark in it, as an export or another system wrote it. */
function labelOf(text: string): Label | null {
  const marks = [...text.matchAll(/\bTLP:\s?(CLEAR|GREEN|AMBER)(\\?\+STRICT)?\b/gi)];
  const labels = marks.map(([, colour = '', strict]) =>
    strict ? Label.AMBER_STRICT : Label[colour.toUpperCase() as 'CLEAR' | 'GREEN' | 'AMBER'],
  );
  return labels.length > 0 ? strictest(...labels) : null;
}
