import { Controller, Get, Param, Req, Res, ServiceUnavailableException, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Document } from '../../documents/document.js';
import { NotWritten, PdfWriter, WordWriter } from '../../documents/document-writers.js';
import { shownName } from '../../files/file-name.js';
import { Allow } from '../../kernel/policy/allow.js';
import { parseGlobalId } from '../../kernel/reading/global-id.js';
import { NotFound } from '../../kernel/refused.js';
import { Authentication } from '../../kernel/request-context.js';
import { attachmentNamed } from '../../files/attachment-name.js';
import { MinutesReading } from './minutes-reading.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Minutes as a document, for whoever sees them at this moment; for everybody else there is nothing. */
@Controller('minutes')
export class MinutesDocumentController {
  constructor(
    private readonly authentication: Authentication,
    private readonly minutes: MinutesReading,
    private readonly pdf: PdfWriter,
    private readonly word: WordWriter,
  ) {}

  @Get(':id.pdf')
  @Allow('minutes.download')
  asPdf(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(id, request, reply, { writer: this.pdf, extension: 'pdf', type: 'application/pdf' });
  }

  @Get(':id.docx')
  @Allow('minutes.download')
  asWord(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(id, request, reply, { writer: this.word, extension: 'docx', type: WORD });
  }

  private async send(
    given: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { writer, extension, type }: Format,
  ): Promise<StreamableFile> {
    // Rights, texts and labels may change at any moment: no copy is kept on the way.
    void reply.headers({
      ...{ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex' },
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const id = parseGlobalId(given);
    if (id?.prefix !== 'min') throw new NotFound();
    const document = await this.minutes.document(await this.authentication.viewer(request), id.id, request);
    const content = await written(writer, document);
    return new StreamableFile(content, {
      ...{ type, length: content.byteLength },
      disposition: attachmentNamed(fileName(document, extension)),
    });
  }
}

interface Format {
  readonly writer: PdfWriter | WordWriter;
  readonly extension: string;
  readonly type: string;
}

const written = (writer: Format['writer'], document: Document): Promise<Uint8Array> =>
  writer.write(document).catch((error: unknown) => {
    if (error instanceof NotWritten) throw new ServiceUnavailableException(error.message);
    throw error;
  });

/** The label first, since names are cut where they are long: `TLP-AMBER+STRICT Minutes, fourth meeting – Draft.docx`. */
const fileName = ({ label, runningTitle }: Document, extension: string): string =>
  shownName(`TLP-${label.replace('_', '+')} ${runningTitle.replaceAll(/[/\\:.]+\s*/g, ' ')}.${extension}`);
