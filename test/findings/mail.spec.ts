import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { act } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import {
  makeCoChair,
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import { MailServer } from '../support/mail-server.js';
import { makePerson, type Person } from '../support/people.js';
import { newFinding, postFinding, reviseFinding, withdrawFinding } from './acts.js';
import { memberId, review, step } from './workflow-acts.js';

let mail: MailServer;
let app: TestApplication;
let workingGroup: TestWorkingGroup;
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
  workingGroup = await makeWorkingGroup(app);
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
const deliver = (): Promise<Told[]> => delivered([author, lead, colleague, community]);
const delivered = async (people: readonly Person[]): Promise<Told[]> => {
  await app.runJobs();
  const ours = people.map(({ email }) => email);
  expect(mail.received.filter((one) => JSON.stringify(one.mail).includes('Canary'))).toEqual([]);
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

describe('the mail to those who have to act next', () => {
  test('goes to the reviewers, then to the lead, the author and the committee, and says no more than the label allows', async () => {
    const [first, second] = [await makeParticipant(app, group), await makeParticipant(app, group)];
    const chair = await makeCoChair(app, workingGroup);
    const secretary = await makeSecretary(app, group);
    const all = [author, lead, colleague, community, first, second, chair, secretary];
    const deliver = async (): Promise<string[]> => (await delivered(all)).map(({ to, subject }) => `${to} ${subject}`);
    const { id, symbol } = await postFinding(app, author, newFinding(group, { title: 'Canary' }));
    await deliver();
    const told = (who: Person, news: string): string => `${who.email} ${symbol}: ${news}`;
    await step(app, lead, 'requestReview', id, { reviewers: [memberId(first), memberId(second)] });
    expect(await deliver()).toEqual([first, second].map((who) => told(who, 'your review is asked for')).sort());
    await review(app, first, id, { verdict: 'ASKS_FOR_CHANGES' });
    expect(await deliver()).toEqual([told(lead, 'the reviews are in')]);
    await step(app, lead, 'requestRevision', id, { reason: 'Canary' });
    expect(await deliver()).toEqual([told(author, 'a revision is asked for')]);
    await reviseFinding(app, author, { finding: id, bodyMarkdown: 'Canary' });
    expect(await deliver()).toEqual([first, second].map((who) => told(who, 'your review is asked for')).sort());
    await review(app, second, id, { revision: 2 });
    const evidence = { description: 'Canary', receivedAt: new Date() };
    await review(app, secretary, id, { revision: 2, onBehalfOf: { reviewer: memberId(first), evidence } });
    expect(await deliver()).toEqual([told(first, 'your review was recorded'), told(lead, 'the reviews are in')].sort());
    await step(app, lead, 'agreeFinding', id);
    await step(app, lead, 'transmitFinding', id);
    // The lead need not be told what they have done themselves, nor what is done already.
    expect(await deliver()).toEqual([told(chair, 'before the committee')]);
    await step(app, chair, 'noteFinding', id, { note: 'Canary' });
    expect(await deliver()).toEqual([author, lead].map((who) => told(who, 'the committee has taken it up')).sort());
    // Proposals reach those whose word is wanted, and their settling who proposed; each once, however many are asked.
    await step(app, lead, 'proposeRelease', id, { reason: 'Canary' });
    expect(await deliver()).toEqual([author, chair].map((who) => told(who, 'a release is proposed')).sort());
    await step(app, chair, 'declineRelease', id, { reason: 'Canary' });
    expect(await deliver()).toEqual([told(lead, 'your proposal was settled')]);
    await step(app, author, 'setLabel', id, { label: 'GREEN', reason: 'Canary' });
    const keepers = [lead, secretary, chair];
    expect(await deliver()).toEqual(keepers.map((who) => told(who, 'a laxer label is proposed')).sort());
    await step(app, secretary, 'declineLabel', id, { reason: 'Canary' });
    expect((await deliver()).filter((one) => one.startsWith(author.email))).toEqual([
      told(author, 'your proposal was settled'),
    ]);
  });

  test('is not sent for what is done, or undone, before it goes, nor to who declined it', async () => {
    const [first, second] = [await makeParticipant(app, group), await makeParticipant(app, group)];
    const { id } = await postFinding(app, author, newFinding(group, { label: 'GREEN', title: 'Drones' }));
    await delivered([first, second]);
    await act(app, second, 'updateMailPreferences', { declined: ['FINDINGS'] }, '__typename');
    await step(app, lead, 'requestReview', id, { reviewers: [memberId(first), memberId(second)] });
    const [told, ...others] = await delivered([first, second]);
    expect([told?.to, others]).toEqual([first.email, []]);
    expect(told?.text).toContain('You are asked to review "Drones"');
    expect(told?.text).toContain(`https://plenary.example.org/findings/${id}`);
    await reviseFinding(app, author, { finding: id, title: 'Others' });
    await step(app, lead, 'requestReview', id, { reviewers: [memberId(first), memberId(second)] });
    await review(app, first, id, { revision: 2 });
    expect(await delivered([first, second])).toEqual([]);
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

  test('goes to the people of the party where a secretary recorded it, and to its focal points while they have said nothing', async () => {
    const keeper = await makeSecretary(app, workingGroup);
    const sent = await makePerson(app);
    const [point, other] = [await makePerson(app, sent), await makePerson(app, sent)];
    const evidence = { description: 'Letter of 3 March', receivedAt: '2026-03-03T10:00:00Z' };
    const party = `pty_${sent.partyId}`;
    for (const { memberId: id } of [point, other]) {
      const named = { workingGroup: workingGroup.id, party, member: `mem_${id}`, from: '2026-01-01', evidence };
      await act(app, keeper, 'recordFocalPoint', named, '__typename');
    }
    await act(app, other, 'updateMailPreferences', { declined: ['PARTICIPATION'] }, '__typename');
    const asked = { focusGroup: group.id, party, members: [memberId(sent)], statement: 'We have gates.', evidence };
    const { participation } = await act(app, keeper, 'requestParticipation', asked, 'participation { id }');
    const told = async (): Promise<string[]> =>
      (await delivered([sent, point, other, lead])).map(({ to, subject }) => `${to} ${subject}`).toSorted();
    const group_ = 'Test organisation';
    expect(await told()).toEqual(
      [
        `${sent.email} Recorded: ${group_} asks to take part in: Sensors`,
        `${point.email} Do you stand behind this? ${group_}: Sensors`,
        `${lead.email} ${group_} asks to take part: Sensors`,
      ].toSorted(),
    );
    const { id } = participation;
    await act(
      app,
      lead,
      'decideParticipation',
      { participation: id, decision: 'OBSERVING', reason: 'A year' },
      '__typename',
    );
    expect(await told()).toEqual([`${sent.email} ${group_} observes: Sensors`]);
    await act(
      app,
      keeper,
      'withdrawParticipation',
      { participation: id, reason: 'It wrote so', evidence },
      '__typename',
    );
    expect(await told()).toEqual([`${sent.email} Recorded: ${group_} leaves: Sensors`]);
  });
});

describe('the mails to an expert', () => {
  test('say what is lent, until when and why, that it goes on, and that it ended; never the title', async () => {
    const keeper = await makeSecretary(app, group);
    const expert = await makePerson(app);
    const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    const { id, symbol } = await postFinding(app, author, newFinding(group, { title: 'Canary' }));
    await deliver();
    const invite = async (more: object): Promise<string> => {
      const input = {
        focusGroup: group.id,
        member: `mem_${expert.memberId}`,
        until,
        reason: 'Knows batteries',
        ...more,
      };
      return (await act(app, keeper, 'inviteExpert', input, 'expert { id }')).expert.id;
    };
    const lent = await invite({ finding: id });
    const [told] = await delivered([expert]);
    expect(told?.subject).toBe(`You are invited as an expert: ${symbol}`);
    expect(told?.text).toContain(`until the end of the day before ${until}`);
    expect(told?.text).toContain('Knows batteries');
    expect(told?.text).toContain(`https://plenary.example.org/findings/${id}`);
    await act(app, keeper, 'endExpert', { expert: lent, reason: 'Answered' }, '__typename');
    const [ended] = await delivered([expert]);
    expect(ended?.subject).toBe(`Your invitation as an expert has ended: ${symbol}`);
    expect(ended?.text).toContain('Answered');
    // Ended before its mail went: nothing is said of the beginning.
    const brief = await invite({});
    await act(app, keeper, 'endExpert', { expert: brief, reason: 'By mistake' }, '__typename');
    expect((await delivered([expert])).map(({ text }) => text.includes('You no longer read'))).toEqual([true]);
    await invite({});
    await delivered([expert]);
    const conclude = { focusGroup: group.id, reason: 'All is said' };
    await makeSecretary(app, workingGroup.committee, keeper);
    await act(app, keeper, 'concludeFocusGroup', conclude, '__typename');
    const [last] = await delivered([expert]);
    expect(last?.text).toContain('The group has ended.');
  });
});

test('that a leading seat has left the committee is told once to who leads and steers, and to nobody else', async () => {
  const chair = await makeCoChair(app, workingGroup);
  const secretary = await makeSecretary(app, workingGroup.committee);
  const people = [chair, secretary, lead, author];
  await delivered(people);
  await app.sql(
    `update seat_term set valid = '[2000-01-01,2026-01-01)' where seat_id in (select seat_id from lead where body_id = $1)`,
    [group.uuid],
  );
  await app.call('LeadLeftMail', 'plan');
  await app.call('LeadLeftMail', 'plan');
  const told = await delivered(people);
  expect(told.map(({ to }) => to)).toEqual(addresses(chair, secretary, lead));
  expect(told[0]?.subject).toBe('A seat that leads Sensors has left the committee');
  expect(told[0]?.text).toContain('since 2026-01-01');
  expect(told[0]?.text).toContain('not provided for');
  await app.call('LeadLeftMail', 'plan');
  expect(await delivered(people)).toEqual([]);
});
