import { column, computed, everybody, globalId, many, one, type TypeReading } from '../kernel/reading/definition.js';
import { clocksOf } from '../meetings/local-time.reading.js';
import { HELD_SEATS, QUORUM, quorumInForce, saysOfQuorum, seatsOn } from '../meetings/quorum.reading.js';
import { withPoll } from './poll.sight.js';

/** The same instants as meetings, for the clocks of those who would come. */
const SLOTS = `(select s.id, s.poll_id, p.body_id, s.starts_at, p.duration_minutes from poll_slot s join poll p on p.id = s.poll_id)`;

const duration = (row: string): string => `(select p.duration_minutes from poll p where p.id = ${row}.poll_id)`;

export const pollSlotReading: TypeReading = {
  type: 'PollSlot',
  prefix: 'pls',
  table: 'poll_slot',
  sight: withPoll,
  fields: {
    id: globalId('pls'),
    startsAt: 'starts_at',
    endsAt: column((row) => `(${row}.starts_at + make_interval(mins => ${duration(row)}))`),
    timeZone: 'time_zone',
    venueTime: computed({ startsAt: 'starts_at', timeZone: 'time_zone' }),
    localTimes: many(
      'SlotLocalTime',
      (row, target) => `${target}.meeting_id = ${row}.id`,
      (target) => `${target}.seat_number, ${target}.party_name, ${target}.party_id`,
    ),
    forecast: one('PollForecast', (row, target) => `${target}.slot_id = ${row}.id`),
  },
};

const clock = () =>
  computed({
    startsAt: 'starts_at',
    minutes: 'duration_minutes',
    timeZone: 'time_zone',
    workingDays: 'working_days',
    workingFrom: 'working_from',
    workingTo: 'working_to',
  });

/** Only reached through its slot, which is already seen. */
export const slotLocalTimeReading: TypeReading = {
  type: 'SlotLocalTime',
  prefix: null,
  table: clocksOf(SLOTS),
  sight: everybody,
  fields: {
    seat: one('Seat', 'seat_id'),
    party: one('Party', 'party_id'),
    timeZone: 'time_zone',
    local: clock(),
    isNight: clock(),
  },
};

const DAY = `(slot.starts_at at time zone 'UTC')::date`;

/** One row a slot. The quorum is that of the terms in force on its day. */
export const FORECAST = `(
  select slot.id as slot_id, slot.poll_id, seats.number as seats, said.*, terms.share, terms.clause_id,
    case when seats.number is not null then greatest(seats.number - said.answers, 0) end as unanswered,
    ${QUORUM} as quorum, ${HELD_SEATS} as held
  from poll_slot slot
  join poll p on p.id = slot.poll_id
  join body b on b.id = p.body_id
  ${seatsOn(DAY)}
  cross join lateral (
    select count(*)::int as answers,
      count(*) filter (where c.choice = 'YES')::int as yes,
      count(*) filter (where c.choice = 'IF_NEED_BE')::int as if_need_be,
      count(*) filter (where c.choice = 'NO')::int as no
    from poll_answer a
    join poll_choice c on c.answer_id = a.id and c.slot_id = slot.id
    where a.poll_id = p.id and a.current and (a.seat_id is not null) = (seats.number is not null)
  ) said
  ${quorumInForce(DAY)}
)`;

/** Only reached through its slot, which is already seen. */
export const pollForecastReading: TypeReading = {
  type: 'PollForecast',
  prefix: null,
  table: FORECAST,
  sight: everybody,
  fields: {
    seats: 'seats',
    yes: 'yes',
    ifNeedBe: 'if_need_be',
    no: 'no',
    unanswered: 'unanswered',
    quorum: 'quorum',
    quorumSays: column(saysOfQuorum),
    clause: one('Clause', (row, target) => `${target}.id = ${row}.clause_id and ${row}.quorum is not null`),
    quorate: column((row) => `(${row}.yes + ${row}.if_need_be >= ${row}.quorum)`),
    quorateByYes: column((row) => `(${row}.yes >= ${row}.quorum)`),
  },
};

export const pollAnswerReading: TypeReading = {
  type: 'PollAnswer',
  prefix: 'pla',
  table: 'poll_answer',
  sight: withPoll,
  fields: {
    id: globalId('pla'),
    seat: one('Seat', 'seat_id'),
    party: one(
      'Party',
      (row, target) =>
        `${target}.id = (select t.party_id from seat_held t where t.seat_id = ${row}.seat_id and t.valid @> (${row}.answered_at at time zone 'UTC')::date)`,
    ),
    member: one('Member', 'member_id'),
    choices: many(
      'SlotChoice',
      'answer_id',
      (target) => `(select s.starts_at from poll_slot s where s.id = ${target}.slot_id)`,
    ),
    note: 'note',
    current: 'current',
    onBehalf: 'on_behalf',
    evidence: 'evidence',
    evidenceReceivedAt: 'evidence_received_at',
    recordedBy: one('Member', 'recorded_by'),
    answeredAt: 'answered_at',
  },
};

/** Only reached through its answer, which is already seen. */
export const slotChoiceReading: TypeReading = {
  type: 'SlotChoice',
  prefix: null,
  table: 'poll_choice',
  sight: everybody,
  fields: { slot: one('PollSlot', 'slot_id'), choice: 'choice' },
};
