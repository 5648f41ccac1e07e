import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newFinding, postFinding, withdrawFinding } from '../findings/acts.js';
import { act } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeFocusGroup, makeLead, makeParticipant, makeWorkingGroup, type TestBody } from '../support/groups.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import type { Person } from '../support/people.js';

let mail: MailServer;
let app: TestApplication;
let group: TestBody;
let author: Person;
/** At once; daily in Tokyo; weekly in New York; weekly, and soon gone. */
let [eager, daily, weekly, leaving]: [Person?, Person?, Person?, Person?] = [];

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start(
    { SMTP_URL: mail.url, PUBLIC_URL: 'https://plenary.example.org' },
    await ownDatabaseUrl(),
  );
  const workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup, { name: 'Sensors' });
  author = await makeParticipant(app, group);
  eager = await makeLead(app, group, workingGroup.committee);
  [daily, weekly, leaving] = [
    await makeParticipant(app, group),
    await makeParticipant(app, group),
    await makeParticipant(app, group),
  ];
  const zone = (who: Person, timeZone: string) =>
    app.sql(`update member set time_zone = $2 where id = $1`, [who.memberId, timeZone]);
  await zone(daily, 'Asia/Tokyo');
  await zone(weekly, 'America/New_York');
  await prefer(daily, { mailRhythm: 'DAILY' });
  for (const who of [weekly, leaving]) await prefer(who, { mailRhythm: 'WEEKLY' });
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const prefer = (who: Person, choice: object) =>
  act(app, who, 'updateMailPreferences', { declined: [], ...choice }, 'member { mailRhythm }');
/** What goes out when the jobs that wait, and those of the clock, run at an instant. */
const sentAt = async (instant: string): Promise<ReceivedMail[]> => {
  await app.runJobs(new Date(instant));
  await app.sql(`select graphile_worker.add_job('digest.plan')`);
  await app.runJobs(new Date(instant));
  return mail.received.splice(0);
};
const addresses = (mails: readonly ReceivedMail[]): string[] => mails.flatMap(({ envelope }) => envelope.to);
const finding = (title: string, label: string) => postFinding(app, author, newFinding(group, { title, label }));

describe('what is not urgent', () => {
  test('comes together at 07:00 where one is: daily, or on Mondays; each thing once', async () => {
    const [open, closed] = [await finding('Open', 'GREEN'), await finding('Closed', 'AMBER')];
    // A Thursday in Tokyo: 06:55, and 07:00.
    const first = await sentAt('2099-12-02T21:55:00Z');
    expect(addresses(first)).toEqual([eager?.email, eager?.email]);
    const [digest, ...more] = await sentAt('2099-12-02T22:00:00Z');
    expect([digest?.envelope.to, more]).toEqual([[daily?.email], []]);
    expect(digest?.mail.subject).toBe('What happened in your bodies: 2 things');
    expect(digest?.mail.text).toContain(`"Sensors": Open (${open.symbol}, GREEN)`);
    expect(digest?.mail.text).toContain(`https://plenary.example.org/findings/${open.id}`);
    expect(digest?.mail.text).toContain(`a finding labelled AMBER was posted: ${closed.symbol}`);
    expect(digest?.raw).not.toContain('Closed');
    expect(digest?.mail.text).toContain('the page of your account: https://plenary.example.org/account');
    expect(await sentAt('2099-12-03T22:00:00Z')).toEqual([]);
    // What came at 07:01 is of the next day; and after a worker that was down in the morning it comes at noon.
    await finding('Later', 'GREEN');
    expect(addresses(await sentAt('2099-12-03T22:01:00Z'))).toEqual([eager?.email]);
    const [next] = await sentAt('2099-12-05T03:00:00Z');
    expect(next?.mail.subject).toBe('What happened in your bodies: 1 thing');
  });

  test('is told only as far as it is there and theirs when the digest goes; nothing left, no mail', async () => {
    const gone = await finding('Gone', 'GREEN');
    await sentAt('2099-12-05T03:10:00Z');
    await withdrawFinding(app, author, { finding: gone.id, reason: 'Wrong.', expectedVersion: gone.version });
    expect(await sentAt('2099-12-05T22:00:00Z')).toEqual([]);
    await app.sql(`update participant set valid = '[2000-01-01,2001-01-01)' where member_id = $1`, [leaving?.memberId]);
    // Monday in New York: 06:55, and 07:00.
    expect(await sentAt('2099-12-07T11:55:00Z')).toEqual([]);
    const [digest, ...more] = await sentAt('2099-12-07T12:00:00Z');
    expect([digest?.envelope.to, more]).toEqual([[weekly?.email], []]);
    expect(digest?.mail.subject).toBe('What happened in your bodies: 3 things');
    expect(digest?.mail.text).not.toContain('Gone');
    // A job that runs again, as after a crash, finds that it was sent.
    for (const { id } of await app.sql<{ id: string }>('select id from digest where sent_at is not null'))
      await app.sql(`select graphile_worker.add_job('digest.send', $1::json)`, [JSON.stringify({ digest: id })]);
    expect(await sentAt('2099-12-14T12:00:00Z')).toEqual([]);
  });

  test('is told to who does not want it at all neither at once nor in a digest', async () => {
    await finding('Unwanted', 'GREEN');
    await sentAt('2099-12-15T03:00:00Z');
    await prefer(daily as Person, { declined: ['FINDINGS'] });
    expect(await sentAt('2099-12-15T22:00:00Z')).toEqual([]);
  });

  test('is kept for the digest, and mailed, once, when rhythm and job change at the same time', async () => {
    await prefer(daily as Person, { mailRhythm: 'DAILY' });
    const { id } = await finding('Crossing', 'GREEN');
    expect(addresses(await sentAt('2099-12-16T03:00:00Z'))).toEqual([eager?.email]);
    const again = { finding: id.slice(4), member: daily?.memberId };
    await prefer(daily as Person, { mailRhythm: 'AT_ONCE' });
    await app.sql(`select graphile_worker.add_job('finding.postedMail', $1::json)`, [JSON.stringify(again)]);
    const told = await sentAt('2099-12-16T03:05:00Z');
    expect(told.map(({ mail: { subject } }) => subject)).toEqual(['What happened in your bodies: 1 thing']);
  });
});
