import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import {
  ConfirmLabelInput,
  ConfirmReleaseInput,
  DeclineLabelInput,
  DeclineReleaseInput,
  ProposeReleaseInput,
  SetLabelInput,
} from './handling.inputs.js';
import {
  ConfirmLabelPayload,
  ConfirmReleasePayload,
  DeclineLabelPayload,
  DeclineReleasePayload,
  ProposeReleasePayload,
  SetLabelPayload,
} from './handling.payloads.js';
import { LabelService } from './label.service.js';
import { FindingProposalKind } from './proposal.enums.js';
import { ProposalService } from './proposal.service.js';

const said = { description: 'What to do.' };
const { RELEASE, RELABEL } = FindingProposalKind;

@Resolver()
export class HandlingResolver {
  constructor(
    private readonly labels: LabelService,
    private readonly proposals: ProposalService,
  ) {}

  @Mutation(() => SetLabelPayload, {
    description:
      'Tightens the label of a posted finding at once: for its author, leads and secretaries of the group, and those of the originating party. A laxer label is only proposed, by somebody of the originating party, and another person confirms it within ten working days.',
  })
  @Allow('finding.setLabel')
  setLabel(@Args('input', said) input: SetLabelInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.labels.set(viewer, input);
  }

  @Mutation(() => ConfirmLabelPayload, {
    description:
      'Confirms a laxer label that another person proposed, which holds then. For leads and secretaries of the group, and co-chairs and secretaries of the committee, who see the finding.',
  })
  @Allow('finding.confirmLabel')
  confirmLabel(@Args('input', said) input: ConfirmLabelInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.proposals.confirm(viewer, RELABEL, input, input.label);
  }

  @Mutation(() => DeclineLabelPayload, {
    description: 'Declines a laxer label that is proposed. For those who may confirm it, and its proposer.',
  })
  @Allow('finding.declineLabel')
  declineLabel(@Args('input', said) input: DeclineLabelInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.proposals.decline(viewer, RELABEL, input);
  }

  @Mutation(() => ProposeReleasePayload, {
    description:
      'Proposes that the present wording of a noted or approved finding becomes CLEAR and public. For leads and secretaries of the group; others confirm it within ten working days.',
  })
  @Allow('finding.proposeRelease')
  proposeRelease(@Args('input', said) input: ProposeReleaseInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.proposals.proposeRelease(viewer, input);
  }

  @Mutation(() => ConfirmReleasePayload, {
    description:
      'Confirms a release that another person proposed: for the committee, by a co-chair or its secretary, and where it relaxes the label for the originating party, by somebody of it. Once nobody’s word is wanted any more, the finding is public.',
  })
  @Allow('finding.confirmRelease')
  confirmRelease(@Args('input', said) input: ConfirmReleaseInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.proposals.confirm(viewer, RELEASE, input);
  }

  @Mutation(() => DeclineReleasePayload, {
    description:
      'Declines a release that is proposed. For those who may confirm it, those of the originating party, leads and secretaries of the group, and its proposer.',
  })
  @Allow('finding.declineRelease')
  declineRelease(@Args('input', said) input: DeclineReleaseInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.proposals.decline(viewer, RELEASE, input);
  }
}
