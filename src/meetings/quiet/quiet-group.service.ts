import { Injectable } from '@nestjs/common';
import { GroupState } from '../../focus-groups/focus-group.entity.js';
import { GroupRecord } from '../../focus-groups/group-record.js';
import { SteeringAccess } from '../../focus-groups/steering-access.js';
import { Acts } from '../../kernel/acts.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { KeepFocusGroupActiveInput } from './quiet-group.inputs.js';
import { QuietGroupRepository } from './quiet-group.repository.js';

/** What the chairs say to the suggestion that a group rests: yes is making it dormant, this is no. */
@Injectable()
export class QuietGroupService {
  constructor(
    private readonly acts: Acts,
    private readonly access: SteeringAccess,
    private readonly quiet: QuietGroupRepository,
    private readonly record: GroupRecord,
  ) {}

  keepActive(viewer: Viewer, input: KeepFocusGroupActiveInput): Promise<Record<'focusGroup', Reference>> {
    return this.acts.perform('focus-group.keepActive', viewer, input, async () => {
      const group = await this.access.lock(inputId('bdy', input.focusGroup, 'focusGroup'), viewer);
      await this.access.may('focus-group.keepActive', viewer, group.id);
      if (group.state !== GroupState.ACTIVE)
        throw new Refused('focus-group.state', `This focus group is ${group.state.toLowerCase()}: it is not active.`);
      const { months, reason } = input;
      await this.quiet.keepActive(group.id, { months, reason, by: viewer.memberId });
      await this.record.event('focus-group.keptActive', viewer, group.id, { months, reason });
      return { focusGroup: reference('Body', group.id) };
    });
  }
}
