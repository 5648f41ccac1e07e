import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serveInDelegation } from '../support/bodies.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer } from '../support/mail-server.js';
import { act } from '../support/meeting-acts.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import type { Person } from '../support/people.js';

let mail: MailServer;
let app: TestApplication;
let world: MeetingWorld;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url }, await ownDatabaseUrl());
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { QUORUM: { share: '2/3', of: 'ALL_SEATS' } });
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const reply = (meeting: string, who: Person, answer: string, more: Record<string, unknown> = {}) =>
  act(
    app,
    'replyToMeeting',
    { meeting, answer, ...more },
    who,
    'version calendarSequence replies { answer seat { number } member { name } } replyHistory { answer } replyForecast { attending regrets tentative designated alternates silent quorum quorate clause { number } }',
  );
const seat = (number: number): string => `sea_${world.group.seats[number - 1]}`;
const onBehalf = (number: number, receivedAt = new Date(Date.now() - 60_000)) => ({
  onBehalfOf: {
    seat: seat(number),
    evidence: { description: 'E-mail of the head of delegation', receivedAt: receivedAt.toISOString() },
  },
});

describe('a reply', () => {
  test('is given for the own seat, one voice a seat, and counted against the quorum', async () => {
    const id = await putMeeting(app, world.committeeId);
    await reply(id, world.heads[0], 'TENTATIVE');
    await reply(id, world.heads[0], 'ATTENDING');
    const { meeting } = await reply(id, world.heads[1], 'DESIGNATES', { designatedName: 'Somebody Else' });
    expect(meeting).toMatchObject({ version: 1, calendarSequence: 0 });
    expect(
      meeting.replies.map((one: { answer: string; seat: { number: number } }) => [one.seat.number, one.answer]),
    ).toEqual([
      [2, 'DESIGNATES'],
      [1, 'ATTENDING'],
    ]);
    expect(meeting.replyHistory).toHaveLength(3);
    expect(meeting.replyForecast).toEqual({
      ...{ attending: 1, designated: 1, alternates: 0, tentative: 0, regrets: 0, silent: 1 },
      ...{ quorum: 2, quorate: true, clause: { number: '1.1' } },
    });
  });

  test('of the head of delegation prevails over one of an alternate, and both are kept', async () => {
    const id = await putMeeting(app, world.committeeId);
    expect((await reply(id, world.alternate, 'ATTENDING')).reply.current).toBe(true);
    expect((await reply(id, world.heads[0], 'REGRETS')).reply.current).toBe(true);
    const late = await reply(id, world.alternate, 'ATTENDING');
    expect(late.reply.current).toBe(false);
    expect(late.meeting.replies).toMatchObject([{ answer: 'REGRETS', member: { name: 'Head 1' } }]);
    expect(late.meeting.replyHistory).toHaveLength(3);
  });

  test('is not given by an adviser, nor for a seat in whose delegation one does not serve', async () => {
    const id = await putMeeting(app, world.committeeId);
    const rule = async (who: Person, more = {}) => (await reply(id, who, 'ATTENDING', more)).userErrors[0]?.rule;
    expect(await rule(world.adviser)).toBe('reply.voice-of-the-seat');
    expect(await rule(world.heads[0], { seat: seat(2) })).toBe('reply.own-seat');
    const double = await putMeeting(app, world.committeeId);
    await serveInDelegation(app, world.group.seats[2] as string, world.alternate.memberId, 'ALTERNATE');
    expect((await reply(double, world.alternate, 'ATTENDING')).userErrors).toMatchObject([{ path: ['seat'] }]);
    expect((await reply(double, world.alternate, 'ATTENDING', { seat: seat(3) })).reply.current).toBe(true);
  });

  test('names whom the party designates, and nobody otherwise', async () => {
    const id = await putMeeting(app, world.committeeId);
    const path = async (answer: string, more: Record<string, unknown>) =>
      (await reply(id, world.heads[0], answer, more)).userErrors[0]?.path;
    expect(await path('DESIGNATES', {})).toEqual(['designatedName']);
    expect(await path('ATTENDING', { designatedName: 'Somebody' })).toEqual(['designatedName']);
    expect(await path('DESIGNATES', { designatedName: 'Some\nbody' })).toEqual(['designatedName']);
  });

  test('in a focus group is given by each for themselves', async () => {
    const id = await putMeeting(app, world.focusGroupId, { kind: 'FOCUS_GROUP', label: 'AMBER' });
    await reply(id, world.lead, 'ATTENDING');
    const { meeting } = await reply(id, world.participant, 'REGRETS');
    expect(meeting.replies).toMatchObject([
      { answer: 'REGRETS', seat: null, member: { name: 'Participant' } },
      { answer: 'ATTENDING', seat: null },
    ]);
    expect(meeting.replyForecast).toMatchObject({
      attending: 1,
      regrets: 1,
      silent: null,
      quorum: null,
      quorate: null,
    });
  });

  test('waits until a postponed meeting has a date again', async () => {
    const id = await putMeeting(app, world.committeeId, { state: 'POSTPONED', starts_at: null, time_zone: null });
    expect((await reply(id, world.heads[0], 'ATTENDING')).userErrors).toMatchObject([{ rule: 'reply.no-date' }]);
  });

  test('of two that come at the same time for one seat, exactly one is current', async () => {
    const id = await putMeeting(app, world.committeeId);
    const answers = ['ATTENDING', 'TENTATIVE', 'REGRETS', 'ATTENDING'];
    const outcomes = await Promise.all(
      answers.map((answer, index) =>
        reply(id, index % 2 ? world.alternate : world.heads[0], answer, { seat: seat(1) }),
      ),
    );
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const rows = await app.sql<{ current: boolean }>(`select current from reply where meeting_id = $1`, [id.slice(4)]);
    expect(rows).toHaveLength(4);
    expect(rows.filter(({ current }) => current)).toHaveLength(1);
  });
});

describe('a reply on behalf of a seat', () => {
  test('is recorded with evidence, told to the delegation, and corrected by it', async () => {
    const id = await putMeeting(app, world.committeeId);
    const recorded = await reply(id, world.secretary, 'REGRETS', onBehalf(2));
    expect(recorded.reply).toMatchObject({ current: true, onBehalf: true });
    await app.runJobs();
    const mails = mail.received.splice(0);
    expect(mails.map(({ envelope }) => envelope.to)).toEqual([[world.heads[1].email]]);
    expect(mails[0]?.mail.text).toContain('E-mail of the head of delegation');
    expect(mails[0]?.mail.text).toContain('Secretary recorded the answer regrets');
    const corrected = await reply(id, world.heads[1], 'ATTENDING');
    expect(corrected.meeting.replies).toMatchObject([{ answer: 'ATTENDING', seat: { number: 2 } }]);
    const [event] = await app.sql(`select on_behalf_of_seat_id from event where subject_id = $1`, [
      recorded.reply.id.slice(4),
    ]);
    expect(event).toEqual({ on_behalf_of_seat_id: world.group.seats[1] });
  });

  test('has its like in working hours and holidays, of which its people are told, and not for what they say themselves', async () => {
    const { evidence } = onBehalf(1).onBehalfOf;
    const time = { workingDays: [1, 2], workingFrom: '08:00', workingTo: '16:30', timeZone: 'Europe/Brussels' };
    const hours = { seat: seat(1), hours: { ...time, from: '2099-01-01', until: '2099-07-01' } };
    const holidays = [
      { name: 'National day', firstDay: '2099-07-21' },
      { name: 'A bridge', firstDay: '2099-07-22', lastDay: '2099-07-24', yearly: true },
    ];
    const told = async (mutation: string, input: Record<string, unknown>, who: Person) => {
      const { data } = await app.ask(
        `mutation($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { act: ${mutation}(input: $input) { userErrors { message } seat { hours { id } hoursHistory { id } } } }`,
        { input },
        who.token,
      );
      expect(data?.act.userErrors).toEqual([]);
      await app.runJobs();
      const mails = mail.received.splice(0);
      return {
        hours: data?.act.seat.hoursHistory.at(-1)?.id,
        mails,
        to: mails.flatMap(({ envelope }) => envelope.to).sort(),
      };
    };
    const people = [world.heads[0], world.alternate, world.adviser].map(({ email }) => email).sort();
    const entered = await told('enterSeatHours', { ...hours, evidence }, world.secretary);
    expect(entered.to).toEqual(people);
    expect(entered.mails[0]?.mail.subject).toBe('Recorded for seat 1: working hours');
    const text =
      'recorded these working hours: Monday, Tuesday, 08:00-16:30 (Europe/Brussels), from 2099-01-01 to 2099-06-30.';
    for (const one of entered.mails) expect(one.mail.text).toContain(text);
    const away = await told('enterSeatHolidays', { seat: seat(1), holidays, evidence }, world.secretary);
    expect(away.to).toEqual(people);
    expect(away.mails[0]?.mail.text).toContain(
      'National day (2099-07-21), A bridge (2099-07-22 to 2099-07-24, every year).',
    );
    const back = { seatHours: entered.hours, reason: 'A slip' };
    expect((await told('removeSeatHours', { ...back, evidence }, world.secretary)).to).toEqual(people);
    expect((await told('enterSeatHours', hours, world.heads[0])).to).toEqual([]);
  });

  test('does not take the place of an answer that was given after its evidence was received', async () => {
    const id = await putMeeting(app, world.committeeId);
    await reply(id, world.heads[1], 'ATTENDING');
    const late = await reply(id, world.secretary, 'REGRETS', onBehalf(2, new Date(Date.now() - 86_400_000)));
    expect(late.reply.current).toBe(false);
  });

  test('is for the secretary and the co-chairs, and with evidence from the past only', async () => {
    const id = await putMeeting(app, world.committeeId);
    expect((await reply(id, world.chair, 'REGRETS', onBehalf(1))).reply.current).toBe(true);
    expect((await reply(id, world.heads[1], 'REGRETS', onBehalf(1))).code).toBe('FORBIDDEN');
    const future = await reply(id, world.chair, 'REGRETS', onBehalf(1, new Date(Date.now() + 86_400_000)));
    expect(future.userErrors[0]?.path).toEqual(['onBehalfOf', 'evidence', 'receivedAt']);
  });
});
