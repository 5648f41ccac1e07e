import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { SetAreaStatePayload } from '../focus-group.payloads.js';
import { AreaStateService } from './area-state.service.js';
import { SetAreaStateInput } from './area.inputs.js';

@Resolver()
export class AreaActsResolver {
  constructor(private readonly areas: AreaStateService) {}

  @Mutation(() => SetAreaStatePayload, {
    description:
      'Says how far the inquiry into an area is, with a reason. Of a focus group for its leads and secretaries, and of any area for the co-chairs and secretaries of the working group and its committee. Whether findings answer it is theirs to say: nothing is counted for them.',
  })
  @Allow('focus-group.setAreaState')
  setAreaState(
    @Args('input', { description: 'What to do.' }) input: SetAreaStateInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.areas.set(viewer, input);
  }
}
