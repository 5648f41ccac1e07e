import { idOf, type Rows } from './rows.js';

const LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const;
const CHOICES = ['YES', 'IF_NEED_BE', 'NO'] as const;

/** Polls in every label and state, with answers of seats and of persons, in bodies of both working groups. */
export async function putExtraPolls(rows: Rows): Promise<void> {
  const [participant, member] = [idOf('member other.participant'), idOf('member other.member')];
  const bodies = {
    open: idOf('body other-open'),
    group: idOf('body other'),
    committee: idOf('body other-committee'),
    culture: await rows.idWhere('body', 'slug', 'demo-people-and-culture'),
    demo: await rows.idWhere('body', 'slug', 'demo-committee'),
  };
  for (const [name, body] of Object.entries(bodies)) {
    for (const [index, label] of LABELS.entries()) await putPoll(rows, `${name} ${label}`, body, label, index, member);
  }
  for (const [index, label] of LABELS.entries()) {
    const seat = await rows.first('seat', 'body_id', bodies.demo);
    for (const current of [true, false])
      await putAnswer(rows, `demo ${label}`, { seat_id: seat, member_id: null, current, on_behalf: true }, index);
    await putAnswer(rows, `open ${label}`, { seat_id: null, member_id: participant, current: true }, index);
    await putAnswer(
      rows,
      `committee ${label}`,
      { seat_id: idOf('seat other 2'), member_id: member, current: true },
      index,
    );
  }
}

async function putPoll(
  rows: Rows,
  name: string,
  body: string,
  label: string,
  index: number,
  by: string,
): Promise<void> {
  const closed = index === 3;
  const poll = await rows.put('poll', name, {
    body_id: body,
    title: `Poll ${name}`,
    label,
    note: `Note of ${name}`,
    state: 'OPEN',
    duration_minutes: 60,
    deadline: index === 2 ? '2026-01-05T10:00:00Z' : '2099-01-05T10:00:00Z',
    time_zone: 'Asia/Tokyo',
    reminds_at: '2026-01-03T10:00:00Z',
    opened_by: by,
    opened_at: `2025-12-0${1 + index}T10:00:00Z`,
    updated_at: `2026-01-0${1 + index}T10:00:00Z`,
  });
  const slots: string[] = [];
  for (const day of [10, 11]) {
    const columns = { poll_id: poll, starts_at: `2099-02-${day}T1${index}:00:00Z`, time_zone: 'Asia/Tokyo' };
    slots.push(await rows.put('poll_slot', `${name} ${day}`, columns));
  }
  const meeting = closed && (await rows.first('meeting', 'body_id', body));
  if (!meeting) return;
  const ending = { state: 'CLOSED', closed_at: '2026-01-06T10:00:00Z', closed_by: by };
  await rows.change('poll', poll, { ...ending, slot_id: slots[0], meeting_id: meeting });
}

async function putAnswer(
  rows: Rows,
  poll: string,
  columns: Readonly<Record<string, unknown>>,
  index: number,
): Promise<void> {
  const name = `${poll} ${String(columns['current'])}`;
  const answer = await rows.put('poll_answer', name, {
    ...{ poll_id: idOf(`poll ${poll}`), note: `Words of ${name}`, evidence: `Evidence of ${name}` },
    ...{ answered_at: `2026-01-0${1 + index}T12:00:00Z`, ...columns },
  });
  for (const [number, day] of [10, 11].entries()) {
    await rows.putKeyed('poll_choice', {
      ...{ poll_id: idOf(`poll ${poll}`), answer_id: answer, slot_id: idOf(`poll_slot ${poll} ${day}`) },
      choice: CHOICES[(index + number) % CHOICES.length],
    });
  }
}
