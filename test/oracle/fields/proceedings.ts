import { type OracleField, refers, thing, things } from '../ask.js';
import { insideOfMeeting, keeps } from '../may-see.js';
import { at, sortedBy } from '../ordering.js';
import { instant, type Row } from '../tables.js';
import { quorumOn, quorumSays } from './meetings.js';

/** Rows of a table that belong to a meeting, in order of time. */
const ofMeeting =
  (type: string, table: string, time: string, kept: (row: Row) => boolean = () => true): OracleField =>
  (row, asking) =>
    things(
      type,
      sortedBy(asking.world.having(table, 'meeting_id', row['id']).filter(kept), (one) => instant(one[time]), at('id')),
      asking,
    );
const sitting =
  (column: string): OracleField =>
  (row, { world, viewer }) =>
    insideOfMeeting(row, viewer, world) ? instant(world.byId('sitting', row['id'])?.[column]) : null;

/** Seats of the body that are present now. */
const liveQuorum: OracleField = (row, asking) => {
  const { world, viewer } = asking;
  if (!['SCHEDULED', 'IN_SESSION'].includes(String(row['state'])) || !insideOfMeeting(row, viewer, world)) return null;
  const seats = world.having('seat', 'body_id', row['body_id']);
  const there = world
    .having('attendance', 'meeting_id', row['id'])
    .filter((one) => one['speaks'] && one['struck_at'] === null && seats.some((seat) => seat['id'] === one['seat_id']))
    .filter((one) => Date.parse(String(one['arrived_at'])) <= Date.now())
    .filter((one) => one['left_at'] === null || Date.parse(String(one['left_at'])) > Date.now());
  const { number, share, held, clause } = quorumOn(row, world.today, seats.length, world);
  return {
    seats: seats.length || null,
    present: there.length,
    quorum: number,
    quorumSays: quorumSays(number, seats.length, share, held),
    clause: number === null ? null : thing('Clause', clause, asking),
    met: number === null ? null : there.length >= number,
  };
};

export const proceedingsFields: Readonly<Record<string, OracleField>> = {
  'Meeting.openedAt': sitting('opened_at'),
  'Meeting.closedAt': sitting('closed_at'),
  'Meeting.reopenings': ofMeeting('Reopening', 'reopening', 'reopened_at'),
  'Meeting.viewerMayReopen': (row, { viewer, world }) => {
    const closed = world.byId('sitting', row['id'])?.['close_recorded_at'];
    const within = typeof closed === 'string' && Date.parse(closed) >= Date.now() - 24 * 3_600_000;
    return row['state'] === 'HELD' && within && keeps(row, viewer, world);
  },
  'Meeting.presiding': ofMeeting('Presiding', 'presiding', 'from_at'),
  'Meeting.attendance': ofMeeting('Attendance', 'attendance', 'arrived_at', (one) => one['struck_at'] === null),
  'Meeting.attendanceHistory': ofMeeting('Attendance', 'attendance', 'recorded_at'),
  'Meeting.quorum': liveQuorum,
  'Meeting.quorumChecks': ofMeeting('QuorumCheck', 'quorum_check', 'at'),
  'Meeting.interests': ofMeeting('Interest', 'interest', 'declared_at'),
  'Meeting.notes': ofMeeting('Note', 'note', 'updated_at'),
  'Meeting.notesOpenBy': (row, asking) => {
    const { world, viewer } = asking;
    if (!insideOfMeeting(row, viewer, world) || !keeps(row, viewer, world)) return [];
    const open = world
      .having('notes_open', 'meeting_id', row['id'])
      .filter((one) => one['member_id'] !== viewer.memberId && Date.parse(String(one['seen_at'])) > Date.now() - 15_000)
      .map((one) => world.byId('member', one['member_id']) as Row);
    return things('Member', sortedBy(open, at('name'), at('id')), asking);
  },
  'Presiding.member': refers('Member', 'member_id'),
  'Presiding.seat': refers('Seat', 'seat_id'),
  'Presiding.from': (row) => instant(row['from_at']),
  'Attendance.seat': refers('Seat', 'seat_id'),
  'Attendance.party': (row, asking) => {
    const term = asking.world.termOf(row['seat_id'], (instant(row['arrived_at']) as string).slice(0, 10));
    return thing('Party', asking.world.byId('party', term?.['party_id']), asking);
  },
  'Attendance.member': refers('Member', 'member_id'),
  'Attendance.recordedBy': refers('Member', 'recorded_by'),
  'Attendance.struckBy': refers('Member', 'struck_by'),
  'QuorumCheck.requestedBy': refers('Seat', 'requested_by_seat_id'),
  'QuorumCheck.present': (row) => (row['present_seat_ids'] as string[]).length,
  'QuorumCheck.presentSeats': (row, asking) => {
    const seats = (row['present_seat_ids'] as string[]).map((id) => asking.world.byId('seat', id) as Row);
    return things('Seat', sortedBy(seats, at('number'), at('id')), asking);
  },
  'QuorumCheck.quorumSays': (row) =>
    quorumSays(
      row['quorum'] as number | null,
      Number(row['seats']),
      row['share'] as string | null,
      row['held'] as number | null,
    ),
  'QuorumCheck.clause': refers('Clause', 'clause_id'),
  'QuorumCheck.recordedBy': refers('Member', 'recorded_by'),
  'Reopening.reopenedBy': refers('Member', 'reopened_by'),
  'Interest.seat': refers('Seat', 'seat_id'),
  'Interest.struckBy': refers('Member', 'struck_by'),
  'Interest.member': refers('Member', 'member_id'),
  'Interest.item': refers('AgendaItem', 'agenda_item_id'),
  'Interest.recordedBy': refers('Member', 'recorded_by'),
  'Interest.settledBy': refers('Member', 'settled_by'),
  'Note.item': refers('AgendaItem', 'agenda_item_id'),
  'Note.author': refers('Member', 'author_id'),
  'Note.own': (row, { viewer }) => viewer.memberId !== null && row['author_id'] === viewer.memberId,
  'Note.revisions': (row, asking) =>
    things('NoteRevision', sortedBy(asking.world.having('note_revision', 'note_id', row['id']), at('number')), asking),
};
