import { Injectable } from '@nestjs/common';
import { inputId } from '../../kernel/graphql/input-id.js';
import { Forbidden, InvalidInput, Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { Done } from '../finding-record.js';
import { FindingSteps } from '../finding-steps.js';
import { FindingAccess } from '../finding.access.js';
import type { FindingEntity } from '../finding.entity.js';
import { type Candidate, ReviewerRepository } from './reviewer.repository.js';
import { requireReviewer } from './reviewer.rules.js';
import type { RequestReviewInput, ReviewOnBehalfOfInput, SubmitReviewInput } from './workflow.inputs.js';
import { WorkflowRepository } from './workflow.repository.js';

/** Whose review it is, and how it is known. */
interface Source {
  readonly reviewerId: string;
  readonly onBehalf: boolean;
  readonly evidence: string;
  readonly receivedAt: Date;
}

/** Asking for reviews, and giving them. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly access: FindingAccess,
    private readonly steps: FindingSteps,
    private readonly reviewers: ReviewerRepository,
    private readonly workflow: WorkflowRepository,
  ) {}

  request(viewer: Viewer, input: RequestReviewInput): Promise<Done> {
    return this.steps.perform('finding.requestReview', viewer, input, async () => {
      const finding = await this.access.lock(viewer, input);
      this.access.mayIn('finding.requestReview', viewer, finding.bodyId);
      const from = finding.state;
      finding.requestReview(this.steps.now());
      const asked = await this.asked(viewer, finding, input.reviewers);
      const { wanted } = await this.workflow.tally(finding.id);
      const parties = new Set(asked.map(({ partyId }) => partyId)).size;
      if (parties < wanted) {
        throw new Refused(
          'finding.reviewers-wanted',
          `Reviewers of ${wanted} ${wanted === 1 ? 'party' : 'parties'} are wanted, and these are of ${parties}.`,
          { path: ['reviewers'] },
        );
      }
      const members = asked.map(({ memberId }) => memberId);
      await this.workflow.releaseReviewers(finding, members);
      await this.reviewers.name(finding, asked, viewer.memberId);
      return this.steps.end(viewer, finding, from, {
        event: 'finding.reviewRequested',
        changes: { reviewers: members, revision: finding.revision },
      });
    });
  }

  submit(viewer: Viewer, input: SubmitReviewInput): Promise<Done> {
    return this.steps.perform('finding.review', viewer, input, async () => {
      const finding = await this.access.lock(viewer, input);
      const source = await this.source(viewer, finding, input.onBehalfOf);
      finding.takeReview(input.revision);
      const { reviewerId, onBehalf } = source;
      const named = (await this.reviewers.named(finding.id)).find(({ memberId }) => memberId === reviewerId);
      const [candidate] = await this.reviewers.candidates(finding, [reviewerId]);
      if (!named || !candidate) throw new Refused('finding.reviewer-named', notNamed(onBehalf), onBehalfPath(onBehalf));
      requireReviewer(finding, { ...candidate, partyId: named.partyId }, onBehalf ? ['onBehalfOf', 'reviewer'] : []);
      const { verdict, reason } = input;
      const { partyId } = named;
      const at = this.steps.now();
      const received = { ...source, recordedAt: at, recordedBy: viewer.memberId };
      await this.reviewers.add(finding, { ...received, partyId, verdict, reason });
      finding.updatedAt = at;
      return this.steps.end(viewer, finding, finding.state, {
        event: onBehalf ? 'finding.reviewRecorded' : 'finding.reviewed',
        changes: { reviewer: reviewerId, party: partyId, verdict, revision: finding.revision },
      });
    });
  }

  /** The members asked, each of whom may review this finding. */
  private async asked(viewer: Viewer, finding: FindingEntity, given: readonly string[]): Promise<Candidate[]> {
    const members = [...new Set(given.map((member) => inputId('mem', member, 'reviewers')))];
    for (const member of members) await this.access.requireSight('Member', member, viewer);
    const candidates = await this.reviewers.candidates(finding, members);
    for (const candidate of candidates) requireReviewer(finding, candidate, ['reviewers']);
    return candidates;
  }

  /** One's own review, or that of somebody for whom the secretary of the group records it. */
  private async source(
    viewer: Viewer,
    finding: FindingEntity,
    onBehalfOf: ReviewOnBehalfOfInput | null | undefined,
  ): Promise<Source> {
    if (!onBehalfOf) {
      const { memberId } = viewer;
      if (!memberId) throw new Forbidden('Only a member reviews a finding.');
      return { reviewerId: memberId, onBehalf: false, evidence: '', receivedAt: this.steps.now() };
    }
    this.access.mayIn('finding.recordReview', viewer, finding.bodyId);
    const { reviewer, evidence } = onBehalfOf;
    const reviewerId = inputId('mem', reviewer, ['onBehalfOf', 'reviewer']);
    await this.access.requireSight('Member', reviewerId, viewer);
    const { description, receivedAt } = evidence;
    const path = ['onBehalfOf', 'evidence', 'receivedAt'];
    const when = await this.reviewers.receivedWhen(finding, receivedAt);
    if (when.future) throw InvalidInput.field(path, 'lies in the future.');
    if (when.beforeWording) throw InvalidInput.field(path, 'is before the present wording was written.');
    return { reviewerId, onBehalf: true, evidence: description, receivedAt };
  }
}

const notNamed = (onBehalf: boolean): string =>
  `${onBehalf ? 'This member was' : 'You were'} not asked to review this finding: a lead of the group asks for reviews.`;
const onBehalfPath = (onBehalf: boolean): { path?: string[] } => (onBehalf ? { path: ['onBehalfOf', 'reviewer'] } : {});
