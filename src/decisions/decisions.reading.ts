import { ofWorkingGroup } from '../bodies/body.reading.js';
import {
  column,
  connection,
  everybody,
  type Expression,
  type FieldReading,
  type FilterReading,
  globalId,
  many,
  object,
  one,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { uuidOf } from '../kernel/reading/global-id.js';
import { keeps, recordSight } from '../proceedings/proceedings.sight.js';
import { actionSight, mine } from './action.sight.js';

const isProvisional: Expression = (row) =>
  `(${row}.taken_provisionally and not exists (select from decision_confirmation c where c.decision_id = ${row}.id))`;

const counted = (position: string): FieldReading =>
  column(
    (row) =>
      `(select count(*)::int from decision_position p where p.decision_id = ${row}.id and p.position = '${position}')`,
  );

const filters: Record<string, FilterReading> = {
  body: (row, context, path) =>
    context.given(...path, 'id') != null
      ? `${row}.body_id = ${context.argument([...path, 'id'], 'uuid', uuidOf('bdy'))}`
      : `${row}.body_id = (select b.id from body b where b.slug = ${context.argument([...path, 'slug'], 'text')})`,
  workingGroup: ofWorkingGroup,
  meeting: (row, context, path) => `${row}.meeting_id = ${context.argument(path, 'uuid', uuidOf('mtg'))}`,
};
const flag =
  (holds: Expression): FilterReading =>
  (row, context, path) =>
    `${holds(row, context)} = ${context.argument(path, 'boolean')}`;

export const decisionReading: TypeReading = {
  type: 'Decision',
  prefix: 'dec',
  table: 'decision',
  sight: recordSight,
  fields: {
    id: globalId('dec'),
    number: 'number',
    body: one('Body', 'body_id'),
    meeting: one('Meeting', 'meeting_id'),
    label: column((row) => `(select m.label from meeting m where m.id = ${row}.meeting_id)`),
    item: one('AgendaItem', 'agenda_item_id'),
    itemTitle: 'item_title',
    text: 'text',
    mode: 'mode',
    outcome: 'outcome',
    rule: 'rule',
    clause: one('Clause', 'clause_id'),
    quorumCheck: one('QuorumCheck', 'quorum_check_id'),
    provisional: column(isProvisional),
    takenProvisionally: 'taken_provisionally',
    confirmation: one('DecisionConfirmation', (row, target) => `${target}.decision_id = ${row}.id`),
    viewerMayConfirm: column((row, context) => `(${isProvisional(row, context)} and ${keeps(row, context)})`),
    positions: many(
      'DecisionPosition',
      (row, target) => `${target}.decision_id = ${row}.id`,
      (target) => `(select s.number from seat s where s.id = ${target}.seat_id), ${target}.id`,
    ),
    tally: object(
      {
        inFavour: counted('FOR'),
        against: counted('AGAINST'),
        abstaining: counted('ABSTAINING'),
        notParticipating: counted('NOT_PARTICIPATING'),
      },
      (row) => `${row}.mode = 'RECORDED_VOTE'`,
    ),
    statements: many('DecisionStatement', 'decision_id', 'recorded_at'),
    takenAt: 'taken_at',
    recordedBy: one('Member', 'recorded_by'),
    recordedAt: 'recorded_at',
  },
  orders: { TAKEN_AT: { sql: (row) => `${row}.taken_at`, cast: 'timestamptz' } },
  defaultOrder: { field: 'TAKEN_AT', direction: 'DESC' },
  filters: {
    ...filters,
    provisional: flag(isProvisional),
    mode: (row, context, path) => `${row}.mode = ${context.argument(path, 'text')}`,
    outcome: (row, context, path) => `${row}.outcome = ${context.argument(path, 'text')}`,
  },
};

/** Only reached through their decision, which is already seen. */
export const decisionPositionReading: TypeReading = {
  type: 'DecisionPosition',
  prefix: null,
  table: 'decision_position',
  sight: everybody,
  fields: {
    seat: one('Seat', 'seat_id'),
    party: one(
      'Party',
      (row, target) =>
        `${target}.id = (select t.party_id from decision d join seat_term t on t.seat_id = ${row}.seat_id and t.valid @> (d.taken_at at time zone 'UTC')::date where d.id = ${row}.decision_id)`,
    ),
    position: 'position',
  },
};
export const decisionStatementReading: TypeReading = {
  type: 'DecisionStatement',
  prefix: null,
  table: 'decision_statement',
  sight: everybody,
  fields: {
    seat: one('Seat', 'seat_id'),
    kind: 'kind',
    text: 'text',
    recordedBy: one('Member', 'recorded_by'),
    recordedAt: 'recorded_at',
  },
};
export const decisionConfirmationReading: TypeReading = {
  type: 'DecisionConfirmation',
  prefix: null,
  table: 'decision_confirmation',
  sight: everybody,
  fields: {
    meeting: one('Meeting', 'meeting_id'),
    note: 'note',
    confirmedBy: one('Member', 'confirmed_by'),
    confirmedAt: 'confirmed_at',
  },
};

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
        `${target}.id = coalesce(${row}.owner_party_id, (select t.party_id from seat_term t where t.seat_id = ${row}.owner_seat_id and t.valid @> (now() at time zone 'UTC')::date))`,
    ),
    ownerBody: one('Body', 'owner_body_id'),
    mine: column(mine),
    dueOn: 'due_on',
    overdue: column(isOverdue),
    viewerMayComplete: column(
      (row, context) => `(${row}.completed_at is null and (${mine(row, context)} or ${keeps(row, context)}))`,
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
    ...filters,
    mine: flag(mine),
    overdue: flag(isOverdue),
    completed: flag((row) => `(${row}.completed_at is not null)`),
  },
};

export const decisionRoots: RootReading[] = [
  { field: 'decisions', kind: 'connection', type: 'Decision', where: everybody },
  { field: 'actions', kind: 'connection', type: 'Action', where: everybody },
];

/** What decisions add to a meeting. */
export const meetingDecisions: Record<string, FieldReading> = {
  decisions: connection('Decision', 'meeting_id'),
  actions: connection('Action', 'meeting_id'),
};
