import { Args, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { Reader } from '../../kernel/reading/reader.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { FocusGroupPayload } from '../focus-group.payloads.js';
import { Lead } from '../focus-group.type.js';
import { EndLeadInput } from './lead-end.inputs.js';
import { LeadEndService } from './lead-end.service.js';

@ObjectType({ description: 'Answer of endLead.' })
export class EndLeadPayload extends FocusGroupPayload {}

@Resolver()
export class LeadingResolver {
  constructor(
    private readonly ends: LeadEndService,
    private readonly reader: Reader,
  ) {}

  @Query(() => [Lead], {
    description:
      'Seats that lead a focus group and that nobody on the committee holds any more, those first that left first: of the groups that the viewer leads or keeps, and of those of the working groups and committees that they chair or keep.',
  })
  @Allow('focus-group.read')
  leadsToReplace(@Info() info: GraphQLResolveInfo, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Mutation(() => EndLeadPayload, {
    description:
      'A seat leads a focus group no longer, from today, and with it the person whom it designated. For the co-chairs and secretaries of the working group and its committee.',
  })
  @Allow('focus-group.endLead')
  endLead(
    @Args('input', { description: 'What to do.' }) input: EndLeadInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.ends.end(viewer, input);
  }
}
