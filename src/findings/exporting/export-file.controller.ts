import { Controller, Get, GoneException, Param, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachmentNamed } from '../../files/attachment-name.js';
import { Allow } from '../../kernel/policy/allow.js';
import { parseGlobalId } from '../../kernel/reading/global-id.js';
import { NotFound } from '../../kernel/refused.js';
import { Authentication } from '../../kernel/request-context.js';
import { ExportFiles, Outdated } from './export-files.js';
import { ExportFormats } from './export-formats.js';

/** The file of an export, for whoever started it; for everybody else there is nothing. */
@Controller('exports')
export class ExportFileController {
  constructor(
    private readonly authentication: Authentication,
    private readonly files: ExportFiles,
    private readonly formats: ExportFormats,
  ) {}

  @Get(':id/file')
  @Allow('export.download')
  async file(
    @Param('id') given: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const id = parseGlobalId(given);
    if (id?.prefix !== 'exp') throw new NotFound();
    void reply.headers({
      // Rights may change at any moment: no copy is kept on the way.
      ...{ 'cache-control': 'no-store', vary: 'cookie, authorization', 'x-robots-tag': 'noindex' },
      ...{ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" },
    });
    const viewer = await this.authentication.viewer(request);
    const file = await this.files.seen(viewer, id.id).catch((error: unknown) => {
      if (!(error instanceof Outdated)) throw error;
      throw new GoneException(
        'Something in this file was tightened, or is not for you any more: the file was thrown away. Start another export.',
      );
    });
    return new StreamableFile(await this.files.open(viewer, file, request.method === 'GET'), {
      ...{ type: this.formats.contentType(file.format), length: file.size },
      disposition: attachmentNamed(file.fileName),
    });
  }
}
