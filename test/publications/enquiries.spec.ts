import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { makeSecretary, makeWorkingGroup, type WorkingGroup } from '../support/bodies.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { makePerson, type Person } from '../support/people.js';

let mail: MailServer;
let app: TestApplication;
let group: WorkingGroup;
let secretary: Person;
let second: Person;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url, PUBLIC_URL: 'http://plenary.test' }, await ownDatabaseUrl());
});
beforeEach(async () => {
  await app.sql('delete from rate_limit');
  group = await makeWorkingGroup(app);
  [secretary, second] = [await makePerson(app, { name: 'First secretary' }), await makePerson(app)];
  for (const { memberId } of [secretary, second]) await makeSecretary(app, group.id, memberId);
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const right = {
  name: 'Ana Outside',
  email: 'Ana@example.net',
  organisation: 'An office',
  message: 'How do we take part?\nWe are new.',
};
const path = (page = ''): string => `/public/${group.slug}/contact${page}`;
const post = (form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${app.url}${path()}`, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });
const deliver = async (): Promise<ReceivedMail[]> => {
  await app.runJobs();
  return mail.received.splice(0);
};
const kept = () => app.sql<Record<string, unknown>>('select * from enquiry where body_id = $1', [group.id]);
const LIST = `query ($slug: String!) { enquiries(filter: { workingGroup: $slug, closed: false }) { nodes { id name email organisation message closedAt } } }`;
const listFor = async (who: Person) => (await app.ask(LIST, { slug: group.slug }, who.token)).data?.enquiries?.nodes;

describe('a message from outside', () => {
  test('is kept, and reaches each secretary by a mail that is answered to who wrote', async () => {
    const sent = await post(right);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, path('/thanks')]);
    expect(await (await fetch(`${app.url}${path('/thanks')}`)).text()).toContain('Thank you.');
    expect(await kept()).toMatchObject([{ ...right, closed_at: null }]);
    const mails = await deliver();
    expect(mails.map(({ envelope }) => envelope.to)).toEqual(
      expect.arrayContaining([[secretary.email], [second.email]]),
    );
    expect(mails).toHaveLength(2);
    for (const { mail: received } of mails) {
      expect(received.replyTo?.value).toEqual([{ name: 'Ana Outside', address: 'Ana@example.net' }]);
      expect(received.text).toContain('> How do we take part?\n> We are new.');
    }
  });

  test('cannot put a header of its own into the mail', async () => {
    const hostile = [
      { ...right, name: 'Ana\r\nBcc: everybody@example.net' },
      { ...right, email: 'ana@example.net\r\nBcc: everybody@example.net' },
      { ...right, email: 'ana@example.net, everybody@example.net' },
      { ...right, organisation: 'An\noffice' },
    ];
    for (const form of hostile) expect((await post(form)).status).toBe(400);
    await post({ ...right, name: 'Ana, <everybody@example.net>', message: 'Bcc: everybody@example.net\r\n\r\nHello' });
    const mails = await deliver();
    expect(mails).toHaveLength(2);
    for (const { envelope, mail: received } of mails) {
      expect(envelope.to).toHaveLength(1);
      expect([received.bcc, received.cc]).toEqual([undefined, undefined]);
      expect(received.replyTo?.value.map(({ address }) => address)).toEqual(['Ana@example.net']);
    }
  });

  test('that has mistakes is sent back with each of them, and nothing lost', async () => {
    const wrong = await post({ name: '', email: 'nobody', organisation: '<b>', message: 'x'.repeat(5001) });
    const text = await wrong.text();
    expect(wrong.status).toBe(400);
    for (const [field, says] of [
      ['name', 'Please fill this in.'],
      ['email', 'This is not an e-mail address.'],
      ['message', 'This is longer than 5,000 characters.'],
    ]) {
      expect(text).toContain(`<a href="#${field}">`);
      expect(text).toMatch(new RegExp(`id="${field}-wrong">${says}`));
    }
    expect(text).toContain('value="nobody"');
    expect(text).toContain('value="&lt;b&gt;"');
    expect(text).toContain('x'.repeat(5001));
    expect(await kept()).toEqual([]);
    const long = await post({ ...right, message: 'y'.repeat(100_000) });
    expect(long.status).toBe(400);
  });

  test('of a program that fills in every field is thanked for and thrown away', async () => {
    const sent = await post({ ...right, website: 'https://spam.example.net' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, path('/thanks')]);
    expect([await kept(), await deliver()]).toEqual([[], []]);
  });

  test('from a form of another site, or too many of them, is not sent, and not lost either', async () => {
    const foreign = await post(right, { 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, await foreign.text()]).toEqual([400, expect.stringContaining('We are new.')]);
    for (let time = 0; time < 5; time += 1) expect((await post(right)).status).toBe(303);
    const sixth = await post(right);
    expect([sixth.status, Number(sixth.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await sixth.text()).toContain('We are new.');
    expect(await kept()).toHaveLength(5);
    await deliver();
  });

  test('is not asked for where nobody would read it', async () => {
    await app.sql(`update secretary set valid = '[2000-01-01,2001-01-01)' where member_id = $1`, [secretary.memberId]);
    await app.sql(`update account set state = 'SUSPENDED' where id = $1`, [second.accountId]);
    const page = await (await fetch(`${app.url}${path()}`)).text();
    expect(page).toContain('Nobody receives messages here yet');
    expect(page).not.toContain('<form');
    expect((await post(right)).status).toBe(404);
    expect(await kept()).toEqual([]);
  });

  test('goes to nobody who is no secretary any more when the mail is written', async () => {
    await post(right);
    await app.sql(`update secretary set valid = '[2000-01-01,2001-01-01)' where member_id = $1`, [second.memberId]);
    expect((await deliver()).map(({ envelope }) => envelope.to)).toEqual([[secretary.email]]);
  });
});

describe('in the schema', () => {
  test('the secretaries of the working group read a message and close it, once; for others there is none', async () => {
    await post(right);
    await deliver();
    const [enquiry] = await listFor(secretary);
    expect(enquiry).toMatchObject({ ...right, closedAt: null });
    const other = await makePerson(app);
    await makeSecretary(app, (await makeWorkingGroup(app)).id, other.memberId);
    expect(await listFor(other)).toEqual([]);
    expect(await failure(app, other, 'closeEnquiry', { enquiry: enquiry.id })).toMatchObject({ code: 'NOT_FOUND' });
    const note = 'Answered by mail';
    const { enquiry: closed } = await act(
      app,
      secretary,
      'closeEnquiry',
      { enquiry: enquiry.id, note },
      'enquiry { closedAt closingNote closedBy { name } }',
    );
    expect(closed).toEqual({
      closedAt: expect.any(String),
      closingNote: note,
      closedBy: { name: 'First secretary' },
    });
    expect(await listFor(secretary)).toEqual([]);
    expect(await failure(app, second, 'closeEnquiry', { enquiry: enquiry.id })).toMatchObject({
      rule: 'enquiry.closed-once',
    });
  });

  test('the trail tells that a message came and was closed, and not who wrote what', async () => {
    await post(right);
    await deliver();
    const events = await app.sql<{ act: string; account_id: unknown; changes: unknown }>(
      `select act, account_id, changes from event where body_id = $1`,
      [group.id],
    );
    expect(events).toEqual([{ act: 'enquiry.sent', account_id: null, changes: {} }]);
  });

  test('how many wait is told to the secretaries of the working group, and to nobody else', async () => {
    const ask = 'query ($slug: String!) { body(by: { slug: $slug }) { openEnquiries } }';
    const waiting = async (who?: Person) =>
      (await app.ask(ask, { slug: group.slug }, who?.token)).data.body.openEnquiries;
    expect(await waiting(secretary)).toBe(0);
    await post(right);
    await post({ ...right, name: 'Somebody else' });
    await deliver();
    expect(await waiting(secretary)).toBe(2);
    const other = await makePerson(app);
    await makeSecretary(app, (await makeWorkingGroup(app)).id, other.memberId);
    expect([await waiting(other), await waiting()]).toEqual([null, null]);
    const [enquiry] = await listFor(secretary);
    await act(app, secretary, 'closeEnquiry', { enquiry: enquiry.id }, 'enquiry { id }');
    expect(await waiting(second)).toBe(1);
  });

  test('everybody may ask whether a working group takes messages', async () => {
    const ask = 'query ($slug: String!) { body(by: { slug: $slug }) { takesEnquiries } }';
    const takes = async (slug: string) => (await app.ask(ask, { slug })).data.body.takesEnquiries;
    expect([await takes(group.slug), await takes(`${group.slug}-committee`)]).toEqual([true, false]);
  });
});
