import { globalId, many, one, type TypeReading } from '../kernel/reading/definition.js';

/** The areas of a working group are in its brochures; those of a focus group are its own working matter. */
export const areaReading: TypeReading = {
  type: 'AreaForInquiry',
  prefix: 'afi',
  table: 'area_for_inquiry',
  sight: (row, context) =>
    `exists (select from body asking where asking.id = ${row}.body_id and (asking.kind = 'WORKING_GROUP' or asking.working_group_id = any(${context.viewer('community')})))`,
  fields: {
    id: globalId('afi'),
    body: one('Body', 'body_id'),
    position: 'position',
    title: 'title',
    state: 'state',
    stateChanges: many('AreaStateChange', 'area_id', 'changed_at'),
    version: 'version',
  },
};

/** Who moved an inquiry, and why: for the community, also where the area itself is public. */
export const areaStateChangeReading: TypeReading = {
  type: 'AreaStateChange',
  prefix: null,
  table: 'area_state_change',
  sight: (row, context) =>
    `exists (select from area_for_inquiry moved join body asking on asking.id = moved.body_id
       where moved.id = ${row}.area_id and asking.working_group_id = any(${context.viewer('community')}))`,
  fields: {
    fromState: 'from_state',
    toState: 'to_state',
    reason: 'reason',
    changedBy: one('Member', 'changed_by'),
    changedAt: 'changed_at',
  },
};

export const bodyAreas = many('AreaForInquiry', 'body_id', 'position');
