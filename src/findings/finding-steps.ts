import { Injectable } from '@nestjs/common';
import { Acts, type Answer } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { parseGlobalId } from '../kernel/reading/global-id.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Procedures } from '../procedures/procedures.js';
import { type Done, FindingRecord } from './finding-record.js';
import type { FindingEntity } from './finding.entity.js';
import { FindingRepository } from './finding.repository.js';
import type { FindingState } from './finding.states.js';
import { WorkflowRepository } from './workflow/workflow.repository.js';

/** What an act tells beside the finding that it changed. */
interface Told {
  /** The entry of the trail. */
  readonly event: string;
  readonly changes: Record<string, unknown>;
  readonly reason?: string;
  readonly decisionId?: string | null;
  readonly procedureId?: string | null;
}

/** How every act on a finding that was posted ends: the step is kept, the finding saved, the trail told. */
@Injectable()
export class FindingSteps {
  constructor(
    private readonly acts: Acts,
    private readonly procedures: Procedures,
    private readonly findings: FindingRepository,
    private readonly workflow: WorkflowRepository,
    private readonly record: FindingRecord,
    private readonly clock: Clock,
  ) {}

  /** An act on a finding, in which a procedure on it may have come to its end: it has taken effect before. */
  async perform<T extends Answer>(
    act: string,
    viewer: Viewer,
    input: { readonly finding: string; readonly idempotencyKey?: string | null },
    work: () => Promise<T>,
  ): Promise<T> {
    const named = parseGlobalId(input.finding);
    if (named?.prefix === 'fnd') await this.procedures.settleDue('Finding', named.id);
    return this.acts.perform(act, viewer, input, work);
  }

  now(): Date {
    return this.clock.now();
  }

  /** `from` is the state before the act; `viewer` is null for what happens by itself. */
  async end(viewer: Viewer | null, finding: FindingEntity, from: FindingState, told: Told): Promise<Done> {
    const { event, changes, ...kept } = told;
    await this.workflow.stepped(finding, from, { by: viewer?.memberId ?? null, ...kept });
    await this.findings.save(finding);
    return this.record.done(event, finding, viewer, { ...changes, state: [from, finding.state] });
  }
}
