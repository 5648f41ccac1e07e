import {
  column,
  type Expression,
  type FieldReading,
  globalId,
  many,
  object,
  one,
  type TypeReading,
  validOn,
} from '../kernel/reading/definition.js';
import { source } from '../members/source-document.reading.js';
import { period, seenByCommunity, seenWithBody } from './seat.reading.js';

const partyName = (target: string): string =>
  `(select named.name from party named where named.id = ${target}.party_id), ${target}.id`;

export const chairReading: TypeReading = {
  type: 'Chair',
  prefix: 'chr',
  table: 'chair',
  sight: seenWithBody,
  fields: {
    id: globalId('chr'),
    body: one('Body', 'body_id'),
    party: one('Party', 'party_id'),
    member: one('Member', 'member_id'),
    ...period,
    source,
  },
};

export const observerReading: TypeReading = {
  type: 'Observer',
  prefix: 'obs',
  table: 'observer',
  sight: seenWithBody,
  fields: { id: globalId('obs'), body: one('Body', 'body_id'), party: one('Party', 'party_id'), ...period },
};

export const secretaryReading: TypeReading = {
  type: 'Secretary',
  prefix: 'sec',
  table: 'secretary',
  sight: seenByCommunity,
  fields: { id: globalId('sec'), member: one('Member', 'member_id'), ...period },
};

/** Every regional group of every body, so that a group without a seat is listed with none. */
export const regionalSeatsReading: TypeReading = {
  type: 'RegionalSeats',
  prefix: null,
  table: `(select every.id as body_id, groups.name as regional_group from body every cross join unnest('{AFRICAN,ASIA_PACIFIC,EASTERN_EUROPEAN,GRULAC,WEOG}'::text[]) groups(name))`,
  sight: () => 'true',
  fields: {
    regionalGroup: 'regional_group',
    seats: column((row, context) =>
      seatCount(`join party holder on holder.id = held.party_id`, `holder.un_regional_group = ${row}.regional_group`)(
        row,
        context,
      ),
    ),
  },
};

/** Counts seats of the body of the row by the term that runs on the day asked for. */
function seatCount(join: string, where: string, bodyId = 'body_id'): Expression {
  return (row, context) =>
    `(select count(*)::int from seat counted left join seat_held held on held.seat_id = counted.id and ${validOn()('held', context)} ${join} where counted.body_id = ${row}.${bodyId} and ${where})`;
}
const ofBody = (join: string, where: string): FieldReading => column(seatCount(join, where, 'id'));

const validThere =
  (extra = ''): ((row: string, target: string, context: Parameters<Expression>[1]) => string) =>
  (row, target, context) =>
    `(${target}.body_id = ${row}.id${extra.replaceAll('$row', row).replaceAll('$target', target)}) and ${validOn()(target, context)}`;

/** The rosters of a body, each as of a day. */
export const rosterFields: Record<string, FieldReading> = {
  seats: many('Seat', 'body_id', 'number'),
  // Who chairs a working group chairs its steering committee too.
  coChairs: many(
    'Chair',
    validThere(` or ($row.kind = 'STEERING_COMMITTEE' and $target.body_id = $row.working_group_id)`),
    partyName,
  ),
  observers: many('Observer', validThere(), partyName),
  secretaries: many('Secretary', validThere(), (target) => `lower(${target}.valid), ${target}.id`),
  balance: object({
    byRegionalGroup: many(
      'RegionalSeats',
      (row, target) => `${target}.body_id = ${row}.id`,
      (target) => `${target}.regional_group`,
    ),
    withoutRegionalGroup: ofBody('join party holder on holder.id = held.party_id', 'holder.un_regional_group is null'),
    unknown: ofBody('', 'held.holder_unknown'),
    vacant: ofBody('', 'held.id is null'),
    seats: ofBody('', 'true'),
  }),
};
