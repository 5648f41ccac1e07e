import { column, globalId, one, type TypeReading } from '../kernel/reading/definition.js';
import { insideSight, meetingSight } from './meeting.sight.js';
import { HELD_SEATS, QUORUM, quorumInForce, saysOfQuorum, seatsOn } from './quorum.reading.js';

export const replyReading: TypeReading = {
  type: 'Reply',
  prefix: 'rpl',
  table: 'reply',
  sight: (row, context) =>
    `exists (select from meeting about where about.id = ${row}.meeting_id and ${insideSight('about', context)} and ${meetingSight('about', context)})`,
  fields: {
    id: globalId('rpl'),
    seat: one('Seat', 'seat_id'),
    party: one(
      'Party',
      (row, target) =>
        `${target}.id = (select t.party_id from seat_held t where t.seat_id = ${row}.seat_id and t.valid @> (${row}.replied_at at time zone 'UTC')::date)`,
    ),
    member: one('Member', 'member_id'),
    answer: 'answer',
    designatedName: 'designated_name',
    note: 'note',
    current: 'current',
    onBehalf: 'on_behalf',
    evidence: 'evidence',
    evidenceReceivedAt: 'evidence_received_at',
    recordedBy: one('Member', 'recorded_by'),
    repliedAt: 'replied_at',
  },
};

/** Day of a meeting for the terms in force: of its start, or today while that is unknown. */
const DAY = `(coalesce(m.starts_at, now()) at time zone 'UTC')::date`;

/** One row a meeting. The quorum is that of the terms in force on its day. */
const FORECAST = `(
  select m.id as meeting_id, m.body_id, seats.number as seats, said.*, terms.share, terms.clause_id,
    case when seats.number is not null then greatest(seats.number - said.replies, 0) end as silent,
    ${QUORUM} as quorum, ${HELD_SEATS} as held
  from meeting m
  join body b on b.id = m.body_id
  ${seatsOn(DAY)}
  cross join lateral (
    select count(*)::int as replies,
      count(*) filter (where r.answer = 'ATTENDING')::int as attending,
      count(*) filter (where r.answer = 'REGRETS_ALTERNATE_ATTENDS')::int as alternates,
      count(*) filter (where r.answer = 'DESIGNATES')::int as designated,
      count(*) filter (where r.answer = 'TENTATIVE')::int as tentative,
      count(*) filter (where r.answer = 'REGRETS')::int as regrets
    from reply r
    where r.meeting_id = m.id and r.current and (r.seat_id is not null) = (seats.number is not null)
  ) said
  ${quorumInForce(DAY)}
)`;

export const replyForecastReading: TypeReading = {
  type: 'ReplyForecast',
  prefix: null,
  table: FORECAST,
  sight: insideSight,
  fields: {
    seats: 'seats',
    attending: 'attending',
    alternates: 'alternates',
    designated: 'designated',
    tentative: 'tentative',
    regrets: 'regrets',
    silent: 'silent',
    quorum: 'quorum',
    quorumSays: column(saysOfQuorum),
    clause: one('Clause', (row, target) => `${target}.id = ${row}.clause_id and ${row}.quorum is not null`),
    quorate: column((row) => `(${row}.attending + ${row}.alternates + ${row}.designated >= ${row}.quorum)`),
  },
};
