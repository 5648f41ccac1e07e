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
  },
};

export const bodyAreas = many('AreaForInquiry', 'body_id', 'position');
