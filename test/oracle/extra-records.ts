import { idOf, type Rows } from './rows.js';

const HOURS = (at: string): string => `2026-01-15T${at}:00Z`;

/** Who an action is asked of, in turn. */
const OWNERS = [
  { owner_member_id: idOf('member other.observer') },
  { owner_seat_id: idOf('seat other 2') },
  { owner_party_id: idOf('party beta bureau') },
  { owner_body_id: idOf('body other-open') },
] as const;

/** What is recorded of a meeting: sitting, roll call, quorum, interests, notes, decisions, actions. */
export async function putRecord(
  rows: Rows,
  name: string,
  meeting: string,
  body: string,
  number: number,
): Promise<void> {
  const [chair, member] = [idOf('member other.chair'), idOf('member other.member')];
  const [first, second] = [idOf('seat other 1'), idOf('seat other 2')];
  const item = { agenda_item_id: idOf(`agenda_item ${name}`), item_title: `Item of ${name}` };
  await rows.putKeyed('sitting', {
    ...{ id: meeting, opened_at: HOURS('10:00'), opened_by: chair },
    ...(number % 2 === 0 ? { closed_at: HOURS('12:00'), closed_by: chair } : {}),
    ...(number % 4 === 0 ? { close_recorded_at: new Date(Date.now() - number * 3_600_000).toISOString() } : {}),
  });
  await rows.put('reopening', name, {
    ...{ meeting_id: meeting, closed_at: HOURS('11:30'), reason: `Reopened ${name}` },
    ...{ reopened_at: HOURS('11:40'), reopened_by: chair },
  });
  const waived = {
    rule: 'meeting.notice',
    message: `Notice of ${name}`,
    recorded_by: chair,
    recorded_at: HOURS('09:00'),
  };
  for (const [type, id] of [
    ['Meeting', meeting],
    ['Seat', second],
    ['Chair', meeting],
  ])
    await rows.put('waiver', `${name} ${type}`, {
      ...{ ...waived, subject_type: type, subject_id: id, reason: `Reason of ${name}`, agreed_by: 'Both chairs' },
    });
  await rows.put('presiding', name, {
    ...{ meeting_id: meeting, member_id: number % 2 === 0 ? chair : member, from_at: HOURS('10:00') },
    ...(number % 2 === 0 ? { capacity: 'CO_CHAIR' } : { capacity: 'SEAT', seat_id: second }),
  });
  const attendance = (of: string, columns: Record<string, unknown>): Promise<string> =>
    rows.put('attendance', `${name} ${of}`, {
      ...{ meeting_id: meeting, arrived_at: HOURS('10:00'), recorded_by: chair, recorded_at: HOURS('10:01') },
      ...columns,
    });
  const there = {
    ...{ seat_id: second, member_id: member, capacity: 'HEAD_OF_DELEGATION', speaks: true },
    // A sitting whose end was not recorded lasts until the meeting was to end, which may be months later.
    ...(number % 2 === 0 ? {} : { left_at: HOURS('12:00') }),
  };
  await attendance('there', there);
  await attendance('struck', {
    ...there,
    struck_at: HOURS('10:05'),
    struck_by: chair,
    struck_reason: `Struck ${name}`,
  });
  await attendance('guest', {
    ...{ seat_id: first, person_name: `Guest of ${name}`, capacity: 'DESIGNATED', speaks: true },
    left_at: HOURS('11:00'),
  });
  const check = await rows.put('quorum_check', name, {
    ...{ meeting_id: meeting, at: HOURS('10:30'), reason: 'DECISION', requested_by_seat_id: first },
    ...{ present_seat_ids: [second, first], recorded_by: chair, recorded_at: HOURS('10:31') },
    ...(number % 2 === 0 ? { seats: 4, quorum: 3, share: '2/3', met: false } : {}),
  });
  await rows.put('interest', name, {
    ...{ meeting_id: meeting, member_id: member, ...item, statement: `Interest of ${name}` },
    ...{ declared_at: HOURS('10:10'), recorded_by: chair },
  });
  await rows.put('interest', `${name} of a seat`, {
    ...{ meeting_id: meeting, seat_id: second, ...item, statement: `Interest of a seat in ${name}`, withdraws: true },
    ...{ declared_at: HOURS('10:11'), recorded_by: chair },
    ...(number % 2 === 0
      ? { struck_at: HOURS('10:12'), struck_by: chair, struck_reason: `Struck interest of ${name}` }
      : {}),
  });
  for (const [memberId, seenAt] of [
    [chair, '2099-01-01'],
    [member, number % 2 === 0 ? '2099-01-01' : '2020-01-01'],
  ])
    await rows.putKeyed('notes_open', { meeting_id: meeting, member_id: memberId, seen_at: seenAt });
  const note = await rows.put('note', name, {
    ...{ meeting_id: meeting, ...item, author_id: chair, body_markdown: `Words of ${name}` },
    ...{ revision: 2, updated_at: HOURS('10:20') },
  });
  for (const revision of [1, 2]) {
    await rows.put('note_revision', `${name} ${revision}`, {
      ...{ note_id: note, number: revision, body_markdown: `Words ${revision} of ${name}`, saved_at: HOURS('10:20') },
    });
  }
  const decision = await rows.put('decision', name, {
    ...{ body_id: body, meeting_id: meeting, number: 1, ...item, text: `Decided in ${name}` },
    ...{
      mode: number % 2 === 0 ? 'RECORDED_VOTE' : 'CONSENSUS',
      outcome: number % 3 === 0 ? 'NOT_ADOPTED' : 'ADOPTED',
    },
    ...{ quorum_check_id: check, taken_provisionally: number % 2 === 0 && number % 3 > 0, recorded_by: chair },
    ...{ taken_at: `2026-01-${10 + (number % 9)}T10:30:00Z`, recorded_at: HOURS('10:31') },
  });
  for (const [seat, position] of [
    [second, 'FOR'],
    [first, 'ABSTAINING'],
  ] as const)
    await rows.put('decision_position', `${name} ${seat}`, { decision_id: decision, seat_id: seat, position });
  await rows.put('decision_statement', name, {
    ...{ decision_id: decision, seat_id: first, kind: 'RESERVATION', text: `Reserved in ${name}` },
    ...{ recorded_by: chair, recorded_at: HOURS('10:32') },
  });
  if (number % 4 === 0) {
    await rows.put('decision_confirmation', name, {
      ...{ decision_id: decision, meeting_id: meeting, note: `Confirmed ${name}` },
      ...{ confirmed_by: chair, confirmed_at: HOURS('11:00') },
    });
  }
  await rows.put('action', name, {
    ...{ body_id: body, meeting_id: meeting, ...item, decision_id: decision, text: `To do after ${name}` },
    ...{ added_by: chair, added_at: HOURS('11:00'), due_on: number % 3 === 0 ? null : `20${20 + (number % 20)}-06-01` },
    ...OWNERS[number % OWNERS.length],
    ...(number % 5 === 0
      ? { completed_at: HOURS('12:00'), completed_by: member, completion_note: `Done ${name}` }
      : {}),
  });
}
