import { putAttachments } from './extra-attachments.js';
import { putFindingWork } from './extra-finding-work.js';
import { putAgenda } from './extra-agendas.js';
import { putMinutes } from './extra-minutes.js';
import { putRecord } from './extra-records.js';
import { putIssued } from './extra-issued.js';
import { idOf, type Rows } from './rows.js';

const LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const;

/** Findings and meetings in every label and state, in groups of both working groups. */
export async function putExtraPapers(rows: Rows): Promise<void> {
  const [participant, member] = [idOf('member other.participant'), idOf('member other.member')];
  const inDemo = await rows.memberAt('participant.b@example.org');
  const former = idOf('member former');
  const open = idOf('body other-open');
  const groups = {
    open: { id: open, author: participant },
    culture: { id: await rows.idWhere('body', 'slug', 'demo-people-and-culture'), author: inDemo },
    access: { id: await rows.idWhere('body', 'slug', 'demo-access-and-systems'), author: inDemo },
  };
  for (const [name, { id, author }] of Object.entries(groups)) {
    for (const label of LABELS) {
      await putFinding(rows, `${name} ${label} posted`, { body: id, author, label, state: 'POSTED' });
      await putFinding(rows, `${name} ${label} draft`, { body: id, author, label, state: 'DRAFT' });
      await putFinding(rows, `${name} ${label} withdrawn`, { body: id, author, label, state: 'WITHDRAWN' });
    }
    await putFinding(rows, `${name} of one who left`, { body: id, author: former, label: 'GREEN', state: 'DRAFT' });
  }
  const group = idOf('body other');
  const bodies = {
    open,
    group,
    committee: idOf('body other-committee'),
    proposed: idOf('body other-proposed'),
    culture: groups.culture.id,
  };
  for (const [name, body] of Object.entries(bodies)) {
    for (const label of LABELS) {
      for (const open of [true, false])
        await putMeeting(rows, `${name} ${label} ${open ? 'public' : ''}`, { body, label, open, member });
    }
  }
  await putFindingWork(
    rows,
    {
      ...{ name: 'work of the open group', body: open, committee: bodies.committee, author: participant, lead: member },
      labels: LABELS,
      reviewers: [member, idOf('member other.chair')],
      // The second one is recorded for the author's own party, and does not count.
      parties: [idOf('party alpha agency'), idOf('party Beta office')],
      decision: await rows.first('decision', 'body_id', bodies.committee),
    },
    putFinding,
  );
  await rows.change('body', groups.culture.id, { reviewers_wanted: 1 });
  await putFindingWork(
    rows,
    {
      ...{ name: 'work of the demonstration', body: groups.culture.id, author: inDemo, lead: null },
      committee: await rows.idWhere('body', 'slug', 'demo-committee'),
      labels: ['AMBER'],
      reviewers: [await rows.memberAt('participant.a@example.org'), await rows.memberAt('member@example.org')],
      parties: [idOf('party alpha agency'), idOf('party beta bureau')],
      decision: undefined,
    },
    putFinding,
  );
  const opened = [member, participant, inDemo];
  for (const [name, body] of Object.entries({
    ...bodies,
    demo: await rows.idWhere('body', 'slug', 'demo-committee'),
  })) {
    for (const label of LABELS) {
      const issuedBy = name === 'demo' ? inDemo : member;
      await putIssued(rows, `${name} ${label}`, { body, label, issuedBy, opened });
    }
  }
}

interface Paper {
  readonly body: string;
  readonly author: string;
  readonly label: string;
  readonly state: string;
}

async function putFinding(
  rows: Rows,
  name: string,
  { body, author, label, state }: Paper,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const number = (await rows.count('finding')) + 1;
  const finding = await rows.put('finding', name, {
    body_id: body,
    symbol: state === 'DRAFT' ? null : `ZZ/2020/F${number}`,
    kind: number % 2 === 0 ? 'GAP' : 'LESSON_LEARNED',
    label,
    state,
    title: `Title of ${name}`,
    body_markdown: `Text of ${name}`,
    author_id: author,
    revision: 2,
    chatham_house: number % 3 === 0 || name.endsWith(' GREEN posted') || name.startsWith('culture '),
    posted_at: state === 'DRAFT' ? null : `2020-02-${10 + (number % 9)}T10:00:00Z`,
    updated_at: `2020-03-${10 + (number % 9)}T10:00:00Z`,
    summary_what: `What of ${name}`,
    summary_recommendation: `Recommended of ${name}`,
    ...(state === 'WITHDRAWN' ? { withdrawal_reason: `Reason of ${name}` } : {}),
    ...more,
  });
  // The first wording was stricter: whoever sees the finding does not see it for that.
  for (const [index, of] of ['AMBER_STRICT', label].entries()) {
    await rows.put('finding_revision', `${name} ${index}`, {
      finding_id: finding,
      number: index + 1,
      title: `Title ${index + 1} of ${name}`,
      body_markdown: `Text ${index + 1} of ${name}`,
      label: of,
      note: `Note ${index + 1} of ${name}`,
      author_id: author,
      summary_what: `What ${index + 1} of ${name}`,
    });
    await rows.put('finding_evidence', `${name} ${index}`, {
      ...{ finding_id: finding, revision: index + 1, position: 1, kind: index === 0 ? 'LINK' : 'COURSE' },
      ...{ words: `Evidence ${index + 1} of ${name}`, link: index === 0 ? 'https://example.org/evidence' : null },
    });
  }
  // Each has to do with the one before, of whatever group and label.
  const before = await rows.first('finding', 'symbol', `ZZ/2020/F${number - 1}`);
  if (before) {
    const kind = number % 3 === 0 ? 'SUPERSEDES' : 'RELATED';
    await rows.put('finding_relation', name, {
      finding_id: finding,
      other_id: before,
      kind,
      noted_at: '2020-03-20T10:00:00Z',
    });
  }
  await rows.putKeyed('finding_reading', {
    ...{ finding_id: finding, member_id: author, revision: 1 + (number % 2), read_at: '2020-03-20T10:00:00Z' },
  });
  await putAttachments(rows, name, { finding, author, number });
  const area = await rows.first('area_for_inquiry', 'body_id', body);
  if (area) await rows.putKeyed('finding_area', { finding_id: finding, area_id: area });
  return finding;
}

interface Gathering {
  readonly body: string;
  readonly label: string;
  readonly open: boolean;
  readonly member: string;
}

async function putMeeting(rows: Rows, name: string, { body, label, open, member }: Gathering): Promise<void> {
  const number = (await rows.count('meeting')) + 1;
  const meeting = await rows.put('meeting', name, {
    body_id: body,
    slug: `meeting-${number}`,
    kind: 'SEMINAR',
    mode: 'VIRTUAL',
    state: number % 3 === 0 ? 'POSTPONED' : open ? 'HELD' : 'SCHEDULED',
    title: `Meeting ${name}`,
    label,
    public: open,
    starts_at: number % 3 === 0 ? null : `2026-0${1 + (number % 9)}-10T10:00:00Z`,
    time_zone: number % 3 === 0 ? null : 'Asia/Tokyo',
    duration_minutes: 60,
    joining_link: `https://meet.example.org/${number}`,
    passcode: `passcode ${number}`,
    calendar_uid: name,
    updated_at: `2020-04-${10 + (number % 9)}T10:00:00Z`,
    scheduled_by: member,
  });
  await rows.put('agenda_item', name, { meeting_id: meeting, position: 1, title: `Item of ${name}` });
  await rows.put('meeting_change', name, {
    meeting_id: meeting,
    kind: 'RESCHEDULED',
    from_starts_at: '2025-12-01T10:00:00Z',
    from_time_zone: 'Asia/Tokyo',
    reason: `Reason of ${name}`,
    changed_by: member,
  });
  await rows.put('reply', name, { meeting_id: meeting, member_id: member, answer: 'REGRETS', note: `Note of ${name}` });
  await putRecord(rows, name, meeting, body, number);
  await putAgenda(rows, name, meeting, open || number % 4 === 0 ? null : `${name}public`, number);
  await putMinutes(rows, name, { meeting, body, label, number });
}
