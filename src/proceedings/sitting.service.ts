import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { MeetingRepository, type MeetingBody } from '../meetings/meeting.repository.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { dayIn } from '../meetings/notice.js';
import { AttendanceRepository } from './attendance.repository.js';
import { QuorumCheckReason } from './proceedings.enums.js';
import { Quorum } from './quorum.js';
import { SittingAccess } from './sitting.access.js';
import { SittingEntity } from './sitting.entity.js';
import type { CheckQuorumInput, CloseMeetingInput, OpenMeetingInput, RecordPresidingInput } from './sitting.inputs.js';
import { SittingRepository } from './sitting.repository.js';
import { Recording } from './recording.js';

type Done = Record<string, Reference>;
const DAY = 86_400_000;

/** A meeting is opened, presided over, and closed; its quorum is checked. */
@Injectable()
export class SittingService {
  constructor(
    private readonly access: SittingAccess,
    private readonly meetings: MeetingRepository,
    private readonly sittings: SittingRepository,
    private readonly attendance: AttendanceRepository,
    private readonly quorum: Quorum,
    private readonly recording: Recording,
  ) {}

  open(viewer: Viewer, input: OpenMeetingInput): Promise<Done> {
    return this.recording.perform('meeting.open', viewer, input, async () => {
      const { meeting, body } = await this.access.lock('meeting.open', viewer, input);
      const now = this.recording.now();
      const at = input.openedAt ?? now;
      meeting.begin();
      const sitting = SittingEntity.open(meeting, at, now, viewer.memberId);
      await this.strikeFormer(meeting.id, at, now);
      await this.sittings.add(sitting);
      await this.preside(viewer, meeting, body, input, at);
      const reason = QuorumCheckReason.OPENING;
      const check = await this.quorum.check(viewer, body, { meetingId: meeting.id, at, reason, now });
      await this.quorum.require(viewer, body, check, input.waiver);
      await this.save(meeting, now);
      const changes = { openedAt: at, seatsPresent: check.presentSeatIds.length, quorate: check.met };
      await this.record('meeting.opened', viewer, meeting, changes);
      return { meeting: reference('Meeting', meeting.id), quorumCheck: reference('QuorumCheck', check.id) };
    });
  }

  close(viewer: Viewer, input: CloseMeetingInput): Promise<Done> {
    return this.recording.perform('meeting.close', viewer, input, async () => {
      const { meeting } = await this.access.lock('meeting.close', viewer, input);
      const now = this.recording.now();
      meeting.end();
      const sitting = await this.sitting(meeting.id);
      sitting.close(input.closedAt ?? now, await this.sittings.latest(meeting.id), now, viewer.memberId);
      const at = sitting.closedAt as Date;
      for (const one of await this.attendance.ofMeeting(meeting.id)) {
        if (!one.stays) continue;
        one.leave(at);
        await this.attendance.save(one);
      }
      await this.sittings.saveEnd(sitting);
      await this.save(meeting, now);
      await this.record('meeting.closed', viewer, meeting, { closedAt: at });
      return { meeting: reference('Meeting', meeting.id) };
    });
  }

  /** Somebody else presides from now on; who did before is kept. */
  recordPresiding(viewer: Viewer, input: RecordPresidingInput): Promise<Done> {
    return this.recording.perform('meeting.recordPresiding', viewer, input, async () => {
      const { meeting, body } = await this.access.lock('meeting.recordPresiding', viewer, input);
      meeting.requireInSession();
      const now = this.recording.now();
      const at = input.at ?? now;
      (await this.sitting(meeting.id)).requireDuring(at, now, 'at');
      await this.preside(viewer, meeting, body, input, at);
      await this.sittings.touch(meeting.id, now);
      await this.record('meeting.presidingRecorded', viewer, meeting, { from: at });
      return { meeting: reference('Meeting', meeting.id) };
    });
  }

  checkQuorum(viewer: Viewer, input: CheckQuorumInput): Promise<Done> {
    return this.recording.perform('meeting.checkQuorum', viewer, input, async () => {
      const { meeting, body } = await this.access.lock('meeting.checkQuorum', viewer, input);
      meeting.requireInSession();
      const now = this.recording.now();
      const seat = input.requestedBy ? inputId('sea', input.requestedBy, 'requestedBy') : null;
      if (seat && !(await this.attendance.seat(body.id, seat, dayIn(body.homeTimeZone, now)))) throw new NotFound();
      const about = { meetingId: meeting.id, at: now, reason: QuorumCheckReason.REQUEST, now, requestedBySeatId: seat };
      const check = await this.quorum.check(viewer, body, about);
      await this.sittings.touch(meeting.id, now);
      const changes = { seatsPresent: check.presentSeatIds.length, quorate: check.met };
      await this.record('meeting.quorumChecked', viewer, meeting, changes, seat);
      return { meeting: reference('Meeting', meeting.id), quorumCheck: reference('QuorumCheck', check.id) };
    });
  }

  /** Who presides speaks for the body: a co-chair, a seat of it, or the lead of the focus group. */
  private async preside(
    viewer: Viewer,
    meeting: MeetingEntity,
    body: MeetingBody,
    input: { readonly presiding?: string | null; readonly presidingSeat?: string | null },
    at: Date,
  ): Promise<void> {
    const memberId = input.presiding ? inputId('mem', input.presiding, 'presiding') : viewer.memberId;
    const seatId = input.presidingSeat ? inputId('sea', input.presidingSeat, 'presidingSeat') : null;
    if (!memberId) throw new NotFound();
    const choices = await this.sittings.presidingChoices(body.id, memberId, dayIn(body.homeTimeZone, at));
    const choice = seatId ? choices.find((one) => one.seatId === seatId) : choices[0];
    if (!choice) {
      throw new Refused(
        'meeting.presiding',
        'Who presides is a co-chair, speaks for a seat of the body as head of delegation or alternate, or leads the focus group.',
        { path: [seatId ? 'presidingSeat' : 'presiding'] },
      );
    }
    await this.sittings.addPresiding({ meetingId: meeting.id, memberId, at, by: viewer.memberId }, choice);
  }

  /** Who arrived for a former date of the meeting, before it was moved, is not in the room now. */
  private async strikeFormer(meetingId: string, at: Date, now: Date): Promise<void> {
    for (const one of await this.attendance.ofMeeting(meetingId)) {
      if (one.struckAt || one.arrivedAt.getTime() > at.getTime() - DAY) continue;
      one.correct(null, 'The meeting was moved after this arrival.', now, null);
      await this.attendance.save(one);
    }
  }

  private async sitting(meetingId: string): Promise<SittingEntity> {
    const sitting = await this.sittings.find(meetingId);
    if (!sitting) throw new NotFound();
    return sitting;
  }

  private async save(meeting: MeetingEntity, now: Date): Promise<void> {
    meeting.updatedAt = now;
    await this.meetings.save(meeting);
  }

  private async record(
    act: string,
    viewer: Viewer,
    { id, bodyId }: MeetingEntity,
    changes: Record<string, unknown>,
    onBehalfOfSeat: string | null = null,
  ): Promise<void> {
    await this.recording.event({ act, subject: { type: 'Meeting', id }, bodyId, onBehalfOfSeat, changes }, viewer);
  }
}
