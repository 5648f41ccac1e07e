import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import type { RequestContext } from '../kernel/request-context.js';
import { ViewerFacts } from '../kernel/viewer/viewer-facts.js';
import { DatabaseAuthentication } from './database-authentication.js';
import { isSecure, setSessionCookie } from './session-cookie.js';
import { SESSION_DAYS } from './session.repository.js';

const SECONDS_A_DAY = 24 * 60 * 60;

/** What a browser keeps of a session, and whom the rest of a request is for once that changes. */
@Injectable()
export class Browser {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly authentication: DatabaseAuthentication,
    private readonly facts: ViewerFacts,
  ) {}

  async enter(context: RequestContext, secret: string): Promise<void> {
    setSessionCookie(context.reply, secret, isSecure(this.config), SESSION_DAYS * SECONDS_A_DAY);
    context.viewer = (await this.authentication.bySession(secret)) ?? this.facts.visitor();
  }

  leave(context: RequestContext): void {
    setSessionCookie(context.reply, '', isSecure(this.config), 0);
    context.viewer = this.facts.visitor();
  }
}
