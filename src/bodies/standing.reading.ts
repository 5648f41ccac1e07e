import { type FieldReading, many, one, type TypeReading, validOn } from '../kernel/reading/definition.js';
import { isSelf, period, seenWithBody } from './seat.reading.js';

export const standingReading: TypeReading = {
  type: 'Standing',
  prefix: null,
  table: 'standing',
  sight: (row, context) => `(${isSelf(row, context)} or ${row}.working_group_id = any(${context.viewer('community')}))`,
  fields: { body: one('Body', 'body_id'), role: 'role', ...period },
};

const bodyName = (target: string): string => `(select b.name from body b where b.id = ${target}.body_id)`;

/** What bodies add to a person, as of a day. */
export const memberFields: Record<string, FieldReading> = {
  standings: many(
    'Standing',
    (row, target, context) => `${target}.member_id = ${row}.id and ${validOn()(target, context)}`,
    (target) =>
      `${bodyName(target)}, ${target}.body_id, ${target}.role, lower(${target}.valid), upper(${target}.valid)`,
  ),
  delegations: many(
    'Delegate',
    (row, target, context) =>
      `${target}.member_id = ${row}.id and ${validOn()(target, context)}` +
      ` and exists (select from seat_held held where held.seat_id = ${target}.seat_id and ${validOn()('held', context)})`,
    (target) => `lower(${target}.valid), ${target}.id`,
  ),
};

/** What bodies add to a party: every record, whenever it held. */
export const partyFields: Record<string, FieldReading> = {
  seatTerms: many(
    'SeatTerm',
    (row, target, context) =>
      `${target}.party_id = ${row}.id and ${target}.seat_id in (select held.id from seat held where ${seenWithBody('held', context)})`,
    (target) => `lower(${target}.valid), ${target}.id`,
  ),
  chairs: many('Chair', 'party_id', (target) => `lower(${target}.valid), ${target}.id`),
  observes: many('Observer', 'party_id', (target) => `lower(${target}.valid), ${target}.id`),
};
