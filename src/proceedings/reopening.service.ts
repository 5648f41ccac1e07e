import { Injectable } from '@nestjs/common';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { NotFound } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { AttendanceRepository } from './attendance.repository.js';
import { BuiltUpon } from './built-upon.js';
import { Recording } from './recording.js';
import { SittingAccess } from './sitting.access.js';
import type { ReopenMeetingInput } from './sitting.inputs.js';
import { resume } from './sitting.entity.js';
import { SittingRepository } from './sitting.repository.js';

/** A meeting that was closed by mistake goes on, and whoever left with its end is still there. */
@Injectable()
export class ReopeningService {
  constructor(
    private readonly access: SittingAccess,
    private readonly meetings: MeetingRepository,
    private readonly sittings: SittingRepository,
    private readonly attendance: AttendanceRepository,
    private readonly builtUpon: BuiltUpon,
    private readonly recording: Recording,
  ) {}

  reopen(viewer: Viewer, input: ReopenMeetingInput): Promise<Record<string, Reference>> {
    return this.recording.perform('meeting.reopen', viewer, input, async () => {
      const { meeting } = await this.access.lock('meeting.reopen', viewer, input);
      const now = this.recording.now();
      resume(meeting);
      const sitting = await this.sittings.find(meeting.id);
      // A meeting that is known to have been held, and was never recorded here, has no end to take back.
      if (!sitting) throw new NotFound();
      const built = (await this.sittings.nextMeeting(meeting)) ?? (await this.builtUpon.find(meeting.id));
      const end = sitting.reopen(now, built);
      for (const one of await this.attendance.ofMeeting(meeting.id)) {
        if (one.stayOn(end)) await this.attendance.save(one);
      }
      await this.sittings.saveEnd(sitting);
      await this.sittings.addReopening({ meetingId: meeting.id, end, reason: input.reason, now, by: viewer.memberId });
      meeting.updatedAt = now;
      await this.meetings.save(meeting);
      const subject = { type: 'Meeting', id: meeting.id };
      const event = { act: 'meeting.reopened', subject, bodyId: meeting.bodyId, changes: { closedAt: end } };
      await this.recording.event(event, viewer);
      return { meeting: reference('Meeting', meeting.id) };
    });
  }
}
