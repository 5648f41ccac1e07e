import { Controller, Get, Param, Query, Req, Res, ServiceUnavailableException, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotWritten } from '../../documents/document-writers.js';
import { fieldOf } from '../../kernel/pages/forms.js';
import { languageFor } from '../../kernel/pages/words.js';
import { Allow } from '../../kernel/policy/allow.js';
import { parseGlobalId } from '../../kernel/reading/global-id.js';
import { NotFound } from '../../kernel/refused.js';
import { Authentication } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Notifications } from './notifications.js';

/** Notifications of adoption as files; for everybody who does not see the procedure there is nothing. */
@Controller('procedures')
export class NotificationController {
  constructor(
    private readonly authentication: Authentication,
    private readonly notifications: Notifications,
  ) {}

  @Get(':id/notification.json')
  @Allow('procedure.notification')
  asJson(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(id, request, reply, 'application/json', (viewer, procedure) =>
      this.notifications.asJson(viewer, procedure),
    );
  }

  @Get(':id/notification.pdf')
  @Allow('procedure.notification')
  asPdf(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const language = languageFor(fieldOf(query, 'lang', 10), request.headers['accept-language']);
    return this.send(id, request, reply, 'application/pdf', (viewer, procedure) =>
      this.notifications.asPdf(viewer, procedure, language),
    );
  }

  private async send(
    given: string,
    request: FastifyRequest,
    reply: FastifyReply,
    type: string,
    write: (viewer: Viewer, procedure: string) => Promise<Buffer>,
  ): Promise<StreamableFile> {
    // Rights may change at any moment, and statements come in: no copy is kept on the way.
    void reply.headers({
      ...{ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex' },
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const id = parseGlobalId(given);
    const viewer = await this.authentication.viewer(request);
    if (id?.prefix !== 'prc' || !viewer.signedIn || !viewer.scope('read')) throw new NotFound();
    const content = await write(viewer, id.id).catch((error: unknown) => {
      if (error instanceof NotWritten) throw new ServiceUnavailableException(error.message);
      throw error;
    });
    const name = `TLP-AMBER notification-of-adoption-${id.id.slice(0, 8)}.${type.split('/')[1]}`;
    const disposition = `attachment; filename="${name}"`;
    return new StreamableFile(content, { type, length: content.byteLength, disposition });
  }
}
