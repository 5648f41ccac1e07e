import { Injectable } from '@nestjs/common';
import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Clock } from '../kernel/clock.js';
import { type Needs, ViewerCan } from '../kernel/policy/viewer-can.js';
import { ViewerCanType } from '../kernel/policy/viewer-can.type.js';
import type { RequestContext } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { convenedIn } from '../meetings/convening.js';
import type { PollState } from './poll.enums.js';
import { PollEntity } from './poll.entity.js';
import { Poll } from './poll.type.js';

/** As much of a poll as its rules on what can be done with it look at. */
const entityOf = ({ state, deadline }: Needs): PollEntity =>
  Object.assign(new PollEntity(), { state: state as PollState, deadline: new Date(String(deadline)) });

/** Which acts a poll, and a body for its polls, offer to the viewer. */
@Injectable()
export class PollOffers {
  constructor(
    private readonly viewerCan: ViewerCan,
    private readonly clock: Clock,
  ) {}

  /** Called once, by the module. */
  offer(): void {
    const body = (thing: Needs, viewer: Viewer): string =>
      convenedIn(viewer, String(thing['bodyId']), String(thing['workingGroup']));
    const open = (thing: Needs): void => entityOf(thing).requireOpen();
    const answers = (thing: Needs): void => entityOf(thing).requireAnswers(this.clock.now());
    this.viewerCan.offer('Body', {
      act: 'poll.open',
      body: (thing, viewer) => convenedIn(viewer, String(thing['id']), String(thing['workingGroup'])),
    });
    this.viewerCan.offer(
      'Poll',
      { act: 'poll.answer', body, check: answers },
      { act: 'seat.recordOnBehalf', body: ({ bodyId }) => String(bodyId), check: open },
      { act: 'poll.close', body, check: open },
      { act: 'poll.extend', body, check: answers },
      { act: 'poll.cancel', body, check: open },
    );
  }
}

@Resolver(() => Poll)
export class PollViewerCanResolver {
  constructor(private readonly viewerCan: ViewerCan) {}

  @ResolveField('viewerCan', () => [ViewerCanType], {
    description: 'What the viewer may do with this poll now, and why not. Only on a single poll, not in lists.',
  })
  acts(@Parent() row: unknown, @Context() context: RequestContext, @Info() info: GraphQLResolveInfo): ViewerCanType[] {
    return this.viewerCan.of('Poll', row, context, info);
  }
}
