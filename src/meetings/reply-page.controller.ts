import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { isPlainText } from '../kernel/graphql/plain-text.js';
import { fieldOf, isSentFromHere } from '../kernel/pages/forms.js';
import { html } from '../kernel/pages/html.js';
import { sendPage } from '../kernel/pages/page.js';
import { wordsOf } from '../kernel/pages/words.js';
import { Allow } from '../kernel/policy/allow.js';
import { Refused } from '../kernel/refused.js';
import { languageOf, LinkDoor } from './link-door.js';
import { type Outcome, ReplyByLink } from './reply-by-link.js';
import { type OpenLink, ReplyLinks } from './reply-links.js';
import { answersFor, replyForm, type Shown } from './reply-page.js';

const LONGEST_NOTE = 2000;
const OUTCOMES: readonly string[] = ['recorded', 'again', 'prevails'] satisfies Outcome[];

/** The page that the link of an invitation opens. Opening it changes nothing: mail scanners do. */
@Controller('reply')
export class ReplyPageController {
  constructor(
    private readonly links: ReplyLinks,
    private readonly replies: ReplyByLink,
    private readonly door: LinkDoor,
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
      const say = wordsOf(languageOf(link.language, request));
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

  private withLink(
    secret: string,
    request: FastifyRequest,
    reply: FastifyReply,
    show: (link: OpenLink) => Promise<string>,
  ): Promise<string> {
    return this.door.enter(request, reply, () => this.links.open(secret), show);
  }

  private page(
    link: OpenLink,
    secret: string,
    request: FastifyRequest,
    reply: FastifyReply,
    shown: Shown,
    status = 200,
  ): string {
    const language = languageOf(link.language, request);
    const title = wordsOf(language)('replyPage.title');
    const content = replyForm(link, language, `/reply/${secret}`, shown);
    return sendPage(reply, { status, language, title, content });
  }
}
