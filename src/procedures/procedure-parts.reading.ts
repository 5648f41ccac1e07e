import {
  column,
  everybody,
  type Expression,
  globalId,
  many,
  one,
  type TypeReading,
} from '../kernel/reading/definition.js';

import { stateNow } from './procedure.sight.js';

const procedureOf = (row: string, select: string): string =>
  `(select ${select} from procedure p where p.id = ${row}.procedure_id)`;

/** An answer is reached by its id, too. */
export const procedureAnswerReading = (sight: Expression): TypeReading => ({
  type: 'ProcedureAnswer',
  prefix: 'ans',
  table: 'procedure_answer',
  sight: (row, context) =>
    `exists (select from procedure about where about.id = ${row}.procedure_id and ${sight('about', context)})`,
  fields: {
    id: globalId('ans'),
    seat: one('Seat', 'seat_id'),
    member: one('Member', 'member_id'),
    answer: 'answer',
    text: 'text',
    onBehalf: 'on_behalf',
    evidence: 'evidence',
    receivedAt: 'received_at',
    recordedAt: 'recorded_at',
    recordedBy: one('Member', 'recorded_by'),
    late: 'late',
    counts: 'counts',
    effect: 'effect',
  },
});

/** An interest is reached by its id, too. */
export const procedureInterestReading = (sight: Expression): TypeReading => ({
  type: 'ProcedureInterest',
  prefix: 'pin',
  table: 'procedure_interest',
  sight: (row, context) =>
    `exists (select from procedure about where about.id = ${row}.procedure_id and ${sight('about', context)})`,
  fields: {
    id: globalId('pin'),
    seat: one('Seat', 'seat_id'),
    party: one(
      'Party',
      (row, target) =>
        `${target}.id = (select b.party_id from procedure_seat b where b.procedure_id = ${row}.procedure_id and b.seat_id = ${row}.seat_id)`,
    ),
    member: one('Member', 'member_id'),
    statement: 'statement',
    withdraws: 'withdraws',
    onBehalf: 'on_behalf',
    evidence: 'evidence',
    declaredAt: 'received_at',
    recordedBy: one('Member', 'recorded_by'),
    recordedAt: 'recorded_at',
  },
});

const TODAY = `(now() at time zone 'UTC')::date`;
/** The zone of the head of delegation, otherwise of the first alternate, otherwise of the party. */
const zone: Expression = (row) =>
  `coalesce((select m.time_zone from delegate d join member m on m.id = d.member_id
      where d.seat_id = ${row}.seat_id and d.capacity <> 'ADVISER' and d.valid @> ${TODAY}
      order by d.capacity = 'HEAD_OF_DELEGATION' desc, d.position, d.id limit 1),
    (select p.time_zones[1] from party p where p.id = ${row}.party_id), 'UTC')`;

/** These are only reached through their procedure, which is already seen. */
export const procedureSeatReading: TypeReading = {
  type: 'ProcedureSeat',
  prefix: null,
  table: 'procedure_seat',
  sight: everybody,
  fields: {
    seat: one('Seat', 'seat_id'),
    party: one('Party', 'party_id'),
    held: 'held',
    answer: one(
      'ProcedureAnswer',
      (row, target) =>
        `${target}.procedure_id = ${row}.procedure_id and ${target}.seat_id = ${row}.seat_id and ${target}.counts`,
    ),
    awaited: column(
      (row) =>
        `(${procedureOf(row, `p.kind in ('SILENCE', 'RECORDED_VOTE') and ${stateNow('p')} in ('OPEN', 'SUSPENDED')`)} and procedure_awaits(${row}.procedure_id, ${row}.seat_id))`,
    ),
    timeZone: column(zone),
    expiresAtLocal: column(
      (row, context) =>
        `to_char(${procedureOf(row, 'p.expires_at')} at time zone ${zone(row, context)}, 'YYYY-MM-DD"T"HH24:MI')`,
    ),
  },
};

export const procedureExtensionReading: TypeReading = {
  type: 'ProcedureExtension',
  prefix: null,
  table: 'procedure_extension',
  sight: everybody,
  fields: {
    formerExpiresAt: 'former_expires_at',
    expiresAt: 'expires_at',
    reason: 'reason',
    extendedBy: one('Member', 'extended_by'),
    extendedAt: 'extended_at',
  },
};

export const procedureSuspensionReading: TypeReading = {
  type: 'ProcedureSuspension',
  prefix: null,
  table: 'procedure_suspension',
  sight: everybody,
  fields: {
    reason: 'reason',
    suspendedBy: one('Member', 'suspended_by'),
    suspendedAt: 'suspended_at',
    resumedBy: one('Member', 'resumed_by'),
    resumedAt: 'resumed_at',
    expiresAt: 'expires_at',
  },
};

export const procedureRequestReading: TypeReading = {
  type: 'ProcedureRequest',
  prefix: null,
  table: 'procedure_request',
  sight: everybody,
  fields: {
    act: 'act',
    expiresAt: 'expires_at',
    reason: 'reason',
    requestedBy: one('Member', 'requested_by'),
    requestedAt: 'requested_at',
    needed: 'needed',
    agreedBy: many('Member', (row, target) => `${target}.id = any(${row}.agreed_by)`, 'name'),
  },
};

export const procedureTallyReading: TypeReading = {
  type: 'ProcedureTally',
  prefix: null,
  table: 'procedure_tally',
  sight: everybody,
  fields: {
    seats: 'seats',
    entitled: 'held',
    answered: 'answered',
    inFavour: 'in_favour',
    against: 'against',
    abstaining: 'abstaining',
    notParticipating: 'not_participating',
    notObjecting: 'not_objecting',
    objecting: 'objecting',
    ruleBase: 'rule_base',
    base: column((row) => `case when ${row}.rule_base is not null then ${row}.base end`),
    needed: 'needed',
    quorum: 'quorum',
    quorate: column((row) => `case when ${row}.quorum is not null then ${row}.quorate end`),
  },
};
