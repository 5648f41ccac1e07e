import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Acts } from '../../kernel/acts.js';
import { Clock } from '../../kernel/clock.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { newId } from '../../kernel/identifier.js';
import type { Reference } from '../../kernel/reading/global-id.js';
import { InvalidInput } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { MeetingAccess, requireAtWork } from '../../meetings/meeting.access.js';
import type { MeetingBody } from '../../meetings/meeting.repository.js';
import { MeetingPlanEntity } from './meeting-plan.entity.js';
import { PlanDesk } from './plan-desk.js';
import { periodsOf } from './periods.js';
import { MeetingPlanState, MONTHS_OF, PlanRhythm } from './plan.enums.js';
import type { PlanMeetingsInput } from './plan.inputs.js';
import { ProvidedRhythm } from './provided-rhythm.js';
import { Planning } from './planning.js';

type Done = Record<'plan', Reference>;

const MOST_YEARS = 3;

/** Makes a plan: the series of meetings that shares the burden best. */
@Injectable()
export class PlanService {
  constructor(
    private readonly acts: Acts,
    private readonly access: MeetingAccess,
    private readonly provided: ProvidedRhythm,
    private readonly planning: Planning,
    private readonly desk: PlanDesk,
    private readonly clock: Clock,
  ) {}

  plan(viewer: Viewer, input: PlanMeetingsInput): Promise<Done> {
    return this.acts.perform('scheduling.plan', viewer, input, async () => {
      const body = await this.access.body('scheduling.plan', viewer, input.body);
      requireAtWork(body);
      const plan = await this.made(viewer, body, input);
      const starts = await this.planning.place(viewer, body, plan);
      return this.desk.add(viewer, plan, starts);
    });
  }

  private async made(viewer: Viewer, body: MeetingBody, input: PlanMeetingsInput): Promise<MeetingPlanEntity> {
    const { title, firstDay, lastDay, rhythm, durationMinutes, seatsNeeded, mode } = input;
    checkDays(input);
    const provided = rhythm === PlanRhythm.AS_PROVIDED ? await this.provided.rhythm(body) : null;
    const everyMonths = provided?.months ?? MONTHS_OF[rhythm] ?? null;
    const days = { from: firstDay, to: lastDay };
    return Object.assign(new MeetingPlanEntity(), {
      ...{ id: newId(), bodyId: body.id, title, state: MeetingPlanState.DRAFT, firstDay, lastDay, rhythm, everyMonths },
      ...{ durationMinutes, seatsNeeded, mode, timeZone: input.timeZone ?? body.homeTimeZone },
      seatIds: input.seats?.map((id, index) => inputId('sea', id, ['seats', String(index)])) ?? null,
      cadenceClauseId: provided?.clauseId ?? null,
      periods: periodsOf(days, everyMonths, input.count ?? null, input.withinDays),
      keptOff: (input.keepOff ?? []).map(({ from, to }) => ({ from, to })),
      ...{ madeBy: viewer.memberId, madeAt: this.clock.now(), calledBy: null, calledAt: null },
      ...{ withdrawnReason: '', version: 1 },
    });
  }
}

function checkDays({ firstDay, lastDay, keepOff }: PlanMeetingsInput): void {
  const first = Temporal.PlainDate.from(firstDay);
  const last = Temporal.PlainDate.from(lastDay);
  if (lastDay < firstDay) throw InvalidInput.field('lastDay', 'lies before the first day.');
  if (Temporal.PlainDate.compare(last, first.add({ years: MOST_YEARS })) >= 0)
    throw InvalidInput.field('lastDay', `lies more than ${MOST_YEARS} years after the first.`);
  for (const [index, { from, to }] of (keepOff ?? []).entries())
    if (to < from) throw InvalidInput.field(['keepOff', String(index), 'to'], 'lies before the first day.');
}
