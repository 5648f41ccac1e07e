import { dataFile } from '../data-file.js';
import type { Plan } from '../plan.js';
import { idOf } from '../plan.js';
import type { Place } from '../problems.js';
import { addDecisions, itemOf } from './record-decisions.js';
import { type MeetingRecord, row } from './record-row.js';

/** What is recorded of meetings that were held: roll call, decisions, actions, interests, notes. */
export const records = dataFile('records.json', row, (record, place, plan) => {
  const meetingId = plan.reference('meeting', record.meeting, place.at('meeting'));
  const recordedBy = plan.reference('member', record.recordedBy, place.at('recordedBy'));
  const opened = plan.instant(record.openedAt, place.at('openedAt')).instant;
  const closed = plan.instant(record.closedAt, place.at('closedAt')).instant;
  const sitting = { opened_at: opened, opened_by: recordedBy, closed_at: closed, closed_by: recordedBy };
  plan.addKeyed('sitting', record.meeting, { id: meetingId }, { ...sitting, close_recorded_at: closed }, place);
  const presides = plan.reference('member', record.presiding, place.at('presiding'));
  const presiding = { meeting_id: meetingId, member_id: presides, capacity: 'CO_CHAIR', from_at: opened };
  plan.add('presiding', record.meeting, { ...presiding, recorded_by: recordedBy }, place);
  record.attendance.forEach((one, index) => {
    const at = place.at('attendance').at(index);
    const arrived = one.arrivedAt === undefined ? opened : plan.instant(one.arrivedAt, at.at('arrivedAt')).instant;
    const left = one.leftAt === undefined ? closed : plan.instant(one.leftAt, at.at('leftAt')).instant;
    const who = {
      seat_id: plan.optional('seat', one.seat, at.at('seat')),
      member_id: plan.optional('member', one.member, at.at('member')),
      ...{ person_name: one.name ?? '', capacity: one.capacity, speaks: one.seat !== undefined, by_video: one.byVideo },
    };
    const when = { arrived_at: arrived, left_at: left, recorded_by: recordedBy, recorded_at: arrived };
    plan.add('attendance', `${record.meeting}/${index + 1}`, { meeting_id: meetingId, ...who, ...when }, at);
  });
  record.interests.forEach((one, index) => {
    const at = place.at('interests').at(index);
    const declared = { meeting_id: meetingId, member_id: plan.reference('member', one.member, at.at('member')) };
    const settled = { settlement: one.settlement, settled_at: opened, settled_by: presides };
    const columns = {
      ...declared,
      ...itemOf(record.meeting, one.item, at, plan),
      statement: one.statement,
      ...settled,
    };
    plan.add(
      'interest',
      `${record.meeting}/${index + 1}`,
      { ...columns, declared_at: opened, recorded_by: recordedBy },
      at,
    );
  });
  record.notes.forEach((one, index) => {
    const at = place.at('notes').at(index);
    const text = { body_markdown: one.text };
    const columns = {
      author_id: plan.reference('member', one.author, at.at('author')),
      revision: 1,
      updated_at: closed,
    };
    const key = `${record.meeting}/${index + 1}`;
    const noteId = plan.add(
      'note',
      key,
      { meeting_id: meetingId, ...itemOf(record.meeting, one.item, at, plan), ...columns, ...text },
      at,
    );
    plan.add('note_revision', key, { note_id: noteId, number: 1, ...text, saved_at: closed }, at);
  });
  addDecisions(record, place, plan);
  record.actions.forEach((one, index) => addAction(record, one, index + 1, place.at('actions').at(index), plan));
});

function addAction(
  record: MeetingRecord,
  one: MeetingRecord['actions'][number],
  number: number,
  place: Place,
  plan: Plan,
): void {
  const columns = {
    body_id: plan.reference('body', record.body, place),
    meeting_id: idOf('meeting', record.meeting),
    ...itemOf(record.meeting, one.item, place, plan),
    decision_id: plan.optional(
      'decision',
      one.decision === undefined ? undefined : `${record.meeting}/${one.decision}`,
      place.at('decision'),
    ),
    text: one.text,
    owner_member_id: plan.optional('member', one.member, place.at('member')),
    owner_seat_id: plan.optional('seat', one.seat, place.at('seat')),
    owner_party_id: plan.optional('party', one.party, place.at('party')),
    owner_body_id: plan.optional('body', one.body, place.at('body')),
    due_on: plan.optionalDay(one.dueOn, place.at('dueOn')),
    added_by: plan.reference('member', record.recordedBy, place),
    added_at: plan.instant(record.closedAt, place).instant,
    completed_at: one.completed ? plan.instant(one.completed.at, place.at('completed').at('at')).instant : null,
    completed_by: plan.optional('member', one.completed?.by, place.at('completed').at('by')),
    completion_note: one.completed?.note ?? '',
  };
  plan.add('action', `${record.meeting}/${number}`, columns, place);
}
