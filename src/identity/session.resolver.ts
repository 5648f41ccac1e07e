import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { inputId } from '../kernel/graphql/input-id.js';
import { Allow } from '../kernel/policy/allow.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentRequest, CurrentViewer, type RequestContext } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { SessionService } from './session.service.js';
import { EndSessionInput, EndSessionPayload, Session, SessionConnection, SessionsArguments } from './session.type.js';

@Resolver(() => Session)
export class SessionResolver {
  constructor(
    private readonly reader: Reader,
    private readonly sessions: SessionService,
  ) {}

  @Query(() => SessionConnection, {
    name: 'sessions',
    description: 'Your own sessions that have not ended, newest first. For people who are signed in.',
  })
  @Allow('session.read')
  list(
    @Args() _: SessionsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Mutation(() => EndSessionPayload, {
    description: 'Ends one of your own sessions, such as that of a lost device. For people who are signed in.',
  })
  @Allow('session.end')
  endSession(
    @Args('input', { description: 'Which one.' }) { id }: EndSessionInput,
    @CurrentRequest() context: RequestContext,
  ): Promise<EndSessionPayload> {
    return this.sessions.end(context, inputId('ses', id, 'id'));
  }
}
