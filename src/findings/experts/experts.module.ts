import { Module } from '@nestjs/common';
import { FocusGroupsModule } from '../../focus-groups/focus-groups.module.js';
import { Readings } from '../../kernel/reading/registry.js';
import { ViewerFacts } from '../../kernel/viewer/viewer-facts.js';
import { DepartureRows } from '../../members/departure-rows.js';
import { Departures } from '../../members/departures.js';
import { MembersModule } from '../../members/members.module.js';
import { ExpertOffers } from './expert-offers.js';
import { ExpertMail } from './expert-mail.js';
import { bodyExperts, expertFact, expertReading, findingExperts } from './expert.reading.js';
import { ExpertRepository } from './expert.repository.js';
import { BodyExpertsResolver, ExpertActsResolver, FindingExpertsResolver } from './expert.resolver.js';
import { ExpertService } from './expert.service.js';

/** Who is invited to read what a group reads, or one finding of it, until a day. */
@Module({
  imports: [FocusGroupsModule, MembersModule],
  providers: [
    ...[ExpertActsResolver, BodyExpertsResolver, FindingExpertsResolver],
    ...[ExpertService, ExpertRepository, ExpertMail, ExpertOffers],
  ],
})
export class ExpertsModule {
  constructor(
    readings: Readings,
    facts: ViewerFacts,
    departures: Departures,
    rows: DepartureRows,
    mail: ExpertMail,
    offers: ExpertOffers,
  ) {
    mail.listen();
    facts.contribute(expertFact);
    readings.define(expertReading);
    readings.extend('Body', { experts: bodyExperts });
    readings.extend('Finding', { experts: findingExperts });
    departures.also('experts', ({ memberId, on }) => rows.end('expert', memberId, on));
    offers.offer();
  }
}
