import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { InvalidInput } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { Done } from '../finding-record.js';
import { FindingSteps } from '../finding-steps.js';
import { requireWithinCeiling } from '../finding.access.js';
import { HandlingAccess, type Held } from './handling.access.js';
import type { SetLabelInput } from './handling.inputs.js';
import { HandlingRepository } from './handling.repository.js';
import {
  isTighter,
  label,
  requirePosted,
  requireRelaxes,
  requireTightens,
  requireUnreleased,
} from './handling.rules.js';
import { FindingProposalKind } from './proposal.enums.js';
import { ProposalService } from './proposal.service.js';

/** Labels of what was posted: a stricter one at once, a laxer one by two people. */
@Injectable()
export class LabelService {
  constructor(
    private readonly acts: Acts,
    private readonly access: HandlingAccess,
    private readonly steps: FindingSteps,
    private readonly repository: HandlingRepository,
    private readonly proposals: ProposalService,
  ) {}

  set(viewer: Viewer, input: SetLabelInput): Promise<Done> {
    return this.acts.perform('finding.setLabel', viewer, input, async () => {
      const held = await this.access.hold(viewer, input);
      const { finding, capacity } = held;
      requireTightens(capacity);
      requirePosted(finding);
      if (input.label === finding.label) throw InvalidInput.field('label', 'is the label that this finding has.');
      if (isTighter(input.label, finding.label)) return this.tighten(viewer, held, input);
      requireRelaxes(capacity);
      return this.proposals.add(viewer, held, FindingProposalKind.RELABEL, {
        toLabel: input.label,
        reason: input.reason ?? '',
        consentedBy: capacity.speaks ? viewer.memberId : null,
      });
    });
  }

  private async tighten(viewer: Viewer, { finding, around }: Held, input: SetLabelInput): Promise<Done> {
    requireWithinCeiling(viewer, input.label);
    requireUnreleased(finding, around.releasedRevision);
    const before = { label: finding.label, state: finding.state };
    label(finding, input.label, this.steps.now());
    await this.repository.labelWording(finding);
    return this.steps.end(viewer, finding, before.state, {
      ...{ event: 'finding.labelled', reason: input.reason ?? '' },
      changes: { label: [before.label, finding.label], revision: finding.revision },
    });
  }
}
