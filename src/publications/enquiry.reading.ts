import {
  column,
  everybody,
  type FieldReading,
  globalId,
  one,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';

export const enquiryReading: TypeReading = {
  type: 'Enquiry',
  prefix: 'enq',
  table: 'enquiry',
  sight: (row, context) => `${row}.body_id = any(${context.viewer('SECRETARY')})`,
  fields: {
    id: globalId('enq'),
    body: one('Body', 'body_id'),
    name: 'name',
    email: 'email',
    organisation: 'organisation',
    message: 'message',
    receivedAt: 'received_at',
    closedAt: 'closed_at',
    closedBy: one('Member', 'closed_by'),
    closingNote: 'closing_note',
    version: 'version',
  },
  orders: { RECEIVED_AT: { sql: (row) => `${row}.received_at`, cast: 'timestamptz' } },
  defaultOrder: { field: 'RECEIVED_AT', direction: 'DESC' },
  filters: {
    workingGroup: (row, context, path) =>
      `${row}.body_id = (select g.id from body g where g.kind = 'WORKING_GROUP' and g.slug = ${context.argument(path, 'text')})`,
    closed: (row, context, path) => `(${row}.closed_at is not null) = ${context.argument(path, 'boolean')}`,
  },
};

export const enquiryRoots: RootReading[] = [
  { field: 'enquiries', kind: 'connection', type: 'Enquiry', where: everybody },
];

/** What enquiries add to a body: that somebody is there to read them, and not who; for those readers, how many wait. */
export const enquiryFields: Record<string, FieldReading> = {
  takesEnquiries: column(
    (row) =>
      `(${row}.kind = 'WORKING_GROUP' and exists (select from secretary reading join member w on w.id = reading.member_id
         join account a on a.id = w.account_id and a.state = 'ACTIVE'
        where reading.body_id = ${row}.id and reading.valid @> (now() at time zone 'UTC')::date))`,
  ),
  openEnquiries: column(
    (row) =>
      `(select count(*)::int from enquiry waiting where waiting.body_id = ${row}.id and waiting.closed_at is null)`,
    (row, context) => `${row}.kind = 'WORKING_GROUP' and ${row}.id = any(${context.viewer('SECRETARY')})`,
  ),
};
