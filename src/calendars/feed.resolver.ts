import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { inputId } from '../kernel/graphql/input-id.js';
import { Allow } from '../kernel/policy/allow.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { CreateFeedInput, FeedsArguments, RevokeFeedInput } from './feed.inputs.js';
import { FeedService } from './feed.service.js';
import { CreateFeedPayload, Feed, FeedConnection, RevokeFeedPayload } from './feed.type.js';

@Resolver(() => Feed)
export class FeedResolver {
  constructor(
    private readonly reader: Reader,
    private readonly feeds: FeedService,
  ) {}

  @Query(() => FeedConnection, {
    name: 'feeds',
    description:
      'Your own calendar feeds, newest first, without the secrets in their addresses. For people who are signed in.',
  })
  @Allow('feed.read')
  list(@Args() _: FeedsArguments, @Info() info: GraphQLResolveInfo, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Mutation(() => CreateFeedPayload, {
    description:
      'Makes a private address of a calendar of meetings, for programs that show calendars. For people who are signed in: no token makes one.',
  })
  @Allow('feed.create')
  createFeed(
    @Args('input', { description: 'What it is to hold.' }) { body }: CreateFeedInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<CreateFeedPayload> {
    return this.feeds.create(viewer, body == null ? null : inputId('bdy', body, 'body'));
  }

  @Mutation(() => RevokeFeedPayload, {
    description:
      'Revokes one of your own calendar feeds: its address leads nowhere from then on. For people who are signed in.',
  })
  @Allow('feed.revoke')
  revokeFeed(
    @Args('input', { description: 'Which one.' }) { id }: RevokeFeedInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<RevokeFeedPayload> {
    return this.feeds.revoke(viewer, inputId('fed', id, 'id'));
  }
}
