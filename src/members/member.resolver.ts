import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { Allow } from '../kernel/policy/allow.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Member, MemberConnection } from './member.type.js';

@Resolver(() => Member)
export class MemberResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => Member, {
    nullable: true,
    description: 'Whoever asks; null for visitors and for accounts without a member, such as an administrator.',
  })
  @Allow('viewer.read')
  viewer(@Info() info: GraphQLResolveInfo, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => MemberConnection, { description: 'The directory: those whom the viewer may see, by name.' })
  @Allow('member.read')
  members(
    @Args() _: PageArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }
}
