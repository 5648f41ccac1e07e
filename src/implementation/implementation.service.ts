import { Injectable } from '@nestjs/common';
import { RepresentationRepository } from '../focus-groups/representation.repository.js';
import { FindingKind } from '../findings/finding.states.js';
import { Acts } from '../kernel/acts.js';
import { Events } from '../kernel/events.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { InvalidInput, NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { ImplementedInput, ReportImplementationInput } from './implementation.inputs.js';
import { ImplementationRepository, type Implemented, type NewReport } from './implementation.repository.js';

type By = Pick<NewReport, 'reportedBy' | 'recorded'>;

/** How a party says how far it has come. */
@Injectable()
export class ImplementationService {
  constructor(
    private readonly acts: Acts,
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly representation: RepresentationRepository,
    private readonly reports: ImplementationRepository,
    private readonly events: Events,
  ) {}

  report(viewer: Viewer, input: ReportImplementationInput): Promise<Record<'report', Reference>> {
    return this.acts.perform('implementation.report', viewer, input, async () => {
      const about = await this.about(viewer, input.about);
      const partyId = inputId('pty', input.party, 'party');
      await this.reader.requireSight('Party', partyId, viewer);
      const by = await this.by(viewer, about, partyId, input.evidence);
      const { state, visibility } = input;
      const { id, former } = await this.reports.add({
        ...about,
        ...by,
        ...{ partyId, state, visibility, note: input.note ?? '' },
      });
      await this.events.record(
        {
          act: 'implementation.reported',
          subject: { type: 'ImplementationReport', id },
          bodyId: about.workingGroupId,
          // Not how far it has come: the trail is read by those whom the party did not choose.
          changes: { party: partyId, visibility, again: former !== null },
        },
        viewer,
      );
      return { report: reference('ImplementationReport', id) };
    });
  }

  private async about(viewer: Viewer, input: ImplementedInput): Promise<Implemented> {
    if (input.commitment != null) {
      const id = inputId('cmm', input.commitment, ['about', 'commitment']);
      await this.reader.requireSight('Commitment', id, viewer);
      const commitment = await this.reports.commitment(id);
      if (!commitment) throw new NotFound();
      return commitment;
    }
    const path = ['about', 'recommendation'];
    const id = inputId('fnd', input.recommendation as string, path);
    await this.reader.requireSight('Finding', id, viewer);
    const finding = await this.reports.finding(id);
    if (!finding) throw new NotFound();
    const { kind, posted, ...about } = finding;
    if (kind !== FindingKind.RECOMMENDATION || !posted) {
      throw new Refused(
        'implementation.recommendation',
        'Only a recommendation that was posted, and not withdrawn, is put into practice.',
        { path },
      );
    }
    return about;
  }

  /** The party itself, or the secretary with evidence of what the party said. */
  private async by(
    viewer: Viewer,
    { workingGroupId, committeeId }: Implemented,
    partyId: string,
    evidence: ReportImplementationInput['evidence'],
  ): Promise<By> {
    const memberId = viewer.memberId as string;
    if (!evidence) {
      const own = viewer.memberId ? await this.representation.representing(partyId, [viewer.memberId]) : [];
      if (own.length > 0) return { reportedBy: memberId, recorded: null };
      throw new Refused(
        'implementation.own-party',
        'Only somebody who represents the party today reports for it; a secretary records what it said, with evidence.',
        { path: ['party'] },
      );
    }
    if (!committeeId || !this.policy.allows('implementation.record', viewer, committeeId))
      this.policy.may('implementation.record', viewer, workingGroupId);
    if (await this.reports.liesAhead(evidence.receivedAt))
      throw InvalidInput.field(['evidence', 'receivedAt'], 'lies in the future.');
    return {
      reportedBy: null,
      recorded: { by: memberId, evidence: evidence.description, receivedAt: evidence.receivedAt },
    };
  }
}
