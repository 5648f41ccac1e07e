import { type Asking, type OracleField, type OracleRoot, refers, thing, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { instant, type Row } from '../tables.js';

const days =
  (column: string): OracleField =>
  (row) =>
    sortedBy(row[column] as Row[], at('from'), at('to'));

export const meetingPlanFields: Readonly<Record<string, OracleField>> = {
  'MeetingPlan.body': refers('Body', 'body_id'),
  'MeetingPlan.seats': (row, asking) =>
    things(
      'Seat',
      sortedBy(
        asking.world.rows('seat').filter(({ id }) => (row['seat_ids'] as unknown[] | null)?.includes(id)),
        at('number'),
        at('id'),
      ),
      asking,
    ),
  'MeetingPlan.cadenceClause': refers('Clause', 'cadence_clause_id'),
  'MeetingPlan.periods': days('periods'),
  'MeetingPlan.keptOff': days('kept_off'),
  'MeetingPlan.meetings': (row, asking) =>
    things(
      'PlannedMeeting',
      sortedBy(
        asking.world.having('planned_meeting', 'plan_id', row['id']),
        (one) => instant(one['starts_at']),
        at('id'),
      ),
      asking,
    ),
  'MeetingPlan.madeBy': refers('Member', 'made_by'),
  'MeetingPlan.calledBy': refers('Member', 'called_by'),
  'PlannedMeeting.plan': refers('MeetingPlan', 'plan_id'),
  'PlannedMeeting.meeting': refers('Meeting', 'meeting_id'),
  'Body.meetingPlans': (row, asking) =>
    things(
      'MeetingPlan',
      sortedBy(
        asking.world.having('meeting_plan', 'body_id', row['id']),
        (one) => instant(one['made_at']),
        at('id'),
      ).toReversed(),
      asking,
    ),
};

export const meetingPlanRoots: Readonly<Record<string, OracleRoot>> = {
  meetingPlan: (asking: Asking) =>
    thing('MeetingPlan', asking.world.byGlobalId('pln', String(asking.args['id'])), asking),
};
