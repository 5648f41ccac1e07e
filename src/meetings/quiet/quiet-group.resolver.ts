import { Args, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { FocusGroupPayload } from '../../focus-groups/focus-group.payloads.js';
import { Allow } from '../../kernel/policy/allow.js';
import { Reader } from '../../kernel/reading/reader.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { KeepFocusGroupActiveInput } from './quiet-group.inputs.js';
import { QuietGroupService } from './quiet-group.service.js';
import { QuietGroup } from './quiet-group.type.js';

@ObjectType({ description: 'Answer of keepFocusGroupActive.' })
export class KeepFocusGroupActivePayload extends FocusGroupPayload {}

@Resolver()
export class QuietGroupResolver {
  constructor(
    private readonly quiet: QuietGroupService,
    private readonly reader: Reader,
  ) {}

  @Query(() => [QuietGroup], {
    description:
      'Focus groups that might rest, by name: active, without a meeting to come, and for so many months as the installation sets (12 unless it says otherwise) without a meeting, finding or comment that the viewer sees. For the co-chairs and secretaries of the working group and its committee; otherwise empty.',
  })
  @Allow('focus-group.read')
  quietGroups(@Info() info: GraphQLResolveInfo, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Mutation(() => KeepFocusGroupActivePayload, {
    description:
      'Lets a focus group go on in which nothing has happened: its dormancy is not suggested again for a while. For the co-chairs and secretaries of the working group and its committee.',
  })
  @Allow('focus-group.keepActive')
  keepFocusGroupActive(
    @Args('input', { description: 'What to do.' }) input: KeepFocusGroupActiveInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.quiet.keepActive(viewer, input);
  }
}
