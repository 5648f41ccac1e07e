import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { endOfWorkingDays } from '../../kernel/calendar-days.js';
import { Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { Done } from '../finding-record.js';
import { FindingSteps } from '../finding-steps.js';
import { Label } from '../../handling/label.js';
import { FindingAccess } from '../finding.access.js';
import { HandlingAccess, type Held } from './handling.access.js';
import type { ConfirmReleaseInput, DeclineReleaseInput, ProposeReleaseInput } from './handling.inputs.js';
import { HandlingRepository, type NewProposal, type Proposal } from './handling.repository.js';
import { label, needsConsent, partOf, requirePart, requireReleasable, secondPerson } from './handling.rules.js';
import { FindingProposalKind } from './proposal.enums.js';
import { isComplete, requireNoneOpen, requireOpen, requireProposerStill, requireSameText } from './proposal.rules.js';

const WORKING_DAYS = 10;
const { RELEASE, RELABEL } = FindingProposalKind;

/** Acts of the two kinds of proposals, and what the trail calls them. */
const ACTS = {
  [RELEASE]: { confirm: 'finding.confirmRelease', decline: 'finding.declineRelease' },
  [RELABEL]: { confirm: 'finding.confirmLabel', decline: 'finding.declineLabel' },
};
const EVENTS = {
  [RELEASE]: {
    ...{ proposed: 'finding.releaseProposed', agreed: 'finding.releaseAgreedTo' },
    ...{ done: 'finding.released', declined: 'finding.releaseDeclined' },
  },
  [RELABEL]: {
    ...{ proposed: 'finding.labelProposed', agreed: 'finding.labelAgreedTo' },
    ...{ done: 'finding.labelRelaxed', declined: 'finding.labelDeclined' },
  },
};

/** What takes two people: releasing a finding, and relaxing its label. */
@Injectable()
export class ProposalService {
  constructor(
    private readonly acts: Acts,
    private readonly access: HandlingAccess,
    private readonly findings: FindingAccess,
    private readonly steps: FindingSteps,
    private readonly repository: HandlingRepository,
  ) {}

  proposeRelease(viewer: Viewer, input: ProposeReleaseInput): Promise<Done> {
    return this.acts.perform('finding.proposeRelease', viewer, input, async () => {
      const held = await this.access.hold(viewer, input);
      const { finding, around, capacity } = held;
      this.findings.mayIn('finding.proposeRelease', viewer, finding.bodyId);
      requireReleasable(finding, around.releasedRevision);
      const consents = needsConsent(finding, capacity.hasOrigin) && capacity.speaks;
      return this.add(viewer, held, RELEASE, {
        ...{ toLabel: Label.CLEAR, reason: input.reason ?? '' },
        consentedBy: consents ? viewer.memberId : null,
      });
    });
  }

  /** Within an act that checked the right to propose. */
  async add(
    viewer: Viewer,
    { finding, around, capacity }: Held,
    kind: FindingProposalKind,
    given: Pick<NewProposal, 'toLabel' | 'reason' | 'consentedBy'>,
  ): Promise<Done> {
    requireNoneOpen(await this.repository.last(finding.id, kind), kind);
    const at = this.steps.now();
    const { textSha256, homeTimeZone } = around;
    await this.repository.add(finding, {
      ...{ ...given, kind, textSha256, proposedBy: viewer.memberId, proposedAccount: viewer.accountId },
      ...{ proposedAt: at, expiresAt: endOfWorkingDays(at, homeTimeZone, WORKING_DAYS) },
      needsConsent: needsConsent(finding, capacity.hasOrigin),
    });
    finding.updatedAt = at;
    return this.steps.end(viewer, finding, finding.state, {
      event: EVENTS[kind].proposed,
      changes: { revision: finding.revision, label: [finding.label, given.toLabel], text: textSha256 },
    });
  }

  /** `toLabel` is the label that whoever confirms has in mind; absent of a release, which is always CLEAR. */
  confirm(
    viewer: Viewer,
    kind: FindingProposalKind,
    input: ConfirmReleaseInput,
    toLabel: Label = Label.CLEAR,
  ): Promise<Done> {
    return this.acts.perform(ACTS[kind].confirm, viewer, input, async () => {
      const held = await this.access.hold(viewer, input);
      const last = await this.repository.last(held.finding.id, kind);
      const part = partOf(kind, wantsConsent(last), held.capacity);
      if (!isProposer(viewer, last)) requirePart(part, kind);
      const proposal = requireOpen(last, kind);
      if (isProposer(viewer, proposal)) throw secondPerson();
      requireSameText(proposal, held.finding, held.around.textSha256, input.textSha256);
      if (toLabel !== proposal.toLabel) {
        throw new Refused('finding.proposal-label', `The label that is proposed is ${proposal.toLabel}.`, {
          path: ['label'],
        });
      }
      requireProposerStill(proposal, kind, held.capacity);
      await this.repository.agreed({
        ...proposal,
        confirmedBy: part.confirms ? viewer.memberId : proposal.confirmedBy,
        consentedBy: part.consents ? viewer.memberId : proposal.consentedBy,
      });
      const complete = isComplete(proposal, part);
      return complete ? this.execute(viewer, held, kind, proposal) : this.agreed(viewer, held, kind, proposal);
    });
  }

  decline(viewer: Viewer, kind: FindingProposalKind, input: DeclineReleaseInput): Promise<Done> {
    return this.acts.perform(ACTS[kind].decline, viewer, input, async () => {
      const { finding, capacity } = await this.access.hold(viewer, input);
      const last = await this.repository.last(finding.id, kind);
      const { confirms, consents } = partOf(kind, true, capacity);
      // The proposer takes it back; those who keep the finding make way for another proposal.
      if (!isProposer(viewer, last)) requirePart({ confirms: confirms || capacity.keeps, consents }, kind);
      const proposal = requireOpen(last, kind);
      const at = this.steps.now();
      await this.repository.end(proposal, 'DECLINED', { by: viewer.memberId, reason: input.reason, at });
      finding.updatedAt = at;
      return this.steps.end(viewer, finding, finding.state, {
        event: EVENTS[kind].declined,
        changes: { revision: proposal.revision, label: [proposal.fromLabel, proposal.toLabel] },
      });
    });
  }

  /** One of the words that are wanted; another one is still missing. */
  private agreed(viewer: Viewer, { finding }: Held, kind: FindingProposalKind, proposal: Proposal): Promise<Done> {
    finding.updatedAt = this.steps.now();
    return this.steps.end(viewer, finding, finding.state, {
      event: EVENTS[kind].agreed,
      changes: { revision: proposal.revision, text: proposal.textSha256 },
    });
  }

  private async execute(
    viewer: Viewer,
    { finding, around }: Held,
    kind: FindingProposalKind,
    proposal: Proposal,
  ): Promise<Done> {
    const at = this.steps.now();
    // Before the act that it allows is written: what it says now is checked against what was proposed.
    if (kind === RELEASE) requireReleasable(finding, around.releasedRevision);
    await this.repository.end(proposal, 'DONE', { by: viewer.memberId, reason: '', at });
    const from = { label: finding.label, state: finding.state };
    label(finding, proposal.toLabel, at);
    await this.repository.labelWording(finding);
    if (kind === RELEASE) await this.repository.release(finding, proposal, at);
    return this.steps.end(viewer, finding, from.state, {
      event: EVENTS[kind].done,
      changes: {
        ...{ revision: finding.revision, label: [from.label, finding.label], text: proposal.textSha256 },
        proposedBy: proposal.proposedBy,
      },
    });
  }
}

/** Whether a word of the originating party is wanted: nobody gave it, or whoever did stands for it no more. */
const wantsConsent = (proposal: Proposal | undefined): boolean =>
  proposal === undefined || (proposal.needsConsent && !proposal.consenterSpeaks);

/** The same person by another account, or another person by the same one, is the proposer, too. */
const isProposer = (viewer: Viewer, proposal: Proposal | undefined): boolean =>
  proposal !== undefined && (proposal.proposedBy === viewer.memberId || proposal.proposedAccount === viewer.accountId);
