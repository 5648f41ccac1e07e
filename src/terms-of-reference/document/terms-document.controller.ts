import { Controller, Get, Param, Query, Req, Res, ServiceUnavailableException, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Document, DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../documents/document.js';
import { NotWritten, PdfWriter, WordWriter } from '../../documents/document-writers.js';
import { attachmentNamed } from '../../files/attachment-name.js';
import { shownName } from '../../files/file-name.js';
import { Allow } from '../../kernel/policy/allow.js';
import { InvalidInput, NotFound } from '../../kernel/refused.js';
import { Authentication } from '../../kernel/request-context.js';
import { asMarkdown, redlineDocument, versionDocument } from './terms-document.js';
import { TermsReading } from './terms-reading.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A version, or what differs between two, as a document; for whoever sees them at this moment. */
@Controller('terms-of-reference')
export class TermsDocumentController {
  constructor(
    private readonly authentication: Authentication,
    private readonly terms: TermsReading,
    private readonly pdf: PdfWriter,
    private readonly word: WordWriter,
  ) {}

  @Get(':id/document.:format')
  @Allow('terms.download')
  async version(
    @Param() { id, format }: Named,
    @Query('language') language: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const [version] = await this.terms.versions(await this.authentication.viewer(request), [id]);
    return this.send(versionDocument(version!, languageOf(language)), format, reply);
  }

  @Get(':id/redline.:format')
  @Allow('terms.download')
  async redline(
    @Param() { id, format }: Named,
    @Query('from') given: unknown,
    @Query('language') language: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const ids = [typeof given === 'string' ? given : '', id];
    const [from, to] = await this.terms.versions(await this.authentication.viewer(request), ids);
    if (from!.bodyId !== to!.bodyId)
      throw InvalidInput.field('from', 'is not a version of the terms of the same body.');
    return this.send(redlineDocument(from!, to!, languageOf(language)), format, reply);
  }

  private async send(document: Document, format: string, reply: FastifyReply): Promise<StreamableFile> {
    // Rights and texts may change at any moment: no copy is kept on the way.
    void reply.headers({
      ...{ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex' },
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const { content, type } = await this.written(document, format);
    return new StreamableFile(content, {
      ...{ type, length: content.byteLength },
      disposition: attachmentNamed(fileName(document, format)),
    });
  }

  private async written(document: Document, format: string): Promise<{ content: Uint8Array; type: string }> {
    try {
      if (format === 'md') return { content: Buffer.from(asMarkdown(document)), type: 'text/markdown; charset=utf-8' };
      if (format === 'pdf') return { content: await this.pdf.write(document), type: 'application/pdf' };
      if (format === 'docx') return { content: await this.word.write(document), type: WORD };
    } catch (error) {
      if (error instanceof NotWritten) throw new ServiceUnavailableException(error.message);
      throw error;
    }
    throw new NotFound();
  }
}

interface Named {
  readonly id: string;
  readonly format: string;
}

const languageOf = (given: unknown): DocumentLanguage => DOCUMENT_LANGUAGES.find((one) => one === given) ?? 'en';

/** The label first, since names are cut where they are long. */
const fileName = ({ label, body, runningTitle }: Document, format: string): string =>
  shownName(`TLP-${label.replace('_', '+')} ${body} ${runningTitle}`.replaceAll(/[/\\:.]+\s*/g, ' ') + `.${format}`);
