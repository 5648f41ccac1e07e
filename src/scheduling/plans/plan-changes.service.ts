import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { Clock } from '../../kernel/clock.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import type { Reference } from '../../kernel/reading/global-id.js';
import { NotFound } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { type AnnouncedTime, instantOf } from '../../meetings/announced-time.js';
import type { MeetingPlanEntity } from './meeting-plan.entity.js';
import { MeetingPlanRepository } from './meeting-plan.repository.js';
import { PlanDesk } from './plan-desk.js';
import type {
  AddPlannedMeetingInput,
  DropPlannedMeetingInput,
  MovePlannedMeetingInput,
  WithdrawMeetingPlanInput,
} from './plan-changes.inputs.js';
import { plannedAt, type PlannedMeetingEntity } from './planned-meeting.entity.js';

type Done = Record<'plan', Reference>;

/** Edits a plan by hand before it is called, or withdraws it. Locks the plan. */
@Injectable()
export class PlanChangesService {
  constructor(
    private readonly acts: Acts,
    private readonly desk: PlanDesk,
    private readonly plans: MeetingPlanRepository,
    private readonly clock: Clock,
  ) {}

  add(viewer: Viewer, input: AddPlannedMeetingInput): Promise<Done> {
    return this.acts.perform('meeting-plan.add', viewer, input, async () => {
      const { plan } = await this.desk.open('meeting-plan.change', viewer, input.plan, input.expectedVersion);
      const startsAt = this.room(plan, input.startsAt, await this.plans.meetings(plan.id));
      await this.plans.addMeeting(plannedAt(plan.id, startsAt, true));
      return this.desk.close('changed', viewer, plan, { startsAt: [null, startsAt] });
    });
  }

  move(viewer: Viewer, input: MovePlannedMeetingInput): Promise<Done> {
    return this.acts.perform('meeting-plan.move', viewer, input, async () => {
      const { plan, meetings, planned } = await this.of(viewer, input);
      const before = planned.startsAt;
      planned.startsAt = this.room(
        plan,
        input.startsAt,
        meetings.filter((one) => one !== planned),
      );
      planned.byHand = true;
      await this.plans.changeMeeting(planned);
      return this.desk.close('changed', viewer, plan, { startsAt: [before, planned.startsAt] });
    });
  }

  drop(viewer: Viewer, input: DropPlannedMeetingInput): Promise<Done> {
    return this.acts.perform('meeting-plan.drop', viewer, input, async () => {
      const { plan, planned } = await this.of(viewer, input);
      planned.droppedAt = this.clock.now();
      await this.plans.changeMeeting(planned);
      return this.desk.close('changed', viewer, plan, { startsAt: [planned.startsAt, null] });
    });
  }

  withdraw(viewer: Viewer, input: WithdrawMeetingPlanInput): Promise<Done> {
    return this.acts.perform('meeting-plan.withdraw', viewer, input, async () => {
      const { plan } = await this.desk.open('meeting-plan.withdraw', viewer, input.plan, input.expectedVersion);
      plan.withdraw(input.reason);
      return this.desk.close('withdrawn', viewer, plan, { reason: input.reason });
    });
  }

  private room(plan: MeetingPlanEntity, given: AnnouncedTime, others: readonly PlannedMeetingEntity[]): Date {
    const { at } = instantOf(given, ['startsAt']);
    plan.requireRoom(at, others, this.clock.now());
    return at;
  }

  private async of(viewer: Viewer, input: MovePlannedMeetingInput | DropPlannedMeetingInput) {
    const id = inputId('plm', input.plannedMeeting, 'plannedMeeting');
    const plan = await this.desk.openWith('meeting-plan.change', viewer, id, input.expectedVersion);
    const meetings = await this.plans.meetings(plan.id);
    const planned = meetings.find((one) => one.id === id);
    if (!planned) throw new NotFound();
    return { plan, meetings, planned };
  }
}
