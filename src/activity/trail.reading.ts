import type { Transform } from '../kernel/reading/context.js';
import { badArgument } from '../kernel/reading/context.js';
import {
  column,
  type Expression,
  globalId,
  object,
  one,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { parseGlobalId, uuidOf } from '../kernel/reading/global-id.js';
import type { Readings } from '../kernel/reading/registry.js';

const isAuditor: Expression = (_, context) => context.viewer('AUDITOR', 'boolean');

const actor = (sql: string): Expression => {
  return (row) =>
    `(select ${sql} from account a left join member m on m.account_id = a.id where a.id = ${row}.account_id)`;
};

/** The table of events as auditors read it: every entry, whatever the label of its subject. */
export const trailReading = (readings: Readings): TypeReading => ({
  type: 'TrailEntry',
  prefix: 'evt',
  table: 'event',
  sight: isAuditor,
  fields: {
    id: globalId('evt'),
    act: 'act',
    occurredAt: 'occurred_at',
    who: object(
      {
        account: globalId('acc', 'account_id'),
        email: column(actor('a.email')),
        name: column(actor('m.name')),
      },
      (row) => `exists (select from account a where a.id = ${row}.account_id)`,
    ),
    subject: object({
      type: 'subject_type',
      id: column((row) => globalIdOf(readings, `${row}.subject_type`, `${row}.subject_id`)),
    }),
    body: column((row) => globalIdOf(readings, `'Body'`, `${row}.body_id`)),
    onBehalfOfSeat: column((row) => globalIdOf(readings, `'Seat'`, `${row}.on_behalf_of_seat_id`)),
    inBody: one('Body', 'body_id'),
    onBehalfOf: one('Seat', 'on_behalf_of_seat_id'),
    changes: 'changes',
  },
  orders: { PLACE: { sql: (row) => `${row}.place`, cast: 'bigint' } },
  defaultOrder: { field: 'PLACE', direction: 'DESC' },
  filters: {
    act: (row, context, path) => `${row}.act = ${context.argument(path, 'text')}`,
    account: (row, context, path) => `${row}.account_id = ${context.argument(path, 'uuid', uuidOf('acc'))}`,
    subject: (row, context, path) => `${row}.subject_id = ${context.argument(path, 'uuid', anyUuid)}`,
    subjectType: (row, context, path) => `${row}.subject_type = ${context.argument(path, 'text')}`,
    body: (row, context, path) => `${row}.body_id = ${context.argument(path, 'uuid', uuidOf('bdy'))}`,
    since: (row, context, path) => `${row}.occurred_at >= ${context.argument(path, 'timestamptz')}`,
    until: (row, context, path) => `${row}.occurred_at < ${context.argument(path, 'timestamptz')}`,
  },
});

export const trailRoots: RootReading[] = [
  { field: 'trail', kind: 'connection', type: 'TrailEntry', where: () => 'true' },
];

/** The global id of a row that is known by its type's name; the bare UUID where the type has no ids of its own. */
function globalIdOf(readings: Readings, type: string, id: string): string {
  const cases = readings
    .all()
    .filter(({ prefix }) => prefix !== null)
    .map((reading) => `when '${reading.type}' then '${reading.prefix}_' || ${id}`);
  return `case ${type} ${cases.join(' ')} else ${id}::text end`;
}

const anyUuid: Transform = (value, path) => {
  const parsed = parseGlobalId(String(value));
  if (!parsed) throw badArgument(path, 'is not an id that this server gave out.');
  return parsed.id;
};
