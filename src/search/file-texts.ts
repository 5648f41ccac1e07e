import { Injectable } from '@nestjs/common';
import { NotRead, PdfReader, WordReader } from '../documents/document-writers.js';
import type { ReadText } from '../documents/reading.js';
import { ATTACHED, Uploads } from '../files/uploads.js';
import { type JobPayload, Jobs } from '../kernel/jobs.js';
import { Transaction } from '../kernel/transaction.js';
import { FileTextRepository, type FileTextState } from './file-text.repository.js';

/** Characters of a file that can be found: a book has two million. */
const MOST_CHARACTERS = 2_000_000;
const PDF = 'application/pdf';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
// What PostgreSQL does not keep, and the signs between which a snippet has its hits.
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Reads the text of files that were attached, after they were: it may take a while, and may fail. */
@Injectable()
export class FileTexts {
  constructor(
    private readonly jobs: Jobs,
    private readonly transaction: Transaction,
    private readonly files: FileTextRepository,
    private readonly uploads: Uploads,
    private readonly word: WordReader,
    private readonly pdf: PdfReader,
  ) {}

  listen(): void {
    this.jobs.handle(ATTACHED, (payload) => this.read(payload));
    this.jobs.handleAt('40 2 * * *', 'search.read-files', () => this.readAll());
  }

  private async readAll(): Promise<void> {
    for (const upload of await this.transaction.run(() => this.files.allUnread())) await this.read({ upload });
  }

  private async read({ upload = '' }: JobPayload): Promise<void> {
    const file = await this.transaction.run(() => this.files.unread(upload));
    if (!file) return;
    const { state, text } = await this.textOf(upload, file.contentType);
    await this.transaction.run(() => this.files.add(upload, state, text));
  }

  private async textOf(upload: string, contentType: string): Promise<{ state: FileTextState; text: string }> {
    const read = this.readerOf(contentType);
    if (!read) return { state: 'EMPTY', text: '' };
    try {
      const text = tidy(await read(await this.content(upload)));
      return { state: text === '' ? 'EMPTY' : 'READ', text };
    } catch (error) {
      if (!(error instanceof NotRead)) throw error;
      return { state: 'FAILED', text: '' };
    }
  }

  private readerOf(contentType: string): ((content: Buffer) => string | Promise<string>) | null {
    if (contentType.startsWith('text/')) return (content) => new TextDecoder().decode(content);
    if (contentType === PDF) return (content) => this.pdf.read(content);
    return contentType === WORD ? async (content) => plainText(await this.word.read(content)) : null;
  }

  private async content(upload: string): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of await this.uploads.content(upload)) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }
}

const tidy = (text: string): string => text.slice(0, MOST_CHARACTERS).toWellFormed().replaceAll(CONTROLS, ' ').trim();

const plainText = ({ blocks }: ReadText): string =>
  blocks.map((block) => (block.kind === 'heading' ? block.text : block.markdown)).join('\n\n');
