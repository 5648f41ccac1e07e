import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Convening } from './convening.js';
import type { MeetingEntity } from './meeting.entity.js';
import { type MeetingBody, MeetingRepository } from './meeting.repository.js';

const ENDED = ['CONCLUDED', 'DISCONTINUED'];

/** What has ended does not meet any more. */
export function requireAtWork(body: MeetingBody): void {
  if (!ENDED.includes(body.state)) return;
  throw new Refused('meeting.body-at-work', `${body.name} has ended: it holds no more meetings.`, { path: ['body'] });
}

/** Finding what an act is about, for somebody who sees it and may do the act. */
@Injectable()
export class MeetingAccess {
  constructor(
    private readonly reader: Reader,
    private readonly meetings: MeetingRepository,
    private readonly convening: Convening,
  ) {}

  /** The body for which a meeting is convened. */
  async body(act: string, viewer: Viewer, id: string, path: string | string[] = 'body'): Promise<MeetingBody> {
    const bodyId = inputId('bdy', id, path);
    await this.reader.requireSight('Body', bodyId, viewer);
    const body = await this.meetings.body(bodyId);
    this.convening.may(act, viewer, body);
    return body;
  }

  /** Sight comes before the version, or CONFLICT would tell strangers that the meeting exists. */
  async lock(
    act: string,
    viewer: Viewer,
    input: { readonly meeting: string; readonly expectedVersion?: number | null },
  ): Promise<{ meeting: MeetingEntity; body: MeetingBody }> {
    const id = inputId('mtg', input.meeting, 'meeting');
    await this.reader.requireSight('Meeting', id, viewer);
    const meeting = await this.meetings.lock(id, input.expectedVersion);
    const body = await this.meetings.body(meeting.bodyId);
    this.convening.may(act, viewer, body);
    return { meeting, body };
  }

  /** Nobody schedules what they could not see afterwards, such as a co-chair for a focus group under AMBER. */
  async requireOwnSight(meeting: MeetingEntity, viewer: Viewer): Promise<void> {
    if (await this.reader.sees('Meeting', meeting.id, viewer)) return;
    throw new Refused(
      'meeting.own-sight',
      `Under the label ${meeting.label} you would not see this meeting yourself.`,
      { path: ['label'] },
    );
  }
}
