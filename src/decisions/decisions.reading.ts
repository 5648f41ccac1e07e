import {
  column,
  connection,
  everybody,
  type Expression,
  type FieldReading,
  globalId,
  many,
  object,
  one,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { ownVoices } from '../meetings/viewer-part.reading.js';
import { keeps } from '../proceedings/proceedings.sight.js';
import { decisionSight, isChallenged, mayChallenge, maySettle, recordsOnBehalf } from './decision.sight.js';
import { flag, registerFilters } from './register-filters.js';

const isProvisional: Expression = (row) =>
  `(${row}.taken_provisionally and not exists (select from decision_confirmation c where c.decision_id = ${row}.id))`;

const counted = (position: string): FieldReading =>
  column(
    (row) =>
      `(select count(*)::int from decision_position p where p.decision_id = ${row}.id and p.position = '${position}')`,
  );

export const decisionReading: TypeReading = {
  type: 'Decision',
  prefix: 'dec',
  table: 'decision',
  sight: decisionSight,
  fields: {
    id: globalId('dec'),
    number: 'number',
    body: one('Body', 'body_id'),
    meeting: one('Meeting', 'meeting_id'),
    procedure: one('Procedure', 'procedure_id'),
    label: column((row) => `coalesce((select m.label from meeting m where m.id = ${row}.meeting_id), 'AMBER')`),
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
    quorumWaived: column(
      (row) =>
        `(not ${row}.taken_provisionally and coalesce((select not c.met from quorum_check c where c.id = ${row}.quorum_check_id), false))`,
    ),
    viewerSeats: many(
      'Seat',
      (row, target, context) => `${target}.id in ${ownVoices(row, context)}`,
      (target) => `${target}.number`,
    ),
    viewerRecordsOnBehalf: column(recordsOnBehalf),
    viewerMayChallenge: column(mayChallenge),
    viewerMaySettle: column(maySettle),
    challenges: many('DecisionChallenge', 'decision_id', 'challenged_at'),
    setAside: one('DecisionSettingAside', (row, target) => `${target}.decision_id = ${row}.id`),
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
    ...registerFilters,
    provisional: flag(isProvisional),
    challenged: flag(isChallenged),
    mode: (row, context, path) => `${row}.mode = ${context.argument(path, 'text')}`,
    outcome: (row, context, path) => `${row}.outcome = ${context.argument(path, 'text')}`,
    search: (row, context, path) =>
      `position(lower(${context.argument(path, 'text')}) in lower(concat_ws(E'\\n', ${row}.text, ${row}.item_title, (select p.title from procedure p where p.id = ${row}.procedure_id)))) > 0`,
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
        `${target}.id = (select t.party_id from decision d join seat_held t on t.seat_id = ${row}.seat_id and t.valid @> (d.taken_at at time zone 'UTC')::date where d.id = ${row}.decision_id)`,
    ),
    position: 'position',
  },
};
/** Those on a decision, and those attached to a procedure before or after it came to one. */
const STATEMENTS = `(
  select s.id, s.decision_id, d.procedure_id, s.seat_id, s.kind, s.text, s.recorded_by, s.recorded_at
    from decision_statement s join decision d on d.id = s.decision_id
  union all
  select s.id, d.id, s.procedure_id, s.seat_id, s.kind, s.text, s.recorded_by, s.recorded_at
    from procedure_statement s left join decision d on d.procedure_id = s.procedure_id)`;

export const decisionStatementReading: TypeReading = {
  type: 'DecisionStatement',
  prefix: null,
  table: STATEMENTS,
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

export const decisionChallengeReading: TypeReading = {
  type: 'DecisionChallenge',
  prefix: 'dch',
  table: 'decision_challenge',
  sight: (row, context) =>
    `exists (select from decision decided where decided.id = ${row}.decision_id and ${decisionSight('decided', context)})`,
  fields: {
    id: globalId('dch'),
    seat: one('Seat', 'seat_id'),
    reason: 'reason',
    onBehalf: 'on_behalf',
    evidence: 'evidence',
    recordedBy: one('Member', 'recorded_by'),
    challengedAt: 'challenged_at',
    upheld: 'upheld',
    settlement: 'settlement',
    settledBy: one('Member', 'settled_by'),
    settledAt: 'settled_at',
  },
};

export const decisionSettingAsideReading: TypeReading = {
  type: 'DecisionSettingAside',
  prefix: null,
  table: 'decision_set_aside',
  sight: everybody,
  fields: { reason: 'reason', setAsideBy: one('Member', 'set_aside_by'), setAsideAt: 'set_aside_at' },
};

export const decisionRoots: RootReading[] = [
  { field: 'decisions', kind: 'connection', type: 'Decision', where: everybody },
  { field: 'actions', kind: 'connection', type: 'Action', where: everybody },
];

/** What decisions add to a procedure. */
export const procedureDecision: Record<string, FieldReading> = {
  decision: one('Decision', (row, target) => `${target}.procedure_id = ${row}.id`),
  statements: many('DecisionStatement', 'procedure_id', 'recorded_at'),
};

/** What decisions add to a step of a finding. */
export const findingStepDecision: Record<string, FieldReading> = { decision: one('Decision', 'decision_id') };

/** What decisions add to a meeting. */
export const meetingDecisions: Record<string, FieldReading> = {
  decisions: connection('Decision', 'meeting_id'),
  actions: connection('Action', 'meeting_id'),
};
