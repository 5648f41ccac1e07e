import { Global, Module } from '@nestjs/common';
import { ProvisionsInForce } from '../bodies/provisions-in-force.js';
import { Readings } from '../kernel/reading/registry.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { FilesModule } from '../files/files.module.js';
import { AmendmentRepository } from './amending/amending.repository.js';
import { ProceduresModule } from '../procedures/procedures.module.js';
import { DatabaseProvisions } from './database-provisions.js';
import { TermsDocumentController } from './document/terms-document.controller.js';
import { TermsReading } from './document/terms-reading.js';
import { Deciding } from './deciding/deciding.js';
import { Succession } from './deciding/succession.js';
import { TextForDecisionResolver } from './deciding/text-for-decision.resolver.js';
import { TextsForDecision } from './deciding/texts-for-decision.js';
import { ClauseRepository } from './drafting/clause.repository.js';
import { clauseWordingReading } from './drafting/clause-wording.reading.js';
import { ClausesOfText } from './drafting/clauses-of-text.js';
import { ClausesResolver } from './drafting/clauses.resolver.js';
import { ClausesService } from './drafting/clauses.service.js';
import { TermsAccess } from './drafting/terms.access.js';
import { TermsOffers } from './drafting/terms-offers.js';
import { TermsRecord } from './drafting/terms-record.js';
import { VersionsResolver } from './drafting/versions.resolver.js';
import { VersionsService } from './drafting/versions.service.js';
import { holdingOverOfSeat, holdingOverReading } from './holding-over/holding-over.reading.js';
import { HoldingOverResolver } from './holding-over/holding-over.resolver.js';
import { ImportingResolver } from './importing/importing.resolver.js';
import { ImportingService } from './importing/importing.service.js';
import { TextSource } from './importing/text-source.js';
import { RedlineResolver } from './redline/redline.resolver.js';
import { Redlines } from './redline/redlines.js';
import { ReferencesResolver } from './references/references.resolver.js';
import { TermsVersionRepository } from './terms-version.repository.js';
import { bodyTermsFields, clauseReading, provisionReading, termsRoots, termsVersionReading } from './terms.reading.js';
import {
  BodyTermsResolver,
  ClauseResolver,
  TermsResolver,
  TermsVersionResolver,
  UserErrorClauseResolver,
} from './terms.resolver.js';
import { TermsService } from './terms.service.js';
import { Searchables } from '../search/searchables.js';
import { termsSearch } from './terms.search.js';

/** Global because it fills a port of `bodies`, which stands below and knows nothing of it. */
@Global()
@Module({
  controllers: [TermsDocumentController],
  imports: [DocumentsModule, FilesModule, ProceduresModule],
  providers: [
    ...[TermsResolver, TermsVersionResolver, BodyTermsResolver, ClauseResolver, UserErrorClauseResolver],
    ...[VersionsResolver, ClausesResolver, TermsService, VersionsService, ClausesService],
    ...[RedlineResolver, Redlines, ImportingResolver, ImportingService, TextSource, TermsReading],
    ...[Deciding, Succession, TextsForDecision, TextForDecisionResolver, ReferencesResolver, HoldingOverResolver],
    ...[TermsAccess, TermsRecord, TermsOffers, TermsVersionRepository, ClauseRepository],
    ...[ClausesOfText, AmendmentRepository],
    { provide: ProvisionsInForce, useClass: DatabaseProvisions },
  ],
  exports: [
    ...[ProvisionsInForce, TermsAccess, TermsRecord, TermsVersionRepository, ClauseRepository],
    ...[ClausesOfText, AmendmentRepository],
  ],
})
export class TermsOfReferenceModule {
  constructor(readings: Readings, searchables: Searchables, offers: TermsOffers, deciding: Deciding) {
    offers.offer();
    deciding.listen();
    searchables.offer(termsSearch);
    readings.define(termsVersionReading, clauseReading, clauseWordingReading, provisionReading);
    readings.define(holdingOverReading);
    readings.extend('Seat', { holdingOver: holdingOverOfSeat });
    readings.extend('Body', bodyTermsFields);
    readings.answer(...termsRoots);
  }
}
