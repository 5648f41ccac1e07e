import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { Reader } from '../kernel/reading/reader.js';
import { NotFound } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { MeetingRepository, type MeetingBody } from '../meetings/meeting.repository.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { SittingRepository } from './sitting.repository.js';

/** A meeting that an act is about, locked. */
export interface Sitting {
  readonly meeting: MeetingEntity;
  readonly body: MeetingBody;
}
/** An item of the agenda as it stands when something is recorded about it. */
export interface RecordedItem {
  readonly agendaItemId: string | null;
  readonly itemTitle: string;
}

/**
 * Finding the meeting of an act, for somebody who may do it in the body that meets. The meeting's row is the lock of
 * all that is recorded of it: whatever is counted stays true until the act commits.
 */
@Injectable()
export class SittingAccess {
  constructor(
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly meetings: MeetingRepository,
    private readonly sittings: SittingRepository,
  ) {}

  /** Sight comes before the version, or CONFLICT would tell strangers that the meeting exists. */
  async lock(
    act: string,
    viewer: Viewer,
    input: { readonly meeting: string; readonly expectedVersion?: number | null },
  ): Promise<Sitting> {
    const id = inputId('mtg', input.meeting, 'meeting');
    await this.reader.requireSight('Meeting', id, viewer);
    return this.lockSeen(act, viewer, id, input.expectedVersion);
  }

  /** Locks the meeting of something that the viewer sees already. */
  async lockSeen(act: string, viewer: Viewer, meetingId: string, expectedVersion?: number | null): Promise<Sitting> {
    const meeting = await this.meetings.lock(meetingId, expectedVersion);
    this.policy.may(act, viewer, meeting.bodyId);
    return { meeting, body: await this.meetings.body(meeting.bodyId) };
  }

  /** Without a lock: what note-takers save does not wait for what others record. */
  async find(act: string, viewer: Viewer, meetingId: string): Promise<MeetingEntity> {
    await this.reader.requireSight('Meeting', meetingId, viewer);
    const meeting = await this.meetings.find(meetingId);
    if (!meeting) throw new NotFound();
    this.policy.may(act, viewer, meeting.bodyId);
    return meeting;
  }

  /** The item of the agenda that an input names; nothing when it names none. */
  async item(meetingId: string, item: string | null | undefined): Promise<RecordedItem> {
    if (item === null || item === undefined) return { agendaItemId: null, itemTitle: '' };
    const agendaItemId = inputId('agi', item, 'item');
    const itemTitle = await this.sittings.itemTitle(meetingId, agendaItemId);
    if (itemTitle === null) throw new NotFound();
    return { agendaItemId, itemTitle };
  }
}
