import { voicesIn } from '../../bodies/own-voices.js';
import {
  column,
  computed,
  type Expression,
  type FieldReading,
  globalId,
  many,
  one,
  type TypeReading,
  validOn,
} from '../../kernel/reading/definition.js';
import { insideSight } from '../../meetings/meeting.sight.js';

/** What stands, with the body of its seat. */
const standing = (table: string): string =>
  `(select said.*, s.body_id, b.working_group_id from ${table} said join seat s on s.id = said.seat_id join body b on b.id = s.body_id where said.removed_at is null)`;

const inCommunity: Expression = (row, context) => `${row}.working_group_id = any(${context.viewer('community')})`;

const said = (prefix: string): Readonly<Record<string, FieldReading | string>> => ({
  id: globalId(prefix),
  seat: one('Seat', 'seat_id'),
  onBehalf: 'on_behalf',
  evidence: column('evidence', insideSight),
  recordedBy: one('Member', 'recorded_by'),
  recordedAt: 'recorded_at',
  version: 'version',
});
const clock = (name: string): FieldReading => column((row) => `to_char(${row}.${name}, 'HH24:MI')`);

export const seatHoursReading: TypeReading = {
  type: 'SeatHours',
  prefix: 'swh',
  table: standing('seat_hours'),
  sight: inCommunity,
  fields: {
    ...said('swh'),
    workingDays: 'working_days',
    workingFrom: clock('working_from'),
    workingTo: clock('working_to'),
    timeZone: 'time_zone',
    from: 'valid_from',
    until: 'valid_until',
  },
};

export const seatHolidayReading: TypeReading = {
  type: 'SeatHoliday',
  prefix: 'hol',
  table: standing('seat_holiday'),
  sight: inCommunity,
  fields: {
    ...said('hol'),
    name: 'name',
    firstDay: 'first_day',
    lastDay: 'last_day',
    yearly: 'yearly',
    keptUntil: 'kept_until',
  },
};

/** What one party said does not hold for the next that sits there. */
const ofHolder = (row: string, target: string, context: Parameters<Expression>[1]): string =>
  `${target}.seat_id = ${row}.id and exists (select from seat_held held where held.seat_id = ${row}.id
    and ${validOn()('held', context)} and held.party_id is not distinct from ${target}.party_id)`;

export const seatFields: Readonly<Record<string, FieldReading>> = {
  hours: one(
    'SeatHours',
    (row, target, context) => `${ofHolder(row, target, context)} and ${validOn()(target, context)}`,
  ),
  hoursHistory: many('SeatHours', 'seat_id', (target) => `${target}.valid_from, ${target}.id`),
  holidays: many(
    'SeatHoliday',
    (row, target, context) =>
      `${ofHolder(row, target, context)} and coalesce(${target}.kept_until > ${context.asOf()}, true)`,
    (target) => `${target}.first_day, ${target}.name, ${target}.id`,
  ),
  viewerCan: computed({
    bodyId: 'body_id',
    ownVoice: (row, context) => `(${row}.id in ${voicesIn(`${row}.body_id`, context)})`,
  }),
};
