import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { FocusGroupRepository } from '../focus-group.repository.js';
import { GroupRecord } from '../group-record.js';
import { SteeringAccess } from '../steering-access.js';
import { type Charter, requireAnotherCharter } from './charter.js';
import type { ReviseCharterInput } from './charter.inputs.js';
import { CharterRepository } from './charter.repository.js';

/** How the charter of a group is written anew. */
@Injectable()
export class CharterService {
  constructor(
    private readonly acts: Acts,
    private readonly access: SteeringAccess,
    private readonly groups: FocusGroupRepository,
    private readonly charters: CharterRepository,
    private readonly record: GroupRecord,
  ) {}

  revise(viewer: Viewer, input: ReviseCharterInput): Promise<Record<'focusGroup', Reference>> {
    return this.acts.perform('focus-group.reviseCharter', viewer, input, async () => {
      const id = inputId('bdy', input.focusGroup, 'focusGroup');
      const group = await this.access.lock(id, viewer, input.expectedVersion);
      await this.access.mayHereOrAbove('focus-group.reviseCharter', viewer, id);
      group.requireOpen();
      const charter: Charter = {
        scopeMarkdown: input.scopeMarkdown,
        deliverablesMarkdown: input.deliverablesMarkdown,
        exitCriterion: input.exitCriterion,
        reviewersWanted: input.reviewersWanted ?? null,
        reviewOn: input.reviewOn ?? null,
      };
      await this.charters.keepUnrecorded(id);
      requireAnotherCharter(await this.charters.inForce(id), charter);
      const number = await this.charters.write(id, charter, { reason: input.reason, by: viewer.memberId });
      group.scopeMarkdown = charter.scopeMarkdown;
      group.reviewersWanted = charter.reviewersWanted;
      await this.groups.save(group);
      await this.record.event('focus-group.charterRevised', viewer, id, { charter: number });
      return { focusGroup: reference('Body', id) };
    });
  }
}
