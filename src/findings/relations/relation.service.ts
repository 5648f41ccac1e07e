import { Injectable } from '@nestjs/common';
import { inputId } from '../../kernel/graphql/input-id.js';
import { reference } from '../../kernel/reading/global-id.js';
import { InvalidInput, NotFound, Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { Done } from '../finding-record.js';
import { FindingSteps } from '../finding-steps.js';
import { FindingAccess } from '../finding.access.js';
import type { FindingEntity } from '../finding.entity.js';
import { FindingState } from '../finding.states.js';
import { FindingRepository } from '../finding.repository.js';
import { FindingRelationKind } from './relation.enums.js';
import type { MarkFindingReadInput, RelateFindingInput, UnrelateFindingInput } from './relation.inputs.js';
import { requireSupersedes } from './relation.rules.js';
import { RelationRepository } from './relation.repository.js';

/** What a finding has to do with others: no part of its wording, so that nothing has to be agreed to anew. */
@Injectable()
export class RelationService {
  constructor(
    private readonly access: FindingAccess,
    private readonly steps: FindingSteps,
    private readonly findings: FindingRepository,
    private readonly relations: RelationRepository,
  ) {}

  relate(viewer: Viewer, input: RelateFindingInput): Promise<Done> {
    return this.steps.perform('finding.relate', viewer, input, async () => {
      const { finding, otherId } = await this.pair(viewer, input);
      if (input.as === FindingRelationKind.SUPERSEDES) {
        const other = await this.findings.find(otherId);
        if (!other) throw new NotFound();
        requireSupersedes(finding, other, await this.relations.supersedes(otherId, finding.id));
      }
      await this.relations.relate(finding, otherId, input.as, viewer.memberId);
      return this.end(viewer, finding, 'finding.related', { other: otherId, as: input.as });
    });
  }

  unrelate(viewer: Viewer, input: UnrelateFindingInput): Promise<Done> {
    return this.steps.perform('finding.unrelate', viewer, input, async () => {
      const { finding, otherId } = await this.pair(viewer, input);
      if (!(await this.relations.unrelate(finding.id, otherId)))
        throw new Refused('finding.relates', 'Nothing is noted here of these two findings.', { path: ['other'] });
      return this.end(viewer, finding, 'finding.unrelated', { other: otherId });
    });
  }

  /** A mark of the reader's own: nothing in the trail, and no new version of the finding. */
  markRead(viewer: Viewer, input: MarkFindingReadInput): Promise<Done> {
    return this.steps.perform('finding.markRead', viewer, input, async () => {
      const id = inputId('fnd', input.finding, 'finding');
      await this.access.requireSight('Finding', id, viewer);
      const { memberId } = viewer;
      if (!memberId) throw new NotFound();
      if (!(await this.relations.markRead(id, memberId, input.revision, this.steps.now())))
        throw InvalidInput.field('revision', 'is higher than that of the finding.');
      return { finding: reference('Finding', id) };
    });
  }

  private async pair(
    viewer: Viewer,
    input: UnrelateFindingInput,
  ): Promise<{ finding: FindingEntity; otherId: string }> {
    const otherId = inputId('fnd', input.other, 'other');
    const finding = await this.access.lock(viewer, input);
    this.access.may('finding.relate', viewer, finding);
    await this.access.requireSight('Finding', otherId, viewer);
    if (finding.state === FindingState.WITHDRAWN)
      throw new Refused('finding.withdrawn', 'This finding was withdrawn; it is not changed any more.');
    if (otherId === finding.id)
      throw new Refused('finding.relates', 'A finding has to do with another one, not with itself.', {
        path: ['other'],
      });
    return { finding, otherId };
  }

  private end(viewer: Viewer, finding: FindingEntity, event: string, changes: Record<string, unknown>): Promise<Done> {
    finding.updatedAt = this.steps.now();
    return this.steps.end(viewer, finding, finding.state, { event, changes });
  }
}
