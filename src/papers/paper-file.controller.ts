import { Controller, Get, Param, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../kernel/policy/allow.js';
import { parseGlobalId } from '../kernel/reading/global-id.js';
import { NotFound } from '../kernel/refused.js';
import { Authentication } from '../kernel/request-context.js';
import { attachmentNamed } from '../files/attachment-name.js';
import { PaperFiles } from './paper-files.js';

/** The file of a paper, for whoever sees the paper at this moment; for everybody else there is nothing. */
@Controller('papers')
export class PaperFileController {
  constructor(
    private readonly authentication: Authentication,
    private readonly files: PaperFiles,
  ) {}

  @Get(':id/file')
  @Allow('paper.download')
  async file(
    @Param('id') given: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const id = parseGlobalId(given);
    if (id?.prefix !== 'pap') throw new NotFound();
    const viewer = await this.authentication.viewer(request);
    const paper = await this.files.seen(viewer, id.id);
    const tag = `"${paper.sha256}"`;
    void reply.headers({
      // Kept by the reader's browser only, and asked for again each time: rights may have changed.
      ...{ etag: tag, 'cache-control': 'private, no-cache', vary: 'cookie, authorization' },
      ...{ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" },
    });
    if (request.headers['if-none-match'] === tag) {
      void reply.status(304);
      return undefined;
    }
    const { contentType: type, size: length, fileName } = paper;
    const asked = request.method === 'GET';
    return new StreamableFile(await this.files.open(viewer, paper, asked), {
      ...{ type: type.startsWith('text/') ? `${type}; charset=utf-8` : type, length },
      disposition: attachmentNamed(fileName),
    });
  }
}
