import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { act, choices, LATER, type OpenedPoll, openPoll } from '../support/polls.js';

let mail: MailServer;
let app: TestApplication;
let world: MeetingWorld;
let clauses: Record<string, string>;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url, PUBLIC_URL: 'http://plenary.test' }, await ownDatabaseUrl());
  world = await makeMeetingWorld(app);
  clauses = await makeTerms(app, world.group.id, { QUORUM: { share: '2/3' }, NOTICE_PERIOD: { days: 30 } });
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const deliver = async (): Promise<ReceivedMail[]> => {
  await app.runJobs();
  return mail.received.splice(0);
};
const to = ({ email }: Person, mails: ReceivedMail[]): ReceivedMail['mail'][] =>
  mails.filter(({ envelope }) => envelope.to.includes(email)).map((one) => one.mail);
const forecast = async (poll: OpenedPoll, who: Person) => {
  const { data } = await app.ask(
    `query($id: ID!) { poll(id: $id) { awaitsViewer takesAnswers unansweredSeats { number }
       slots { forecast { seats yes ifNeedBe no unanswered quorum quorumSays quorate quorateByYes clause { id } } } } }`,
    { id: poll.id },
    who.token,
  );
  return data.poll;
};
/** The reminder's day has come. */
const remind = (poll: OpenedPoll): Promise<unknown> =>
  app.sql(`select graphile_worker.add_job('poll.remind', $1::json, job_key => $2)`, [
    JSON.stringify({ poll: poll.id.slice(4) }),
    `poll.remind ${poll.id.slice(4)}`,
  ]);

describe('a committee looks for a date', () => {
  let poll: OpenedPoll;

  test('the secretary opens a poll, and everybody inside is asked on their own clock', async () => {
    poll = await openPoll(app, world.committee, world.secretary, { note: 'Two hours\nat most.' });
    const mails = await deliver();
    expect(mails.map(({ envelope }) => envelope.to[0] ?? '').toSorted()).toEqual(
      [...world.heads, world.alternate, world.adviser, world.chair, world.secretary]
        .map(({ email }) => email)
        .toSorted(),
    );
    const [tokyo] = to(world.heads[2], mails);
    expect(tokyo?.subject).toBe('Which date: Seats & <terms>, answer by Saturday 21 November 2099, 02:00 (Asia/Tokyo)');
    expect(tokyo?.text).toContain(
      'Thursday 3 December 2099, 22:00 (Asia/Tokyo, UTC+9) = Thursday 3 December 2099, 13:00 UTC, at night for you\n',
    );
    expect(tokyo?.text).toContain(
      'Friday 4 December 2099, 17:00 (Asia/Tokyo, UTC+9) = Friday 4 December 2099, 08:00 UTC\n',
    );
    expect(tokyo?.text).toContain('Two hours\nat most.');
    expect(tokyo?.text).toContain('Handling: TLP:AMBER');
    expect(tokyo?.text).toMatch(/^Answer: http:\/\/plenary\.test\/poll\/[\w-]{43}$/m);
    const [adviser] = to(world.adviser, mails);
    expect(adviser?.text).not.toContain('/poll/');
    expect(adviser?.text).toContain('For a seat its head of delegation or an alternate answers.');
    expect(await deliver()).toEqual([]);
  });

  test('seats answer, and every answer shows at once against the quorum of the terms in force', async () => {
    expect(await forecast(poll, world.heads[0])).toMatchObject({ awaitsViewer: true, takesAnswers: true });
    const { done } = await act(
      app,
      'answerPoll',
      { poll: poll.id, choices: choices(poll.slots, 'YY?'), note: 'Rather in the afternoon.' },
      world.heads[0],
    );
    expect(done.answer).toMatchObject({ current: true, onBehalf: false, member: { name: 'Head 1' } });
    expect(done.answer.choices.map((one: { choice: string }) => one.choice)).toEqual(['YES', 'YES', 'IF_NEED_BE']);
    const { unansweredSeats, slots, awaitsViewer } = await forecast(poll, world.heads[0]);
    expect([awaitsViewer, unansweredSeats]).toEqual([false, [{ number: 2 }, { number: 3 }]]);
    expect(slots[0].forecast).toEqual({
      ...{ seats: 3, yes: 1, ifNeedBe: 0, no: 0, unanswered: 2, quorum: 2, quorumSays: '2 of 3 seats (2/3)' },
      ...{ quorate: false, quorateByYes: false, clause: { id: `cls_${clauses['QUORUM']}` } },
    });
    await act(app, 'answerPoll', { poll: poll.id, choices: choices(poll.slots, '?NN') }, world.heads[1]);
    const after = await forecast(poll, world.secretary);
    expect(after.slots[0].forecast).toMatchObject({ yes: 1, ifNeedBe: 1, quorate: true, quorateByYes: false });
    expect(after.slots[1].forecast).toMatchObject({ yes: 1, no: 1, quorate: false });
  });

  test('one reminder goes to the seats that have not answered, and to nobody twice', async () => {
    const [job] = await app.sql<{ run_at: Date }>(`select run_at from graphile_worker.jobs where key = $1`, [
      `poll.remind ${poll.id.slice(4)}`,
    ]);
    expect(job?.run_at.toISOString()).toBe('2099-11-18T17:00:00.000Z');
    await remind(poll);
    const mails = await deliver();
    expect(mails.map(({ envelope }) => envelope.to[0])).toEqual([world.heads[2].email]);
    expect(mails[0]?.mail.subject).toMatch(/^Reminder: which date for Seats & <terms>, answer by Saturday 21 November/);
    expect(mails[0]?.mail.text).toMatch(/^Answer: http:\/\/plenary\.test\/poll\/[\w-]{43}$/m);
    await remind(poll);
    expect(await deliver()).toEqual([]);
  });

  test('the secretary records what a seat wrote, with evidence; the delegation is told and corrects it', async () => {
    const evidence = { description: 'E-mail of 3 March', receivedAt: new Date(Date.now() - 60_000).toISOString() };
    const onBehalfOf = { seat: `sea_${world.group.seats[2]}`, evidence };
    const { done } = await act(
      app,
      'answerPoll',
      { poll: poll.id, choices: choices(poll.slots, 'NYN'), onBehalfOf },
      world.secretary,
    );
    expect(done.answer).toMatchObject({ current: true, onBehalf: true, member: null });
    const [told] = to(world.heads[2], await deliver());
    expect(told?.subject).toBe('Recorded for seat 3: Seats & <terms>');
    expect(told?.text).toContain('2099-12-03 13:00 UTC: no; 2099-12-04 08:00 UTC: yes; 2099-12-07 17:00 UTC: no.');
    expect(told?.text).toContain('It rests on: E-mail of 3 March');
    const own = await act(app, 'answerPoll', { poll: poll.id, choices: choices(poll.slots, '?YN') }, world.heads[2]);
    expect(own.done.answer.current).toBe(true);
    expect((await forecast(poll, world.chair)).slots[0].forecast).toMatchObject({ ifNeedBe: 2, unanswered: 0 });
    const { data } = await app.ask(
      `query($id: ID!) { poll(id: $id) { answers { seat { number } } answerHistory { current onBehalf evidence } } }`,
      { id: poll.id },
      world.chair.token,
    );
    expect(data.poll.answers).toHaveLength(3);
    expect(data.poll.answerHistory).toContainEqual({ current: false, onBehalf: true, evidence: 'E-mail of 3 March' });
  });

  test('closing it schedules the chosen slot and invites, in one act', async () => {
    const hidden = { joiningLink: 'https://video.example.org/room', passcode: 'open sesame' };
    const input = { poll: poll.id, slot: poll.slots[0], ...hidden, agenda: [{ title: 'Welcome' }] };
    const { done, errors } = await act(app, 'closePoll', input, world.secretary);
    expect(errors).toEqual([]);
    expect(done.poll).toMatchObject({ state: 'CLOSED', chosenSlot: { id: poll.slots[0] } });
    expect(done.meeting).toMatchObject({
      ...{ state: 'SCHEDULED', startsAt: '2099-12-03T13:00:00.000Z', title: 'Seats & <terms>', label: 'AMBER' },
      poll: { id: poll.id },
    });
    const mails = await deliver();
    expect(mails).toHaveLength(7);
    expect(mails.every(({ mail: { subject } }) => subject?.startsWith('Invitation: Seats & <terms>'))).toBe(true);
    const events = await app.sql<{ act: string }>(`select act from event order by id`);
    expect(events.map((one) => one.act)).toEqual([
      ...['poll.opened', 'poll.answered', 'poll.answered', 'poll.answeredOnBehalf', 'poll.answered'],
      ...['meeting.scheduled', 'poll.closed'],
    ]);
  });
});

describe('a poll that is called off', () => {
  test('tells those who were asked, and reminds nobody any more', async () => {
    const poll = await openPoll(app, world.committee, world.chair, { title: 'Second' });
    await deliver();
    const { done } = await act(app, 'cancelPoll', { poll: poll.id, reason: 'Budget' }, world.secretary);
    expect(done.poll).toMatchObject({ state: 'CANCELLED', reason: 'Budget' });
    const mails = await deliver();
    expect(mails).toHaveLength(7);
    expect(mails[0]?.mail.subject).toBe('No date is looked for any more: Second');
    expect(mails[0]?.mail.text).toContain('Why: Budget');
    await remind(poll);
    expect(await deliver()).toEqual([]);
  });
});

describe('a poll of a focus group', () => {
  test('is answered by persons, and no quorum applies', async () => {
    const poll = await openPoll(app, world.focusGroup, world.lead);
    await deliver();
    await act(app, 'answerPoll', { poll: poll.id, choices: choices(poll.slots, 'YNN') }, world.participant);
    const { slots, unansweredSeats } = await forecast(poll, world.lead);
    expect(unansweredSeats).toEqual([]);
    expect(slots[0].forecast).toMatchObject({ seats: null, yes: 1, unanswered: null, quorum: null, quorate: null });
    await remind(poll);
    expect((await deliver()).map(({ envelope }) => envelope.to[0])).toEqual([world.lead.email]);
  });
});

test('whoever declined mail about meetings gets none about polls', async () => {
  await app.sql(`update member set declined_mails = '{MEETINGS}' where id = $1`, [world.heads[0].memberId]);
  await openPoll(app, world.committee, world.chair, { title: 'Third' });
  expect(to(world.heads[0], await deliver())).toEqual([]);
});

describe('a deadline that is too short', () => {
  test('is extended: those who have not answered are told why, once, and reminded before the new one', async () => {
    const poll = await openPoll(app, world.committee, world.secretary);
    await act(app, 'answerPoll', { poll: poll.id, choices: choices(poll.slots, 'YYY') }, world.heads[0]);
    await deliver();
    const extend = (local: string, reason: string) =>
      act(app, 'extendPoll', { poll: poll.id, reason, deadline: { ...LATER, local } }, world.chair);
    // The second comes before the mails of the first have gone.
    await extend('2099-11-22T18:00', 'A first reason.');
    const { done } = await extend(LATER.local, 'Two ministries are consulted.');
    expect(done.poll).toMatchObject({
      ...{ deadline: '2099-11-25T17:00:00.000Z', remindsAt: '2099-11-23T17:00:00.000Z' },
      ...{ extensions: 2, extensionReason: 'Two ministries are consulted.' },
    });
    const mails = await deliver();
    expect(mails.flatMap(({ envelope }) => envelope.to).sort()).toEqual(
      [world.heads[1], world.heads[2]].map(({ email }) => email).sort(),
    );
    const [tokyo] = to(world.heads[2], mails);
    expect(tokyo?.subject).toBe(
      'More time: which date for Seats & <terms>, answer by Thursday 26 November 2099, 02:00 (Asia/Tokyo)',
    );
    expect(tokyo?.text).toContain('Why: Two ministries are consulted.');
    expect(tokyo?.text).toMatch(/^Answer: http:\/\/plenary\.test\/poll\/[\w-]{43}$/m);
    const jobs = await app.sql<{ run_at: Date }>(`select run_at from graphile_worker.jobs where key = $1`, [
      `poll.remind ${poll.id.slice(4)}`,
    ]);
    expect(jobs.map(({ run_at }) => run_at.toISOString())).toEqual(['2099-11-23T17:00:00.000Z']);
    await remind(poll);
    expect(await deliver()).toHaveLength(2);
    // The reminder has gone: it does not come again.
    await extend('2099-11-26T18:00', 'And one more day.');
    expect((await deliver()).map(({ mail: { subject } }) => subject?.slice(0, 9))).toEqual(['More time', 'More time']);
    await act(app, 'cancelPoll', { poll: poll.id, reason: 'Enough' }, world.secretary);
    await deliver();
  });
});
