import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Body } from '../../bodies/body.type.js';
import { readByEngine } from '../../kernel/graphql/read-by-engine.js';
import { Allow } from '../../kernel/policy/allow.js';
import { needsKey } from '../../kernel/reading/compile.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { DiscussionAddresses } from './discussion-addresses.js';
import { SetDiscussionMailInput, SetDiscussionMailPayload } from './discussion-mail.inputs.js';
import { DiscussionMailService } from './discussion-mail.service.js';
import { DiscussionMailLevel } from './mail-level.js';

type Row = Record<string, { readonly id: string | null; readonly member: string | null }>;

@Resolver(() => Body)
export class DiscussionMailResolver {
  constructor(
    private readonly service: DiscussionMailService,
    private readonly addresses: DiscussionAddresses,
  ) {}

  @ResolveField(() => DiscussionMailLevel, {
    nullable: true,
    description:
      'Of which comments in it the viewer is mailed; null for whoever is not of the working group’s community.',
  })
  viewerDiscussionMail(): never {
    return readByEngine();
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Address to which the viewer mails what begins a thread in the group, AMBER. It works for them alone. Null outside the group, where it has ended, and where the installation takes no such mail.',
  })
  async viewerMailAddress(@Parent() row: Row): Promise<string | null> {
    const { id = null, member = null } = row[needsKey('viewerMailAddress')] ?? {};
    return id !== null && member !== null ? this.addresses.of('group', id, member) : null;
  }

  @Mutation(() => SetDiscussionMailPayload, {
    description:
      'Chooses of which comments in a group the viewer is mailed. For those of the group, its committee and the co-chairs.',
  })
  @Allow('discussion.setMail')
  setDiscussionMail(
    @Args('input', { description: 'The group, and what is chosen.' }) input: SetDiscussionMailInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.set(viewer, input);
  }
}
