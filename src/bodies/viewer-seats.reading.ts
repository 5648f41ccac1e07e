import {
  type Expression,
  type RootReading,
  everybody,
  type TypeReading,
  validOn,
} from '../kernel/reading/definition.js';

/** The first day after the term that runs, or after which its holder holds over; null without an end, or a holder. */
const termEnd: Expression = (row, context) =>
  `(select held.term_until from seat_held held where held.seat_id = ${row}.id and ${validOn()('held', context)})`;

/** Seats in whose delegation the viewer serves, and those of the bodies whose records they keep or which they chair. */
const concernsViewer: Expression = (row, context) =>
  `(${row}.body_id = any(${context.viewer('SECRETARY')}) or ${row}.body_id = any(${context.viewer('CO_CHAIR')})
    or exists (select from delegate serving join seat_held held on held.seat_id = serving.seat_id and ${validOn()('held', context)}
      where serving.seat_id = ${row}.id and serving.member_id = ${context.viewer('memberId', 'uuid')} and ${validOn()('serving', context)}))`;

/** How a list of seats is ordered and filtered. */
export const seatLists: Pick<TypeReading, 'orders' | 'filters'> = {
  orders: {
    TERM_END: { sql: (row, context) => `coalesce(${termEnd(row, context)}, '9999-12-31'::date)`, cast: 'date' },
  },
  filters: {
    concernsViewer: (row, context, path) => `${concernsViewer(row, context)} = ${context.argument(path, 'boolean')}`,
    termEndsBefore: (row, context, path) => `${termEnd(row, context)} < ${context.argument(path, 'date')}`,
  },
};

export const seatRoots: RootReading[] = [{ field: 'seats', kind: 'connection', type: 'Seat', where: everybody }];
