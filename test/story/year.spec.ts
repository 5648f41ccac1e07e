import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { act, failure } from '../support/act.js';
import { agendaOf } from '../support/agendas.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import { draftMinutes, expireIn, type Minutes, minutesOf, passageOf } from '../support/minutes.js';
import type { Person } from '../support/people.js';
import { choices, DEADLINE, openPoll, type OpenedPoll, SLOTS } from '../support/polls.js';
import { ago } from '../support/sessions.js';

/**
 * A year of an invented committee, told over HTTP and by the mail that arrives: each test goes on where the one before
 * it ended. Where months pass, the date of a meeting or a deadline is moved in the database, and nothing else.
 */
let app: TestApplication;
let mail: MailServer;
let world: MeetingWorld;
let meeting: string;
let next: string;
let provisional: string;
let minutes: Minutes;
const items: Record<string, string> = {};
const there: Record<number, string> = {};

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url, PUBLIC_URL: 'http://plenary.test' }, await ownDatabaseUrl());
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, {
    QUORUM: { share: '2/3', of: 'ALL_SEATS' },
    NOTICE_PERIOD: { days: 30 },
    CORRECTION_PERIOD: { days: 14 },
  });
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const seat = (number: number): string => `sea_${world.group.seats[number - 1]}`;
const deliver = async (): Promise<ReceivedMail[]> => {
  await app.runJobs();
  return mail.received.splice(0);
};
const to = ({ email }: Person, mails: readonly ReceivedMail[]): ReceivedMail['mail'][] =>
  mails.filter(({ envelope }) => envelope.to.includes(email)).map((one) => one.mail);

/** What the calendar in somebody's only mail says. */
function eventFor(who: Person, mails: readonly ReceivedMail[]) {
  const [mine, ...more] = to(who, mails);
  expect(more).toEqual([]);
  const part = mine?.attachments.find(({ contentType }) => contentType === 'text/calendar');
  const calendar = ICAL.Component.fromString(part?.content.toString() ?? '');
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  return {
    ...{ method: calendar.getFirstPropertyValue('method'), uid: event.uid, sequence: event.sequence },
    start: event.startDate.toJSDate().toISOString(),
  };
}

/** The day of the meeting has come: it was to begin an hour ago. */
const dayOf = (id: string): Promise<unknown> =>
  app.sql(`update meeting set starts_at = date_trunc('minute', now()) - interval '1 hour' where id = $1`, [
    id.slice(4),
  ]);

async function arrive(id: string, number: number, minutesAgo: number): Promise<void> {
  const arrival = { meeting: id, seat: seat(number), at: ago(minutesAgo) };
  there[number] = (await act(app, world.secretary, 'recordArrival', arrival, 'attendance { id }')).attendance.id;
}

describe('a year of the committee', () => {
  let poll: OpenedPoll;
  let uid: string;

  test('in January a date is looked for: the seats answer, and the slot that two thirds can make is scheduled', async () => {
    poll = await openPoll(app, world.committee, world.secretary, { title: 'Spring meeting', deadline: DEADLINE });
    expect(to(world.heads[2], await deliver())[0]?.text).toContain('/poll/');
    for (const [index, said] of ['YNY', 'Y?N', 'NNY'].entries())
      await act(
        app,
        world.heads[index] as Person,
        'answerPoll',
        { poll: poll.id, choices: choices(poll.slots, said) },
        'answer { current }',
      );
    const agenda = ['Opening', 'Papers', 'Training', 'Next meeting', 'Other matters'].map((title) => ({
      ...{ title, purpose: title === 'Opening' ? 'INFORMATION' : 'DECISION', minutes: 20 },
    }));
    const closed = await act(
      app,
      world.secretary,
      'closePoll',
      { poll: poll.id, slot: poll.slots[0], agenda, joiningLink: 'https://video.example.org/spring' },
      'meeting { id state startsAt agenda { id title } }',
    );
    ({ id: meeting } = closed.meeting);
    expect(closed.meeting).toMatchObject({ state: 'SCHEDULED', startsAt: '2099-12-03T13:00:00.000Z' });
    for (const { id, title } of closed.meeting.agenda) items[title] = id;
    const invitation = eventFor(world.heads[1], await deliver());
    ({ uid } = invitation);
    expect(invitation).toMatchObject({ method: 'REQUEST', sequence: 0, start: '2099-12-03T13:00:00.000Z' });
    expect(SLOTS[0]?.local).toBe('2099-12-03T14:00');
  });

  test('in February it is postponed, in March it has a new date: the calendars follow, the chain tells', async () => {
    const postponed = await act(
      app,
      world.secretary,
      'postponeMeeting',
      { meeting, reason: 'The host is not ready.' },
      'meeting { state startsAt }',
    );
    expect(postponed.meeting).toEqual({ state: 'POSTPONED', startsAt: null });
    expect(eventFor(world.heads[1], await deliver())).toMatchObject({ uid, method: 'CANCEL', sequence: 1 });
    const soon = { meeting, reason: 'The host is ready.', startsAt: inDays(10) };
    expect(await failure(app, world.secretary, 'rescheduleMeeting', soon)).toMatchObject({
      ...{ rule: 'meeting.notice', waivable: true },
    });
    await act(
      app,
      world.secretary,
      'rescheduleMeeting',
      { ...soon, startsAt: inDays(40) },
      'meeting { state calendarSequence }',
    );
    expect(eventFor(world.heads[1], await deliver())).toMatchObject({ uid, method: 'REQUEST', sequence: 2 });
    const { data } = await app.ask(
      'query($id: ID!) { meeting(by: { id: $id }) { firstPlannedFor { startsAt } changes { kind reason } } }',
      { id: meeting },
      world.heads[0].token,
    );
    expect(data.meeting).toMatchObject({ firstPlannedFor: { startsAt: '2099-12-03T13:00:00.000Z' } });
    expect(data.meeting.changes.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['SCHEDULED', 'POSTPONED', 'RESCHEDULED'],
    ]);
  });

  test('in April it meets: roll call by seat, quorum at the opening, a decision with a reservation', async () => {
    await dayOf(meeting);
    await arrive(meeting, 1, 60);
    await arrive(meeting, 2, 58);
    const opening = { meeting, openedAt: ago(55), presiding: `mem_${world.chair.memberId}` };
    const opened = await act(
      app,
      world.secretary,
      'openMeeting',
      opening,
      'quorumCheck { present seats quorum met } meeting { state }',
    );
    expect(opened).toMatchObject({
      ...{ quorumCheck: { present: 2, seats: 3, quorum: 2, met: true }, meeting: { state: 'IN_SESSION' } },
    });
    const decision = { meeting, item: items['Papers'], text: 'The papers are noted.', mode: 'CONSENSUS' };
    const statements = [{ seat: seat(2), kind: 'RESERVATION', text: 'Not for laboratories.' }];
    const taken = await act(
      app,
      world.secretary,
      'recordDecision',
      { ...decision, takenAt: ago(45), statements },
      'decision { provisional outcome }',
    );
    expect(taken.decision).toEqual({ provisional: false, outcome: 'ADOPTED' });
    const action = { meeting, item: items['Training'], text: 'Send the list.', owner: { seat: seat(1) } };
    await act(app, world.secretary, 'addAction', action, 'action { id }');
  });

  test('at item 4 it loses its quorum: what it decides is provisional, and item 5 is not reached', async () => {
    const departure = { attendance: there[2], at: ago(30) };
    await act(app, world.secretary, 'recordDeparture', departure, 'attendance { leftAt }');
    const decision = { meeting, item: items['Next meeting'], text: 'It meets in autumn.', mode: 'CONSENSUS' };
    const taken = await act(
      app,
      world.secretary,
      'recordDecision',
      decision,
      'decision { id provisional quorumCheck { present quorum met } }',
    );
    provisional = taken.decision.id;
    expect(taken.decision).toMatchObject({ provisional: true, quorumCheck: { present: 1, quorum: 2, met: false } });
    const closed = await act(app, world.secretary, 'closeMeeting', { meeting }, 'meeting { state }');
    expect(closed.meeting).toEqual({ state: 'HELD' });
    await deliver();
  });

  test('in May the minutes are circulated, a seat corrects its statement, and they are adopted tacitly', async () => {
    minutes = await draftMinutes(app, world.secretary, meeting);
    await act(app, world.secretary, 'circulateMinutes', { minutes: minutes.id }, 'minutes { state }');
    const sent = await deliver();
    expect(world.heads.map((head) => to(head, sent).map(({ subject }) => subject))).toEqual(
      world.heads.map(() => [expect.stringMatching(/^Minutes for correction by .*: Spring meeting$/)]),
    );
    const own = passageOf(await minutesOf(app, world.heads[1], meeting), 'RESERVATION');
    const correction = { passage: own.id, textMarkdown: 'Not for university laboratories.', reason: 'So it was said.' };
    await act(app, world.heads[1], 'correctMinutes', correction, 'correction { state }');
    await expireIn(app, minutes.id, 0);
    await deliver();
    minutes = await minutesOf(app, world.heads[0], meeting);
    const { adoptions, textSha256 } = minutes;
    expect(minutes).toMatchObject({ state: 'ADOPTED', openCorrections: 0 });
    expect(adoptions).toMatchObject([{ manner: 'TACIT', leftOver: 0 }]);
    expect(createHash('sha256').update(adoptions[0].text).digest('hex')).toBe(textSha256);
    expect(adoptions[0].text).toContain('Not for university laboratories.');
    expect(passageOf(minutes, 'RESERVATION').textMarkdown).toBe('Not for university laboratories.');
  });

  test('in June the autumn meeting is called, and carries over what spring did not reach', async () => {
    const plan = { body: world.committee, title: 'Autumn meeting', durationMinutes: 90, label: 'AMBER' };
    const rest = { mode: 'VIRTUAL', public: false, startsAt: inDays(120), agenda: [{ title: 'Opening' }] };
    const scheduled = await act(app, world.secretary, 'scheduleMeeting', { ...plan, ...rest }, 'meeting { id }');
    next = scheduled.meeting.id;
    const offered = (await agendaOf(app, next, world.secretary)).itemsToCarryOver as { id: string; title: string }[];
    expect(offered.map(({ title }) => title)).toContain('Other matters');
    expect(offered.map(({ title }) => title)).not.toContain('Papers');
    const other = offered.filter(({ title }) => title === 'Other matters').map(({ id }) => id);
    await act(app, world.secretary, 'carryOverItems', { meeting: next, items: other }, 'meeting { id }');
    const { agenda } = await agendaOf(app, next, world.heads[0]);
    expect(agenda.map(({ title }: { title: string }) => title)).toEqual(['Opening', 'Other matters']);
    expect(agenda[1].carriedFrom).toEqual({ id: items['Other matters'], meeting: { id: meeting } });
    await deliver();
  });

  test('in autumn it has its quorum, and confirms what was provisional; the register tells both', async () => {
    await dayOf(next);
    for (const number of [1, 2, 3]) await arrive(next, number, 58);
    const opening = { meeting: next, openedAt: ago(55), presiding: `mem_${world.chair.memberId}` };
    await act(app, world.secretary, 'openMeeting', opening, 'meeting { state }');
    const confirmation = { decision: provisional, atMeeting: next, note: 'Without objection.' };
    await act(app, world.secretary, 'confirmDecision', confirmation, 'decision { provisional }');
    await act(app, world.secretary, 'closeMeeting', { meeting: next }, 'meeting { state }');
    const { data } = await app.ask(
      `query($body: ID!) { decisions(filter: { body: { id: $body } }) { nodes { text provisional takenProvisionally confirmation { note meeting { title } } } }
        actions(filter: { body: { id: $body } }) { nodes { text completedAt ownerSeat { number } } } }`,
      { body: world.committee },
      world.heads[2].token,
    );
    expect(data.decisions.nodes).toHaveLength(2);
    expect(data.decisions.nodes).toContainEqual({
      ...{ text: 'It meets in autumn.', provisional: false, takenProvisionally: true },
      confirmation: { note: 'Without objection.', meeting: { title: 'Autumn meeting' } },
    });
    expect(data.actions.nodes).toEqual([{ text: 'Send the list.', completedAt: null, ownerSeat: { number: 1 } }]);
  });
});
