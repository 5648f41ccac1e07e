import { Global, Module } from '@nestjs/common';
import { ProvisionsInForce } from '../bodies/provisions-in-force.js';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { Readings } from '../kernel/reading/registry.js';
import { DatabaseProvisions } from './database-provisions.js';
import { TermsVersionRepository } from './terms-version.repository.js';
import { bodyTermsFields, clauseReading, provisionReading, termsRoots, termsVersionReading } from './terms.reading.js';
import { BodyTermsResolver, ClauseResolver, TermsResolver, UserErrorClauseResolver } from './terms.resolver.js';
import { TermsService } from './terms.service.js';

/** Global because it fills a port of `bodies`, which stands below and knows nothing of it. */
@Global()
@Module({
  providers: [
    TermsResolver,
    BodyTermsResolver,
    ClauseResolver,
    UserErrorClauseResolver,
    TermsService,
    TermsVersionRepository,
    { provide: ProvisionsInForce, useClass: DatabaseProvisions },
  ],
  exports: [ProvisionsInForce],
})
export class TermsOfReferenceModule {
  constructor(readings: Readings, viewerCan: ViewerCan) {
    readings.define(termsVersionReading, clauseReading, provisionReading);
    readings.extend('Body', bodyTermsFields);
    readings.answer(...termsRoots);
    viewerCan.offer('Body', { act: 'terms.record', body: ({ id }) => String(id) });
  }
}
