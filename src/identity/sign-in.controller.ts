import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { fieldOf, isSentFromHere, secondsUntil } from '../kernel/pages/forms.js';
import { Setting } from '../kernel/pages/setting.js';
import { Allow } from '../kernel/policy/allow.js';
import { InvalidInput, RateLimited, Refused } from '../kernel/refused.js';
import { Authentication } from '../kernel/request-context.js';
import { asEmailAddress, isEmailAddress } from './email-address.js';
import { SignInPages } from './sign-in-pages.js';
import { SignInService } from './sign-in.service.js';

/** Signing in with a browser that need not run scripts. Links in mail only show a page: mail scanners open them. */
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly authentication: Authentication,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow('sign-in-code.request')
  askForEmail(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return new SignInPages(new Setting(request, reply)).askForEmail();
  }

  @Post()
  @HttpCode(200)
  @Allow('sign-in-code.request')
  requestCode(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { email } = fields(body);
    return this.guarded(email, request, reply, async (pages) => {
      if (!isEmailAddress(email)) return pages.wrong(400, 'email', {}, email);
      await this.signIns.requestCode(email, await this.context(request, reply));
      return pages.askForCode(email);
    });
  }

  @Get('confirm')
  @Allow('account.sign-in')
  showConfirmation(
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const { email, code } = fields(query);
    return new SignInPages(new Setting(request, reply)).confirm(email, code);
  }

  @Post('confirm')
  @HttpCode(200)
  @Allow('account.sign-in')
  confirm(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { email, code } = fields(body);
    return this.guarded(email, request, reply, async (pages) => {
      // The undertaking stands above the button: to press it is to accept it.
      await this.signIns.signIn({ email, code, acceptsUndertaking: true }, await this.context(request, reply));
      return pages.done(email);
    });
  }

  private async context(request: FastifyRequest, reply: FastifyReply) {
    return { request, reply, viewer: await this.authentication.viewer(request) };
  }

  /** An act by a form; what was wrong with it is said above the form from which one starts again. */
  private async guarded(
    email: string,
    request: FastifyRequest,
    reply: FastifyReply,
    act: (pages: SignInPages) => Promise<string>,
  ): Promise<string> {
    const pages = new SignInPages(new Setting(request, reply));
    // Or another site could sign a visitor in under its own account, and read what they then write.
    if (!isSentFromHere(request, this.config.publicUrl)) return pages.wrong(400, 'otherSite', {}, email);
    try {
      return await act(pages);
    } catch (error) {
      if (error instanceof RateLimited) {
        const seconds = secondsUntil(error.resetAt);
        void reply.header('retry-after', seconds);
        return pages.wrong(429, 'tooMany', { minutes: Math.ceil(Number(seconds) / 60) }, email);
      }
      if (error instanceof InvalidInput) return pages.wrong(400, 'digits', {}, email);
      if (error instanceof Refused) return pages.wrong(400, 'code', {}, email);
      throw error;
    }
  }
}

const fields = (values: unknown): { email: string; code: string } => ({
  email: asEmailAddress(fieldOf(values, 'email')),
  code: fieldOf(values, 'code'),
});
