import {
  column,
  everybody,
  type FieldReading,
  globalId,
  many,
  one,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { MeetingState } from '../meetings/meeting.enums.js';
import { insideSight } from '../meetings/meeting.sight.js';
import { HELD_SEATS, QUORUM, quorumInForce, saysOfQuorum, seatsOn } from '../meetings/quorum.reading.js';
import { keeperSight, keeps, recordSight } from './proceedings.sight.js';
import { REOPENED_HOURS } from './sitting.entity.js';

export const presidingReading: TypeReading = {
  type: 'Presiding',
  prefix: null,
  table: 'presiding',
  sight: recordSight,
  fields: { member: one('Member', 'member_id'), capacity: 'capacity', seat: one('Seat', 'seat_id'), from: 'from_at' },
};

export const attendanceReading: TypeReading = {
  type: 'Attendance',
  prefix: 'att',
  table: 'attendance',
  sight: recordSight,
  fields: {
    id: globalId('att'),
    seat: one('Seat', 'seat_id'),
    party: one(
      'Party',
      (row, target) =>
        `${target}.id = (select t.party_id from seat_held t where t.seat_id = ${row}.seat_id and t.valid @> (${row}.arrived_at at time zone 'UTC')::date)`,
    ),
    member: one('Member', 'member_id'),
    personName: 'person_name',
    capacity: 'capacity',
    speaks: 'speaks',
    byVideo: 'by_video',
    arrivedAt: 'arrived_at',
    leftAt: 'left_at',
    recordedBy: one('Member', 'recorded_by'),
    recordedAt: 'recorded_at',
    struckAt: 'struck_at',
    struckBy: one('Member', 'struck_by'),
    struckReason: 'struck_reason',
  },
};

export const quorumCheckReading: TypeReading = {
  type: 'QuorumCheck',
  prefix: 'qch',
  table: 'quorum_check',
  sight: recordSight,
  fields: {
    id: globalId('qch'),
    at: 'at',
    reason: 'reason',
    requestedBy: one('Seat', 'requested_by_seat_id'),
    seats: 'seats',
    present: column((row) => `cardinality(${row}.present_seat_ids)`),
    presentSeats: many(
      'Seat',
      (row, target) => `${target}.id = any(${row}.present_seat_ids)`,
      (target) => `${target}.number, ${target}.id`,
    ),
    quorum: 'quorum',
    quorumSays: column(saysOfQuorum),
    clause: one('Clause', 'clause_id'),
    met: 'met',
    recordedBy: one('Member', 'recorded_by'),
  },
};

/** One row a meeting that is to begin or goes on. */
const TODAY = '(now() at time zone b.home_time_zone)::date';
const LIVE = `(
  select m.id as meeting_id, m.body_id, seats.number as seats, there.present, terms.share, terms.clause_id, ${QUORUM} as quorum, ${HELD_SEATS} as held
  from meeting m
  join body b on b.id = m.body_id
  ${seatsOn(TODAY)}
  cross join lateral (
    select count(*)::int as present from attendance a join seat s on s.id = a.seat_id and s.body_id = m.body_id
     where a.meeting_id = m.id and a.speaks and a.struck_at is null and tstzrange(a.arrived_at, a.left_at) @> now()
  ) there
  ${quorumInForce(TODAY)}
  where m.state in ('SCHEDULED', 'IN_SESSION')
)`;

export const liveQuorumReading: TypeReading = {
  type: 'LiveQuorum',
  prefix: null,
  table: LIVE,
  sight: insideSight,
  fields: {
    seats: 'seats',
    present: 'present',
    quorum: 'quorum',
    quorumSays: column(saysOfQuorum),
    clause: one('Clause', (row, target) => `${target}.id = ${row}.clause_id and ${row}.quorum is not null`),
    met: column((row) => `(${row}.present >= ${row}.quorum)`),
  },
};

export const reopeningReading: TypeReading = {
  type: 'Reopening',
  prefix: null,
  table: 'reopening',
  sight: recordSight,
  fields: {
    closedAt: 'closed_at',
    reason: 'reason',
    reopenedAt: 'reopened_at',
    reopenedBy: one('Member', 'reopened_by'),
  },
};

export const interestReading: TypeReading = {
  type: 'Interest',
  prefix: 'itr',
  table: 'interest',
  sight: recordSight,
  fields: {
    id: globalId('itr'),
    member: one('Member', 'member_id'),
    seat: one('Seat', 'seat_id'),
    withdraws: 'withdraws',
    item: one('AgendaItem', 'agenda_item_id'),
    itemTitle: 'item_title',
    statement: 'statement',
    declaredAt: 'declared_at',
    recordedBy: one('Member', 'recorded_by'),
    settlement: 'settlement',
    settledAt: 'settled_at',
    settledBy: one('Member', 'settled_by'),
    struckAt: 'struck_at',
    struckBy: one('Member', 'struck_by'),
    struckReason: 'struck_reason',
    version: 'version',
  },
};

export const noteReading: TypeReading = {
  type: 'Note',
  prefix: 'not',
  table: 'note',
  sight: keeperSight,
  fields: {
    id: globalId('not'),
    item: one('AgendaItem', 'agenda_item_id'),
    itemTitle: 'item_title',
    author: one('Member', 'author_id'),
    own: column((row, context) => `coalesce(${row}.author_id = ${context.viewer('memberId', 'uuid')}, false)`),
    bodyMarkdown: 'body_markdown',
    revision: 'revision',
    updatedAt: 'updated_at',
    revisions: many('NoteRevision', 'note_id', 'number'),
  },
};

/** Only reached through its note, which is already seen. */
export const noteRevisionReading: TypeReading = {
  type: 'NoteRevision',
  prefix: null,
  table: 'note_revision',
  sight: everybody,
  fields: { number: 'number', bodyMarkdown: 'body_markdown', savedAt: 'saved_at' },
};

const sitting = (name: string): FieldReading =>
  column((row) => `(select s.${name} from sitting s where s.id = ${row}.id)`, insideSight);
const inOrderOf =
  (name: string) =>
  (target: string): string =>
    `${target}.${name}, ${target}.id`;

/** What a meeting's record adds to it. */
export const meetingRecord: Record<string, FieldReading> = {
  openedAt: sitting('opened_at'),
  closedAt: sitting('closed_at'),
  reopenings: many('Reopening', 'meeting_id', inOrderOf('reopened_at')),
  viewerMayReopen: column(
    (row, context) =>
      `(${row}.state = '${MeetingState.HELD}' and ${keeps(row, context)} and exists (select from sitting s where s.id = ${row}.id` +
      ` and s.close_recorded_at >= ${context.now()} - interval '${REOPENED_HOURS} hours'))`,
  ),
  presiding: many('Presiding', 'meeting_id', inOrderOf('from_at')),
  attendance: many(
    'Attendance',
    (row, target) => `${target}.meeting_id = ${row}.id and ${target}.struck_at is null`,
    inOrderOf('arrived_at'),
  ),
  attendanceHistory: many('Attendance', 'meeting_id', inOrderOf('recorded_at')),
  quorum: one('LiveQuorum', (row, target) => `${target}.meeting_id = ${row}.id`),
  quorumChecks: many('QuorumCheck', 'meeting_id', inOrderOf('at')),
  interests: many('Interest', 'meeting_id', inOrderOf('declared_at')),
  notes: many('Note', 'meeting_id', (target) => `${target}.updated_at, ${target}.id`),
};
