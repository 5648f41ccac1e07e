import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { fieldOf, isSentFromHere, secondsUntil } from '../kernel/pages/forms.js';
import { sendPage } from '../kernel/pages/page.js';
import { Allow } from '../kernel/policy/allow.js';
import { InvalidInput, RateLimited, Refused } from '../kernel/refused.js';
import { Authentication } from '../kernel/request-context.js';
import { asEmailAddress, isEmailAddress } from './email-address.js';
import { codeForm, confirmForm, emailForm, problemText, signedInText } from './sign-in-pages.js';
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
  askForEmail(@Res({ passthrough: true }) reply: FastifyReply): string {
    return sendPage(reply, { title: 'Sign in', content: emailForm('') });
  }

  @Post()
  @HttpCode(200)
  @Allow('sign-in-code.request')
  async requestCode(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { email } = fields(body);
    if (!isEmailAddress(email)) {
      const problem = new InvalidInput([{ path: ['email'], message: 'This is not an e-mail address.' }]);
      return this.problem(reply, problem, emailForm(email));
    }
    try {
      this.refuseOtherSites(request);
      await this.signIns.requestCode(email, await this.context(request, reply));
      return sendPage(reply, { title: 'Look in your mail', content: codeForm(email) });
    } catch (error) {
      return this.problem(reply, error, emailForm(email));
    }
  }

  @Get('confirm')
  @Allow('account.sign-in')
  showConfirmation(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): string {
    const { email, code } = fields(query);
    return sendPage(reply, { title: 'Sign in', content: confirmForm(email, code) });
  }

  @Post('confirm')
  @HttpCode(200)
  @Allow('account.sign-in')
  async confirm(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { email, code } = fields(body);
    try {
      this.refuseOtherSites(request);
      // The undertaking stands above the button: to press it is to accept it.
      await this.signIns.signIn({ email, code, acceptsUndertaking: true }, await this.context(request, reply));
      return sendPage(reply, { title: 'You are signed in', content: signedInText(email) });
    } catch (error) {
      return this.problem(reply, error, emailForm(email));
    }
  }

  private async context(request: FastifyRequest, reply: FastifyReply) {
    return { request, reply, viewer: await this.authentication.viewer(request) };
  }

  /** Or another site could sign a visitor in under its own account, and read what they then write. */
  private refuseOtherSites(request: FastifyRequest): void {
    if (isSentFromHere(request, this.config.publicUrl)) return;
    throw new Refused('sign-in.other-site', 'This form was sent from another site. Start again from here.');
  }

  private problem(reply: FastifyReply, error: unknown, form: ReturnType<typeof emailForm>): string {
    const status = error instanceof RateLimited ? 429 : 400;
    if (!(error instanceof RateLimited || error instanceof Refused || error instanceof InvalidInput)) throw error;
    if (error instanceof RateLimited) void reply.header('retry-after', secondsUntil(error.resetAt));
    const message = error instanceof InvalidInput ? (error.problems[0]?.message ?? '') : error.message;
    return sendPage(reply, { status, title: 'Sign in', content: problemText(message, form) });
  }
}

const fields = (values: unknown): { email: string; code: string } => ({
  email: asEmailAddress(fieldOf(values, 'email')),
  code: fieldOf(values, 'code'),
});
