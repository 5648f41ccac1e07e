import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.js';
import { Events } from '../kernel/events.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import type { RequestContext } from '../kernel/request-context.js';
import { Viewer } from '../kernel/viewer/viewer.js';
import { Browser } from './browser.js';
import { newSecret } from './secrets.js';
import { SessionRepository } from './session.repository.js';
import { hashCode, sameHash, typedCode } from './sign-in-code.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInRepository } from './sign-in.repository.js';

export interface SignIn {
  readonly email: string;
  readonly code: string;
  readonly acceptsUndertaking: boolean;
}

/** Signing in by a code that is sent by mail. Whether an address is known can be told by nobody but its owner. */
@Injectable()
export class SignInService {
  constructor(
    private readonly acts: Acts,
    private readonly events: Events,
    private readonly requests: SignInRepository,
    private readonly sessions: SessionRepository,
    private readonly limits: SignInLimits,
    private readonly browser: Browser,
  ) {}

  /** The address is looked up by the job that sends the code: here nothing depends on whether it is known. */
  async requestCode(email: string, { viewer, request }: RequestContext): Promise<{ requested: boolean }> {
    await this.limits.countCode(email, request.ip);
    return this.acts.perform('sign-in-code.request', viewer, {}, async () => {
      const id = await this.requests.addRequest(email);
      await this.events.record({ act: 'sign-in-code.requested', subject: { type: 'SignInRequest', id } }, viewer);
      return { requested: true };
    });
  }

  async signIn(input: SignIn, context: RequestContext): Promise<{ account: Reference }> {
    if (!input.acceptsUndertaking) {
      throw new Refused(
        'sign-in.undertaking',
        'To sign in, accept that no classified or nationally caveated information is put in.',
        { path: ['acceptsUndertaking'] },
      );
    }
    const code = typedCode(input.code);
    if (!code) throw InvalidInput.field('code', 'is eight digits, as they stand in the mail.');
    await this.limits.countTry(input.email, context.request.ip);
    const secret = newSecret();
    const agent = String(context.request.headers['user-agent'] ?? '');
    const answer = await this.acts.perform('account.sign-in', context.viewer, {}, async () => {
      const account = await this.check(input.email, code);
      const opened = account === null ? null : await this.open(account, secret, agent, context.viewer);
      return { account: opened ? account : null };
    });
    // Thrown only now, for the try that was taken has to be committed.
    if (answer.account === null) throw wrongCode();
    await this.browser.enter(context, secret);
    return { account: reference('Account', answer.account) };
  }

  /** The account, if this is its code. An unknown address goes the same way, with the same work. */
  private async check(email: string, code: string): Promise<string | null> {
    const request = await this.requests.newest(email);
    const hash = await hashCode(code, request ?? 'nobody');
    const attempt = request === null ? null : await this.requests.takeTry(request);
    if (!request || !attempt || !sameHash(hash, attempt.code_hash)) return null;
    await this.requests.use(request);
    return attempt.account_id;
  }

  private async open(accountId: string, secret: string, agent: string, before: Viewer): Promise<boolean> {
    // A browser holds one session; without this the one whose cookie is replaced would live on unseen.
    if (before.credential.kind === 'session' && before.accountId !== null)
      await this.sessions.end(before.credential.id, before.accountId);
    const session = await this.sessions.open(accountId, secret, agent);
    if (!session) return false;
    const viewer = new Viewer(accountId, session.memberId, { kind: 'session', id: session.id }, {});
    await this.events.record(
      { act: 'account.signed-in', subject: { type: 'Account', id: accountId }, changes: { session: session.id } },
      viewer,
    );
    return true;
  }
}

/** One answer for a wrong, used, old or spent code, and for an address that is not known. */
const wrongCode = (): Refused =>
  new Refused(
    'sign-in.code',
    'This code is not right, was used, is older than ten minutes, or was tried five times. Ask for a new one.',
    { path: ['code'] },
  );
