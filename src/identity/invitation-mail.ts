import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import type { JobPayload } from '../kernel/jobs.js';
import { Mailer } from '../kernel/mail/mailer.js';
import { Transaction } from '../kernel/transaction.js';
import { AccountState } from './account.entity.js';
import { AccountRepository } from './account.repository.js';

/** Tells somebody that they have an account. It holds no secret: who reads it can only ask for a code. */
@Injectable()
export class InvitationMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly accounts: AccountRepository,
    private readonly mailer: Mailer,
  ) {}

  async send({ event, subject }: JobPayload): Promise<void> {
    const account = await this.transaction.run(() => this.accounts.find(subject ?? ''));
    if (account?.state !== AccountState.ACTIVE) return;
    await this.mailer.send({
      to: { address: account.email },
      subject: 'Your account on Plenary',
      text: [
        `An account on Plenary was made for you, with the address ${account.email}.`,
        '',
        'To sign in, open this page; it sends a code to this address:',
        `${this.config.publicUrl}/sign-in`,
        '',
        'If you did not expect this, there is nothing to do.',
        '',
      ].join('\n'),
      key: `invitation ${event}`,
    });
  }
}
