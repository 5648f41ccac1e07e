import { Controller, Get, Param, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fieldOf } from '../../kernel/pages/forms.js';
import { languageFor } from '../../kernel/pages/words.js';
import { Allow } from '../../kernel/policy/allow.js';
import { parseGlobalId } from '../../kernel/reading/global-id.js';
import { NotFound } from '../../kernel/refused.js';
import { Authentication } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { fileOf, keepNoCopy } from './notification-file.js';
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
  async asJson(
    @Param('id') given: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { viewer, id } = await this.asked(given, request, reply);
    return fileOf('json', id, this.notifications.asJson(viewer, id));
  }

  @Get(':id/notification.pdf')
  @Allow('procedure.notification')
  async asPdf(
    @Param('id') given: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { viewer, id } = await this.asked(given, request, reply);
    const language = languageFor(fieldOf(query, 'lang', 10), request.headers['accept-language']);
    return fileOf('pdf', id, this.notifications.asPdf(viewer, id, language));
  }

  private async asked(
    given: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ viewer: Viewer; id: string }> {
    keepNoCopy(reply);
    const id = parseGlobalId(given);
    const viewer = await this.authentication.viewer(request);
    if (id?.prefix !== 'prc' || !viewer.signedIn || !viewer.scope('read')) throw new NotFound();
    return { viewer, id: id.id };
  }
}
