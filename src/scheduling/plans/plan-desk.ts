import { Injectable } from '@nestjs/common';
import { Events } from '../../kernel/events.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Convening } from '../../meetings/convening.js';
import { type MeetingBody, MeetingRepository } from '../../meetings/meeting.repository.js';
import type { MeetingPlanEntity } from './meeting-plan.entity.js';
import { MeetingPlanRepository } from './meeting-plan.repository.js';
import { plannedAt } from './planned-meeting.entity.js';

/** What every act on a plan begins and ends with. Sight comes before the version. */
@Injectable()
export class PlanDesk {
  constructor(
    private readonly reader: Reader,
    private readonly plans: MeetingPlanRepository,
    private readonly bodies: MeetingRepository,
    private readonly convening: Convening,
    private readonly events: Events,
  ) {}

  async open(
    act: string,
    viewer: Viewer,
    given: string,
    version?: number | null,
  ): Promise<{ plan: MeetingPlanEntity; body: MeetingBody }> {
    const id = inputId('pln', given, 'plan');
    await this.reader.requireSight('MeetingPlan', id, viewer);
    const plan = await this.plans.lock(id, version);
    const body = await this.bodies.body(plan.bodyId);
    this.convening.may(act, viewer, body);
    plan.requireDraft();
    return { plan, body };
  }

  /** The plan of one of its meetings. */
  async openWith(act: string, viewer: Viewer, meetingId: string, version?: number | null): Promise<MeetingPlanEntity> {
    await this.reader.requireSight('PlannedMeeting', meetingId, viewer);
    const planId = await this.plans.planOf(meetingId);
    if (planId === null) throw new NotFound();
    return (await this.open(act, viewer, `pln_${planId}`, version)).plan;
  }

  /** A plan that was made, with a meeting where there is a start. */
  async add(
    viewer: Viewer,
    plan: MeetingPlanEntity,
    starts: readonly (Date | null)[],
  ): Promise<Record<'plan', Reference>> {
    await this.plans.add(plan);
    for (const startsAt of starts) if (startsAt) await this.plans.addMeeting(plannedAt(plan.id, startsAt, false));
    return this.record('made', viewer, plan, { rhythm: plan.rhythm, starts });
  }

  async close(
    what: 'changed' | 'called' | 'withdrawn',
    viewer: Viewer,
    plan: MeetingPlanEntity,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<Record<'plan', Reference>> {
    await this.plans.save(plan);
    return this.record(what, viewer, plan, changes);
  }

  private async record(
    what: string,
    viewer: Viewer,
    plan: MeetingPlanEntity,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<Record<'plan', Reference>> {
    const subject = { type: 'MeetingPlan', id: plan.id };
    await this.events.record({ act: `meeting-plan.${what}`, subject, bodyId: plan.bodyId, changes }, viewer);
    return { plan: reference('MeetingPlan', plan.id) };
  }
}
