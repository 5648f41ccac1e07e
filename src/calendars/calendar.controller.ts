import { createHash } from 'node:crypto';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fieldOf, secondsUntil } from '../kernel/pages/forms.js';
import { hasTag } from '../kernel/pages/page.js';
import { languageFor } from '../kernel/pages/words.js';
import { Allow } from '../kernel/policy/allow.js';
import { RateLimited } from '../kernel/refused.js';
import { CalendarLimits } from './calendar-limits.js';
import { Feeds, type Written } from './feeds.js';

const FIVE_MINUTES = 300;
const LONGEST_SLUG = 200;

/** Calendars, for programs that subscribe to them: a person's own by the secret in its address, and the public one. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly feeds: Feeds,
    private readonly limits: CalendarLimits,
  ) {}

  @Get('public.ics')
  @Allow('calendar.read')
  public(
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const language = languageFor(fieldOf(query, 'lang'), request.headers['accept-language']);
    void reply.header('vary', 'accept-language');
    return this.show('public', request, reply, () =>
      this.feeds.public(fieldOf(query, 'group', LONGEST_SLUG), language),
    );
  }

  /** Every other address: one that leads nowhere is answered in the same way, whatever it looks like. */
  @Get('*')
  @Allow('calendar.read')
  own(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const secret = /^\/calendar\/([\w-]{43})\.ics(?:\?|$)/.exec(request.url)?.[1] ?? '';
    void reply.header('x-robots-tag', 'noindex');
    return this.show('private', request, reply, () => this.feeds.own(secret));
  }

  private async show(
    kind: 'private' | 'public',
    request: FastifyRequest,
    reply: FastifyReply,
    read: () => Promise<Written | null>,
  ): Promise<string> {
    try {
      await this.limits.count(kind, request.ip);
    } catch (error) {
      if (!(error instanceof RateLimited)) throw error;
      void reply.header('retry-after', secondsUntil(error.resetAt));
      return plain(
        reply,
        429,
        'Calendars were asked for too often from your network. Ask again in a quarter of an hour.',
      );
    }
    const written = await read();
    return written ? send(kind, written, request, reply) : plain(reply, 404, 'There is no calendar at this address.');
  }
}

function plain(reply: FastifyReply, status: number, text: string): string {
  void reply.status(status).headers({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  return `${text}\n`;
}

/**
 * Sends a calendar, or that nothing changed. Only the tag decides: what somebody may not see any more vanishes without
 * a newer date.
 */
function send(kind: string, { text, changed }: Written, request: FastifyRequest, reply: FastifyReply): string {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`;
  void reply.headers({
    etag,
    'cache-control': `${kind}, max-age=${FIVE_MINUTES}`,
    ...(changed ? { 'last-modified': changed.toUTCString() } : {}),
  });
  if (hasTag(request.headers['if-none-match'], etag)) {
    void reply.status(304);
    return '';
  }
  void reply.headers({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="plenary-${kind}.ics"`,
  });
  return text;
}
