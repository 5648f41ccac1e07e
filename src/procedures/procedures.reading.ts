import { ofWorkingGroup } from '../bodies/body.reading.js';
import {
  column,
  computed,
  everybody,
  type Expression,
  globalId,
  many,
  one,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { uuidOf } from '../kernel/reading/global-id.js';
import { awaitsConfirmation, awaitsViewer, isRunning, stateNow, voicesIn } from './procedure.sight.js';

const state: Expression = (row) => stateNow(row);
const tally: Expression = (row) =>
  `(select to_jsonb(t) from procedure_tally t where t.procedure_id = ${row}.id and ${row}.kind <> 'CORRECTIONS')`;

export const procedureReading = (sight: Expression): TypeReading => ({
  type: 'Procedure',
  prefix: 'prc',
  table: 'procedure',
  sight,
  fields: {
    id: globalId('prc'),
    kind: 'kind',
    state: column(state),
    body: one('Body', 'body_id'),
    title: 'title',
    textMarkdown: 'text_markdown',
    textHtml: computed({ markdown: 'text_markdown' }),
    textSha256: 'text_sha256',
    explanation: 'explanation',
    basis: 'basis',
    openedAt: 'opened_at',
    openedBy: one('Member', 'opened_by'),
    expiresAt: 'expires_at',
    timeZone: 'time_zone',
    secondsLeft: column(
      (row) =>
        `case when ${row}.suspended_at is not null then least(extract(epoch from ${row}.expires_at - ${row}.suspended_at), 2147483647)::int end`,
    ),
    effectiveOn: 'effective_on',
    extensions: many('ProcedureExtension', 'procedure_id', 'extended_at'),
    suspensions: many('ProcedureSuspension', 'procedure_id', 'suspended_at'),
    request: one(
      'ProcedureRequest',
      (row, target) => `${target}.procedure_id = ${row}.id and ${target}.settled_at is null and ${isRunning(row)}`,
    ),
    endedAt: column(
      (row) =>
        `coalesce(${row}.ended_at, case when ${row}.state = 'OPEN' and ${row}.expires_at <= procedure_clock() then ${row}.expires_at end)`,
    ),
    endedBy: one('Member', 'ended_by'),
    endedReason: 'ended_reason',
    seats: many(
      'ProcedureSeat',
      (row, target) => `${target}.procedure_id = ${row}.id`,
      (target) => `(select s.number from seat s where s.id = ${target}.seat_id), ${target}.seat_id`,
    ),
    answers: many('ProcedureAnswer', 'procedure_id', 'recorded_at'),
    interests: many('ProcedureInterest', 'procedure_id', 'recorded_at'),
    tally: one(
      'ProcedureTally',
      (row, target) => `${target}.procedure_id = ${row}.id and ${row}.kind <> 'CORRECTIONS'`,
    ),
    resultWords: computed({ state, kind: 'kind', tally }),
    wouldSay: computed({ state, kind: 'kind', tally }),
    viewerSeats: many(
      'Seat',
      (row, target, context) => `${target}.id in ${voicesIn(row, context)}`,
      (target) => `${target}.number`,
    ),
    awaitsViewer: column(awaitsViewer),
    awaitsConfirmation: column(awaitsConfirmation),
    updatedAt: 'updated_at',
    version: 'version',
    viewerCan: computed({ bodyId: 'body_id', kind: 'kind', state }),
  },
  orders: {
    OPENED_AT: { sql: (row) => `${row}.opened_at`, cast: 'timestamptz' },
    EXPIRES_AT: { sql: (row) => `${row}.expires_at`, cast: 'timestamptz' },
  },
  defaultOrder: { field: 'OPENED_AT', direction: 'DESC' },
  filters: {
    body: (row, context, path) =>
      context.given(...path, 'id') != null
        ? `${row}.body_id = ${context.argument([...path, 'id'], 'uuid', uuidOf('bdy'))}`
        : `${row}.body_id = (select b.id from body b where b.slug = ${context.argument([...path, 'slug'], 'text')})`,
    workingGroup: ofWorkingGroup,
    kind: (row, context, path) => `${row}.kind = ${context.argument(path, 'text')}`,
    ofMinutes: (row, context, path) => `(${row}.kind = 'CORRECTIONS') = ${context.argument(path, 'boolean')}`,
    state: (row, context, path) => `${state(row, context)} = ${context.argument(path, 'text')}`,
    waitingForViewer: (row, context, path) =>
      `(${awaitsViewer(row, context)} or ${awaitsConfirmation(row, context)}) = ${context.argument(path, 'boolean')}`,
  },
});

export const procedureRoots: RootReading[] = [
  { field: 'procedures', kind: 'connection', type: 'Procedure', where: everybody },
  {
    field: 'procedure',
    kind: 'one',
    type: 'Procedure',
    where: (row, context) => `${row}.id = ${context.argument('id', 'uuid', uuidOf('prc'))}`,
  },
];
