import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../kernel/clock.js';
import { parseDate } from '../kernel/graphql/scalars.js';
import { fieldOf } from '../kernel/pages/forms.js';
import { html } from '../kernel/pages/html.js';
import { sendShared } from '../kernel/pages/page.js';
import { Allow } from '../kernel/policy/allow.js';
import { eventsContent } from './events.js';
import { sendPublic } from './frame.js';
import * as ask from './public-questions.js';
import { PublicPages } from './public-pages.js';
import { registerCsv } from './register-csv.js';
import { asOfForm, registerContent } from './register.js';
import { whoWeAre } from './who-we-are.js';

const LONGEST_CURSOR = 1000;

/** What everybody may read, as pages without scripts: asked of the schema as a visitor would ask. */
@Controller('public')
export class PublicationsController {
  constructor(
    private readonly pages: PublicPages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('publication.read')
  groups(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.pages.show(request, reply, async (setting) => {
      const { groups } = await this.pages.ask<ask.Groups>(ask.GROUPS_QUESTION, {}, request);
      const [only] = groups.nodes;
      if (only && groups.nodes.length === 1) {
        void reply.status(302).header('location', setting.link(`/public/${only.slug}`));
        return '';
      }
      const { say } = setting;
      const content = html`${groups.nodes.length === 0 && html`<p class="empty">${say('public.groups.none')}</p>`}
        <ul class="rows">
          ${groups.nodes.map(
            ({ slug, name, invented }) =>
              html`<li>
                <h2><a href="${setting.link(`/public/${slug}`)}" dir="auto">${name}</a></h2>
                ${invented && html`<p><span class="word">${say('public.invented')}</span></p>`}
              </li>`,
          )}
        </ul>`;
      return sendPublic(setting, { title: say('public.nav.groups'), content, groups: groups.nodes });
    });
  }

  @Get('register')
  @Allow('publication.read')
  register(
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(request, reply, async (setting) => {
      const { say } = setting;
      const title = say('public.register.title');
      const asked = fieldOf(query, 'asOf', 100).trim();
      const asOf = this.day(asked);
      if (asOf === null) {
        const { groups } = await this.pages.ask<ask.Groups>(ask.GROUPS_QUESTION, {}, request);
        const content = asOfForm(asked, setting, say('public.register.notADay', { text: asked }));
        return sendPublic(setting, { title, content, groups: groups.nodes, status: 400, shared: false });
      }
      const { groups, procedures, subscribers } = await this.pages.register(asOf, request);
      const content = registerContent(subscribers, procedures, asOf, setting);
      return sendPublic(setting, { title, content, groups: groups.nodes });
    });
  }

  @Get('register.csv')
  @Allow('publication.read')
  registerTable(
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(request, reply, async (setting) => {
      const asked = fieldOf(query, 'asOf', 100).trim();
      const asOf = this.day(asked);
      if (asOf === null) {
        void reply.status(400).header('content-type', 'text/plain; charset=utf-8');
        return setting.say('public.register.notADay', { text: asked });
      }
      const { subscribers } = await this.pages.register(asOf, request);
      void reply.headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="register-${asOf}.csv"`,
      });
      return sendShared(reply, registerCsv(subscribers, asOf, setting));
    });
  }

  @Get(':slug')
  @Allow('publication.read')
  group(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(request, reply, async (setting) => {
      const answer = await this.pages.ask<ask.WhoWeAre>(ask.WHO_WE_ARE_QUESTION, { slug }, request);
      const { group, groups } = answer;
      return sendPublic(setting, {
        title: group.name,
        content: whoWeAre(answer, setting),
        groups: groups.nodes,
        group,
      });
    });
  }

  @Get(':slug/events')
  @Allow('publication.read')
  events(
    @Param('slug') slug: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(request, reply, async (setting) => {
      const after = fieldOf(query, 'after', LONGEST_CURSOR);
      // By the minute: the same question gives the same page, which browsers need not load again.
      const now = new Date(Math.floor(this.clock.now().getTime() / 60_000) * 60_000).toISOString();
      const variables = { slug, now, ...(after ? { after } : {}) };
      const answer = await this.pages.ask<ask.Events>(ask.EVENTS_QUESTION, variables, request);
      const { group, groups } = answer;
      const content = eventsContent(answer, after, setting);
      return sendPublic(setting, { title: setting.say('public.events.title'), content, groups: groups.nodes, group });
    });
  }

  /** The day asked for, or today; null when what was asked for is no day. */
  private day(asked: string): string | null {
    try {
      return asked === '' ? this.clock.today() : parseDate(asked);
    } catch {
      return null;
    }
  }
}
