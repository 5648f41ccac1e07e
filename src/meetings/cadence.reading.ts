import { column, type FieldReading, one, type RootReading, type TypeReading } from '../kernel/reading/definition.js';
import type { ReadingContext } from '../kernel/reading/context.js';
import { cadencesAt } from './cadence.sql.js';
import { insideSight } from './meeting.sight.js';

export const cadenceReading: TypeReading = {
  type: 'Cadence',
  prefix: null,
  table: cadencesAt('now()'),
  sight: insideSight,
  fields: {
    body: one('Body', 'body_id'),
    months: 'months',
    clause: one('Clause', 'clause_id'),
    lastMetOn: 'last_met_on',
    dueBy: 'due_by',
    callBy: 'call_by',
    noticeClause: one('Clause', 'notice_clause_id'),
    nextOn: 'next_on',
    toBeCalled: 'to_be_called',
    overdue: column((row) => `coalesce(${row}.due_by < coalesce(${row}.next_on, ${row}.today), false)`),
  },
};

export const cadenceOfBody: FieldReading = one('Cadence', (row, target) => `${target}.body_id = ${row}.id`);

/** Whether the viewer may schedule a meeting of the body of a row: as `convenedIn` has it. */
const mayCall = (row: string, context: ReadingContext): string =>
  `(${['CO_CHAIR', 'SECRETARY', 'LEAD', 'COMMITTEE_MEMBER'].map((role) => `${row}.body_id = any(${context.viewer(role)})`).join(' or ')}
    or (select called.working_group_id from body called where called.id = ${row}.body_id) = any(${context.viewer('CO_CHAIR')}))`;

export const cadenceRoots: RootReading[] = [
  {
    field: 'meetingsToCall',
    kind: 'many',
    type: 'Cadence',
    where: (row, context) => `${row}.to_be_called and ${mayCall(row, context)}`,
    order: (row) => `${row}.due_by, ${row}.body_id`,
  },
];
