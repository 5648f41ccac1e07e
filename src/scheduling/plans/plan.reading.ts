import {
  computed,
  type Expression,
  type FieldReading,
  globalId,
  many,
  one,
  type RootReading,
  type TypeReading,
} from '../../kernel/reading/definition.js';
import { uuidOf } from '../../kernel/reading/global-id.js';

/** Who convenes the body: its secretaries, its co-chairs, and those of its working group. */
const convenes: Expression = (row, context) =>
  `(${context.viewer('labelCeiling', 'text')} in ('AMBER', 'AMBER_STRICT') and (${row}.body_id = any(${context.viewer('SECRETARY')}) or ${row}.body_id = any(${context.viewer('CO_CHAIR')})
    or exists (select from body of_plan where of_plan.id = ${row}.body_id and of_plan.working_group_id = any(${context.viewer('CO_CHAIR')}))))`;

/** The days in a column of plans, a row each. */
const daysOf = (column: string): string =>
  `select p.id as plan_id, '${column}' as what, (d ->> 'from')::date as from_day, (d ->> 'to')::date as to_day from meeting_plan p cross join lateral jsonb_array_elements(p.${column}) d`;

export const planDaysReading: TypeReading = {
  type: 'PlanDays',
  prefix: null,
  table: `(${daysOf('periods')} union all ${daysOf('kept_off')})`,
  // Only reached through its plan, which is already seen.
  sight: () => 'true',
  fields: { from: 'from_day', to: 'to_day' },
};

const days = (column: string): FieldReading =>
  many(
    'PlanDays',
    (row, target) => `${target}.plan_id = ${row}.id and ${target}.what = '${column}'`,
    (target) => `${target}.from_day, ${target}.to_day`,
  );

export const meetingPlanReading: TypeReading = {
  type: 'MeetingPlan',
  prefix: 'pln',
  table: 'meeting_plan',
  sight: convenes,
  fields: {
    id: globalId('pln'),
    body: one('Body', 'body_id'),
    title: 'title',
    state: 'state',
    seats: many(
      'Seat',
      (row, target) => `${target}.id = any(${row}.seat_ids)`,
      (target) => `${target}.number, ${target}.id`,
    ),
    mode: 'mode',
    timeZone: 'time_zone',
    durationMinutes: 'duration_minutes',
    seatsNeeded: 'seats_needed',
    firstDay: 'first_day',
    lastDay: 'last_day',
    rhythm: 'rhythm',
    everyMonths: 'every_months',
    cadenceClause: one('Clause', 'cadence_clause_id'),
    periods: days('periods'),
    keptOff: days('kept_off'),
    meetings: many('PlannedMeeting', 'plan_id', 'starts_at'),
    madeBy: one('Member', 'made_by'),
    madeAt: 'made_at',
    calledBy: one('Member', 'called_by'),
    calledAt: 'called_at',
    withdrawnReason: 'withdrawn_reason',
    version: 'version',
    viewerCan: computed({
      bodyId: 'body_id',
      workingGroup: (row) => `(select b.working_group_id from body b where b.id = ${row}.body_id)`,
      state: 'state',
    }),
  },
};

export const plannedMeetingReading: TypeReading = {
  type: 'PlannedMeeting',
  prefix: 'plm',
  table: `(select m.*, p.body_id from planned_meeting m join meeting_plan p on p.id = m.plan_id where m.dropped_at is null)`,
  sight: convenes,
  fields: {
    id: globalId('plm'),
    plan: one('MeetingPlan', 'plan_id'),
    startsAt: 'starts_at',
    byHand: 'by_hand',
    meeting: one('Meeting', 'meeting_id'),
  },
};

export const plansOfBody: FieldReading = many(
  'MeetingPlan',
  'body_id',
  (target) => `${target}.made_at desc, ${target}.id desc`,
);

export const planRoots: RootReading[] = [
  {
    field: 'meetingPlan',
    kind: 'one',
    type: 'MeetingPlan',
    where: (row, context) => `${row}.id = ${context.argument('id', 'uuid', uuidOf('pln'))}`,
  },
];
