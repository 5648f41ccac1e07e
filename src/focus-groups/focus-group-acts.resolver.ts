import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import {
  ActivateFocusGroupInput,
  AddAreaForInquiryInput,
  ConcludeFocusGroupInput,
  DesignateLeadInput,
  DiscontinueFocusGroupInput,
  MakeFocusGroupDormantInput,
  ProposeFocusGroupInput,
} from './focus-group.inputs.js';
import {
  ActivateFocusGroupPayload,
  AddAreaForInquiryPayload,
  ConcludeFocusGroupPayload,
  DesignateLeadPayload,
  DiscontinueFocusGroupPayload,
  MakeFocusGroupDormantPayload,
  ProposeFocusGroupPayload,
} from './focus-group.payloads.js';
import { FocusGroupService } from './focus-group.service.js';
import { LeadService } from './lead.service.js';

const said = { description: 'What to do.' };

@Resolver()
export class FocusGroupActsResolver {
  constructor(
    private readonly groups: FocusGroupService,
    private readonly leads: LeadService,
  ) {}

  @Mutation(() => ProposeFocusGroupPayload, {
    description:
      'Proposes a focus group with the seats that lead it. For committee members, co-chairs and secretaries.',
  })
  @Allow('focus-group.propose')
  proposeFocusGroup(
    @Args('input', said) input: ProposeFocusGroupInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.groups.propose(viewer, input);
  }

  @Mutation(() => ActivateFocusGroupPayload, {
    description: 'Sets a proposed or dormant focus group to work. For co-chairs and secretaries.',
  })
  @Allow('focus-group.activate')
  activateFocusGroup(
    @Args('input', said) input: ActivateFocusGroupInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.groups.activate(viewer, input);
  }

  @Mutation(() => MakeFocusGroupDormantPayload, {
    description: 'Lets an active focus group rest. For co-chairs and secretaries.',
  })
  @Allow('focus-group.makeDormant')
  makeFocusGroupDormant(
    @Args('input', said) input: MakeFocusGroupDormantInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.groups.makeDormant(viewer, input);
  }

  @Mutation(() => ConcludeFocusGroupPayload, {
    description: 'Ends a focus group that has done what it was for. For co-chairs and secretaries.',
  })
  @Allow('focus-group.conclude')
  concludeFocusGroup(
    @Args('input', said) input: ConcludeFocusGroupInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.groups.conclude(viewer, input);
  }

  @Mutation(() => DiscontinueFocusGroupPayload, {
    description: 'Ends a focus group before it was done. For co-chairs and secretaries.',
  })
  @Allow('focus-group.discontinue')
  discontinueFocusGroup(
    @Args('input', said) input: DiscontinueFocusGroupInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.groups.discontinue(viewer, input);
  }

  @Mutation(() => DesignateLeadPayload, {
    description:
      'Says who leads a focus group for a seat of the committee, from today. For who speaks for the seat; co-chairs and secretaries record it on behalf of the seat.',
  })
  @Allow('focus-group.designateLead')
  designateLead(@Args('input', said) input: DesignateLeadInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.leads.designate(viewer, input);
  }

  @Mutation(() => AddAreaForInquiryPayload, {
    description: 'Adds an area for inquiry to a focus group. For its leads and secretaries.',
  })
  @Allow('focus-group.addArea')
  addAreaForInquiry(
    @Args('input', said) input: AddAreaForInquiryInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.groups.addArea(viewer, input);
  }
}
