import {
  column,
  type Expression,
  globalId,
  many,
  one,
  type TypeReading,
  validOn,
} from '../kernel/reading/definition.js';
import type { ReadingContext } from '../kernel/reading/context.js';
import { bodyReading } from './body.reading.js';
import { seatLists } from './viewer-seats.reading.js';

/** Whoever sees the body sees the row. Uncorrelated on purpose: PostgreSQL hashes the bodies once, not for each row. */
export const seenWithBody: Expression = (row, context) =>
  `${row}.body_id in (select seen.id from body seen where ${bodyReading.sight('seen', context)})`;

const inCommunity = (context: ReadingContext): string =>
  `select seen.id from body seen where seen.working_group_id = any(${context.viewer('community')})`;
export const isSelf: Expression = (row, context) => `${row}.member_id = ${context.viewer('memberId', 'uuid')}`;

/** Where a person serves is for the community of the working group and the persons themselves. */
export const seenByCommunity: Expression = (row, context) =>
  `(${isSelf(row, context)} or ${row}.body_id in (${inCommunity(context)}))`;
const seatSeenByCommunity: Expression = (row, context) =>
  `(${isSelf(row, context)} or ${row}.seat_id in (select held.id from seat held where held.body_id in (${inCommunity(context)})))`;

/** First and last day of the half-open range `valid`. */
export const period = {
  from: column((row: string) => `lower(${row}.valid)`),
  until: column((row: string) => `upper(${row}.valid)`),
};

/** A column of the term by which the seat is held on the day asked for, be it run out. */
const ofTerm =
  (seatId: (row: string) => string, select: string): Expression =>
  (row, context) =>
    `(select ${select} from seat_held held where held.seat_id = ${seatId(row)} and ${validOn()('held', context)})`;
const ofOwnTerm = (select: string): Expression => ofTerm((row) => `${row}.id`, select);

export const seatReading: TypeReading = {
  type: 'Seat',
  prefix: 'sea',
  table: 'seat',
  sight: seenWithBody,
  fields: {
    id: globalId('sea'),
    body: one('Body', 'body_id'),
    number: 'number',
    holder: one('Party', (row, target, context) => `${target}.id = ${ofOwnTerm('held.party_id')(row, context)}`),
    holderStatus: column(
      (row, context) =>
        `coalesce(${ofOwnTerm(`case when held.holder_unknown then 'UNKNOWN' else 'KNOWN' end`)(row, context)}, 'VACANT')`,
    ),
    term: one('SeatTerm', (row, target, context) => `${target}.id = ${ofOwnTerm('held.id')(row, context)}`),
    terms: many('SeatTerm', 'seat_id', (target) => `${target}.valid`),
    delegates: many(
      'Delegate',
      (row, target, context) =>
        // A delegation is there only while somebody holds the seat.
        `${target}.seat_id = ${row}.id and ${validOn()(target, context)} and ${ofOwnTerm('true')(row, context)}`,
      (target) =>
        `array_position('{HEAD_OF_DELEGATION,ALTERNATE,ADVISER}'::text[], ${target}.capacity), ${target}.position, ${target}.id`,
    ),
    version: 'version',
  },
  ...seatLists,
};

/** Only reached through its seat, which is already seen. */
export const seatTermReading: TypeReading = {
  type: 'SeatTerm',
  prefix: null,
  table: 'seat_term',
  sight: () => 'true',
  fields: {
    seat: one('Seat', 'seat_id'),
    holder: one('Party', 'party_id'),
    ...period,
    daysLeft: column((row, context) => `upper(${row}.valid) - ${context.asOf()}`),
  },
};

export const delegateReading: TypeReading = {
  type: 'Delegate',
  prefix: 'dlg',
  table: 'delegate',
  sight: seatSeenByCommunity,
  fields: {
    id: globalId('dlg'),
    seat: one('Seat', 'seat_id'),
    member: one('Member', 'member_id'),
    party: one(
      'Party',
      (row, target, context) =>
        `${target}.id = ${ofTerm((delegate) => `${delegate}.seat_id`, 'held.party_id')(row, context)}`,
    ),
    capacity: 'capacity',
    position: 'position',
    ...period,
  },
};
