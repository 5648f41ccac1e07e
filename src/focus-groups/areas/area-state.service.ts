import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { FocusGroupRepository } from '../focus-group.repository.js';
import { GroupRecord } from '../group-record.js';
import { SteeringAccess } from '../steering-access.js';
import type { SetAreaStateInput } from './area.inputs.js';
import { AreaRepository } from './area.repository.js';

/** How far an inquiry is, as those say who keep it. */
@Injectable()
export class AreaStateService {
  constructor(
    private readonly acts: Acts,
    private readonly reader: Reader,
    private readonly access: SteeringAccess,
    private readonly groups: FocusGroupRepository,
    private readonly areas: AreaRepository,
    private readonly record: GroupRecord,
  ) {}

  set(viewer: Viewer, input: SetAreaStateInput): Promise<Record<'area', Reference>> {
    return this.acts.perform('focus-group.setAreaState', viewer, input, async () => {
      const id = inputId('afi', input.area, 'area');
      await this.reader.requireSight('AreaForInquiry', id, viewer);
      const known = await this.areas.find(id);
      if (!known) throw new NotFound();
      // The body before its area, as when an area is added; a group does not end while its inquiry goes on.
      const body = await this.groups.lock(known.bodyId);
      await this.access.mayHereOrAbove('focus-group.setAreaState', viewer, body.id);
      body.requireOpen();
      const area = await this.areas.lock(id, input.expectedVersion);
      const from = area.state;
      area.enter(input.state);
      await this.areas.save(area);
      await this.areas.addStateChange(id, { from, to: input.state, reason: input.reason, by: viewer.memberId });
      await this.record.event('focus-group.areaStateSet', viewer, body.id, { area: id, state: [from, input.state] });
      return { area: reference('AreaForInquiry', id) };
    });
  }
}
