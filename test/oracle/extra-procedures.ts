import { idOf, type Rows } from './rows.js';

const at = (time: string): string => `2026-02-${time}:00Z`;
const LATER = '2099-02-20T10:00:00Z';

/** What one procedure differs in from the next. */
interface Case {
  readonly name: string;
  readonly body: string;
  readonly columns: Readonly<Record<string, unknown>>;
  /** Answers of the first and the second seat that count. */
  readonly answers?: readonly [string, string];
}

const ENDED = { ended_at: at('20T10:00'), expires_at: at('20T10:00') };
const VOTE = { kind: 'RECORDED_VOTE', rule: 'TWO_THIRDS_MAJORITY', rule_base: 'PRESENT_AND_VOTING' };
const committee = idOf('body other-committee');

const CASES: readonly Case[] = [
  { name: 'silence', body: committee, columns: {} },
  {
    name: 'silence kept',
    body: committee,
    columns: { state: 'ADOPTED', ...ENDED },
    answers: ['NO_OBJECTION', 'NO_OBJECTION'],
  },
  { name: 'silence of which nobody has told', body: committee, columns: { expires_at: at('20T10:00') } },
  {
    name: 'broken',
    body: committee,
    columns: { state: 'BROKEN', ...ENDED, ended_by: idOf('member other.member') },
    answers: ['NO_OBJECTION', 'AMENDMENT'],
  },
  {
    name: 'suspended',
    body: committee,
    columns: { state: 'SUSPENDED', suspended_at: at('12T10:00'), expires_at: '2027-02-20T10:00:00Z' },
  },
  {
    name: 'set aside',
    body: committee,
    columns: { state: 'SET_ASIDE', ...ENDED, ended_reason: 'It had come in time' },
    answers: ['NO_OBJECTION', 'OBJECTION'],
  },
  {
    name: 'withdrawn',
    body: committee,
    columns: { state: 'WITHDRAWN', ...ENDED, ended_reason: 'Withdrawn for a reason' },
  },
  {
    name: 'vote',
    body: committee,
    columns: { ...VOTE, quorum: 2, quorum_share: '1/2' },
    answers: ['ABSTAINING', 'NOT_PARTICIPATING'],
  },
  {
    name: 'vote that carries',
    body: committee,
    columns: { ...VOTE, expires_at: at('20T10:00') },
    answers: ['FOR', 'FOR'],
  },
  {
    name: 'vote that does not',
    body: committee,
    columns: { ...VOTE, rule_base: 'ENTITLED', rule: 'UNANIMITY', expires_at: at('20T10:00') },
    answers: ['FOR', 'AGAINST'],
  },
  { name: 'of the group', body: idOf('body other-open'), columns: {} },
  { name: 'of a group that is only proposed', body: idOf('body other-proposed'), columns: { state: 'PROPOSED' } },
];

/** Procedures in every state: silence and votes of a committee with seats, silence of groups without. */
export async function putExtraProcedures(rows: Rows): Promise<void> {
  for (const [index, one] of CASES.entries()) await putProcedure(rows, one, index);
}

async function putProcedure(rows: Rows, { name, body, columns, answers }: Case, index: number): Promise<void> {
  const [chair, member] = [idOf('member other.chair'), idOf('member other.member')];
  const seats = [idOf('seat other 1'), idOf('seat other 2')] as const;
  const id = idOf(`procedure ${name}`);
  await rows.put('procedure', name, {
    ...{ body_id: body, kind: 'SILENCE', title: `Title of ${name}`, text_markdown: `Text of ${name}` },
    ...{ subject_type: index === 0 ? 'TermsVersion' : 'Resolution', text_sha256: 'b'.repeat(64), basis: 'TERMS' },
    subject_id: index === 0 ? idOf(`terms_version ${idOf('body other')} 3`) : id,
    ...{ opened_at: at('10T10:00'), opened_by: chair, expires_at: LATER, explanation: `Said of ${name}` },
    ...(index % 2 === 0 ? { effective_on: '2099-05-01', time_zone: 'Asia/Tokyo' } : {}),
    ...columns,
  });
  if (body === committee) {
    for (const [place, seat] of [...seats, idOf('seat other 3'), idOf('seat other 4')].entries()) {
      const party = place === 1 ? idOf('party alpha agency') : null;
      await rows.putKeyed('procedure_seat', { procedure_id: id, seat_id: seat, party_id: party, held: place < 3 });
    }
  }
  const answer = (of: string, more: Record<string, unknown>): Promise<string> =>
    rows.put('procedure_answer', `${name} ${of}`, {
      ...{ procedure_id: id, text: `Words ${of} in ${name}`, on_behalf: false, late: false, counts: true },
      ...{ received_at: at('11T10:00'), recorded_at: at('11T10:00'), recorded_by: member },
      ...more,
    });
  for (const [place, said] of (answers ?? []).entries()) {
    const own = place === 1 ? { member_id: member } : { on_behalf: true, evidence: `Evidence in ${name}` };
    await answer(String(place), { seat_id: seats[place], answer: said, ...own });
  }
  if (body !== committee) await answer('of a person', { member_id: member, answer: 'NO_OBJECTION' });
  await answer('late', {
    seat_id: seats[0],
    answer: 'OBJECTION',
    late: true,
    counts: false,
    received_at: at('25T10:00'),
  });
  await rows.put('procedure_statement', name, {
    ...{ procedure_id: id, seat_id: seats[0], kind: 'RESERVATION', text: `Reserved in ${name}` },
    ...{ received_at: at('11T11:00'), recorded_at: at('11T11:00'), recorded_by: chair },
  });
  await rows.put('procedure_interest', name, {
    ...{ procedure_id: id, seat_id: seats[1], member_id: index % 2 === 0 ? member : null, recorded_by: member },
    ...{ statement: `Interest in ${name}`, withdraws: index % 3 === 0, on_behalf: index % 2 === 1 },
    ...{
      evidence: index % 2 === 1 ? `Letter on ${name}` : '',
      received_at: at('11T12:00'),
      recorded_at: at('11T12:00'),
    },
  });
  await rows.put('procedure_extension', name, {
    ...{ procedure_id: id, former_expires_at: at('15T10:00'), expires_at: at('18T10:00'), time_zone: 'UTC' },
    ...{ reason: `Extended ${name}`, extended_by: chair, extended_at: at('14T10:00') },
  });
  await rows.put('procedure_suspension', name, {
    ...{ procedure_id: id, reason: `Suspended ${name}`, suspended_by: chair, suspended_at: at('12T10:00') },
  });
  await rows.put('procedure_request', name, {
    ...{ procedure_id: id, act: 'EXTEND', expires_at: LATER, reason: `Asked in ${name}`, requested_by: chair },
    ...{ requested_at: at('13T10:00'), agreed_by: index % 3 === 0 ? [] : [chair], needed: index % 2 === 0 ? 2 : 3 },
  });
  await rows.put('waiver', `of ${name}`, {
    ...{ rule: 'silence.period', message: `Message of ${name}`, subject_type: 'Procedure', subject_id: id },
    ...{ reason: `Waived in ${name}`, agreed_by: `Agreed in ${name}`, recorded_by: chair },
  });
  if (!['silence kept', 'set aside'].includes(name)) return;
  const decision = await rows.put('decision', name, {
    ...{ body_id: body, procedure_id: id, number: index, text: `Text of ${name}`, mode: 'SILENCE', outcome: 'ADOPTED' },
    ...{ taken_provisionally: false, taken_at: at('20T10:00'), recorded_at: at('20T10:01') },
  });
  await rows.put('decision_statement', name, {
    ...{ decision_id: decision, seat_id: seats[1], kind: 'STATEMENT', text: `Stated after ${name}` },
    ...{ recorded_by: member, recorded_at: at('21T10:00') },
  });
  await rows.put('decision_challenge', name, {
    ...{ decision_id: decision, seat_id: seats[1], reason: `Challenged ${name}`, on_behalf: true },
    ...{ evidence: `Evidence against ${name}`, recorded_by: chair, challenged_at: at('21T12:00') },
    ...(name === 'set aside'
      ? { upheld: true, settlement: `Settled ${name}`, settled_by: chair, settled_at: at('22T10:00') }
      : {}),
  });
  if (name === 'set aside') {
    await rows.put('decision_set_aside', name, {
      ...{ decision_id: decision, reason: `Aside: ${name}`, set_aside_by: chair, set_aside_at: at('22T10:00') },
    });
  }
}
