import { Module } from '@nestjs/common';
import { FocusGroupsModule } from '../focus-groups/focus-groups.module.js';
import { ProceduresModule } from '../procedures/procedures.module.js';
import { Readings } from '../kernel/reading/registry.js';
import { MembersModule } from '../members/members.module.js';
import { AreaFindingsResolver, BodyFindingsResolver } from './body-findings.resolver.js';
import { FindingRecord } from './finding-record.js';
import { FindingSteps } from './finding-steps.js';
import { FindingMail } from './finding-mail.js';
import { FindingOffers } from './finding-offers.js';
import { FindingAccess } from './finding.access.js';
import { areaFindings, bodyFindings, findingReading, findingRevisionReading, findingRoots } from './finding.reading.js';
import { FindingRepository } from './finding.repository.js';
import { FindingResolver } from './finding.resolver.js';
import { FindingService } from './finding.service.js';
import { Searchables } from '../search/searchables.js';
import { findingSearch } from './finding.search.js';
import { RelationRepository } from './relations/relation.repository.js';
import { RelationResolver } from './relations/relation.resolver.js';
import { RelationService } from './relations/relation.service.js';
import { EvidenceRepository } from './wording/evidence.repository.js';
import { findingEvidenceReading } from './wording/wording.reading.js';
import { FindingDeciding } from './workflow/deciding.js';
import { ReviewService } from './workflow/review.service.js';
import { ReviewerRepository } from './workflow/reviewer.repository.js';
import { StepMail } from './workflow/step-mail.js';
import { StepMailRepository } from './workflow/step-mail.repository.js';
import { StepService } from './workflow/step.service.js';
import { WorkflowOffers } from './workflow/workflow-offers.js';
import { findingReviewerReading, findingReviewReading, findingStepReading } from './workflow/workflow.reading.js';
import { WorkflowRepository } from './workflow/workflow.repository.js';
import { WorkflowResolver } from './workflow/workflow.resolver.js';
import { HandlingAccess } from './handling/handling.access.js';
import { HandlingOffers } from './handling/handling-offers.js';
import {
  findingProposalReading,
  handlingFields,
  releasedFindingReading,
  releasedRoots,
} from './handling/handling.reading.js';
import { HandlingRepository } from './handling/handling.repository.js';
import { HandlingResolver } from './handling/handling.resolver.js';
import { LabelService } from './handling/label.service.js';
import { ProposalService } from './handling/proposal.service.js';
import { HandledFindingResolver, ReleasedFindingResolver } from './handling/released.resolver.js';

@Module({
  imports: [FocusGroupsModule, MembersModule, ProceduresModule],
  providers: [
    FindingResolver,
    BodyFindingsResolver,
    AreaFindingsResolver,
    FindingService,
    FindingAccess,
    FindingRepository,
    FindingMail,
    FindingOffers,
    ...[FindingRecord, FindingSteps, FindingDeciding],
    ...[WorkflowResolver, ReviewService, StepService, WorkflowRepository, ReviewerRepository, WorkflowOffers, StepMail],
    ...[HandlingResolver, HandledFindingResolver, ReleasedFindingResolver],
    ...[HandlingAccess, HandlingOffers, HandlingRepository, LabelService, ProposalService],
    ...[StepMailRepository, EvidenceRepository, RelationResolver, RelationService, RelationRepository],
  ],
  exports: [FindingRepository],
})
export class FindingsModule {
  constructor(
    readings: Readings,
    searchables: Searchables,
    mail: FindingMail,
    stepMail: StepMail,
    offers: FindingOffers,
    deciding: FindingDeciding,
  ) {
    mail.listen();
    stepMail.listen();
    offers.offer();
    searchables.offer(findingSearch);
    deciding.listen();
    readings.define(findingReading, findingRevisionReading);
    readings.define(findingStepReading, findingReviewReading, findingReviewerReading, findingEvidenceReading);
    readings.define(findingProposalReading, releasedFindingReading);
    readings.extend('Finding', handlingFields);
    readings.answer(...findingRoots, ...releasedRoots);
    readings.extend('Body', { findings: bodyFindings });
    readings.extend('AreaForInquiry', { findings: areaFindings });
  }
}
