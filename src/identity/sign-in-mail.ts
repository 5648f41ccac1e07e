import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import type { JobPayload } from '../kernel/jobs.js';
import { Mailer } from '../kernel/mail/mailer.js';
import { Transaction } from '../kernel/transaction.js';
import { CODE_MINUTES, hashCode, newCode, spaced } from './sign-in-code.js';
import { SignInRepository } from './sign-in.repository.js';

/** Makes a code where it is sent: until then it exists nowhere, and afterwards only its hash does. */
@Injectable()
export class SignInMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly requests: SignInRepository,
    private readonly mailer: Mailer,
  ) {}

  /** Runs again after a failure, with a new code: no two mails hold the same one, so they share no Message-ID. */
  async send({ subject }: JobPayload): Promise<void> {
    const code = newCode();
    const hash = await hashCode(code, subject ?? '');
    const email = await this.transaction.run(async () => {
      await this.requests.forgetOld();
      const request = await this.requests.awaitingCode(subject ?? '');
      if (!request) return null;
      // An unknown address gets a code too, which nobody is told: so trying one takes the same time for every address.
      await this.requests.setCode(subject ?? '', request.account_id, hash);
      return request.account_id === null ? null : request.email;
    });
    if (email === null) return;
    await this.mailer.send({
      to: { address: email },
      subject: 'Your sign-in code for Plenary',
      text: this.text(email, code),
    });
    if (!this.config.smtpUrl && !this.config.production)
      process.stdout.write(`Sign-in code for ${email}: ${spaced(code)}\n`);
  }

  private text(email: string, code: string): string {
    const link = `${this.config.publicUrl}/sign-in/confirm?${new URLSearchParams({ email, code }).toString()}`;
    return [
      `Your sign-in code: ${spaced(code)}`,
      '',
      'Type it where you asked for it; or open this page, and press the button there:',
      link,
      '',
      `The code works once, within ${CODE_MINUTES} minutes. Nobody will ever ask you for it.`,
      'If you did not ask for it, there is nothing to do: without the code nobody signs in.',
      '',
    ].join('\n');
  }
}
