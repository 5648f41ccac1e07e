import { column, computed, globalId, type RootReading, type TypeReading } from '../kernel/reading/definition.js';

export const accountReading: TypeReading = {
  type: 'Account',
  prefix: 'acc',
  table: 'account',
  sight: (row, context) =>
    `(${row}.id = ${context.viewer('accountId', 'uuid')} or ${context.viewer('ADMINISTRATOR', 'boolean')})`,
  fields: {
    id: globalId('acc'),
    email: 'email',
    state: 'state',
    offices: column(
      (row) =>
        `(select coalesce(array_agg(o.office order by o.office), '{}') from account_office o where o.account_id = ${row}.id and o.until is null)`,
    ),
    createdAt: 'created_at',
    lastSignedInAt: column((row) => `(select max(s.created_at) from session s where s.account_id = ${row}.id)`),
    version: 'version',
    viewerCan: computed({
      id: 'id',
      state: 'state',
      offices: (row) =>
        `(select coalesce(string_agg(o.office, ' '), '') from account_office o where o.account_id = ${row}.id and o.until is null)`,
      // Whether somebody else could keep the accounts: without one, some acts are refused.
      another: (row) =>
        `exists (select from account_office o join account a on a.id = o.account_id where o.office = 'ADMINISTRATOR' and o.until is null and a.state = 'ACTIVE' and a.id <> ${row}.id)`,
    }),
  },
  orders: { EMAIL: { sql: (row) => `${row}.email`, cast: 'text' } },
  filters: {
    state: (row, context, path) => `${row}.state = ${context.argument(path, 'text')}`,
    office: (row, context, path) =>
      `exists (select from account_office o where o.account_id = ${row}.id and o.until is null and o.office = ${context.argument(path, 'text')})`,
    emailContains: (row, context, path) => `position(lower(${context.argument(path, 'text')}) in ${row}.email) > 0`,
  },
};

export const accountRoots: RootReading[] = [
  {
    field: 'viewerAccount',
    kind: 'one',
    type: 'Account',
    where: (row, context) => `${row}.id = ${context.viewer('accountId', 'uuid')}`,
    absent: 'NULL',
  },
  {
    field: 'accounts',
    kind: 'connection',
    type: 'Account',
    where: (_, context) => context.viewer('ADMINISTRATOR', 'boolean'),
  },
];
