import { Controller, Get, Param, Query, Req, Res, ServiceUnavailableException, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Document, DOCUMENT_LANGUAGES } from '../documents/document.js';
import { NotWritten, PageWriter, PdfWriter } from '../documents/document-writers.js';
import { PAGE_POLICY } from '../documents/page-style.js';
import { attachmentNamed } from '../files/attachment-name.js';
import { shownName } from '../files/file-name.js';
import { Allow } from '../kernel/policy/allow.js';
import { parseGlobalId } from '../kernel/reading/global-id.js';
import { NotFound } from '../kernel/refused.js';
import { Authentication } from '../kernel/request-context.js';
import { BookReading } from './book-reading.js';

interface Format {
  readonly name: 'PDF' | 'HTML';
  readonly type: string;
  readonly policy: string;
  readonly writer: PdfWriter | PageWriter;
}

/** The book of a meeting, written anew for whoever asks, with what they may see then; nothing of it is kept here. */
@Controller('meeting-books')
export class BookController {
  private readonly pdf: Format;
  private readonly page: Format;

  constructor(
    private readonly authentication: Authentication,
    private readonly reading: BookReading,
    pdf: PdfWriter,
    page: PageWriter,
  ) {
    this.pdf = { name: 'PDF', type: 'application/pdf', policy: "default-src 'none'; sandbox", writer: pdf };
    this.page = { name: 'HTML', type: 'text/html; charset=utf-8', policy: PAGE_POLICY, writer: page };
  }

  @Get(':id.pdf')
  @Allow('meeting-book.fetch')
  asPdf(
    @Param('id') id: string,
    @Query('lang') language: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(id, language, request, reply, this.pdf);
  }

  @Get(':id.html')
  @Allow('meeting-book.fetch')
  asPage(
    @Param('id') id: string,
    @Query('lang') language: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(id, language, request, reply, this.page);
  }

  private async send(
    given: string,
    asked: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
    { name, type, policy, writer }: Format,
  ): Promise<StreamableFile> {
    // Rights, texts and labels may change at any moment: no copy is kept on the way.
    void reply.headers({
      ...{ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex' },
      ...{ 'referrer-policy': 'no-referrer', vary: 'cookie, authorization', 'content-security-policy': policy },
    });
    const id = parseGlobalId(given);
    if (id?.prefix !== 'mtg') throw new NotFound();
    const language = DOCUMENT_LANGUAGES.find((one) => one === asked) ?? 'en';
    const viewer = await this.authentication.viewer(request);
    const document = await this.reading.document(viewer, id.id, language, request, name);
    const content = await writer.write(document).catch((error: unknown) => {
      throw error instanceof NotWritten ? new ServiceUnavailableException(error.message) : error;
    });
    const disposition = attachmentNamed(fileName(document, name.toLowerCase()));
    return new StreamableFile(content, { type, length: content.byteLength, disposition });
  }
}

/** The label first, since names are cut where they are long: `TLP-AMBER+STRICT Meeting book, Fourth meeting.pdf`. */
const fileName = ({ label, runningTitle }: Document, extension: string): string =>
  shownName(`TLP-${label.replace('_', '+')} ${runningTitle.replaceAll(/[/\\:.]+\s*/g, ' ')}.${extension}`);
