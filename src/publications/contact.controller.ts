import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Config } from '../config.js';
import { asEmailAddress, isEmailAddress } from '../identity/email-address.js';
import { CONFIG } from '../kernel/config-token.js';
import { CountedLimit, networkOf } from '../kernel/counted-limit.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { isPlainText } from '../kernel/graphql/plain-text.js';
import { fieldOf, isSentFromHere, secondsUntil } from '../kernel/pages/forms.js';
import { Allow } from '../kernel/policy/allow.js';
import { READING_POOL } from '../kernel/reading/reader.js';
import { RateLimited } from '../kernel/refused.js';
import { contactForm, type Field, FIELDS, LONGEST, thanks, TRAP, type Typed, type Wrong } from './contact.js';
import { EnquiryReception } from './enquiry-reception.js';
import { sendPublic } from './frame.js';
import type { Setting } from '../kernel/pages/setting.js';
import { PublicPages } from './public-pages.js';
import { type Contact, CONTACT_QUESTION } from './public-questions.js';

/** In a quarter of an hour: few for one office, and not so many in all that a secretary's mailbox is filled. */
const MOST = { byNetwork: 5, inAll: 60 };
const ONE_LINE = /^[^\n\r\t\u2028\u2029]*$/;

/** Get in touch: what a visitor writes reaches the secretaries of the working group. */
@Controller('public/:slug/contact')
export class ContactController {
  private readonly byNetwork: CountedLimit;
  private readonly inAll: CountedLimit;

  constructor(
    private readonly pages: PublicPages,
    private readonly enquiries: EnquiryReception,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(READING_POOL) pool: pg.Pool,
  ) {
    this.byNetwork = new CountedLimit(pool, 'enquiry by network', MOST.byNetwork);
    this.inAll = new CountedLimit(pool, 'enquiry in all', MOST.inAll);
  }

  @Get()
  @Allow('publication.read')
  form(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(request, reply, async (setting) => {
      const contact = await this.pages.ask<Contact>(CONTACT_QUESTION, { slug }, request);
      return this.page(contact, setting, { content: contactForm(contact, setting), shared: true });
    });
  }

  @Get('thanks')
  @Allow('publication.read')
  thanks(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(request, reply, async (setting) => {
      const contact = await this.pages.ask<Contact>(CONTACT_QUESTION, { slug }, request);
      return this.page(contact, setting, { content: thanks(contact, setting) });
    });
  }

  @Post()
  @HttpCode(200)
  @Allow('enquiry.send')
  send(
    @Param('slug') slug: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(request, reply, async (setting) => {
      const contact = await this.pages.ask<Contact>(CONTACT_QUESTION, { slug }, request);
      const typed = typedIn(body);
      const wrong = mistakesOf(typed);
      const again = (status: number, problem?: string): string =>
        this.page(contact, setting, { content: contactForm(contact, setting, typed, wrong, problem), status });
      if (!contact.group.takesEnquiries) return again(404);
      if (!isSentFromHere(request, this.config.publicUrl)) return again(400, setting.say('public.contact.otherSite'));
      if (Object.keys(wrong).length > 0) return again(400);
      try {
        await this.byNetwork.count(networkOf(request.ip));
        // A program that fills in what nobody sees is told the same as everybody.
        if (fieldOf(body, TRAP) === '') {
          await this.inAll.count('everybody');
          await this.enquiries.send(inputId('bdy', contact.group.id, 'body'), typed);
        }
      } catch (error) {
        if (!(error instanceof RateLimited)) throw error;
        void reply.header('retry-after', secondsUntil(error.resetAt));
        return again(429, setting.say('public.contact.tooMany'));
      }
      const location = setting.link(`/public/${contact.group.slug}/contact/thanks`);
      void reply.status(303).headers({ location, 'cache-control': 'no-store' });
      return '';
    });
  }

  private page(
    { group, groups }: Contact,
    setting: Setting,
    shown: Pick<Parameters<typeof sendPublic>[1], 'content' | 'status' | 'shared'>,
  ): string {
    const title = setting.say('public.contact.title');
    return sendPublic(setting, { shared: false, ...shown, title, groups: groups.nodes, group });
  }
}

/** What was typed, whole as far as it will be shown again; one character more than allowed is enough to see that it is. */
function typedIn(body: unknown): Typed {
  const typed = (name: Field): string => fieldOf(body, name, LONGEST[name] * 4).trim();
  return { name: typed('name'), email: typed('email'), organisation: typed('organisation'), message: typed('message') };
}

function mistakesOf(typed: Typed): Wrong {
  const wrong: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const text = typed[field];
    if (text === '' && field !== 'organisation') wrong[field] = 'public.contact.missing';
    else if (text.length > LONGEST[field]) wrong[field] = 'public.contact.tooLong';
    else if (!isPlainText(text) || (field !== 'message' && !ONE_LINE.test(text)))
      wrong[field] = 'public.contact.notPlain';
    else if (field === 'email' && !isEmailAddress(asEmailAddress(text))) wrong[field] = 'public.contact.notAnAddress';
  }
  return wrong;
}
