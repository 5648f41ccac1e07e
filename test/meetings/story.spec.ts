import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { TestApplication } from '../support/application.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { act, inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { codeIn } from '../support/mail.js';
import { askWithCookie, requestCode, signIn } from '../support/sign-in.js';

let mail: MailServer;
let app: TestApplication;
let world: MeetingWorld;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url });
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { NOTICE_PERIOD: { days: 21 }, QUORUM: { share: '1/2', of: 'ALL_SEATS' } });
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const delivered = async (): Promise<ReceivedMail[]> => {
  await app.runJobs();
  return mail.received.splice(0);
};
const mailTo = (mails: readonly ReceivedMail[], { email }: Person): ReceivedMail =>
  mails.find(({ envelope }) => envelope.to.includes(email)) as ReceivedMail;

describe('a committee member schedules the next meeting', () => {
  let cookie = '';
  let meeting = '';
  const input = { title: 'Next meeting', durationMinutes: 120, joiningLink: 'https://video.example.org/next' };

  test('signs in with the code that comes by mail', async () => {
    const [member] = world.heads;
    await requestCode(app, member.email);
    const code = codeIn(mailTo(await delivered(), member).mail);
    ({ cookie } = await signIn(app, member.email, code));
    const { answer } = await askWithCookie(app, cookie, '{ viewer { name } }');
    expect(answer.data.viewer).toEqual({ name: 'Head 1' });
  });

  test('sees the seats and who fills them, and what they may do', async () => {
    const { answer } = await askWithCookie(
      app,
      cookie,
      `query($id: ID!) { body(by: { id: $id }) { seats { number holder { id } delegates { capacity member { name } } } viewerCan { act allowed } } }`,
      { id: world.committee },
    );
    const { seats, viewerCan } = answer.data.body;
    expect(seats[0]).toEqual({
      number: 1,
      holder: { id: `pty_${world.heads[0].partyId}` },
      delegates: [
        { capacity: 'HEAD_OF_DELEGATION', member: { name: 'Head 1' } },
        { capacity: 'ALTERNATE', member: { name: 'Alternate' } },
        { capacity: 'ADVISER', member: { name: 'Adviser' } },
      ],
    });
    expect(viewerCan).toContainEqual({ act: 'meeting.schedule', allowed: true });
  });

  test('is shown the clause where the notice is short; a co-chair goes on by a waiver', async () => {
    const short = { ...input, body: world.committee, startsAt: inDays(7, '15:00') };
    const { answer } = await askWithCookie(
      app,
      cookie,
      `mutation($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } userErrors { rule waivable clause { number } } } }`,
      { input: short },
    );
    expect(answer.data.scheduleMeeting).toEqual({
      meeting: null,
      userErrors: [{ rule: 'meeting.notice', waivable: true, clause: { number: '1.1' } }],
    });
    expect(await delivered()).toEqual([]);
    const waiver = { reason: 'The conference asks for an answer next week.', agreedBy: 'both co-chairs, by telephone' };
    const waived = await act(app, 'scheduleMeeting', { ...short, waiver }, world.chair);
    expect(waived.userErrors).toEqual([]);
    meeting = waived.meeting.id;
  });

  test('and everybody in the committee is invited, with the joining link and an entry for their calendar', async () => {
    const mails = await delivered();
    expect(mails).toHaveLength(7);
    const received = mailTo(mails, world.heads[2]).mail;
    expect(received.text).toContain('(Asia/Tokyo, UTC+9), your time');
    expect(received.text).toContain('https://video.example.org/next');
    const entry = ICAL.Component.fromString(
      received.attachments.find(({ contentType }) => contentType.startsWith('application/ics'))?.content.toString() ??
        '',
    );
    const event = new ICAL.Event(entry.getFirstSubcomponent('vevent') as ICAL.Component);
    const { data } = await app.ask(
      `query($id: ID!) { meeting(by: { id: $id }) { startsAt localTimes { seat { number } timeZone local } } }`,
      { id: meeting },
      world.heads[2].token,
    );
    expect(event.startDate.toJSDate().toISOString()).toBe(data.meeting.startsAt);
    expect(data.meeting.localTimes.map(({ timeZone }: { timeZone: string }) => timeZone)).toEqual([
      ...['Europe/Brussels', 'America/New_York', 'Asia/Tokyo'],
    ]);
  });

  test('seats answer until the quorum is in sight', async () => {
    const forecast = 'replyForecast { attending silent quorum quorate }';
    const first = await act(app, 'replyToMeeting', { meeting, answer: 'ATTENDING' }, world.heads[0], forecast);
    expect(first.meeting.replyForecast).toEqual({ attending: 1, silent: 2, quorum: 2, quorate: false });
    const second = await act(app, 'replyToMeeting', { meeting, answer: 'ATTENDING' }, world.heads[1], forecast);
    expect(second.meeting.replyForecast).toEqual({ attending: 2, silent: 1, quorum: 2, quorate: true });
  });

  test('and a stranger does not learn that the meeting exists', async () => {
    for (const token of [world.stranger.token, world.neighbour.token, undefined]) {
      const { errors } = await app.ask(`query($id: ID!) { meeting(by: { id: $id }) { id } }`, { id: meeting }, token);
      expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    }
  });
});
