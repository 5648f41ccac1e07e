import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { CountedLimit, networkOf } from '../kernel/counted-limit.js';
import { fieldOf, secondsUntil } from '../kernel/pages/forms.js';
import { type Html, html } from '../kernel/pages/html.js';
import { sendPage } from '../kernel/pages/page.js';
import { isLanguage, type Language, languageFor, type Words, wordsOf } from '../kernel/pages/words.js';
import { READING_POOL } from '../kernel/reading/reader.js';
import { RateLimited } from '../kernel/refused.js';

/** Many, for a delegation shares a network and mail scanners open every link; few enough that nobody tries secrets. */
const BY_NETWORK = 600;

/** The way to every page that the personal link of a mail opens: how often, and what stands there when none does. */
@Injectable()
export class LinkDoor {
  private readonly limit: CountedLimit;

  constructor(@Inject(READING_POOL) pool: pg.Pool) {
    this.limit = new CountedLimit(pool, 'personal link by network', BY_NETWORK);
  }

  async enter<Link, Shown = never>(
    request: FastifyRequest,
    reply: FastifyReply,
    open: () => Promise<Link | null>,
    show: (link: Link) => Promise<string | Shown>,
  ): Promise<string | Shown> {
    try {
      await this.limit.count(networkOf(request.ip));
    } catch (error) {
      if (!(error instanceof RateLimited)) throw error;
      void reply.header('retry-after', secondsUntil(error.resetAt));
      return plain(request, reply, 429, 'tooMany');
    }
    const link = await open();
    return link ? show(link) : plain(request, reply, 404, 'dead');
  }
}

/** The language of a page that belongs to somebody: their own, unless they have another one than is complete here. */
export const languageOf = (own: string, request: FastifyRequest): Language =>
  isLanguage(own) ? own : languageFor('', request.headers['accept-language']);

function plain(request: FastifyRequest, reply: FastifyReply, status: number, key: 'dead' | 'tooMany'): string {
  const language = languageFor(fieldOf(request.query, 'lang'), request.headers['accept-language']);
  const say = wordsOf(language);
  const content = key === 'dead' ? deadLink(say) : html`<p>${say('replyPage.tooManyAdvice')}</p>`;
  return sendPage(reply, { status, language, title: say(`replyPage.${key}Title`), content });
}

/** One page for every link that does not work, so that it tells nobody which ones there are. */
const deadLink = (say: Words): Html =>
  html`<p>${say('replyPage.dead')}</p>
    <p>${say('replyPage.deadAdvice')}</p>
    <p><a href="/sign-in">${say('signIn.title')}</a></p>`;
