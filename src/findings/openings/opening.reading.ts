import {
  column,
  everybody,
  type Expression,
  globalId,
  type RootReading,
  type TypeReading,
} from '../../kernel/reading/definition.js';
import { uuidOf } from '../../kernel/reading/global-id.js';

const sight: Expression = (row, context) =>
  `(${context.viewer('AUDITOR', 'boolean')} or ${row}.body_id = any(${context.viewer('LEAD')}) or ${row}.body_id = any(${context.viewer('SECRETARY')}))`;

export const findingOpeningReading: TypeReading = {
  type: 'FindingOpening',
  prefix: null,
  table: 'finding_opening',
  sight,
  fields: {
    body: globalId('bdy', 'body_id'),
    finding: globalId('fnd', 'finding_id'),
    revision: 'revision',
    label: 'label',
    attachment: globalId('fil', 'attachment_id'),
    account: globalId('acc', 'account_id'),
    name: column((row) => `(select reader.name from member reader where reader.id = ${row}.member_id)`),
    byToken: 'by_token',
    openedAt: 'opened_at',
  },
  orders: { OPENED_AT: { sql: (row) => `${row}.opened_at`, cast: 'timestamptz' } },
  defaultOrder: { field: 'OPENED_AT', direction: 'DESC' },
  filters: {
    body: (row, context, path) => `${row}.body_id = ${context.argument(path, 'uuid', uuidOf('bdy'))}`,
    finding: (row, context, path) => `${row}.finding_id = ${context.argument(path, 'uuid', uuidOf('fnd'))}`,
  },
};

export const openingRoots: RootReading[] = [
  { field: 'findingOpenings', kind: 'connection', type: 'FindingOpening', where: everybody },
];
