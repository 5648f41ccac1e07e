import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { isPlainText } from '../kernel/graphql/plain-text.js';
import { fieldOf, isSentFromHere, secondsUntil } from '../kernel/pages/forms.js';
import { html } from '../kernel/pages/html.js';
import { sendPage } from '../kernel/pages/page.js';
import { isLanguage, type Language, languageFor, wordsOf } from '../kernel/pages/words.js';
import { Allow } from '../kernel/policy/allow.js';
import { RateLimited, Refused } from '../kernel/refused.js';
import { type Outcome, ReplyByLink } from './reply-by-link.js';
import { ReplyLimits } from './reply-limits.js';
import { type OpenLink, ReplyLinks } from './reply-links.js';
import { answersFor, deadLink, replyForm, type Shown } from './reply-page.js';

const LONGEST_NOTE = 2000;
const OUTCOMES: readonly string[] = ['recorded', 'again', 'prevails'] satisfies Outcome[];

/** The page that the link of an invitation opens. Opening it changes nothing: mail scanners do. */
@Controller('reply')
export class ReplyPageController {
  constructor(
    private readonly links: ReplyLinks,
    private readonly replies: ReplyByLink,
    private readonly limits: ReplyLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':secret')
  @Allow('meeting.reply-by-link')
  show(
    @Param('secret') secret: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const said = fieldOf(query, 'said');
    return this.withLink(secret, request, reply, async (link) =>
      this.page(link, secret, request, reply, OUTCOMES.includes(said) ? { outcome: said as Outcome } : {}),
    );
  }

  @Post(':secret')
  @HttpCode(200)
  @Allow('meeting.reply-by-link')
  answer(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.withLink(secret, request, reply, async (link) => {
      const say = wordsOf(this.language(link, request));
      const given = {
        answer: answersFor(link.answering).find((answer) => answer === fieldOf(body, 'answer')),
        note: fieldOf(body, 'note', LONGEST_NOTE * 2).trim(),
        seatId: this.seat(link, fieldOf(body, 'seat')),
      };
      const wrong = (key: string): string =>
        this.page(link, secret, request, reply, { problem: say(`replyPage.wrong.${key}`), ...given }, 400);
      if (!isSentFromHere(request, this.config.publicUrl)) return wrong('otherSite');
      if (!given.answer) return wrong('answer');
      if (given.seatId === undefined) return wrong('seat');
      if (given.note.length > LONGEST_NOTE || !isPlainText(given.note)) return wrong('note');
      try {
        const { answer, note, seatId } = given;
        const outcome = await this.replies.reply(link, { answer, note, seatId });
        void reply.status(303).headers({ location: `/reply/${secret}?said=${outcome}`, 'cache-control': 'no-store' });
        return '';
      } catch (error) {
        // A rule of which the page knew nothing yet, such as a meeting that was called off a moment ago.
        if (!(error instanceof Refused)) throw error;
        const problem = html`<span lang="en">${error.message}</span>`;
        return this.page(link, secret, request, reply, { problem, ...given }, 400);
      }
    });
  }

  /** The seat that was chosen; the only one, where there is no choice; undefined when it was not chosen. */
  private seat({ answering }: OpenLink, chosen: string): string | null | undefined {
    return (answering.length === 1 ? answering[0] : answering.find(({ seatId }) => seatId === chosen))?.seatId;
  }

  private async withLink(
    secret: string,
    request: FastifyRequest,
    reply: FastifyReply,
    show: (link: OpenLink) => Promise<string>,
  ): Promise<string> {
    try {
      await this.limits.count(request.ip);
    } catch (error) {
      if (!(error instanceof RateLimited)) throw error;
      void reply.header('retry-after', secondsUntil(error.resetAt));
      return this.plain(request, reply, 429, 'tooMany');
    }
    const link = await this.links.open(secret);
    return link ? show(link) : this.plain(request, reply, 404, 'dead');
  }

  private plain(request: FastifyRequest, reply: FastifyReply, status: number, key: 'dead' | 'tooMany'): string {
    const language = languageFor(fieldOf(request.query, 'lang'), request.headers['accept-language']);
    const say = wordsOf(language);
    const content = key === 'dead' ? deadLink(say) : html`<p>${say('replyPage.tooManyAdvice')}</p>`;
    return sendPage(reply, { status, language, title: say(`replyPage.${key}Title`), content });
  }

  private page(
    link: OpenLink,
    secret: string,
    request: FastifyRequest,
    reply: FastifyReply,
    shown: Shown,
    status = 200,
  ): string {
    const language = this.language(link, request);
    const title = wordsOf(language)('replyPage.title');
    const content = replyForm(link, language, `/reply/${secret}`, shown);
    return sendPage(reply, { status, language, title, content });
  }

  /** The recipient's own, unless they have another one that is complete here. */
  private language(link: OpenLink, request: FastifyRequest): Language {
    return isLanguage(link.language) ? link.language : languageFor('', request.headers['accept-language']);
  }
}
