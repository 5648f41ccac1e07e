import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { newId } from '../kernel/identifier.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { agendaLines } from './agenda-line.js';
import { instantOf } from './announced-time.js';
import type { CancelMeetingInput, PostponeMeetingInput, RescheduleMeetingInput } from './change.inputs.js';
import { Convening } from './convening.js';
import { MeetingAccess, requireAtWork } from './meeting.access.js';
import { MeetingKind } from './meeting.enums.js';
import type { Start } from './arrangements.js';
import { MeetingEntity } from './meeting.entity.js';
import type { MeetingChangeEntity } from './meeting-change.entity.js';
import { type MeetingBody, MeetingRepository } from './meeting.repository.js';
import type { ScheduleMeetingInput } from './schedule.inputs.js';

interface Done extends Record<string, Reference> {
  readonly meeting: Reference;
}

const USUAL_KIND = {
  WORKING_GROUP: MeetingKind.JOINT_ANNUAL,
  STEERING_COMMITTEE: MeetingKind.COMMITTEE,
  FOCUS_GROUP: MeetingKind.FOCUS_GROUP,
} as const;

/** What a meeting is scheduled with, but for its date. */
type MeetingPlan = Omit<ScheduleMeetingInput, 'body' | 'startsAt' | 'idempotencyKey'>;

/** The acts of a meeting's life: each one transaction. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly acts: Acts,
    private readonly meetings: MeetingRepository,
    private readonly convening: Convening,
    private readonly access: MeetingAccess,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  schedule(viewer: Viewer, input: ScheduleMeetingInput): Promise<Done> {
    return this.acts.perform('meeting.schedule', viewer, input, async () => {
      const body = await this.access.body('meeting.schedule', viewer, input.body);
      const { startsAt, body: _, idempotencyKey: __, ...plan } = input;
      return this.scheduleAt(viewer, body, instantOf(startsAt, ['startsAt']), plan);
    });
  }

  /** Schedules at an instant that was found, inside the act that found it. */
  async scheduleAt(viewer: Viewer, body: MeetingBody, start: Start, given: MeetingPlan): Promise<Done> {
    requireAtWork(body);
    const { agenda, waiver, kind, descriptionMarkdown, ...plan } = given;
    const id = newId();
    const made = {
      ...{ ...plan, id, bodyId: body.id, kind: kind ?? USUAL_KIND[body.kind], scheduledBy: viewer.memberId },
      ...{ descriptionMarkdown: descriptionMarkdown ?? '', calendarUid: `${id}@plenary` },
    };
    const { meeting, change } = MeetingEntity.schedule(made, start, this.clock.now());
    await this.convening.checkNotice(viewer, body, meeting, waiver);
    await this.meetings.add(meeting);
    await this.access.requireOwnSight(meeting, viewer);
    if (agenda) await this.meetings.items.set(id, agendaLines(agenda, 'agenda'));
    return this.done('meeting.scheduled', meeting, viewer, change);
  }

  reschedule(viewer: Viewer, input: RescheduleMeetingInput): Promise<Done> {
    return this.acts.perform('meeting.reschedule', viewer, input, async () => {
      const { meeting, body } = await this.access.lock('meeting.reschedule', viewer, input);
      const start = instantOf(input.startsAt, ['startsAt']);
      const { durationMinutes, mode, location, joiningLink, passcode, reason } = input;
      const arrangements = { durationMinutes, mode, location, joiningLink, passcode };
      const before = meeting.startsAt?.getTime();
      const change = meeting.reschedule(start, arrangements, reason, this.clock.now(), viewer.memberId);
      // The same start in other arrangements was announced in time already.
      if (start.at.getTime() !== before) {
        await this.convening.checkNotice(viewer, body, meeting, input.waiver);
        await this.meetings.outdateReplies(meeting.id);
      }
      await this.meetings.save(meeting);
      return this.done('meeting.rescheduled', meeting, viewer, change);
    });
  }

  postpone(viewer: Viewer, input: PostponeMeetingInput): Promise<Done> {
    return this.acts.perform('meeting.postpone', viewer, input, async () => {
      const { meeting } = await this.access.lock('meeting.postpone', viewer, input);
      const change = meeting.postpone(input.plannedFor ?? null, input.reason, this.clock.now(), viewer.memberId);
      await this.meetings.outdateReplies(meeting.id);
      await this.meetings.save(meeting);
      return this.done('meeting.postponed', meeting, viewer, change);
    });
  }

  cancel(viewer: Viewer, input: CancelMeetingInput): Promise<Done> {
    return this.acts.perform('meeting.cancel', viewer, input, async () => {
      const { meeting } = await this.access.lock('meeting.cancel', viewer, input);
      const change = meeting.cancel(input.reason, this.clock.now(), viewer.memberId);
      await this.meetings.save(meeting);
      return this.done('meeting.cancelled', meeting, viewer, change);
    });
  }

  private async done(
    act: string,
    { id, bodyId, label, kind }: MeetingEntity,
    viewer: Viewer,
    change: MeetingChangeEntity | null,
  ): Promise<Done> {
    if (change) await this.meetings.addChange(change);
    // No texts and no links: the trail is read by those who read no papers.
    const dates = change && {
      startsAt: [change.fromStartsAt, change.toStartsAt],
      timeZone: [change.fromTimeZone, change.toTimeZone],
    };
    await this.events.record(
      { act, subject: { type: 'Meeting', id }, bodyId, changes: { kind, label, ...dates } },
      viewer,
    );
    return { meeting: reference('Meeting', id) };
  }
}
