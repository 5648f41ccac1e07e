import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import { isPlainText } from '../../kernel/graphql/plain-text.js';
import { fieldOf, isSentFromHere } from '../../kernel/pages/forms.js';
import { html } from '../../kernel/pages/html.js';
import { sendPage } from '../../kernel/pages/page.js';
import { wordsOf } from '../../kernel/pages/words.js';
import { Allow } from '../../kernel/policy/allow.js';
import { Conflict, InvalidInput, Refused } from '../../kernel/refused.js';
import { languageOf, LinkDoor } from '../../meetings/link-door.js';
import { AnswerByLink, type Outcome } from './answer-by-link.js';
import { answersFor, NEEDS_TEXT, type Shown, STATEMENTS } from './answer-form.js';
import { type OpenLink, AnswerLinks } from './answer-links.js';
import { answerPage } from './answer-page.js';

const LONGEST_ANSWER = 20_000;
const LONGEST_NOTE = 5000;
const LONGEST_STATEMENT = 10_000;
const SHORTEST = 3;
const OUTCOMES: readonly string[] = [
  ...(['recorded', 'broke', 'setAside', 'late', 'prevails', 'attached', 'again'] satisfies Outcome[]),
];

/** The page that the link of a mail about a procedure opens. Opening it changes nothing: mail scanners do. */
@Controller('answer')
export class AnswerPageController {
  constructor(
    private readonly links: AnswerLinks,
    private readonly answers: AnswerByLink,
    private readonly door: LinkDoor,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':secret')
  @Allow('procedure.answer-by-link')
  show(
    @Param('secret') secret: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const said = fieldOf(query, 'said');
    const shown = OUTCOMES.includes(said) ? { outcome: said as Outcome } : {};
    return this.withLink(secret, request, reply, async (link) => this.page(link, secret, request, reply, shown));
  }

  @Post(':secret')
  @HttpCode(200)
  @Allow('procedure.answer-by-link')
  answer(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.withLink(secret, request, reply, async (link) => {
      const given = filledIn(link, body);
      const again = async (problem: Shown['problem']): Promise<string> =>
        this.page((await this.links.open(secret)) ?? link, secret, request, reply, { ...given, problem }, 400);
      const wrong = isSentFromHere(request, this.config.publicUrl) ? wrongWith(given) : 'replyPage.wrong.otherSite';
      if (wrong) return again(wordsOf(languageOf(link.language, request))(wrong));
      try {
        const { answer, text, key, seatId = null } = given;
        const outcome = await this.answers.answer(link, { answer, text, key, seatId });
        void reply.status(303).headers({ location: `/answer/${secret}?said=${outcome}`, 'cache-control': 'no-store' });
        return '';
      } catch (error) {
        // A rule of which the page knew nothing yet, such as a text that was withdrawn a moment ago.
        if (![Refused, InvalidInput, Conflict].some((kind) => error instanceof kind)) throw error;
        return again(html`<span lang="en">${(error as Error).message}</span>`);
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

  private page(
    link: OpenLink,
    secret: string,
    request: FastifyRequest,
    reply: FastifyReply,
    shown: Shown,
    status = 200,
  ): string {
    const language = languageOf(link.language, request);
    const { kind, title: of } = link.procedure;
    const title = wordsOf(language)(`answerPage.kind.${kind}`, { title: of });
    const content = answerPage(link, language, `/answer/${secret}`, shown);
    return sendPage(reply, { status, language, title, content });
  }
}

interface Filled {
  readonly answer: string;
  readonly text: string;
  /** Undefined where it was not said for which. */
  readonly seatId: string | null | undefined;
  readonly key: string;
}

function filledIn({ procedure, voices }: OpenLink, body: unknown): Filled {
  const said = fieldOf(body, 'answer');
  const seat = fieldOf(body, 'seat');
  return {
    answer: [...answersFor(procedure), ...STATEMENTS].find((one) => one === said && voices.length > 0) ?? '',
    text: fieldOf(body, 'text', LONGEST_ANSWER * 2).trim(),
    seatId: (voices.length === 1 ? voices[0] : voices.find(({ seatId }) => seatId === seat))?.seatId,
    key: fieldOf(body, 'key', 60),
  };
}

/** What is wrong with what was sent: the key of the words that say it. */
function wrongWith({ answer, text, seatId, key }: Filled): string | null {
  if (answer === '' || !/^[\w-]{8,60}$/.test(key)) return 'answerPage.wrong.answer';
  if (seatId === undefined) return 'replyPage.wrong.seat';
  const isStatement = STATEMENTS.includes(answer);
  const longest = isStatement ? LONGEST_STATEMENT : NEEDS_TEXT.includes(answer) ? LONGEST_ANSWER : LONGEST_NOTE;
  if (text.length > longest || !isPlainText(text)) return 'answerPage.wrong.long';
  if (isStatement && text === '') return 'answerPage.wrong.words';
  return NEEDS_TEXT.includes(answer) && text.length < SHORTEST ? 'answerPage.wrong.text' : null;
}
