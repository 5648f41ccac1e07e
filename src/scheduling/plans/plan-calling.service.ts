import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { Clock } from '../../kernel/clock.js';
import type { Reference } from '../../kernel/reading/global-id.js';
import { Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { inWords } from '../../meetings/local-time.js';
import type { MeetingBody } from '../../meetings/meeting.repository.js';
import { MeetingService } from '../../meetings/meeting.service.js';
import type { MeetingPlanEntity } from './meeting-plan.entity.js';
import { MeetingPlanRepository } from './meeting-plan.repository.js';
import { PlanDesk } from './plan-desk.js';
import type { CallMeetingPlanInput } from './plan-changes.inputs.js';

type Done = Record<'plan', Reference>;

/** Calls a plan: each of its meetings is scheduled as any other, all of them or none. */
@Injectable()
export class PlanCallingService {
  constructor(
    private readonly acts: Acts,
    private readonly desk: PlanDesk,
    private readonly plans: MeetingPlanRepository,
    private readonly meetings: MeetingService,
    private readonly clock: Clock,
  ) {}

  call(viewer: Viewer, input: CallMeetingPlanInput): Promise<Done> {
    return this.acts.perform('meeting-plan.call', viewer, input, async () => {
      const { plan, body } = await this.desk.open('meeting-plan.call', viewer, input.plan, input.expectedVersion);
      const planned = await this.plans.meetings(plan.id);
      plan.call(viewer.memberId, this.clock.now(), planned);
      for (const one of planned) {
        const { meeting } = await this.scheduled(viewer, body, plan, one.startsAt, input);
        one.meetingId = meeting.id;
        await this.plans.changeMeeting(one);
      }
      return this.desk.close('called', viewer, plan, { meetings: planned.map(({ meetingId }) => meetingId) });
    });
  }

  /** A refusal says of which meeting it speaks. */
  private async scheduled(
    viewer: Viewer,
    body: MeetingBody,
    { title, mode, durationMinutes, timeZone }: MeetingPlanEntity,
    at: Date,
    { label, location = null, joiningLink = null, passcode = null, ...more }: CallMeetingPlanInput,
  ) {
    const { descriptionMarkdown = null, waiver = null } = more;
    const given = { label, location, joiningLink, passcode, descriptionMarkdown, waiver };
    try {
      return await this.meetings.scheduleAt(
        viewer,
        body,
        { at, timeZone },
        { ...given, title, mode, durationMinutes, public: false },
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const path = error.rule === 'meeting.own-sight' ? ['label'] : ['plan'];
      throw new Refused(error.rule, `${inWords(at, timeZone)}: ${error.message}`, { ...error.details, path });
    }
  }
}
