import { Injectable } from '@nestjs/common';
import { inputId } from '../../kernel/graphql/input-id.js';
import { Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { Done } from '../finding-record.js';
import { FindingSteps } from '../finding-steps.js';
import { FindingAccess, type OfFinding } from '../finding.access.js';
import type { FindingEntity } from '../finding.entity.js';
import { FindingState } from '../finding.states.js';
import { DecisionsTaken } from './decisions-taken.js';
import type {
  AgreeFindingInput,
  ApproveFindingInput,
  NoteFindingInput,
  RequestRevisionInput,
  TransmitFindingInput,
} from './workflow.inputs.js';
import { WorkflowRepository } from './workflow.repository.js';

type Input = OfFinding & { readonly idempotencyKey?: string | null };

/** What is kept of a step beside who took it. */
interface Kept {
  readonly reason?: string;
  readonly decisionId?: string | null;
}

/** The steps of a finding after its reviews, each of which follows from the one before. */
@Injectable()
export class StepService {
  constructor(
    private readonly access: FindingAccess,
    private readonly steps: FindingSteps,
    private readonly workflow: WorkflowRepository,
    private readonly decisions: DecisionsTaken,
  ) {}

  requestRevision(viewer: Viewer, input: RequestRevisionInput): Promise<Done> {
    return this.step('finding.requestRevision', 'finding.revisionRequested', viewer, input, (finding, at) => {
      finding.requestRevision(at);
      return Promise.resolve({ reason: input.reason });
    });
  }

  agree(viewer: Viewer, input: AgreeFindingInput): Promise<Done> {
    return this.step('finding.agree', 'finding.agreed', viewer, input, async (finding, at) => {
      finding.agree(await this.workflow.tally(finding.id), at);
      return { reason: input.note ?? '' };
    });
  }

  transmit(viewer: Viewer, input: TransmitFindingInput): Promise<Done> {
    return this.step('finding.transmit', 'finding.transmitted', viewer, input, async (finding, at) => {
      finding.transmit(await this.workflow.committeeOf(finding.bodyId), at);
      return { reason: input.note ?? '' };
    });
  }

  note(viewer: Viewer, input: NoteFindingInput): Promise<Done> {
    return this.conclude('finding.note', 'finding.noted', FindingState.NOTED, viewer, input);
  }

  approve(viewer: Viewer, input: ApproveFindingInput): Promise<Done> {
    return this.conclude('finding.approve', 'finding.approved', FindingState.APPROVED, viewer, input);
  }

  private conclude(
    act: string,
    event: string,
    as: FindingState.NOTED | FindingState.APPROVED,
    viewer: Viewer,
    input: NoteFindingInput,
  ): Promise<Done> {
    return this.step(act, event, viewer, input, async (finding, at) => {
      const committeeId = finding.transmittedTo;
      finding.conclude(as, at);
      const decisionId = await this.decision(viewer, committeeId, input.decision);
      return { reason: input.note ?? '', decisionId };
    });
  }

  private step(
    act: string,
    event: string,
    viewer: Viewer,
    input: Input,
    take: (finding: FindingEntity, at: Date) => Promise<Kept>,
  ): Promise<Done> {
    return this.steps.perform(act, viewer, input, async () => {
      const finding = await this.access.lock(viewer, input);
      await this.may(act, viewer, finding);
      const from = finding.state;
      const kept = await take(finding, this.steps.now());
      const changes = { revision: finding.revision, ...(kept.decisionId ? { decision: kept.decisionId } : {}) };
      return this.steps.end(viewer, finding, from, { event, changes, ...kept });
    });
  }

  /** The group's own steps are its leads' and secretary's; those of the committee its co-chairs' and its secretary's. */
  private async may(act: string, viewer: Viewer, { bodyId, transmittedTo }: FindingEntity): Promise<void> {
    const ofCommittee = act === 'finding.note' || act === 'finding.approve';
    const body = ofCommittee ? (transmittedTo ?? (await this.workflow.committeeOf(bodyId)) ?? bodyId) : bodyId;
    this.access.mayIn(act, viewer, body);
  }

  /** A decision that the viewer sees, and that the committee or its working group took. */
  private async decision(
    viewer: Viewer,
    committeeId: string | null,
    given: string | null | undefined,
  ): Promise<string | null> {
    if (!given) return null;
    const id = inputId('dec', given, 'decision');
    await this.access.requireSight('Decision', id, viewer);
    const takenBy = await this.decisions.bodyOf(id);
    if (committeeId !== null && (await this.workflow.decidesFor(committeeId, takenBy))) return id;
    throw new Refused(
      'finding.decision-of-committee',
      'This decision is of another body: a finding rests on one of the committee, or of the working group.',
      { path: ['decision'] },
    );
  }
}
