import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { act, inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import type { Person } from '../support/people.js';

type Lead = 'DAY_BEFORE' | 'HOUR_BEFORE';
const HOUR = 3_600_000;

let mail: MailServer;
let app: TestApplication;
let world: MeetingWorld;
let meeting: { id: string; startsAt: string };

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start(
    { SMTP_URL: mail.url, PUBLIC_URL: 'https://plenary.example.org' },
    await ownDatabaseUrl(),
  );
});
beforeEach(async () => {
  world = await makeMeetingWorld(app);
  const plan = { body: world.committee, title: 'The spring meeting', durationMinutes: 90, label: 'AMBER' };
  const link = { joiningLink: 'https://video.example.org/spring' };
  ({ meeting } = await act(app, 'scheduleMeeting', { ...plan, ...link, startsAt: inDays(3) }, world.chair));
  await app.runJobs();
  mail.received.splice(0);
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const prefer = (who: Person, ...leads: Lead[]) =>
  app.sql(`update member set meeting_reminders = $2 where id = $1`, [who.memberId, leads]);
const runAt = async (instant: Date | null = null): Promise<ReceivedMail[]> => {
  await app.runJobs(instant);
  return mail.received.splice(0);
};
/** What goes out when the moment of a reminder has come. */
async function remind(lead: Lead, instant: Date | null = null): Promise<ReceivedMail[]> {
  await app.sql(`update graphile_worker._private_jobs set run_at = now() where key = $1`, [
    `meeting.remind ${meeting.id.slice(4)} ${lead}`,
  ]);
  return runAt(instant);
}
const reached = (mails: readonly ReceivedMail[]): string[] => mails.flatMap(({ envelope }) => envelope.to).sort();
const emails = (...people: Person[]): string[] => people.map(({ email }) => email).sort();

describe('a reminder of a meeting', () => {
  test('goes a day before, an hour before, both or never, as each prefers, with local time and UTC; once', async () => {
    const [one, two, three] = world.heads;
    await prefer(two, 'HOUR_BEFORE');
    await prefer(three, 'DAY_BEFORE', 'HOUR_BEFORE');
    await prefer(world.alternate);
    await app.sql(`update member set declined_mails = '{MEETINGS}' where id = $1`, [world.adviser.memberId]);
    const jobs = await app.sql<{ run_at: Date }>(
      `select run_at from graphile_worker.jobs where key like $1 order by run_at`,
      [`meeting.remind ${meeting.id.slice(4)}%`],
    );
    const start = Date.parse(meeting.startsAt);
    expect(jobs.map(({ run_at }) => start - run_at.getTime())).toEqual([24 * HOUR, HOUR]);
    const day = await remind('DAY_BEFORE');
    expect(reached(day)).toEqual(emails(one, three, world.chair, world.secretary));
    const text = day.find(({ envelope }) => envelope.to.includes(three.email))?.mail.text ?? '';
    for (const says of ['(Asia/Tokyo, UTC+9), your time', ' UTC\n', 'https://video.example.org/spring', 'TLP:AMBER'])
      expect(text).toContain(says);
    expect(text).toContain(`https://plenary.example.org/meetings/${meeting.id}`);
    expect(reached(await remind('HOUR_BEFORE'))).toEqual(emails(two, three));
    // Though the jobs run again.
    for (const lead of ['DAY_BEFORE', 'HOUR_BEFORE']) {
      const payload = { meeting: meeting.id.slice(4), lead, startsAt: meeting.startsAt };
      await app.sql(`select graphile_worker.add_job('meeting.remind', $1::json)`, [JSON.stringify(payload)]);
    }
    for (const { id } of await app.sql<{ id: string }>('select id from meeting_reminder'))
      await app.sql(`select graphile_worker.add_job('meeting.reminder', $1::json)`, [JSON.stringify({ reminder: id })]);
    expect(await runAt()).toEqual([]);
  });

  test('goes to nobody who does not come, or has no place any more', async () => {
    const [one, two, three] = world.heads;
    for (const [who, answer] of [
      [one, 'REGRETS_ALTERNATE_ATTENDS'],
      [two, 'REGRETS'],
      [world.chair, 'REGRETS'],
    ] as const)
      expect((await act(app, 'replyToMeeting', { meeting: meeting.id, answer }, who)).userErrors).toEqual([]);
    await app.sql(`update delegate set valid = '[2000-01-01,2001-01-01)' where member_id = $1`, [three.memberId]);
    expect(reached(await remind('DAY_BEFORE'))).toEqual(emails(world.alternate, world.adviser, world.secretary));
    // Nor to one for whom a job was left over.
    await app.sql(
      `insert into meeting_reminder (id, meeting_id, member_id, lead, starts_at) values (gen_random_uuid(), $1, $2, 'DAY_BEFORE', $3)`,
      [meeting.id.slice(4), three.memberId, meeting.startsAt],
    );
    const [left] = await app.sql<{ id: string }>('select id from meeting_reminder where member_id = $1', [
      three.memberId,
    ]);
    await app.sql(`select graphile_worker.add_job('meeting.reminder', $1::json)`, [
      JSON.stringify({ reminder: left?.id }),
    ]);
    expect(await runAt()).toEqual([]);
  });

  test('is of the new date when it moves, also for who had declined the former, and of none when it is called off', async () => {
    const [one, , three] = world.heads;
    await act(app, 'replyToMeeting', { meeting: meeting.id, answer: 'REGRETS' }, three);
    expect(reached(await remind('DAY_BEFORE'))).not.toContain(three.email);
    const former = meeting.startsAt;
    const moved = { meeting: meeting.id, startsAt: inDays(9), reason: 'Illness.' };
    expect((await act(app, 'rescheduleMeeting', moved, world.chair)).userErrors).toEqual([]);
    await runAt();
    const old = { meeting: meeting.id.slice(4), lead: 'HOUR_BEFORE', startsAt: former };
    await app.sql(`select graphile_worker.add_job('meeting.remind', $1::json)`, [JSON.stringify(old)]);
    expect(await runAt()).toEqual([]);
    const again = reached(await remind('DAY_BEFORE'));
    expect(again).toEqual(expect.arrayContaining(emails(one, three)));
    const cancelled = { meeting: meeting.id, reason: 'No need.' };
    expect((await act(app, 'cancelMeeting', cancelled, world.chair)).userErrors).toEqual([]);
    await runAt();
    for (const who of world.heads) await prefer(who, 'HOUR_BEFORE');
    expect(await remind('HOUR_BEFORE')).toEqual([]);
  });

  test('is late rather than missing when the worker was down, but never after the start', async () => {
    const start = Date.parse(meeting.startsAt);
    expect(reached(await remind('DAY_BEFORE', new Date(start - 60_000)))).toContain(world.heads[0].email);
    for (const who of world.heads) await prefer(who, 'HOUR_BEFORE');
    expect(await remind('HOUR_BEFORE', new Date(start))).toEqual([]);
  });

  test('is not asked for where the invitation comes later than it would have gone', async () => {
    const soon = new Date(Date.now() + 3 * HOUR).toISOString().slice(0, 16);
    const plan = { body: world.committee, title: 'Soon', durationMinutes: 60, label: 'AMBER' };
    const made = await act(
      app,
      'scheduleMeeting',
      { ...plan, startsAt: { local: soon, timeZone: 'UTC' } },
      world.chair,
    );
    await runAt();
    const jobs = await app.sql<{ key: string }>(`select key from graphile_worker.jobs where key like $1`, [
      `meeting.remind ${made.meeting.id.slice(4)}%`,
    ]);
    expect(jobs.map(({ key }) => key.split(' ')[2])).toEqual(['HOUR_BEFORE']);
  });
});

describe('the next meeting of a body', () => {
  const heldOn = (starts_at: string | Date): Promise<string> =>
    putMeeting(app, world.committeeId, { state: 'HELD', starts_at, time_zone: 'UTC' });
  const dueAt = async (instant: string): Promise<ReceivedMail[]> => {
    await app.sql(`select graphile_worker.add_job('cadence.remind')`);
    return runAt(new Date(instant));
  };

  test('is reminded of when it has to be called, and when it is overdue; once each, with the clauses', async () => {
    await makeTerms(app, world.committeeId, { CADENCE: { months: 12 }, NOTICE_PERIOD: { days: 21 } });
    await heldOn('2098-05-10T10:00Z');
    // Two weeks beside the notice, at seven where the reader is.
    expect(reached(await dueAt('2099-04-04T12:00Z'))).toEqual([]);
    expect(reached(await dueAt('2099-04-05T06:00Z'))).toEqual(emails(world.secretary));
    const due = await dueAt('2099-04-05T07:00Z');
    expect(reached(due)).toEqual(emails(world.chair));
    const [told] = due;
    expect(told?.mail.subject).toMatch(/^A meeting of .* is due by 2099-05-10$/);
    for (const says of [
      '(version 1, clause 1.1) provide for a meeting every 12 months. The last one was held on 2098-05-10',
      ...['None is called yet.', 'They ask for 21 days of notice (version 1, clause 2.1)', 'called by 2099-04-19'],
      `https://plenary.example.org/meetings/new?body=${world.committee}`,
    ])
      expect(told?.mail.text).toContain(says);
    expect(reached(await dueAt('2099-05-10T12:00Z'))).toEqual([]);
    await app.sql(`update member set declined_mails = '{MEETINGS}' where id = $1`, [world.secretary.memberId]);
    const late = await putMeeting(app, world.committeeId, { starts_at: '2099-06-01T10:00Z', time_zone: 'UTC' });
    const overdue = await dueAt('2099-05-11T12:00Z');
    expect(reached(overdue)).toEqual(emails(world.chair));
    expect(overdue[0]?.mail.subject).toContain('was due by 2099-05-10: overdue');
    expect(overdue[0]?.mail.text).toContain('The next one that is called is on 2099-06-01, later than that.');
    expect(reached(await dueAt('2099-05-12T12:00Z'))).toEqual([]);
    // Once it was held the next one is due a year later, and told of anew.
    await app.sql(`update meeting set state = 'HELD' where id = $1`, [late.slice(4)]);
    expect(reached(await dueAt('2100-04-26T12:00Z'))).toEqual([]);
    expect(reached(await dueAt('2100-04-27T12:00Z'))).toEqual(emails(world.chair));
  });

  test('waits for those who may schedule it, and not where the terms are silent, or one is called in time', async () => {
    const toCall = async (who: Person) =>
      (
        await app.ask(
          `{ meetingsToCall { body { id } dueBy callBy toBeCalled overdue clause { number } noticeClause { number } } }`,
          {},
          who.token,
        )
      ).data?.meetingsToCall;
    const [one] = world.heads;
    await app.sql(`update meeting set state = 'CANCELLED' where id = $1`, [meeting.id.slice(4)]);
    const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await heldOn(new Date(`${day(-400)}T10:00Z`));
    // Events for others are no meetings of the body: neither the last nor the next.
    for (const [kind, state, days] of [
      ['SEMINAR', 'HELD', -40],
      ['SYMPOSIUM', 'SCHEDULED', -20],
      ['SIDE_EVENT', 'SCHEDULED', 40],
    ] as const)
      await putMeeting(app, world.committeeId, { kind, state, starts_at: `${day(days)}T10:00Z`, time_zone: 'UTC' });
    expect(await toCall(world.chair)).toEqual([]);
    await makeTerms(app, world.committeeId, { CADENCE: { months: 12 } });
    const [found] = await toCall(world.chair);
    expect(found).toMatchObject({ body: { id: world.committee }, callBy: null, overdue: true, noticeClause: null });
    expect(found.clause).toEqual({ number: '1.1' });
    for (const who of [world.secretary, one]) expect(await toCall(who)).toEqual([found]);
    for (const who of [world.participant, world.stranger]) expect(await toCall(who)).toEqual([]);
    // A resting body meets when it likes.
    const rests = (state: string) => app.sql(`update body set state = $2 where id = $1`, [world.committeeId, state]);
    await rests('DORMANT');
    expect(await toCall(world.chair)).toEqual([]);
    await rests('ACTIVE');
    expect(await toCall(world.chair)).toEqual([found]);
    const last = await heldOn(new Date(`${day(-300)}T10:00Z`));
    expect(await toCall(world.chair)).toEqual([]);
    // Whoever does not see the last meeting does not learn of it from when the next is due.
    await app.sql(`update meeting set label = 'AMBER_STRICT' where id = $1`, [last.slice(4)]);
    await app.sql(`update access_token set label_ceiling = 'AMBER' where account_id = $1`, [one.accountId]);
    expect([await toCall(world.chair), await toCall(one)]).toEqual([[], [found]]);
  });
});
