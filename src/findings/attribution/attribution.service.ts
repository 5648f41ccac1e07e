import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { InvalidInput } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { Done } from '../finding-record.js';
import { FindingSteps } from '../finding-steps.js';
import { HandlingAccess } from '../handling/handling.access.js';
import type { SetChathamHouseInput } from './attribution.inputs.js';
import { requireSetsChathamHouse } from './attribution.rules.js';

/** Whether a finding tells whose it is. */
@Injectable()
export class AttributionService {
  constructor(
    private readonly acts: Acts,
    private readonly access: HandlingAccess,
    private readonly steps: FindingSteps,
  ) {}

  set(viewer: Viewer, input: SetChathamHouseInput): Promise<Done> {
    return this.acts.perform('finding.setChathamHouse', viewer, input, async () => {
      const { finding, capacity } = await this.access.hold(viewer, input);
      requireSetsChathamHouse(finding, capacity);
      if (finding.chathamHouse === input.applies) throw InvalidInput.field('applies', 'is as it is already.');
      finding.chathamHouse = input.applies;
      finding.updatedAt = this.steps.now();
      return this.steps.end(viewer, finding, finding.state, {
        event: 'finding.chathamHouseSet',
        changes: { chathamHouse: [!input.applies, input.applies] },
      });
    });
  }
}
