import { Controller, Get, Param, Query, Req, Res, ServiceUnavailableException, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotWritten, WordWriter } from '../documents/document-writers.js';
import { attachmentNamed } from '../files/attachment-name.js';
import { parseDate } from '../kernel/graphql/scalars.js';
import { Allow } from '../kernel/policy/allow.js';
import { Forbidden, InvalidInput, NotFound } from '../kernel/refused.js';
import { Authentication } from '../kernel/request-context.js';
import { REPORT_LANGUAGES, type ReportLanguage } from './report-words.js';
import { ReportReading } from './report-reading.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Asked {
  readonly from?: unknown;
  readonly until?: unknown;
  readonly language?: unknown;
}

/** A progress report as a Word document, as it is drafted at this moment; for whoever may not draft it there is nothing. */
@Controller('progress-reports')
export class ProgressReportController {
  constructor(
    private readonly authentication: Authentication,
    private readonly reading: ReportReading,
    private readonly word: WordWriter,
  ) {}

  @Get(':id.docx')
  @Allow('focus-group.downloadProgressReport')
  async asWord(
    @Param('id') focusGroup: string,
    @Query() asked: Asked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    // Rights, texts and labels may change at any moment: no copy is kept on the way.
    void reply.headers({
      ...{ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex' },
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const viewer = await this.authentication.viewer(request);
    if (!viewer.signedIn || !viewer.scope('read')) throw new NotFound();
    const [from, until, language] = [dayOf(asked.from), dayOf(asked.until), languageOf(asked.language)];
    const report = await this.reading
      .draft({ focusGroup, from, until, language }, viewer, request)
      .catch((error: unknown) => {
        throw error instanceof Forbidden || error instanceof InvalidInput ? new NotFound() : error;
      });
    const content = await this.word
      .write({
        ...{ language, label: report.label, title: report.title, body: '', runningTitle: report.title },
        // The title stands above it already.
        blocks: [{ kind: 'markdown', text: report.markdown.replace(/^# .*\n+/, '') }],
      })
      .catch((error: unknown) => {
        throw error instanceof NotWritten ? new ServiceUnavailableException(error.message) : error;
      });
    return new StreamableFile(content, {
      ...{ type: WORD, length: content.byteLength },
      disposition: attachmentNamed(`${report.fileName}.docx`),
    });
  }
}

function dayOf(given: unknown): string {
  try {
    return parseDate(given);
  } catch {
    throw new NotFound();
  }
}

const languageOf = (given: unknown): ReportLanguage => REPORT_LANGUAGES.find((one) => one === given) ?? 'en';
