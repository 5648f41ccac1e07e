import { Global, Module } from '@nestjs/common';
import { Authentication } from '../kernel/request-context.js';
import { ViewerFacts } from '../kernel/viewer/viewer-facts.js';
import { DatabaseAuthentication } from './database-authentication.js';
import { identityFacts } from './identity.facts.js';

@Global()
@Module({
  providers: [{ provide: Authentication, useClass: DatabaseAuthentication }],
  exports: [Authentication],
})
export class IdentityModule {
  constructor(facts: ViewerFacts) {
    facts.contribute(...identityFacts);
  }
}
