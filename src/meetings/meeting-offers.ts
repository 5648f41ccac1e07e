import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { Clock } from '../kernel/clock.js';
import { type Needs, ViewerCan } from '../kernel/policy/viewer-can.js';
import { ViewerCanType } from '../kernel/policy/viewer-can.type.js';
import type { RequestContext } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { convenedIn } from './convening.js';
import { MeetingState } from './meeting.enums.js';
import { MeetingEntity } from './meeting.entity.js';
import { Meeting } from './meeting.type.js';

/** As much of a meeting as its rules on what can be done with it look at. */
export function meetingOf(thing: Needs): MeetingEntity {
  const at = thing['startsAt'];
  return Object.assign(new MeetingEntity(), {
    state: thing['state'] as MeetingState,
    startsAt: typeof at === 'string' ? new Date(at) : null,
    durationMinutes: thing['durationMinutes'],
  });
}

/** Which acts a meeting, and a body for its meetings, offer to the viewer. */
@Injectable()
export class MeetingOffers {
  constructor(
    private readonly viewerCan: ViewerCan,
    private readonly clock: Clock,
  ) {}

  /** Called once, by the module. */
  offer(): void {
    const body = (thing: Needs, viewer: Viewer): string =>
      convenedIn(viewer, String(thing['bodyId']), String(thing['workingGroup']));
    const toCome = (thing: Needs): void => meetingOf(thing).requireNotBegun(this.clock.now());
    const invited = (thing: Needs): void => meetingOf(thing).requireInvitation(this.clock.now());
    this.viewerCan.offer('Body', {
      act: 'meeting.schedule',
      body: (thing, viewer) => convenedIn(viewer, String(thing['id']), String(thing['workingGroup'])),
    });
    this.viewerCan.offer(
      'Meeting',
      { act: 'meeting.reschedule', body, check: toCome },
      { act: 'meeting.postpone', body, check: toCome, applies: ({ state }) => state !== MeetingState.POSTPONED },
      { act: 'meeting.cancel', body, check: toCome },
      { act: 'meeting.reply', body, check: invited },
      { act: 'seat.recordOnBehalf', body: ({ bodyId }) => String(bodyId), check: invited },
    );
  }
}

@Resolver(() => Meeting)
export class MeetingViewerCanResolver {
  constructor(private readonly viewerCan: ViewerCan) {}

  @ResolveField('viewerCan', () => [ViewerCanType], {
    description: 'What the viewer may do with this meeting now, and why not. Only on a single meeting, not in lists.',
  })
  acts(@Parent() row: unknown, @Context() context: RequestContext, @Info() info: GraphQLResolveInfo): ViewerCanType[] {
    return this.viewerCan.of('Meeting', row, context, info);
  }
}
