import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import {
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
} from '../support/groups.js';
import { makeFeed, read } from '../calendars/feed.js';
import { inDays } from '../support/meeting-acts.js';
import { putMeeting } from '../support/meetings.js';
import { download, issuePaper, newPaper } from '../support/papers.js';
import { askWithCookie, makeSession } from '../support/sign-in.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import type { Person } from '../support/people.js';
import { draftFinding, newFinding, postFinding } from '../findings/acts.js';
import { comment, resolveThread, threadsOf, withdrawComment } from './acts.js';

let mail: MailServer;
let app: TestApplication;
let group: TestBody;
let author: Person;
let lead: Person;
let colleague: Person;
let finding: string;

beforeAll(async () => {
  mail = await MailServer.start();
  const settings = { SMTP_URL: mail.url, PUBLIC_URL: 'https://plenary.example.org', MAIL_DOMAIN: 'in.example.org' };
  app = await TestApplication.start(settings, await ownDatabaseUrl());
});
beforeEach(async () => {
  const workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup, { name: 'Sensors' });
  author = await makeParticipant(app, group);
  lead = await makeLead(app, group, workingGroup.committee);
  colleague = await makeParticipant(app, group, { state: 'OBSERVING' });
  ({ id: finding } = await postFinding(app, author, newFinding(group, { label: 'GREEN', title: 'Drones' })));
  await delivered();
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

/** What reached the people of this test, by address. */
const delivered = async (): Promise<ReceivedMail[]> => {
  await app.runJobs();
  return mail.received.splice(0);
};
const to = (mails: readonly ReceivedMail[]): string[] => mails.flatMap(({ envelope }) => envelope.to).toSorted();
const addresses = (...people: Person[]): string[] => people.map(({ email }) => email).toSorted();
const key = (person: Person): string => `mem_${person.memberId}`;
const say = (who: Person, more: object = {}) =>
  comment(app, who, { on: { finding }, textMarkdown: 'Is **that** so?', ...more });
const level = (who: Person, chosen: string) =>
  act(app, who, 'setDiscussionMail', { body: group.id, level: chosen }, 'body { viewerDiscussionMail }');

describe('the mail of a comment', () => {
  test('goes by the level that each chose for the group: threads they are in, unless they say otherwise', async () => {
    const first = await say(colleague);
    expect(to(await delivered())).toEqual(addresses(author));
    const { body } = await level(lead, 'EVERYTHING');
    expect(body).toEqual({ viewerDiscussionMail: 'EVERYTHING' });
    await level(author, 'NEEDS_ME');
    await say(colleague, { on: { comment: first.id } });
    expect(to(await delivered())).toEqual(addresses(lead));
    await say(lead, { on: { comment: first.id }, mentions: [key(author)] });
    expect(to(await delivered())).toEqual(addresses(author, colleague));
    for (const who of [author, colleague, lead]) await level(who, 'NONE');
    await say(author, { on: { comment: first.id }, mentions: [key(lead)] });
    expect(await delivered()).toEqual([]);
  });

  test('says title and words up to GREEN, and above it that there is something', async () => {
    await say(colleague);
    const [open] = await delivered();
    expect(open?.mail.subject).toMatch(/\/F1: Drones$/);
    expect(open?.mail.text).toContain('Is **that** so?');
    expect(open?.mail.text).toContain(`https://plenary.example.org/findings/${finding}#com_`);
    await say(colleague, { label: 'AMBER', textMarkdown: 'Canary' });
    const [closed] = await delivered();
    expect(closed?.mail.subject).toMatch(/\/F1$/);
    expect(`${closed?.mail.subject} ${closed?.mail.text}`).not.toMatch(/Canary|Drones/);
    expect(closed?.mail.text).toContain('AMBER');
  });

  test('asks again when it goes: of what was withdrawn, and to who left, nothing', async () => {
    const { id } = await say(colleague);
    await withdrawComment(app, colleague, { comment: id });
    expect(await delivered()).toEqual([]);
    await say(lead, { label: 'AMBER', mentions: [key(author), key(colleague)] });
    await app.sql(`update participant set valid = '[2000-01-01,2001-01-01)' where member_id = $1`, [author.memberId]);
    expect(to(await delivered())).toEqual(addresses(colleague));
  });

  test('waits for the digest of who has one, but where it needs them', async () => {
    const prefer = { declined: [], mailRhythm: 'DAILY' };
    await act(app, author, 'updateMailPreferences', prefer, 'member { mailRhythm }');
    await say(colleague);
    expect(await delivered()).toEqual([]);
    await say(colleague, { mentions: [key(author)] });
    expect(to(await delivered())).toEqual(addresses(author));
    const declined = { declined: ['DISCUSSIONS'], mailRhythm: 'AT_ONCE' };
    await act(app, author, 'updateMailPreferences', declined, 'member { mailRhythm }');
    await say(colleague, { mentions: [key(author)] });
    expect(await delivered()).toEqual([]);
  });

  test('names no author of a finding under the Chatham House Rule, and everybody else who speaks of it', async () => {
    await act(app, author, 'setChathamHouse', { finding, applies: true }, '__typename');
    await level(lead, 'EVERYTHING');
    await say(author);
    await say(colleague);
    const texts = (await delivered())
      .filter(({ envelope }) => envelope.to.includes(lead.email))
      .map((one) => one.mail.text ?? '');
    const names = await app.sql<{ name: string }>(`select name from member where id = any($1) order by id = $2 desc`, [
      [author.memberId, colleague.memberId],
      author.memberId,
    ]);
    expect(texts).toHaveLength(2);
    expect(texts.join()).toContain('Somebody');
    expect(names.map(({ name }) => texts.join().includes(name))).toEqual([false, true]);
  });

  test('tells the people of a party what was recorded on its behalf', async () => {
    const secretary = await makeSecretary(app, group);
    const evidence = { description: 'E-mail of 3 March', receivedAt: '2026-03-03T10:00:00Z' };
    await level(colleague, 'NEEDS_ME');
    await level(author, 'NONE');
    await say(secretary, { onBehalfOf: { party: `pty_${colleague.partyId}`, evidence } });
    expect(to(await delivered())).toEqual(addresses(colleague));
  });
});

/** A mail as a program writes it when somebody answers. */
function written(from: string, address: string, text: string, headers: readonly string[] = []): Buffer {
  const id = headers.some((one) => one.startsWith('Message-ID')) ? [] : [`Message-ID: <${randomUUID()}@example.org>`];
  const head = [`From: Somebody <${from}>`, `To: Sensors <${address}>`, 'Subject: Re: Drones', ...id, ...headers];
  return Buffer.from([...head, 'Content-Type: text/plain; charset=utf-8', '', ...text.split('\n')].join('\r\n'));
}
interface Outcome {
  readonly outcome: string;
}
const receive = (raw: Buffer) => app.call<Outcome | null>('CommentByMail', 'record', raw);
const replyTo = (one: ReceivedMail | undefined): string => [one?.mail.replyTo].flat()[0]?.value[0]?.address ?? '';
const quoted = (one: ReceivedMail | undefined): string =>
  (one?.mail.text ?? '')
    .split('\n')
    .map((text) => `> ${text}`)
    .join('\n');

describe('a comment by mail', () => {
  test('answers in the thread of the mail that it answers, once, without what it quotes', async () => {
    await say(colleague);
    const [told] = await delivered();
    expect(replyTo(told)).toMatch(/^reply\+[a-z2-7]{42}@in\.example\.org$/);
    const text = `It *is* so.\n\nOn Thursday Plenary wrote:\n\n${quoted(told)}`;
    const raw = written(author.email.toUpperCase(), replyTo(told).toUpperCase(), text);
    expect(await Promise.all([receive(raw), receive(raw)])).toMatchObject([
      { outcome: 'recorded' },
      { outcome: 'recorded' },
    ]);
    const { nodes } = await threadsOf(app, lead, finding);
    expect(nodes[0].replies).toMatchObject([{ textMarkdown: 'It *is* so.', label: 'GREEN' }]);
    expect(to(await delivered())).toEqual(addresses(colleague));
  });

  test('is of the person for whom the address was made, and of nobody else', async () => {
    await say(colleague);
    const [told] = await delivered();
    const address = replyTo(told);
    const forged = address.replace(/^reply\+(.)/, (_, letter: string) => `reply+${letter === 'a' ? 'b' : 'a'}`);
    for (const raw of [
      written(lead.email, address, 'Me, too.'),
      written('nobody@example.org', address, 'Me, too.'),
      written(author.email, forged, 'Me, too.'),
    ])
      await expect(receive(raw)).rejects.toThrow('This mail is not from whom its address was made for.');
    for (const elsewhere of [
      'plenary@in.example.org',
      address.replace('in.example', 'out.example'),
      'reply+abc@in.example.org',
    ])
      expect(await receive(written(author.email, elsewhere, 'Me, too.'))).toBeNull();
    expect(await receive(written(author.email, address, 'I am away.', ['Auto-Submitted: auto-replied']))).toMatchObject(
      {
        outcome: 'automatic',
      },
    );
    expect((await threadsOf(app, lead, finding)).nodes[0].replies).toEqual([]);
    expect(await delivered()).toEqual([]);
  });

  test('is refused by the rules of every comment, and who sent it is told why', async () => {
    const first = await say(colleague);
    const [told] = await delivered();
    await expect(receive(written(author.email, replyTo(told), quoted(told)))).rejects.toThrow('nothing stands above');
    await expect(receive(written(author.email, replyTo(told), 'x'.repeat(10_001)))).rejects.toThrow('longer than');
    await resolveThread(app, colleague, { comment: first.id });
    await expect(receive(written(author.email, replyTo(told), 'But.'))).rejects.toThrow('This thread is resolved');
    const answers = await delivered();
    expect(to(answers)).toEqual(addresses(author, author, author));
    expect(answers[2]?.mail.subject).toBe('Not recorded: Re: Drones');
    expect(answers[2]?.mail.text).toContain('This thread is resolved: begin another one.');
    await app.sql(`update account set state = 'SUSPENDED' where id = $1`, [author.accountId]);
    await expect(receive(written(author.email, replyTo(told), 'But.'))).rejects.toThrow('not from whom');
    expect(await delivered()).toEqual([]);
  });

  test('begins a thread in a group, at an address that each of its people has', async () => {
    const address = async (who: Person): Promise<string> =>
      (await app.ask(`query ($id: ID!) { body(by: { id: $id }) { viewerMailAddress } }`, { id: group.id }, who.token))
        .data.body.viewerMailAddress;
    const [own, others] = [await address(author), await address(lead)];
    expect(own).toMatch(/^group\+[a-z2-7]{42}@in\.example\.org$/);
    expect(others).not.toBe(own);
    const stranger = await makeParticipant(app, await makeFocusGroup(app, await makeWorkingGroup(app)));
    expect(await address(stranger)).toBeNull();
    await receive(written(author.email, own, 'Shall we meet?\n\n-- \nA. Person'));
    await expect(receive(written(author.email, others, 'Shall we?'))).rejects.toThrow('not from whom');
    expect((await threadsOf(app, lead, group.id)).nodes).toMatchObject([
      { textMarkdown: 'Shall we meet?', label: 'AMBER' },
    ]);
  });
});

describe('whoever leaves a group', () => {
  const day = inDays(30).local.slice(0, 10);
  const invite = async (keeper: Person, expert: Person): Promise<string> => {
    const input = { focusGroup: group.id, member: key(expert), until: day, reason: 'Knows sensors' };
    return (await act(app, keeper, 'inviteExpert', input, 'expert { id }')).expert.id;
  };
  const part = async (of: Person): Promise<string> =>
    `pcn_${(await app.sql<{ id: string }>(`select id from participation where party_id = $1`, [of.partyId]))[0]?.id}`;
  const conclude = async (keeper: Person): Promise<unknown> =>
    act(app, keeper, 'concludeFocusGroup', { focusGroup: group.id, reason: 'All is said' }, '__typename');

  test.each<[string, (who: Person, keeper: Person) => Promise<() => Promise<unknown>>]>([
    [
      'because their party withdraws',
      async (who) => {
        const participation = await part(who);
        return () => act(app, who, 'withdrawParticipation', { participation, reason: 'No time' }, '__typename');
      },
    ],
    [
      'because they take part no longer',
      async (who) => () =>
        app.sql(
          `update participant set valid = daterange(lower(valid), (now() at time zone 'UTC')::date) where member_id = $1`,
          [who.memberId],
        ),
    ],
    [
      'as an expert whose day has come',
      async (who, keeper) => {
        await app.sql(`delete from participant where member_id = $1`, [who.memberId]);
        await invite(keeper, who);
        return () =>
          app.sql(`update expert set valid = '[2020-01-01,2020-02-01)' where member_id = $1`, [who.memberId]);
      },
    ],
    [
      'as an expert who is thanked',
      async (who, keeper) => {
        await app.sql(`delete from participant where member_id = $1`, [who.memberId]);
        const expert = await invite(keeper, who);
        return () => act(app, keeper, 'endExpert', { expert, reason: 'Answered' }, '__typename');
      },
    ],
    [
      'as an expert of a group that ends',
      async (who, keeper) => {
        await app.sql(`delete from participant where member_id = $1`, [who.memberId]);
        await invite(keeper, who);
        return () => conclude(keeper);
      },
    ],
  ])('%s reads and writes nothing of it from the next request on', async (_, prepare) => {
    const keeper = await makeSecretary(app, group);
    await app.sql(
      `insert into secretary (id, body_id, member_id, valid)
       select gen_random_uuid(), b.working_group_id, $2, '[2000-01-01,)' from body b where b.id = $1`,
      [group.uuid, keeper.memberId],
    );
    const who = await makeParticipant(app, group);
    const draft = await draftFinding(app, who, newFinding(group, { title: 'Half a thought' }));
    const leave = await prepare(who, keeper);
    const amber = await postFinding(app, lead, newFinding(group));
    const meeting = await putMeeting(app, group.uuid, { label: 'AMBER', title: 'Our meeting' });
    const paper = await issuePaper(app, keeper, newPaper(group.id));
    const cookie = await makeSession(app, who.accountId, '__Host-plenary');
    const feed = await makeFeed(app, who, {}, cookie);
    await delivered();
    const thread = await say(lead, { on: { finding: amber.id }, mentions: [key(who)] });
    const told = (await delivered()).find(({ envelope }) => envelope.to.includes(who.email));
    const ids = [amber.id, meeting, paper.id, thread.id, draft.id];
    const question = `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`;
    const seen = async (): Promise<unknown[]> => {
      const byToken = (await app.ask(question, { ids }, who.token)).data.nodes;
      const bySession = (await askWithCookie(app, cookie, question, { ids })).answer.data.nodes;
      expect(bySession).toEqual(byToken);
      const calendar = await (await read(app, feed.path)).text();
      const file = await download(app, who, paper.filePath);
      return [...byToken.map((one: unknown) => one !== null), calendar.includes('VEVENT'), file.status];
    };
    expect(await seen()).toEqual([true, true, true, true, true, true, 200]);
    await leave();
    expect(await seen()).toEqual([false, false, false, false, false, false, 404]);
    await expect(receive(written(who.email, replyTo(told), 'One more thing.'))).rejects.toThrow(/nothing here|not/);
    const answer = { on: { comment: thread.id }, textMarkdown: 'And?' };
    for (const refused of [
      await failure(app, who, 'comment', answer),
      await failure(app, who, 'postDraftFinding', { finding: draft.id }),
    ])
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain(refused.code);
    expect((await threadsOf(app, lead, amber.id)).nodes[0].replies).toEqual([]);
  });

  test('takes part in a group that ends: what it was is still read, and nothing is added', async () => {
    const keeper = await makeSecretary(app, group);
    await app.sql(
      `insert into secretary (id, body_id, member_id, valid)
       select gen_random_uuid(), b.working_group_id, $2, '[2000-01-01,)' from body b where b.id = $1`,
      [group.uuid, keeper.memberId],
    );
    const amber = await postFinding(app, lead, newFinding(group));
    await delivered();
    await say(lead, { on: { finding: amber.id }, mentions: [key(author)] });
    const told = (await delivered()).find(({ envelope }) => envelope.to.includes(author.email));
    await conclude(keeper);
    const read = await app.ask(`query ($id: ID!) { node(id: $id) { id } }`, { id: amber.id }, author.token);
    expect(read.data.node).toEqual({ id: amber.id });
    await expect(receive(written(author.email, replyTo(told), 'One more.'))).rejects.toThrow('concluded');
    expect((await failure(app, author, 'postFinding', newFinding(group))).rule).toBe('finding.group-active');
  });
});
