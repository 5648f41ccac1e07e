import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.js';
import { Events } from '../kernel/events.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { Account, Office } from './account.entity.js';
import type { EndOfficeInput, GrantOfficeInput, RestoreAccountInput, SuspendAccountInput } from './account.inputs.js';
import { AccountRepository } from './account.repository.js';
import { SessionRepository } from './session.repository.js';

type Change = RestoreAccountInput;
type Changes = Record<string, unknown>;

/** Keeping accounts: what administrators do. */
@Injectable()
export class AccountService {
  constructor(
    private readonly acts: Acts,
    private readonly events: Events,
    private readonly transaction: Transaction,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
  ) {}

  suspend(viewer: Viewer, input: SuspendAccountInput): Promise<{ account: Reference }> {
    return this.change(viewer, input, ['account.suspend', 'account.suspended'], async (account, offices) => {
      account.suspend(offices, await this.accounts.administrators(account.id));
      return { reason: input.reason, endedSessions: await this.sessions.endAll(account.id) };
    });
  }

  restore(viewer: Viewer, input: RestoreAccountInput): Promise<{ account: Reference }> {
    return this.change(viewer, input, ['account.restore', 'account.restored'], (account) => {
      account.restore();
      return Promise.resolve({});
    });
  }

  grantOffice(viewer: Viewer, input: GrantOfficeInput): Promise<{ account: Reference }> {
    return this.change(viewer, input, ['office.grant', 'office.granted'], async (account, offices) => {
      account.grant(input.office, offices);
      await this.accounts.addOffice(account.id, input.office);
      return { office: input.office };
    });
  }

  endOffice(viewer: Viewer, input: EndOfficeInput): Promise<{ account: Reference }> {
    return this.change(viewer, input, ['office.end', 'office.ended'], async (account, offices) => {
      account.endOffice(input.office, offices, await this.accounts.administrators(account.id));
      await this.accounts.endOffice(account.id, input.office);
      return { office: input.office };
    });
  }

  find(email: string): Promise<Account | null> {
    return this.transaction.run(() => this.accounts.byEmail(email));
  }

  /** A new account for an address; null when it has one. `office` is for the first administrator. */
  open(email: string, office: Office | null, viewer: Viewer | null): Promise<string | null> {
    return this.transaction.run(async () => {
      const account = await this.accounts.open(email);
      if (!account) return null;
      if (office) await this.accounts.addOffice(account.id, office);
      await this.events.record(
        { act: 'account.opened', subject: { type: 'Account', id: account.id }, changes: office ? { office } : {} },
        viewer,
      );
      return account.id;
    });
  }

  private change(
    viewer: Viewer,
    input: Change,
    [act, done]: readonly [string, string],
    work: (account: Account, offices: readonly Office[]) => Promise<Changes>,
  ): Promise<{ account: Reference }> {
    return this.acts.perform(act, viewer, input, async () => {
      await this.accounts.lockAdministrators();
      const account = await this.accounts.lock(inputId('acc', input.id, 'id'), input.expectedVersion);
      const changes = await work(account, await this.accounts.offices(account.id));
      await this.accounts.save(account);
      await this.events.record({ act: done, subject: { type: 'Account', id: account.id }, changes }, viewer);
      return { account: reference('Account', account.id) };
    });
  }
}
