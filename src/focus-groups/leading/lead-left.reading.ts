import { column, type Expression, type FieldReading, one, type RootReading } from '../../kernel/reading/definition.js';
import { decides } from '../viewer-participation.reading.js';

/** When nobody held a leading seat of a group any more whose life goes on; null while somebody does. */
const leftOn: Expression = (row) => `(select gone.left_on from lead_left gone where gone.lead_id = ${row}.id)`;

/** What it adds to a seat that leads. */
export const leadLeftFields: Record<string, FieldReading> = {
  leftCommitteeOn: column(leftOn),
  formerParty: one(
    'Party',
    (row, target) => `${target}.id = (select gone.party_id from lead_left gone where gone.lead_id = ${row}.id)`,
  ),
};

/** For the leads and secretaries of the group, and the co-chairs and secretaries of its working group and committee. */
const concernsViewer: Expression = (row, context) =>
  `(${decides(row, context)} or exists (
     select from body led join body above on above.working_group_id = led.working_group_id and above.kind = 'STEERING_COMMITTEE'
      where led.id = ${row}.body_id and (above.id = any(${context.viewer('SECRETARY')}) or above.id = any(${context.viewer('CO_CHAIR')}))))`;

export const leadLeftRoots: RootReading[] = [
  {
    field: 'leadsToReplace',
    kind: 'many',
    type: 'Lead',
    where: (row, context) =>
      `${row}.id in (select gone.lead_id from lead_left gone) and ${concernsViewer(row, context)}`,
    order: (row) => `(select gone.left_on from lead_left gone where gone.lead_id = ${row}.id), ${row}.id`,
  },
];
