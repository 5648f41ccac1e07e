import { column, type Expression, globalId, one, type TypeReading } from '../kernel/reading/definition.js';
import { keeps } from '../proceedings/proceedings.sight.js';
import { actionSight, mine } from './action.sight.js';
import { flag, registerFilters } from './register-filters.js';

/** Indexed as written. */
const due: Expression = (row) => `coalesce(${row}.due_on, 'infinity'::date)`;
const isOverdue: Expression = (row, context) =>
  `(${row}.completed_at is null and coalesce(${row}.due_on < (${context.now()} at time zone (select b.home_time_zone from body b where b.id = ${row}.body_id))::date, false))`;

export const actionReading: TypeReading = {
  type: 'Action',
  prefix: 'act',
  table: 'action',
  sight: actionSight,
  fields: {
    id: globalId('act'),
    body: one('Body', 'body_id'),
    meeting: one('Meeting', 'meeting_id'),
    itemTitle: 'item_title',
    decision: one('Decision', 'decision_id'),
    text: 'text',
    ownerMember: one('Member', 'owner_member_id'),
    ownerSeat: one('Seat', 'owner_seat_id'),
    ownerParty: one(
      'Party',
      (row, target) =>
        `${target}.id = coalesce(${row}.owner_party_id, (select t.party_id from seat_held t where t.seat_id = ${row}.owner_seat_id and t.valid @> (now() at time zone 'UTC')::date))`,
    ),
    ownerBody: one('Body', 'owner_body_id'),
    mine: column(mine),
    dueOn: 'due_on',
    overdue: column(isOverdue),
    viewerMayComplete: column(
      (row, context) => `(${row}.completed_at is null and (${mine(row, context)} or ${keeps(row, context)}))`,
    ),
    viewerMayCorrect: column((row, context) => `(${row}.completed_at is null and ${keeps(row, context)})`),
    viewerMayReopen: column(
      (row, context) => `(${row}.completed_at is not null and (${mine(row, context)} or ${keeps(row, context)}))`,
    ),
    addedBy: one('Member', 'added_by'),
    addedAt: 'added_at',
    completedAt: 'completed_at',
    completedBy: one('Member', 'completed_by'),
    completionNote: 'completion_note',
    version: 'version',
  },
  orders: { DUE_ON: { sql: due, cast: 'date' } },
  filters: {
    ...registerFilters,
    mine: flag(mine),
    overdue: flag(isOverdue),
    completed: flag((row) => `(${row}.completed_at is not null)`),
  },
};
