import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { type Needs, ViewerCan } from '../kernel/policy/viewer-can.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { requireActiveGroup, requireOwnOrKept } from './finding.access.js';
import { requireGivesUpFiles, requireTakesFiles } from './attachments/attachment.rules.js';
import { FindingEntity } from './finding.entity.js';
import { HandlingOffers } from './handling/handling-offers.js';
import { FindingState } from './finding.states.js';
import { WorkflowOffers } from './workflow/workflow-offers.js';

/** As much of a finding as its rules look at. */
const entityOf = (thing: Needs): FindingEntity => Object.assign(new FindingEntity(), thing);

/** Which acts a finding, and a focus group for its findings, offer to the viewer. */
@Injectable()
export class FindingOffers {
  constructor(
    private readonly viewerCan: ViewerCan,
    private readonly clock: Clock,
    private readonly handling: HandlingOffers,
    private readonly workflow: WorkflowOffers,
  ) {}

  /** Called once, by the module. */
  offer(): void {
    const body = (thing: Needs): string => String(thing['bodyId']);
    const own =
      (rule: (finding: FindingEntity) => void) =>
      (thing: Needs, viewer: Viewer): void => {
        const finding = entityOf(thing);
        requireOwnOrKept(viewer, finding);
        rule(finding);
      };
    const isDraft = ({ state }: Needs): boolean => state === FindingState.DRAFT;
    this.viewerCan.offer(
      'Finding',
      { act: 'finding.post', body, applies: isDraft, check: own((finding) => finding.requireUnposted()) },
      { act: 'finding.revise', body, check: own((finding) => finding.revise({}, this.clock.now())) },
      {
        act: 'finding.withdraw',
        body,
        applies: (thing) => !isDraft(thing),
        check: own((finding) => finding.withdraw('', this.clock.now())),
      },
    );
    this.handling.offer();
    this.workflow.offer();
    this.viewerCan.offer('Finding', {
      ...{ act: 'finding.relate', body, check: own(() => undefined) },
      applies: ({ state }) => state !== FindingState.WITHDRAWN,
    });
    this.viewerCan.offer(
      'Finding',
      { act: 'finding.attachFile', body, check: own(requireTakesFiles) },
      { act: 'finding.labelAttachment', body, check: own(requireGivesUpFiles) },
      { act: 'finding.removeAttachment', body, check: own(requireGivesUpFiles) },
    );
    this.viewerCan.offer('Finding', {
      ...{ act: 'finding.readOpenings', body },
      applies: (thing) => !isDraft(thing) && (thing['label'] === 'AMBER' || thing['label'] === 'AMBER_STRICT'),
    });
    for (const act of ['finding.draft', 'finding.post', 'finding.import']) {
      this.viewerCan.offer('Body', {
        act,
        body: ({ id }) => String(id),
        applies: ({ kind }) => kind === 'FOCUS_GROUP',
        check: ({ state }) => requireActiveGroup(String(state)),
      });
    }
  }
}
