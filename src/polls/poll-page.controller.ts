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
import { languageOf, LinkDoor } from '../meetings/link-door.js';
import type { Outcome } from '../meetings/reply-by-link.js';
import { PollChoice } from './poll.enums.js';
import { PollByLink } from './poll-by-link.js';
import { type OpenLink, PollLinks } from './poll-links.js';
import { type Filled, fieldOfSlot, pollPage, type Shown } from './poll-page.js';

const LONGEST_NOTE = 2000;
const OUTCOMES: readonly string[] = ['recorded', 'again', 'prevails'] satisfies Outcome[];
const ZONES: ReadonlySet<string> = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);

/** The page that the link of a mail about a poll opens. Opening it changes nothing: mail scanners do. */
@Controller('poll')
export class PollPageController {
  constructor(
    private readonly links: PollLinks,
    private readonly polls: PollByLink,
    private readonly door: LinkDoor,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':secret')
  @Allow('poll.answer-by-link')
  show(
    @Param('secret') secret: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const said = fieldOf(query, 'said');
    const outcome = OUTCOMES.includes(said) ? { outcome: said as Outcome } : {};
    return this.withLink(secret, request, reply, (link) =>
      this.page(link, request, reply, { zone: zoneOf(link, fieldOf(query, 'zone')), ...outcome }),
    );
  }

  @Post(':secret')
  @HttpCode(200)
  @Allow('poll.answer-by-link')
  answer(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.withLink(secret, request, reply, async (link) => {
      const say = wordsOf(languageOf(link.language, request));
      const filled = filledIn(link, body);
      const shown = { zone: zoneOf(link, fieldOf(body, 'zone')), filled };
      const again = (problem: Shown['problem']): Promise<string> =>
        this.page(link, request, reply, { ...shown, problem }, 400);
      if (!isSentFromHere(request, this.config.publicUrl)) return again(say('replyPage.wrong.otherSite'));
      if (fieldOf(body, 'show') === 'zone') return this.page(link, request, reply, shown);
      const { choices, note, seatId } = filled;
      const left = link.poll.slots.length - Object.keys(choices).length;
      if (seatId === undefined) return again(say('replyPage.wrong.seat'));
      if (left > 0) return again(say('pollPage.wrong.left', { count: left }));
      if (note.length > LONGEST_NOTE || !isPlainText(note)) return again(say('replyPage.wrong.note'));
      try {
        const outcome = await this.polls.answer(link, { choices, note, seatId });
        const search = new URLSearchParams({ said: outcome, zone: shown.zone }).toString();
        void reply.status(303).headers({ location: `/poll/${secret}?${search}`, 'cache-control': 'no-store' });
        return '';
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        // The page that is sent now says it too: it was read before somebody closed the poll.
        const newest = (await this.links.open(secret)) ?? link;
        const problem = PLAIN[error.rule]
          ? say(`pollPage.wrong.${PLAIN[error.rule]}`)
          : html`<span lang="en">${error.message}</span>`;
        return this.page(newest, request, reply, { ...shown, problem }, 400);
      }
    });
  }

  private withLink(
    secret: string,
    request: FastifyRequest,
    reply: FastifyReply,
    show: (link: OpenLink) => Promise<string>,
  ): Promise<string> {
    return this.door.enter(request, reply, () => this.links.open(secret), show);
  }

  private async page(
    link: OpenLink,
    request: FastifyRequest,
    reply: FastifyReply,
    shown: Shown,
    status = 200,
  ): Promise<string> {
    const language = languageOf(link.language, request);
    const counted = await this.polls.counted(link);
    const [path = ''] = request.url.split('?', 1);
    const content = pollPage({ link, counted, language, path, zones: [...ZONES], ...shown });
    return sendPage(reply, { status, language, title: wordsOf(language)('pollPage.title'), content });
  }
}

/** Rules that the page says in its own words. */
const PLAIN: Readonly<Record<string, string>> = { 'poll.closed': 'closed', 'poll.deadline-passed': 'late' };

/** The zone that was chosen; the recipient's own where none was, or one that nobody knows. */
const zoneOf = ({ recipient }: OpenLink, chosen: string): string => (ZONES.has(chosen) ? chosen : recipient.timeZone);

function filledIn({ poll, answering }: OpenLink, body: unknown): Filled {
  const choices = poll.slots.flatMap(({ id }) => {
    const said = Object.values(PollChoice).find((choice) => choice === fieldOf(body, fieldOfSlot(id)));
    return said ? [[id, said] as const] : [];
  });
  const seat = fieldOf(body, 'seat');
  const whose = answering.length === 1 ? answering[0] : answering.find(({ voice }) => voice?.seatId === seat);
  return {
    choices: Object.fromEntries(choices),
    note: fieldOf(body, 'note', LONGEST_NOTE * 2).trim(),
    seatId: whose && (whose.voice?.seatId ?? null),
  };
}
