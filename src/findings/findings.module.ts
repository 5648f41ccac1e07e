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
import { AttachmentFileController } from './attachments/attachment-file.controller.js';
import { attachmentFields, findingAttachmentReading } from './attachments/attachment.reading.js';
import { AttachmentRepository } from './attachments/attachment.repository.js';
import { AttachmentResolver } from './attachments/attachment.resolver.js';
import { attachmentSearch } from './attachments/attachment.search.js';
import { AttachmentService } from './attachments/attachment.service.js';
import { OpeningRepository } from './openings/opening.repository.js';
import { findingOpeningReading, openingRoots } from './openings/opening.reading.js';
import { OpeningResolver } from './openings/opening.resolver.js';
import { Openings } from './openings/openings.js';
import { AttributionResolver } from './attribution/attribution.resolver.js';
import { AttributionService } from './attribution/attribution.service.js';
import { FilesModule } from '../files/files.module.js';
import { IdentityModule } from '../identity/identity.module.js';
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
import { findingProposalReading, handlingFields } from './handling/handling.reading.js';
import { HandlingRepository } from './handling/handling.repository.js';
import { HandlingResolver } from './handling/handling.resolver.js';
import { LabelService } from './handling/label.service.js';
import { ProposalService } from './handling/proposal.service.js';
import { ReleasedReadings } from './handling/released-readings.js';
import { HandledFindingResolver, ReleasedFindingResolver } from './handling/released.resolver.js';

@Module({
  imports: [FilesModule, FocusGroupsModule, IdentityModule, MembersModule, ProceduresModule],
  controllers: [AttachmentFileController],
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
    ...[HandlingResolver, HandledFindingResolver, ReleasedFindingResolver, ReleasedReadings],
    ...[HandlingAccess, HandlingOffers, HandlingRepository, LabelService, ProposalService],
    ...[AttachmentResolver, AttachmentService, AttachmentRepository, OpeningResolver, Openings, OpeningRepository],
    ...[AttributionResolver, AttributionService],
    ...[StepMailRepository, EvidenceRepository, RelationResolver, RelationService, RelationRepository],
  ],
  exports: [FindingRepository, FindingAccess, FindingRecord],
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
    searchables.offer(attachmentSearch);
    deciding.listen();
    readings.define(findingReading, findingRevisionReading);
    readings.define(findingStepReading, findingReviewReading, findingReviewerReading, findingEvidenceReading);
    readings.define(findingProposalReading);
    readings.extend('Finding', handlingFields);
    readings.answer(...findingRoots);
    readings.define(findingAttachmentReading, findingOpeningReading);
    readings.answer(...openingRoots);
    readings.extend('Finding', attachmentFields);
    readings.extend('Body', { findings: bodyFindings });
    readings.extend('AreaForInquiry', { findings: areaFindings });
  }
}
