import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
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
}

/** How every act on a finding that was posted ends: the step is kept, the finding saved, the trail told. */
@Injectable()
export class FindingSteps {
  constructor(
    private readonly findings: FindingRepository,
    private readonly workflow: WorkflowRepository,
    private readonly record: FindingRecord,
    private readonly clock: Clock,
  ) {}

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
