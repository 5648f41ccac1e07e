import { Controller, Get, Param, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../kernel/policy/allow.js';
import { parseGlobalId } from '../kernel/reading/global-id.js';
import { NotFound } from '../kernel/refused.js';
import { Authentication } from '../kernel/request-context.js';
import { answerFile } from '../files/file-answer.js';
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
    return answerFile(request, reply, paper, (goesOut) => this.files.open(viewer, paper, goesOut));
  }
}
