import { column, type FieldReading, one, type RootReading, type TypeReading } from '../kernel/reading/definition.js';
import type { ReadingContext } from '../kernel/reading/context.js';
import { cadencesAt, keptAt } from './cadence.sql.js';
import { insideSight, meetingSight } from './meeting.sight.js';

/** What the viewer is told of how it is kept: nobody learns of a meeting that they do not see. */
const kept = (what: string, row: string, context: ReadingContext): string =>
  `(select kept.${what} from ${keptAt(row, 'now()', (meeting) => meetingSight(meeting, context))} kept)`;

const keptColumn = (what: string): FieldReading => column((row, context) => kept(what, row, context));

export const cadenceReading: TypeReading = {
  type: 'Cadence',
  prefix: null,
  table: cadencesAt('now()'),
  sight: insideSight,
  fields: {
    body: one('Body', 'body_id'),
    months: 'months',
    clause: one('Clause', 'clause_id'),
    lastMetOn: keptColumn('last_met_on'),
    dueBy: keptColumn('due_by'),
    callBy: keptColumn('call_by'),
    noticeClause: one('Clause', 'notice_clause_id'),
    nextOn: keptColumn('next_on'),
    toBeCalled: keptColumn('to_be_called'),
    overdue: keptColumn('overdue'),
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
    where: (row, context) => `${mayCall(row, context)} and ${kept('to_be_called', row, context)}`,
    order: (row, context) => `${kept('due_by', row, context)}, ${row}.body_id`,
  },
];
