import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Convening } from '../meetings/convening.js';
import { MeetingAccess, requireAtWork } from '../meetings/meeting.access.js';
import { type MeetingBody, MeetingRepository } from '../meetings/meeting.repository.js';
import type { PollEntity } from './poll.entity.js';
import { PollRepository } from './poll.repository.js';

/** Finding the poll that an act is about, for somebody who sees it and may do the act. */
@Injectable()
export class PollAccess {
  constructor(
    private readonly reader: Reader,
    private readonly polls: PollRepository,
    private readonly meetings: MeetingRepository,
    private readonly meetingAccess: MeetingAccess,
    private readonly convening: Convening,
  ) {}

  /** The body for which a poll is opened. */
  async body(viewer: Viewer, id: string): Promise<MeetingBody> {
    const body = await this.meetingAccess.body('poll.open', viewer, id);
    requireAtWork(body);
    return body;
  }

  /** Sight comes before the version, or CONFLICT would tell strangers that the poll exists. */
  async lock(
    act: string,
    viewer: Viewer,
    input: { readonly poll: string; readonly expectedVersion?: number | null },
  ): Promise<{ poll: PollEntity; body: MeetingBody }> {
    const id = inputId('pol', input.poll, 'poll');
    await this.reader.requireSight('Poll', id, viewer);
    const poll = await this.polls.lock(id, input.expectedVersion);
    const body = await this.meetings.body(poll.bodyId);
    this.convening.may(act, viewer, body);
    return { poll, body };
  }

  /** Nobody opens what they could not see afterwards, such as a co-chair for a focus group. */
  async requireOwnSight(poll: PollEntity, viewer: Viewer): Promise<void> {
    if (await this.reader.sees('Poll', poll.id, viewer)) return;
    throw new Refused('poll.own-sight', 'Polls are for those inside the body: you would not see this one yourself.', {
      path: ['body'],
    });
  }
}
