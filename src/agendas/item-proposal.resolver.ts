import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import {
  CallForItemsPayload,
  DeclineItemProposalPayload,
  PlaceItemProposalPayload,
  ProposeItemPayload,
  WithdrawItemProposalPayload,
} from './agenda.payloads.js';
import {
  CallForItemsInput,
  DeclineItemProposalInput,
  PlaceItemProposalInput,
  ProposeItemInput,
  WithdrawItemProposalInput,
} from './item-proposal.inputs.js';
import { ItemProposalService } from './item-proposal.service.js';

@Resolver()
export class ItemProposalResolver {
  constructor(private readonly proposals: ItemProposalService) {}

  @Mutation(() => CallForItemsPayload, {
    description:
      'Calls for items of an agenda until a deadline, and mails those inside the body. For co-chairs, secretaries, and the leads of a focus group.',
  })
  @Allow('agenda.callForItems')
  callForItems(
    @Args('input', { description: 'The meeting, and the deadline.' }) input: CallForItemsInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.proposals.call(viewer, input);
  }

  @Mutation(() => ProposeItemPayload, {
    description:
      'Proposes an item for an agenda, once items were called for: for the own seat, for oneself in a focus group, or, as secretary or co-chair, on behalf of a seat with evidence. The chairs and secretaries are mailed. After the deadline it is taken, and marked as late.',
  })
  @Allow('agenda.proposeItem')
  proposeItem(
    @Args('input', { description: 'The item.' }) input: ProposeItemInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.proposals.propose(viewer, input);
  }

  @Mutation(() => WithdrawItemProposalPayload, {
    description: 'Takes a proposal of the own seat back, while nothing was decided on it.',
  })
  @Allow('agenda.withdrawItemProposal')
  withdrawItemProposal(
    @Args('input', { description: 'The proposal.' }) input: WithdrawItemProposalInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.proposals.withdraw(viewer, input);
  }

  @Mutation(() => PlaceItemProposalPayload, {
    description:
      'Puts what was proposed on the agenda, and tells whoever proposed it. For co-chairs, secretaries, and the leads of a focus group.',
  })
  @Allow('agenda.placeItemProposal')
  placeItemProposal(
    @Args('input', { description: 'The proposal, and where it comes.' }) input: PlaceItemProposalInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.proposals.place(viewer, input);
  }

  @Mutation(() => DeclineItemProposalPayload, {
    description:
      'Leaves what was proposed off the agenda, and tells whoever proposed it why. For co-chairs, secretaries, and the leads of a focus group.',
  })
  @Allow('agenda.declineItemProposal')
  declineItemProposal(
    @Args('input', { description: 'The proposal, and why.' }) input: DeclineItemProposalInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.proposals.decline(viewer, input);
  }
}
