import { Global, Module } from '@nestjs/common';
import { Jobs } from '../kernel/jobs.js';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { Readings } from '../kernel/reading/registry.js';
import { Authentication } from '../kernel/request-context.js';
import { ViewerFacts } from '../kernel/viewer/viewer-facts.js';
import { AccessTokenRepository } from './access-token.repository.js';
import { AccessTokenResolver } from './access-token.resolver.js';
import { AccessTokenService } from './access-token.service.js';
import { offerAccountActs } from './account-offers.js';
import { accountReading, accountRoots } from './account.reading.js';
import { AccountRepository } from './account.repository.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { Browser } from './browser.js';
import { DatabaseAuthentication } from './database-authentication.js';
import { identityFacts } from './identity.facts.js';
import { accessTokenReading, ownRoots, sessionReading } from './own.reading.js';
import { InvitationMail } from './invitation-mail.js';
import { SessionRepository } from './session.repository.js';
import { SessionResolver } from './session.resolver.js';
import { SessionService } from './session.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInMail } from './sign-in-mail.js';
import { SignInRepository } from './sign-in.repository.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';

@Global()
@Module({
  controllers: [SignInController],
  providers: [
    DatabaseAuthentication,
    { provide: Authentication, useExisting: DatabaseAuthentication },
    ...[AccountRepository, AccountService, AccountResolver, InvitationMail],
    ...[AccessTokenRepository, AccessTokenService, AccessTokenResolver],
    ...[Browser, SessionRepository, SessionService, SessionResolver],
    ...[SignInRepository, SignInLimits, SignInService, SignInResolver, SignInMail],
  ],
  exports: [Authentication, DatabaseAuthentication, AccountService, AccessTokenService],
})
export class IdentityModule {
  constructor(
    facts: ViewerFacts,
    readings: Readings,
    jobs: Jobs,
    viewerCan: ViewerCan,
    code: SignInMail,
    invitation: InvitationMail,
  ) {
    offerAccountActs(viewerCan);
    facts.contribute(...identityFacts);
    readings.define(accountReading, accessTokenReading, sessionReading);
    readings.answer(...accountRoots, ...ownRoots);
    jobs.handle('sign-in-code.requested', (payload) => code.send(payload));
    jobs.handle('account.invited', (payload) => invitation.send(payload));
  }
}
