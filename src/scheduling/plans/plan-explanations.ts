import { Injectable } from '@nestjs/common';
import { inputId } from '../../kernel/graphql/input-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound } from '../../kernel/refused.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { MeetingRepository } from '../../meetings/meeting.repository.js';
import { MeetingPlanRepository } from './meeting-plan.repository.js';
import type { PlanExplanation } from './plan-explanation.type.js';
import { Planning } from './planning.js';

/** Says what a plan means to whoever sees it. */
@Injectable()
export class PlanExplanations {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly plans: MeetingPlanRepository,
    private readonly bodies: MeetingRepository,
    private readonly planning: Planning,
  ) {}

  explain(viewer: Viewer, given: string): Promise<PlanExplanation> {
    return this.transaction.run(async () => {
      const id = inputId('pln', given, 'id');
      await this.reader.requireSight('MeetingPlan', id, viewer);
      const plan = await this.plans.find(id);
      if (!plan) throw new NotFound();
      const body = await this.bodies.body(plan.bodyId);
      return this.planning.explain(viewer, body, plan, await this.plans.meetings(id));
    });
  }
}
