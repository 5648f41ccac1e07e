import { Controller, Get, Param, Query, Req, Res, ServiceUnavailableException, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotWritten, WordWriter } from '../../documents/document-writers.js';
import { attachmentNamed } from '../../files/attachment-name.js';
import { shownName } from '../../files/file-name.js';
import { InnerQuestions } from '../../kernel/graphql/inner-questions.js';
import { Allow } from '../../kernel/policy/allow.js';
import { parseGlobalId } from '../../kernel/reading/global-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound } from '../../kernel/refused.js';
import { Authentication } from '../../kernel/request-context.js';
import { Transaction } from '../../kernel/transaction.js';
import { dispositionsCsv, dispositionsDocument, type DispositionsLanguage } from './dispositions.js';
import { type AskedVersion, DISPOSITIONS_QUESTION } from './dispositions-question.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What became of the amendments to a version, to take away; for whoever sees the version at this moment. */
@Controller('terms-of-reference')
export class DispositionsController {
  constructor(
    private readonly authentication: Authentication,
    private readonly questions: InnerQuestions,
    private readonly reader: Reader,
    private readonly transaction: Transaction,
    private readonly word: WordWriter,
  ) {}

  @Get(':id/amendments.csv')
  @Allow('terms.download')
  async asCsv(
    @Param('id') id: string,
    @Query('language') language: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const version = await this.version(id, request, reply);
    const content = Buffer.from(dispositionsCsv(version, known(language)), 'utf8');
    return file(content, 'text/csv; charset=utf-8', nameOf(version, 'csv'));
  }

  @Get(':id/amendments.docx')
  @Allow('terms.download')
  async asWord(
    @Param('id') id: string,
    @Query('language') language: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const version = await this.version(id, request, reply);
    const content = await this.word.write(dispositionsDocument(version, known(language))).catch((error: unknown) => {
      if (error instanceof NotWritten) throw new ServiceUnavailableException(error.message);
      throw error;
    });
    return file(content, WORD, nameOf(version, 'docx'));
  }

  private async version(given: string, request: FastifyRequest, reply: FastifyReply): Promise<AskedVersion> {
    // Texts and rights may change at any moment: no copy is kept on the way.
    void reply.headers({
      ...{ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex' },
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const id = parseGlobalId(given);
    const viewer = await this.authentication.viewer(request);
    // What was proposed on the way to a text is for those inside: to a visitor there is no such table.
    if (id?.prefix !== 'tor' || !viewer.signedIn || !viewer.scope('read')) throw new NotFound();
    await this.transaction.run(() => this.reader.requireSight('TermsVersion', id.id, viewer));
    const { termsVersion } = await this.questions.askAs<{ termsVersion: AskedVersion }>(
      viewer,
      DISPOSITIONS_QUESTION,
      { id: given },
      request,
    );
    return termsVersion;
  }
}

const known = (language: unknown): DispositionsLanguage => (language === 'fr' ? 'fr' : 'en');

const nameOf = ({ number }: AskedVersion, extension: string): string =>
  shownName(`TLP-AMBER Amendments to version ${number.replaceAll(/[/\\:.]+\s*/g, ' ')}.${extension}`);

const file = (content: Uint8Array, type: string, name: string): StreamableFile =>
  new StreamableFile(content, { type, length: content.byteLength, disposition: attachmentNamed(name) });
