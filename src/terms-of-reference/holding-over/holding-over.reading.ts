import { type FieldReading, one, type TypeReading, validOn } from '../../kernel/reading/definition.js';

/** Only reached through its seat, which is already seen. */
export const holdingOverReading: TypeReading = {
  type: 'HoldingOver',
  prefix: null,
  table: '(select * from seat_held where holding_over)',
  sight: () => 'true',
  fields: { since: 'term_until', until: 'over_until', clause: one('Clause', 'over_clause_id') },
};

export const holdingOverOfSeat: FieldReading = one(
  'HoldingOver',
  (row, target, context) => `${target}.seat_id = ${row}.id and ${validOn()(target, context)}`,
);
