import { everybody, many, one, type TypeReading } from '../kernel/reading/definition.js';

/** Only reached through the text that it is about, which is already seen. */
export const procedureReading: TypeReading = {
  type: 'Procedure',
  prefix: null,
  table: 'procedure',
  sight: everybody,
  fields: {
    state: 'state',
    textSha256: 'text_sha256',
    openedAt: 'opened_at',
    openedBy: one('Member', 'opened_by'),
    expiresAt: 'expires_at',
    endedAt: 'ended_at',
    endedReason: 'ended_reason',
    seats: many(
      'ProcedureSeat',
      (row, target) => `${target}.procedure_id = ${row}.id`,
      (target) => `(select s.number from seat s where s.id = ${target}.seat_id), ${target}.seat_id`,
    ),
  },
};

export const procedureSeatReading: TypeReading = {
  type: 'ProcedureSeat',
  prefix: null,
  table: 'procedure_seat',
  sight: everybody,
  fields: { seat: one('Seat', 'seat_id'), party: one('Party', 'party_id') },
};
