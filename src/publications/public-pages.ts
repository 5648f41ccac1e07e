import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InnerQuestions } from '../kernel/graphql/inner-questions.js';
import { secondsUntil } from '../kernel/pages/forms.js';
import { html } from '../kernel/pages/html.js';
import { InvalidInput, NotFound, RateLimited } from '../kernel/refused.js';
import { sendPublic } from './frame.js';
import { Setting } from '../kernel/pages/setting.js';
import * as questions from './public-questions.js';

/** What the public pages have in common: asking as a visitor, and saying so when there is nothing to show. */
@Injectable()
export class PublicPages {
  constructor(private readonly questions: InnerQuestions) {}

  ask<T>(text: string, variables: Readonly<Record<string, unknown>>, request: FastifyRequest): Promise<T> {
    return this.questions.ask<T>(text, variables, request);
  }

  /** The whole register on a day, however many pages of the schema that takes. */
  async register(asOf: string, request: FastifyRequest) {
    const first = await this.ask<questions.RegisterPage>(questions.REGISTER_QUESTION, { asOf }, request);
    const subscribers = [...first.subscribers.nodes];
    let { hasNextPage, endCursor: after } = first.subscribers.pageInfo;
    while (hasNextPage) {
      const next = await this.ask<questions.RegisterPage>(questions.REGISTER_QUESTION, { asOf, after }, request);
      subscribers.push(...next.subscribers.nodes);
      ({ hasNextPage, endCursor: after } = next.subscribers.pageInfo);
    }
    return { groups: first.groups, procedures: first.procedures, subscribers };
  }

  /** Writes a page; what is absent, hidden or asked for too often is said on one. */
  async show<T = string>(
    request: FastifyRequest,
    reply: FastifyReply,
    write: (setting: Setting) => Promise<T>,
  ): Promise<T | string> {
    const setting = new Setting(request, reply);
    try {
      return await write(setting);
    } catch (error) {
      if (error instanceof RateLimited) {
        void reply.header('retry-after', secondsUntil(error.resetAt));
        return this.plain(setting, 429, 'tooMany', []);
      }
      // A cursor that was cut short when the address was copied leads nowhere, too.
      if (!(error instanceof NotFound || error instanceof InvalidInput)) throw error;
      const { groups } = await this.ask<questions.Groups>(questions.GROUPS_QUESTION, {}, request);
      return this.plain(setting, 404, 'notFound', groups.nodes);
    }
  }

  private plain(setting: Setting, status: number, key: string, groups: readonly questions.GroupName[]): string {
    const { say } = setting;
    const content = html`<p>${say(`public.${key}.advice`)}</p>
      <p><a href="${setting.link('/public')}">${say('public.nav.groups')}</a></p>`;
    return sendPublic(setting, { title: say(`public.${key}.title`), content, groups, status, shared: false });
  }
}
