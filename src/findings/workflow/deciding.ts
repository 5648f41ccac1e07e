import { Injectable } from '@nestjs/common';
import type { ProcedureEntity } from '../../procedures/procedure.entity.js';
import { ProcedureState } from '../../procedures/procedure.enums.js';
import { Procedures } from '../../procedures/procedures.js';
import type { PutText } from '../../procedures/subject.js';
import { insideSight } from '../../handling/label.js';
import { FindingSteps } from '../finding-steps.js';
import { FindingRepository } from '../finding.repository.js';
import { FindingState } from '../finding.states.js';
import { putText } from './put-text.js';
import { WorkflowRepository } from './workflow.repository.js';

/** What followed from an agreement, and falls with it. */
const AGREED = [FindingState.AGREED, FindingState.TRANSMITTED, FindingState.NOTED, FindingState.APPROVED];

/** A group decides on a finding in a procedure: nobody objects in time, and it is agreed. */
@Injectable()
export class FindingDeciding {
  constructor(
    private readonly procedures: Procedures,
    private readonly findings: FindingRepository,
    private readonly workflow: WorkflowRepository,
    private readonly steps: FindingSteps,
  ) {}

  /** Called once, by the module. */
  listen(): void {
    this.procedures.decide('Finding', {
      lock: async (id) => void (await this.findings.lock(id)),
      put: (id) => this.put(id),
      // The text is that of the finding: it is for whom its label names inside the group.
      sight: (row, context) =>
        `exists (select from finding decided where decided.id = ${row}.subject_id and ${insideSight('decided', context)})`,
      adopted: (procedure) => this.end(procedure, true),
      ended: (procedure) => this.end(procedure, false),
      setAside: (procedure, at) => this.setAside(procedure, at),
    });
  }

  private async put(id: string): Promise<PutText> {
    const finding = await this.findings.lock(id);
    finding.put(await this.workflow.tally(id));
    await this.findings.save(finding);
    return { bodyId: finding.bodyId, ...putText(finding) };
  }

  private async end(procedure: ProcedureEntity, agreed: boolean): Promise<void> {
    const finding = await this.findings.lock(procedure.subjectId);
    const from = finding.state;
    finding.decided(agreed, procedure.endedAt ?? procedure.expiresAt);
    const procedureId = agreed ? procedure.id : null;
    const changes = { revision: finding.revision, procedure: procedure.id, because: procedure.state };
    await this.steps.end(null, finding, from, {
      event: agreed ? 'finding.agreed' : 'finding.notAgreed',
      ...{ changes, procedureId },
    });
  }

  /** What was agreed never was; a wording that came after it is another matter. */
  private async setAside({ id, subjectId, state }: ProcedureEntity, at: Date): Promise<void> {
    const finding = await this.findings.lock(subjectId);
    if (!AGREED.includes(finding.state) || !(await this.workflow.isAgreedBy(finding, id))) return;
    const from = finding.state;
    finding.decided(false, at);
    const changes = { revision: finding.revision, procedure: id, because: state ?? ProcedureState.SET_ASIDE };
    await this.steps.end(null, finding, from, { event: 'finding.agreementSetAside', changes, procedureId: id });
  }
}
