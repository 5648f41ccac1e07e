import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.js';
import { Events } from '../kernel/events.js';
import { NotFound } from '../kernel/refused.js';
import type { RequestContext } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { AccessTokenRepository } from './access-token.repository.js';
import { Browser } from './browser.js';
import { accountOf } from './own-account.js';
import { SessionRepository } from './session.repository.js';

/** Ending sessions: one's own only. */
@Injectable()
export class SessionService {
  constructor(
    private readonly acts: Acts,
    private readonly events: Events,
    private readonly sessions: SessionRepository,
    private readonly tokens: AccessTokenRepository,
    private readonly browser: Browser,
  ) {}

  async signOut(context: RequestContext): Promise<{ signedOut: boolean }> {
    const { viewer } = context;
    const account = accountOf(viewer);
    const session = viewer.credential.kind === 'session' ? viewer.credential.id : '';
    const answer = await this.acts.perform('account.sign-out', viewer, {}, async () => {
      await this.sessions.end(session, account);
      await this.record('account.signed-out', viewer, account, { session });
      return { signedOut: true };
    });
    this.browser.leave(context);
    return answer;
  }

  async signOutEverywhere(
    context: RequestContext,
    revokeTokens: boolean,
  ): Promise<{ endedSessions: number; revokedTokens: number }> {
    const { viewer } = context;
    const account = accountOf(viewer);
    const answer = await this.acts.perform('account.sign-out-everywhere', viewer, {}, async () => {
      const endedSessions = await this.sessions.endAll(account);
      const revokedTokens = revokeTokens ? await this.tokens.revokeAll(account) : 0;
      await this.record('account.signed-out-everywhere', viewer, account, { endedSessions, revokedTokens });
      return { endedSessions, revokedTokens };
    });
    this.browser.leave(context);
    return answer;
  }

  async end(context: RequestContext, id: string): Promise<{ endedSession: string }> {
    const { viewer } = context;
    const account = accountOf(viewer);
    await this.acts.perform('session.end', viewer, {}, async () => {
      if (!(await this.sessions.end(id, account))) throw new NotFound();
      await this.record('session.ended', viewer, account, { session: id });
      return {};
    });
    if (viewer.credential.kind === 'session' && viewer.credential.id === id) this.browser.leave(context);
    return { endedSession: `ses_${id}` };
  }

  private async record(act: string, viewer: Viewer, account: string, changes: Record<string, unknown>): Promise<void> {
    await this.events.record({ act, subject: { type: 'Account', id: account }, changes }, viewer);
  }
}
