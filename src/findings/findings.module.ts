import { Module } from '@nestjs/common';
import { FocusGroupsModule } from '../focus-groups/focus-groups.module.js';
import { Readings } from '../kernel/reading/registry.js';
import { MembersModule } from '../members/members.module.js';
import { AreaFindingsResolver, BodyFindingsResolver } from './body-findings.resolver.js';
import { FindingMail } from './finding-mail.js';
import { FindingOffers } from './finding-offers.js';
import { FindingAccess } from './finding.access.js';
import { areaFindings, bodyFindings, findingReading, findingRevisionReading, findingRoots } from './finding.reading.js';
import { FindingRepository } from './finding.repository.js';
import { FindingResolver } from './finding.resolver.js';
import { FindingService } from './finding.service.js';
import { Searchables } from '../search/searchables.js';
import { findingSearch } from './finding.search.js';

@Module({
  imports: [FocusGroupsModule, MembersModule],
  providers: [
    FindingResolver,
    BodyFindingsResolver,
    AreaFindingsResolver,
    FindingService,
    FindingAccess,
    FindingRepository,
    FindingMail,
    FindingOffers,
  ],
})
export class FindingsModule {
  constructor(readings: Readings, searchables: Searchables, mail: FindingMail, offers: FindingOffers) {
    mail.listen();
    offers.offer();
    searchables.offer(findingSearch);
    readings.define(findingReading, findingRevisionReading);
    readings.answer(...findingRoots);
    readings.extend('Body', { findings: bodyFindings });
    readings.extend('AreaForInquiry', { findings: areaFindings });
  }
}
