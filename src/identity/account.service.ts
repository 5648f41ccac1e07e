import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.js';
import { Events } from '../kernel/events.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Refused } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { type Account, AccountState, type Office } from './account.entity.js';
import type {
  EndOfficeInput,
  GrantOfficeInput,
  InviteAccountInput,
  RestoreAccountInput,
  SuspendAccountInput,
} from './account.inputs.js';
import { AccessTokenRepository } from './access-token.repository.js';
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
    private readonly tokens: AccessTokenRepository,
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

  /** Somebody who is no member by it: another administrator, an auditor. */
  inviteOwner(viewer: Viewer, input: InviteAccountInput): Promise<{ account: Reference }> {
    return this.acts.perform('account.invite', viewer, input, async () => {
      const id = await this.invite(input.email, viewer);
      if (!id)
        throw new Refused('member.address-taken', 'Somebody has an account with this e-mail address already.', {
          path: ['email'],
        });
      return { account: reference('Account', id) };
    });
  }

  find(email: string): Promise<Account | null> {
    return this.transaction.run(() => this.accounts.byEmail(email));
  }

  /** A new account, whose owner is told by mail; null when the address has one. */
  invite(email: string, viewer: Viewer | null): Promise<string | null> {
    return this.transaction.run(async () => {
      const account = await this.accounts.open(email);
      if (!account) return null;
      await this.events.record({ act: 'account.invited', subject: { type: 'Account', id: account.id } }, viewer);
      return account.id;
    });
  }

  /** A new account of which nobody is told, as from an imported list; null when the address has one. */
  open(email: string, viewer: Viewer): Promise<string | null> {
    return this.transaction.run(async () => {
      const account = await this.accounts.open(email);
      if (!account) return null;
      await this.events.record({ act: 'account.opened', subject: { type: 'Account', id: account.id } }, viewer);
      return account.id;
    });
  }

  /** Its person leaves: sessions and access tokens end at once. It goes on only where it holds an office. */
  close(id: string, viewer: Viewer): Promise<void> {
    return this.transaction.run(async () => {
      const account = await this.accounts.lock(id);
      const offices = await this.accounts.offices(id);
      const endedSessions = await this.sessions.endAll(id);
      const revokedTokens = await this.tokens.revokeAll(id);
      if (offices.length === 0 && account.state === AccountState.ACTIVE) {
        account.suspend(offices, { another: true });
        await this.accounts.save(account);
      }
      const changes = { endedSessions, revokedTokens, state: account.state };
      await this.events.record({ act: 'account.closed', subject: { type: 'Account', id }, changes }, viewer);
    });
  }

  /** Gives an office on the word of whoever operates the installation: to its first administrator, above all. */
  appoint(id: string, office: Office): Promise<void> {
    return this.transaction.run(async () => {
      const account = await this.accounts.lock(id);
      account.grant(office, await this.accounts.offices(id));
      await this.accounts.addOffice(id, office);
      await this.accounts.save(account);
      await this.events.record({ act: 'office.granted', subject: { type: 'Account', id }, changes: { office } }, null);
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
