import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newFinding, postFinding } from '../findings/acts.js';
import { act, failure } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeFocusGroup, makeLead, makeParticipant, makeWorkingGroup, type TestBody } from '../support/groups.js';
import { MailServer } from '../support/mail-server.js';
import { inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { makeOfficer, makePerson, type Person } from '../support/people.js';

let mail: MailServer;
let app: TestApplication;
let world: MeetingWorld;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start(
    { SMTP_URL: mail.url, PUBLIC_URL: 'https://plenary.example.org' },
    await ownDatabaseUrl(),
  );
  world = await makeMeetingWorld(app);
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const decline = (who: Person, ...declined: string[]) =>
  act(app, who, 'updateMailPreferences', { declined }, 'member { declinedMails version }');
/** Who was mailed since it was asked last, each with the text. */
const mailed = async (): Promise<Map<string, string>> => {
  await app.runJobs();
  return new Map(mail.received.splice(0).map(({ envelope, mail: { text } }) => [envelope.to.join(), text ?? '']));
};
const CHOICE = 'You choose what you are mailed on the page of your account: https://plenary.example.org/account';

describe('what one is mailed', () => {
  test('is everything until it is declined, is known to oneself only, and is kept once a version', async () => {
    const [one, other] = [world.alternate, world.adviser];
    const own = `{ viewer { declinedMails version } }`;
    expect((await app.ask(own, {}, one.token)).data.viewer).toEqual({ declinedMails: [], version: 1 });
    const { member } = await decline(one, 'MEETINGS', 'FINDINGS', 'MEETINGS');
    expect(member).toEqual({ declinedMails: ['FINDINGS', 'MEETINGS'], version: 2 });
    expect((await decline(one, 'FINDINGS', 'MEETINGS')).member.version).toBe(2);
    const seen = `query ($id: ID!) { node(id: $id) { ... on Member { name declinedMails } } }`;
    const { data } = await app.ask(seen, { id: `mem_${one.memberId}` }, other.token);
    expect(data.node).toEqual({ name: 'Alternate', declinedMails: null });
    const stale = await failure(app, one, 'updateMailPreferences', { declined: [], expectedVersion: 1 });
    expect(stale).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    const trail = await app.sql(
      `select changes from event where act = 'mail-preferences.updated' and subject_id = $1`,
      [one.memberId],
    );
    expect(trail).toEqual([{ changes: { declinedMails: { before: [], after: ['FINDINGS', 'MEETINGS'] } } }]);
    await decline(one);
  });

  test('is chosen by members: an officer without a profile has nothing to choose, and no kind is invented', async () => {
    const officer = await makeOfficer(app, 'AUDITOR');
    expect((await failure(app, officer, 'updateMailPreferences', { declined: [] })).code).toBe('FORBIDDEN');
    // What its type does not take is told against the field of the input, as failed validation is.
    expect(await failure(app, world.chair, 'updateMailPreferences', { declined: 'CODES' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ path: ['declined'], message: expect.stringContaining('CODES') as unknown }],
    });
  });
});

describe('a mail that is declined does not come, while others do', () => {
  test('invitations: but who has the meeting in their calendar is told when it moves', async () => {
    const plan = { body: world.committee, durationMinutes: 60, startsAt: inDays(60), label: 'AMBER' };
    const { meeting } = await act(app, world.chair, 'scheduleMeeting', { ...plan, title: 'First' }, 'meeting { id }');
    expect((await mailed()).get(world.heads[1].email)).toContain(CHOICE);
    await decline(world.heads[1], 'MEETINGS');
    await act(app, world.chair, 'scheduleMeeting', { ...plan, title: 'Second' }, 'meeting { id }');
    const second = await mailed();
    expect(second.has(world.heads[0].email)).toBe(true);
    expect(second.has(world.heads[1].email)).toBe(false);
    await act(app, world.chair, 'cancelMeeting', { meeting: meeting.id, reason: 'Not needed' }, 'meeting { id }');
    expect((await mailed()).get(world.heads[1].email)).toContain('will not hold this meeting: First');
  });

  test('replies recorded for a seat: but the head of the delegation is told', async () => {
    const { committee: body } = world;
    const plan = { body, title: 'Third', durationMinutes: 60, startsAt: inDays(70), label: 'AMBER' };
    const { meeting } = await act(app, world.chair, 'scheduleMeeting', plan, 'meeting { id }');
    await mailed();
    for (const who of [world.heads[0], world.adviser]) await decline(who, 'RECORDED_REPLIES');
    const evidence = { description: 'E-mail', receivedAt: new Date(Date.now() - 60_000).toISOString() };
    const onBehalfOf = { seat: `sea_${world.group.seats[0]}`, evidence };
    const reply = { meeting: meeting.id, answer: 'REGRETS', onBehalfOf };
    await act(app, world.secretary, 'replyToMeeting', reply, 'reply { id }');
    const told = await mailed();
    expect([...told.keys()].toSorted()).toEqual([world.heads[0].email, world.alternate.email].toSorted());
    expect(told.get(world.alternate.email)).toContain(CHOICE);
  });
});

describe('in a focus group', () => {
  let group: TestBody;
  let lead: Person;
  let colleague: Person;
  let author: Person;
  beforeAll(async () => {
    const workingGroup = await makeWorkingGroup(app);
    group = await makeFocusGroup(app, workingGroup);
    lead = await makeLead(app, group, workingGroup.committee);
    [author, colleague] = [await makeParticipant(app, group), await makeParticipant(app, group)];
    await mailed();
  });

  test('findings that were posted are told to those who want it', async () => {
    await decline(colleague, 'FINDINGS');
    await postFinding(app, author, newFinding(group));
    const told = await mailed();
    expect([...told.keys()]).toEqual([lead.email]);
    expect(told.get(lead.email)).toContain(CHOICE);
  });

  test('requests to take part, and the answers, go to those who want them', async () => {
    const ask = async (who: Person): Promise<string> => {
      const input = { focusGroup: group.id, party: `pty_${who.partyId}`, statement: 'We run such a programme.' };
      return (await act(app, who, 'requestParticipation', input, 'participation { id }')).participation.id as string;
    };
    const [first, second] = [await makePerson(app), await makePerson(app)];
    const request = await ask(first);
    expect((await mailed()).get(lead.email)).toContain(CHOICE);
    await decline(lead, 'PARTICIPATION');
    const other = await ask(second);
    expect((await mailed()).size).toBe(0);
    await decline(second, 'PARTICIPATION');
    for (const participation of [request, other]) {
      const answer = { participation, decision: 'PARTICIPATING', reason: 'They know the matter' };
      await act(app, lead, 'decideParticipation', answer, 'participation { id }');
    }
    const told = await mailed();
    expect([...told.keys()]).toEqual([first.email]);
    expect(told.get(first.email)).toContain(CHOICE);
  });
});
