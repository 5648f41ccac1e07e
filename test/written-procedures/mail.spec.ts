import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verified } from '../../src/written-procedures/notification/signed-file.js';
import { act } from '../support/act.js';
import { makeChair } from '../support/bodies.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { makePerson, type Person } from '../support/people.js';
import { evidence, expireIn, look, openSilence, openVote, putProcedure, TEXT } from '../support/procedures.js';
import { putDecision, putSession } from '../support/sessions.js';
import { makeTerms } from '../support/terms.js';

let mail: MailServer;
let app: TestApplication;
let world: MeetingWorld;
beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url, PUBLIC_URL: 'http://plenary.test' }, await ownDatabaseUrl());
  world = await makeMeetingWorld(app);
  await app.sql(`update member set declined_mails = '{PROCEDURES}' where id = any($1)`, [
    [world.heads[2].memberId, world.adviser.memberId],
  ]);
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const deliver = async (at: Date | null = null): Promise<ReceivedMail[]> => {
  await app.runJobs(at);
  return mail.received.splice(0);
};
const reached = (mails: readonly ReceivedMail[]): string[] => mails.flatMap(({ envelope }) => envelope.to).toSorted();
const emails = (...people: Person[]): string[] => people.map(({ email }) => email).toSorted();
const mailTo = (mails: readonly ReceivedMail[], { email }: Person) =>
  mails.find(({ envelope }) => envelope.to.includes(email))?.mail;
const linkTo = (mails: readonly ReceivedMail[], who: Person): string =>
  /: http:\/\/plenary\.test(\/answer\/[\w-]{43})$/m.exec(mailTo(mails, who)?.text ?? '')?.[1] ?? '';
/** Everybody inside the committee but the two who declined: one of them heads a delegation, and is told all the same. */
const told = (): string[] => emails(...world.heads, world.alternate, world.chair, world.secretary);
const get = (path: string): Promise<string> => fetch(`${app.url}${path}`).then((response) => response.text());

async function press(
  link: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string; said: string | undefined }> {
  const key = /name="key" value="([^"]+)"/.exec(await get(link))?.[1] ?? 'none-there';
  return send(link, { key, ...form }, headers);
}
async function send(link: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(form);
  const response = await fetch(`${app.url}${link}`, { method: 'POST', body, headers, redirect: 'manual' });
  const said = response.headers.get('location')?.split('said=')[1];
  return { status: response.status, text: await response.text(), said };
}
const answers = (procedure: string) =>
  app.sql<{ answer: string; late: boolean; counts: boolean; effect: string; member_id: string }>(
    `select answer, late, counts, effect, member_id from procedure_answer where procedure_id = $1 order by recorded_at`,
    [procedure.slice(4)],
  );
async function expire(procedure: string): Promise<void> {
  await expireIn(app, procedure, -1000);
  await app.sql(`select graphile_worker.add_job('procedure.settle', $1::json)`, [
    JSON.stringify({ procedure: procedure.slice(4) }),
  ]);
}

describe('the call', () => {
  let procedure: string;
  let call: ReceivedMail[];
  beforeAll(async () => {
    procedure = await openSilence(app, world, { explanation: 'It cannot wait.' });
    await app.sql(`update procedure set expires_at = '2099-12-03T13:00Z' where id = $1`, [procedure.slice(4)]);
    call = await deliver();
  });

  test('reaches the delegations and whoever wants copies, with the expiry on their clock and no text', () => {
    expect(reached(call)).toEqual(told());
    const received = mailTo(call, world.heads[1]);
    expect(received?.subject).toBe('Silence until Thursday 3 December 2099, 08:00 (America/New_York): On the report');
    for (const says of [
      '  Thursday 3 December 2099, 08:00 (America/New_York, UTC-5), your time\n  Thursday 3 December 2099, 13:00 UTC\n',
      ...['Opened by Chair.', 'a co-chair waived that', 'Handling: TLP:AMBER', 'http://plenary.test/account'],
      `http://plenary.test/procedures/${procedure}`,
    ])
      expect(received?.text).toContain(says);
    expect(received?.text).not.toContain(TEXT);
    const links = [...world.heads, world.chair].map((who) => linkTo(call, who));
    expect(new Set(links).size).toBe(4);
  });

  test('opens a page that shows everything and changes nothing, in the language of its owner', async () => {
    const [head] = world.heads;
    const link = linkTo(call, head);
    for (let time = 0; time < 2; time += 1) {
      const page = await fetch(`${app.url}${link}`);
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
      const text = await page.text();
      for (const says of [
        ...[
          '<h1>Silence procedure: On the report</h1>',
          TEXT,
          'It cannot wait.',
          'Nothing yet.',
          'Our seat does not object',
        ],
        ...['Thursday 3 December 2099, 14:00 (Europe/Brussels, UTC+1)', 'Thursday 3 December 2099, 13:00 UTC'],
      ])
        expect(text).toContain(says);
      expect(text).toMatch(/That is in [\d,]+ days\./);
    }
    expect(await answers(procedure)).toEqual([]);
    await app.sql(`update member set language = 'fr' where id = $1`, [head.memberId]);
    expect(await get(link)).toContain('<h1>Procédure de silence : On the report</h1>');
    await app.sql(`update member set language = 'en' where id = $1`, [head.memberId]);
    const copy = await get(linkTo(call, world.chair));
    expect(copy).toContain('You do not speak for a seat');
    expect(copy).not.toContain('<form');
  });

  test('is answered by its link, once for two presses; what others of the seat said is shown', async () => {
    const link = linkTo(call, world.heads[0]);
    const twice = { key: 'one-form-sent-twice', answer: 'NO_OBJECTION', text: 'Fine with us.' };
    const both = await Promise.all([send(link, twice), send(link, twice)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(both.map(({ said }) => said)).toContain('recorded');
    expect(await answers(procedure)).toHaveLength(1);
    expect(await press(link, { answer: 'NO_OBJECTION', text: 'Fine with us.' })).toMatchObject({ said: 'again' });
    const other = linkTo(call, world.alternate);
    expect(await get(other)).toMatch(/No objection, by Head 1, received .*Fine with us\./s);
    expect(await press(other, { answer: 'OBJECTION', text: 'Not with me.' })).toMatchObject({ said: 'prevails' });
    expect(await press(other, { answer: 'RESERVATION', text: 'As our law allows.' })).toMatchObject({
      said: 'attached',
    });
    expect(await get(link)).toMatch(
      /No objection, by Head 1.*Objection, by Alternate.*it does not count.*Reservation/s,
    );
    expect(await answers(procedure)).toMatchObject([
      { answer: 'NO_OBJECTION', counts: true },
      { answer: 'OBJECTION', counts: false, effect: 'NONE' },
    ]);
    const [event] = await app.sql<{ changes: object }>(
      `select changes from event where changes ->> 'procedure' = $1 order by place limit 1`,
      [procedure.slice(4)],
    );
    expect(event?.changes).toMatchObject({ from: 'link in the mail' });
    await deliver();
  });

  test('refuses what is no answer, and loses nothing that was typed', async () => {
    const link = linkTo(call, world.heads[1]);
    const mine = 'My <words>';
    for (const [form, says, headers] of [
      [{ answer: 'OBJECTION', text: ' ' }, 'Say what would resolve it'],
      [{ answer: 'STATEMENT', text: '' }, 'Write down the words'],
      [{ answer: 'FOR', text: mine }, 'Press one of the buttons'],
      [{ answer: 'OBJECTION', text: mine, key: 'x' }, 'Press one of the buttons'],
      [{ answer: 'NO_OBJECTION', text: 'x'.repeat(5001) }, 'That is too long'],
      [{ answer: 'OBJECTION', text: mine }, 'from another site', { 'sec-fetch-site': 'cross-site' }],
    ] as const) {
      const { status, text } = await press(link, form, headers);
      expect([status, text]).toEqual([400, expect.stringContaining(says)]);
      expect(text.includes('My &lt;words&gt;')).toBe(form.text === mine);
    }
    expect(await answers(procedure)).toHaveLength(2);
  });

  test('ends with an objection by link; all are told who objects, and read what would resolve it', async () => {
    const link = linkTo(call, world.heads[1]);
    const said = await press(link, { answer: 'AMENDMENT', text: 'Say “notes” in place of “welcomes”.' });
    expect(said).toMatchObject({ status: 303, said: 'broke' });
    expect(await look(app, world.chair, procedure)).toEqual({ state: 'BROKEN' });
    const broken = await deliver();
    expect(reached(broken)).toEqual(told());
    const received = mailTo(broken, world.heads[2]);
    expect(received?.subject).toBe('Silence is broken: On the report');
    expect(received?.text).toMatch(/^- seat 2 \(Test organisation\) proposes an amendment$/m);
    expect(received?.text).not.toContain('in place of');
    expect(await get(linkTo(broken, world.heads[2]))).toMatch(
      /Silence was broken .*Objections and proposed amendments.*Say “notes” in place of “welcomes”\./s,
    );
    expect(await get(linkTo(broken, world.heads[2]))).toContain('is kept beside it, and changes nothing');
    // One more, and one on behalf of a seat, are told as what they are.
    await press(linkTo(broken, world.heads[2]), { answer: 'OBJECTION', text: 'Neither do we.' });
    const further = await deliver();
    expect(reached(further)).toEqual(told());
    expect(mailTo(further, world.chair)?.subject).toBe('A further objection: On the report');
  });

  test('links of whoever has left, of nobody, and of what ended long ago are one plain page', async () => {
    const link = linkTo(call, world.heads[2]);
    await app.sql(`update account set state = 'SUSPENDED' where id = $1`, [world.heads[2].accountId]);
    const dead = await Promise.all([link, `/answer/${'a'.repeat(43)}`, '/answer/x'].map((path) => get(path)));
    for (const text of dead) expect(text).toContain('This link does not work');
    await app.sql(`update account set state = 'ACTIVE' where id = $1`, [world.heads[2].accountId]);
    expect(await get(link)).toContain('On the report');
    expect(JSON.stringify(await app.sql('select * from procedure_link'))).not.toContain(link.slice('/answer/'.length));
  });
});

test('an answer that comes late is recorded as late, and so told; the page tells the outcome', async () => {
  const procedure = await openSilence(app, world, { effectiveOn: '2099-05-01' });
  const call = await deliver();
  await expire(procedure);
  const adopted = await deliver();
  expect(reached(adopted)).toEqual(told());
  expect(mailTo(adopted, world.heads[0])).toMatchObject({
    subject: 'Adopted: On the report',
    text: expect.stringMatching(/It takes effect on 2099-05-01\..*SHA-256.*\/notification\.pdf/s),
  });
  const link = linkTo(call, world.heads[1]);
  expect(await get(link)).toMatch(/Adopted as of .*This has ended\. What is said now is recorded as late/s);
  const own = /href="(\/answer\/[^"]+\.json)"/.exec(await get(link))?.[1] ?? '';
  expect(verified(Buffer.from(await get(own)))).toMatchObject({ procedure });
  expect(await get(own.replace(/.{5}\/not/, 'aaaaa/not'))).toContain('This link does not work');
  expect(await press(link, { answer: 'OBJECTION', text: 'Wait!' })).toMatchObject({ said: 'late' });
  expect(await get(`${link}?said=late`)).toContain('Your answer came after the end');
  expect(await answers(procedure)).toMatchObject([{ answer: 'OBJECTION', late: true, counts: false, effect: 'NONE' }]);
  const late = await deliver();
  expect(reached(late)).toEqual(told());
  expect(mailTo(late, world.chair)?.subject).toBe('A late objection: On the report');
  // One that had come in time, and is recorded on behalf of the seat, sets it aside: the delegation is told of both.
  const inTime = new Date(Date.now() - 60_000);
  const said = { procedure, text: 'We object.', ...evidence(world.group.seats[2], inTime) };
  await act(app, world.secretary, 'object', said, 'answer { effect }');
  const aside = await deliver();
  expect(aside.filter(({ mail: { subject } }) => subject === 'The adoption is set aside: On the report')).toHaveLength(
    6,
  );
  expect(
    mailTo(
      aside.filter(({ mail: { subject } }) => subject?.startsWith('Recorded for seat 3')),
      world.heads[2],
    )?.text,
  ).toContain('recorded an answer (objection)');
});

test('what the chairs do meanwhile is told; what nobody was told of is withdrawn silently', async () => {
  const procedure = await openSilence(app, world);
  const reason = 'Two delegations asked for it.';
  const acts: [string, Record<string, unknown>, string, string][] = [
    ['extendSilence', { expiry: inDays(40), reason }, 'Extended until ', `Why: ${reason}`],
    ['suspendProcedure', { reason }, 'Suspended: ', `Why: ${reason}`],
    ['resumeProcedure', {}, 'Resumed until ', 'What your seat has said stands.'],
    ['withdrawProcedure', { reason }, 'Withdrawn: ', `Why: ${reason}`],
  ];
  const call = await deliver();
  for (const [name, more, subject, text] of acts) {
    await act(app, world.chair, name, { procedure, ...more }, 'procedure { state }');
    const mails = await deliver();
    expect(reached(mails)).toEqual(told());
    expect(mailTo(mails, world.heads[2])).toMatchObject({
      subject: expect.stringContaining(subject),
      text: expect.stringContaining(text),
    });
  }
  const link = linkTo(call, world.heads[0]);
  expect(await get(link)).toContain('Withdrawn ');
  expect(await get(link)).not.toContain('<form');
  expect(await send(link, { answer: 'OBJECTION', text: 'Too late.', key: 'some-key' })).toMatchObject({ status: 400 });
  const proposed = await putProcedure(app, world.committeeId, { state: 'PROPOSED' });
  await act(app, world.chair, 'withdrawProcedure', { procedure: proposed, reason }, 'procedure { state }');
  expect(await deliver()).toEqual([]);
});

test('a vote is cast by link, and its result is told with its arithmetic', async () => {
  const procedure = await openVote(app, world, { rule: 'TWO_THIRDS_MAJORITY' });
  const call = await deliver();
  expect(mailTo(call, world.heads[0])?.text).toContain('It decides: two thirds majority.');
  const [one, two, three] = world.heads.map((who) => linkTo(call, who)) as [string, string, string];
  expect(await press(one, { answer: 'AGAINST', text: '' })).toMatchObject({ status: 400 });
  expect(await press(one, { answer: 'AGAINST', text: 'A date is missing.' })).toMatchObject({ said: 'recorded' });
  expect(await press(two, { answer: 'FOR', text: '' })).toMatchObject({ said: 'recorded' });
  expect(await press(three, { answer: 'ABSTAINING', text: '' })).toMatchObject({ said: 'recorded' });
  expect(await get(two)).toContain('1 for, 1 against, 1 abstaining, 0 not participating.');
  await act(app, world.chair, 'closeVote', { procedure }, 'procedure { state }');
  const result = await deliver();
  expect(reached(result)).toEqual(told());
  expect(mailTo(result, world.heads[2])).toMatchObject({
    subject: 'Not adopted: On the report',
    text: expect.stringContaining('1 for, 1 against, 1 abstaining; two thirds of 2'),
  });
  expect(await get(linkTo(result, world.heads[1]))).toContain('Needed: 2 of 2.');
});

test('who has not answered is reminded on two of their working days before the expiry, once each', async () => {
  const [one, two, three] = world.heads;
  await app.sql(`update member set working_days = '{1,2,3,4}' where id = $1`, [two.memberId]);
  await app.sql(`update member set declined_mails = '{}' where id = $1`, [three.memberId]);
  // A Monday; in Tokyo it is Tuesday by then.
  const procedure = await putProcedure(app, world.committeeId, { expires_at: '2099-03-30T15:00Z' });
  const remindedAt = async (at: string): Promise<ReceivedMail[]> => {
    await app.sql(`select graphile_worker.add_job('procedure.remind')`);
    return deliver(new Date(at));
  };
  expect(reached(await remindedAt('2099-03-24T10:59Z'))).toEqual([]);
  expect(reached(await remindedAt('2099-03-25T05:59Z'))).toEqual(emails(two));
  const first = await remindedAt('2099-03-25T06:00Z');
  expect(reached(first)).toEqual(emails(one));
  expect(mailTo(first, one)).toMatchObject({
    subject: expect.stringContaining('Reminder, until Monday 30 March 2099, 17:00 (Europe/Brussels)'),
    text: expect.stringContaining('Nothing was heard from your delegation yet'),
  });
  expect(await press(linkTo(first, one), { answer: 'NO_OBJECTION', text: '' })).toMatchObject({ said: 'recorded' });
  await deliver();
  // The first of two that were missed does not come after the second; the seat that has answered is left alone.
  expect(reached(await remindedAt('2099-03-30T14:59Z'))).toEqual(emails(two, three));
  expect(reached(await remindedAt('2099-03-30T14:59Z'))).toEqual([]);
  expect(reached(await remindedAt('2099-03-30T15:00Z'))).toEqual([]);
  await app.sql(`update procedure set expires_at = '2099-04-10T15:00Z' where id = $1`, [procedure.slice(4)]);
  expect(reached(await remindedAt('2099-04-10T14:00Z'))).toEqual(emails(two, three));
});

test('where the terms ask for both co-chairs, the other one is told what waits, while it does; and who asked, that it is declined', async () => {
  const own = await makeMeetingWorld(app);
  const other = await makePerson(app, { name: 'Other chair' });
  await makeChair(app, own.group.id, other.partyId, other.memberId);
  await makeTerms(app, own.group.id, { JOINT_ACTS: { number: 2 } });
  await app.sql(`update member set declined_mails = '{PROCEDURES}' where id = $1`, [other.memberId]);
  const procedure = await putProcedure(app, own.committeeId, { expires_at: '2099-12-03T13:00Z' });
  const asked = { procedure, reason: 'A legal question.' };
  await act(app, own.chair, 'suspendProcedure', asked, 'procedure { state }');
  const mails = await deliver();
  expect(reached(mails)).toEqual(emails(other));
  const told = mailTo(mails, other);
  expect(told?.subject).toBe('Waits for you to confirm, to suspend this procedure: On the report');
  for (const says of [
    ...['Chair asks to suspend this procedure of', 'Why: A legal question.', 'Handling: TLP:AMBER'],
    'The terms of reference (version 1, clause 1) ask for both co-chairs: it is done when you confirm it.',
    'Its clock goes on meanwhile: as it stands it expires on Thursday 3 December 2099',
    `Read it, and confirm or decline it: http://plenary.test/procedures/${procedure}`,
  ])
    expect(told?.text).toContain(says);
  const declined = { procedure, reason: 'There is no such question.' };
  await act(app, other, 'declineProcedure', declined, 'procedure { state }');
  const after = await deliver();
  expect(reached(after)).toEqual(emails(own.chair));
  expect(mailTo(after, own.chair)?.text).toContain('Other chair declines to suspend this procedure of');
  expect(mailTo(after, own.chair)?.text).toContain('Why: There is no such question.');

  // Prepared by the secretary it waits for both; who is no co-chair any more, or has confirmed it, is not told.
  await act(app, own.secretary, 'withdrawProcedure', asked, 'procedure { state }');
  await act(app, own.chair, 'confirmProcedure', { procedure }, 'procedure { state }');
  await app.sql(`update chair set valid = '[2000-01-01,2001-01-01)' where member_id = $1`, [other.memberId]);
  expect(reached(await deliver())).toEqual([]);
});

test('in a body without seats everybody inside it answers for themselves', async () => {
  const procedure = await putProcedure(app, world.focusGroupId);
  await app.sql(`select graphile_worker.add_job('procedure.opened', $1::json)`, [
    JSON.stringify({ event: 'some event', subject: procedure.slice(4) }),
  ]);
  const call = await deliver();
  expect(reached(call)).toEqual(expect.arrayContaining(emails(world.lead, world.participant)));
  const link = linkTo(call, world.participant);
  expect(await get(link)).toMatch(/What you said.*Nothing yet\./s);
  expect(await get(link)).not.toContain('Attach as a reservation');
  expect(await press(link, { answer: 'OBJECTION', text: 'A page is missing.' })).toMatchObject({ said: 'broke' });
  const broken = await deliver();
  expect(mailTo(broken, world.lead)?.text).toContain('- Participant objects');
  expect(await look(app, world.lead, procedure)).toEqual({ state: 'BROKEN' });
});

test('that a decision is challenged is told to those who settle it, and the settlement to the seat, without a word of either', async () => {
  await deliver();
  const decision = await putDecision(app, await putSession(app, world.committeeId), false);
  const head = world.heads[1] as Person;
  const given = { decision, reason: 'Canary: two had left.' };
  const { challenges } = (await act(app, head, 'challengeDecision', given, 'decision { challenges { id } }')).decision;
  const challenged = await deliver();
  expect(reached(challenged)).toEqual(emails(world.chair, world.secretary));
  expect(mailTo(challenged, world.chair)?.text).toMatch(/^Seat 2 challenges .*for want of quorum/m);
  expect(mailTo(challenged, world.chair)?.text).toMatch(/http:\/\/plenary\.test\/meetings\/mtg_/);
  const settled = { challenge: challenges[0].id, upheld: false, settlement: 'Canary: by video.' };
  await act(app, world.chair, 'settleChallenge', settled, '__typename');
  const told = await deliver();
  expect(reached(told)).toEqual(emails(head));
  expect(mailTo(told, head)?.text).toContain('it is not upheld, and the decision stands.');
  expect(JSON.stringify([challenged, told])).not.toContain('Canary');
  // Settled before the mail goes, it is nothing that waits for anybody.
  await act(app, head, 'challengeDecision', given, '__typename');
  const [again] = await app.sql<{ id: string }>(
    `select id from decision_challenge where decision_id = $1 and settled_at is null`,
    [decision.slice(4)],
  );
  await act(
    app,
    world.chair,
    'settleChallenge',
    { ...settled, challenge: `dch_${again?.id}`, upheld: true },
    '__typename',
  );
  expect(reached(await deliver())).toEqual(emails(head));
});
