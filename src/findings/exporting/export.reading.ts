import { withinCeiling } from '../../handling/label.js';
import { column, globalId, type RootReading, type TypeReading } from '../../kernel/reading/definition.js';

/** One's own; and how many findings there are is not told to a credential that reads less. */
export const exportReading: TypeReading = {
  type: 'Export',
  prefix: 'exp',
  table: 'finding_export',
  sight: (row, context) =>
    `(${row}.account_id = ${context.viewer('accountId', 'uuid')} and ${withinCeiling(`${row}.label_ceiling`, context)})`,
  fields: {
    id: globalId('exp'),
    format: 'format',
    language: 'language',
    state: 'state',
    total: 'total',
    written: 'written',
    label: 'label',
    fileName: 'file_name',
    size: 'size_bytes',
    path: column((row) => `case when ${row}.state = 'READY' then '/exports/exp_' || ${row}.id || '/file' end`),
    requestedAt: 'requested_at',
    finishedAt: 'finished_at',
    expiresAt: 'expires_at',
  },
  orders: { REQUESTED_AT: { sql: (row) => `${row}.requested_at`, cast: 'timestamptz' } },
  defaultOrder: { field: 'REQUESTED_AT', direction: 'DESC' },
};

export const exportRoots: RootReading[] = [
  { field: 'exports', kind: 'connection', type: 'Export', where: () => 'true' },
];
