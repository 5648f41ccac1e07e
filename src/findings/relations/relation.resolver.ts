import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { MarkFindingReadPayload, RelateFindingPayload, UnrelateFindingPayload } from '../workflow/workflow.payloads.js';
import { MarkFindingReadInput, RelateFindingInput, UnrelateFindingInput } from './relation.inputs.js';
import { RelationService } from './relation.service.js';

const said = { description: 'What to do.' };

@Resolver()
export class RelationResolver {
  constructor(private readonly service: RelationService) {}

  @Mutation(() => RelateFindingPayload, {
    description:
      'Notes that a finding is related to another, or supersedes it; a later note takes the place of an earlier one. For its author, leads and secretaries of the group.',
  })
  @Allow('finding.relate')
  relateFinding(@Args('input', said) input: RelateFindingInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.service.relate(viewer, input);
  }

  @Mutation(() => UnrelateFindingPayload, {
    description: 'Takes such a note away. For its author, leads and secretaries of the group.',
  })
  @Allow('finding.relate')
  unrelateFinding(@Args('input', said) input: UnrelateFindingInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.service.unrelate(viewer, input);
  }

  @Mutation(() => MarkFindingReadPayload, {
    description:
      'Marks a revision as read by the viewer, so that they are shown what was changed since. For whoever sees the finding.',
  })
  @Allow('finding.markRead')
  markFindingRead(@Args('input', said) input: MarkFindingReadInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.service.markRead(viewer, input);
  }
}
