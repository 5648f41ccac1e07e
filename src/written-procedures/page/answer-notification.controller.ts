import { Controller, Get, Param, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../kernel/policy/allow.js';
import { languageOf, LinkDoor } from '../../meetings/link-door.js';
import { fileOf, keepNoCopy } from '../notification/notification-file.js';
import { Notifications } from '../notification/notifications.js';
import { AnswerLinks } from './answer-links.js';

/** The notification of adoption, for whoever has the link of a mail about the procedure and still sees it. */
@Controller('answer')
export class AnswerNotificationController {
  constructor(
    private readonly links: AnswerLinks,
    private readonly notifications: Notifications,
    private readonly door: LinkDoor,
  ) {}

  @Get(':secret/notification.json')
  @Allow('procedure.answer-by-link')
  asJson(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | StreamableFile> {
    return this.file('json', secret, request, reply);
  }

  @Get(':secret/notification.pdf')
  @Allow('procedure.answer-by-link')
  asPdf(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | StreamableFile> {
    return this.file('pdf', secret, request, reply);
  }

  private file(
    type: 'json' | 'pdf',
    secret: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string | StreamableFile> {
    return this.door.enter(
      request,
      reply,
      () => this.links.open(secret),
      ({ viewer, procedure: { id }, language }) => {
        keepNoCopy(reply);
        const content =
          type === 'json'
            ? this.notifications.asJson(viewer, id)
            : this.notifications.asPdf(viewer, id, languageOf(language, request));
        return fileOf(type, id, content);
      },
    );
  }
}
