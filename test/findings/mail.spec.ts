import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { act } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeFocusGroup, makeLead, makeParticipant, makeWorkingGroup, type TestBody } from '../support/groups.js';
import { MailServer } from '../support/mail-server.js';
import { makePerson, type Person } from '../support/people.js';
import { newFinding, postFinding, withdrawFinding } from './acts.js';

let mail: MailServer;
let app: TestApplication;
let group: TestBody;
let author: Person;
let lead: Person;
let colleague: Person;
let community: Person;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start(
    { SMTP_URL: mail.url, PUBLIC_URL: 'https://plenary.example.org' },
    await ownDatabaseUrl(),
  );
});
beforeEach(async () => {
  const workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup, { name: 'Sensors' });
  author = await makeParticipant(app, group);
  lead = await makeLead(app, group, workingGroup.committee);
  colleague = await makeParticipant(app, group, { state: 'OBSERVING' });
  community = await makeParticipant(app, await makeFocusGroup(app, workingGroup));
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

interface Told {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}
/** What reached the people of this test, by address. */
const deliver = async (): Promise<Told[]> => {
  await app.runJobs();
  const ours = [author, lead, colleague, community].map(({ email }) => email);
  return mail.received
    .splice(0)
    .map(({ envelope, mail: { subject, text } }) => ({
      to: envelope.to.join(),
      subject: subject ?? '',
      text: text ?? '',
    }))
    .filter(({ to }) => ours.includes(to))
    .sort((one, other) => one.to.localeCompare(other.to));
};
const addresses = (...people: Person[]): string[] => people.map(({ email }) => email).sort();

describe('the mail that tells of a posted finding', () => {
  test('reaches those inside the group but its author, with the title when it is GREEN, and never the text', async () => {
    const input = newFinding(group, { label: 'GREEN', title: 'Drones', bodyMarkdown: 'Canary' });
    const { symbol } = await postFinding(app, author, input);
    const told = await deliver();
    expect(told.map(({ to }) => to)).toEqual(addresses(lead, colleague));
    for (const { subject, text } of told) {
      expect(subject).toBe(`${symbol}: Drones`);
      expect(text).toContain('"Sensors": Drones');
      expect(text).toContain('https://plenary.example.org');
      expect(text).not.toContain('Canary');
    }
  });

  test('names symbol and label alone above GREEN', async () => {
    const { symbol } = await postFinding(app, author, newFinding(group, { label: 'AMBER_STRICT', title: 'Canary' }));
    const told = await deliver();
    expect(told).toHaveLength(2);
    for (const { subject, text } of told) {
      expect(subject).toBe(`${symbol}: a finding labelled AMBER+STRICT was posted`);
      expect(subject + text).not.toContain('Canary');
    }
  });

  test('is for who is inside the group when it is sent, and for what is posted then', async () => {
    await postFinding(app, author, newFinding(group));
    await app.sql(`update participant set valid = '[2000-01-01,2001-01-01)' where member_id = $1`, [
      colleague.memberId,
    ]);
    expect((await deliver()).map(({ to }) => to)).toEqual(addresses(lead));
    const { id } = await postFinding(app, author, newFinding(group));
    await withdrawFinding(app, author, { finding: id, reason: 'It was wrong' });
    expect(await deliver()).toEqual([]);
  });

  test('does not go to a suspended account', async () => {
    await postFinding(app, author, newFinding(group));
    await app.sql(`update account set state = 'SUSPENDED' where id = $1`, [lead.accountId]);
    expect((await deliver()).map(({ to }) => to)).toEqual(addresses(colleague));
  });
});

describe('the mail about a request to take part', () => {
  test('goes to the leads, and the answer with its reason to who asked', async () => {
    const newcomer = await makePerson(app);
    const { participation } = await act(
      app,
      newcomer,
      'requestParticipation',
      { focusGroup: group.id, party: `pty_${newcomer.partyId}`, statement: 'We run such a programme.' },
      'participation { id }',
    );
    const asked = await deliver();
    expect(asked).toMatchObject([{ to: lead.email, subject: 'Test organisation asks to take part: Sensors' }]);
    expect(asked[0]?.text).toContain('We run such a programme.');
    const answer = { participation: participation.id, decision: 'OBSERVING', reason: 'For a year' };
    await act(app, lead, 'decideParticipation', answer, 'participation { id }');
    await app.runJobs();
    const told = mail.received.splice(0).filter(({ envelope }) => envelope.to.includes(newcomer.email));
    expect(told).toHaveLength(1);
    expect(told[0]?.mail.subject).toBe('Test organisation observes: Sensors');
    expect(told[0]?.mail.text).toContain('For a year');
  });
});
