import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { TestApplication } from '../support/application.js';
import { makeSecretary } from '../support/bodies.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { expireIn } from '../support/procedures.js';
import { makeTerms } from '../support/terms.js';
import { Visits } from '../support/visits.js';

/** Terms of reference, from a draft to the version in force: each test goes on where the one before it ended. */
let mail: MailServer;
let app: TestApplication;
let visits: Visits;
let world: MeetingWorld;
let draft: string;
let procedure: string;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url }, await ownDatabaseUrl());
  world = await makeMeetingWorld(app);
  await makeSecretary(app, world.group.id, world.secretary.memberId);
  await makeTerms(app, world.group.id, { SILENCE_PERIOD: { hours: 72 }, NOTICE_PERIOD: { days: 21 } });
  visits = await Visits.start(app, world.group.slug);
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
  await mail.stop();
});

const press = (within: Page | Locator, name: string | RegExp) => within.getByRole('button', { name }).click();
const dialog = (page: Page) => page.getByRole('dialog');
const gone = (page: Page) => dialog(page).waitFor({ state: 'detached' });
const clause = (page: Page, name: string) => page.locator('main').getByRole('article', { name, exact: true });
const amendment = (page: Page, place: number) => page.getByRole('article', { name: `Amendment ${place}:` });

/** What was sent since it was asked last. */
async function mails(): Promise<readonly ReceivedMail[]> {
  await app.runJobs();
  return mail.received.splice(0);
}
const textTo = (all: readonly ReceivedMail[], { email }: Person): string =>
  all.find(({ envelope }) => envelope.to.includes(email))?.mail.text ?? '';
/** The page that a mail links to, with JavaScript off and nobody signed in. */
const linked = (all: readonly ReceivedMail[], who: Person) =>
  visits.page(/: http:\/\/\S+(\/answer\/[\w-]{43})$/m.exec(textTo(all, who))?.[1] ?? '', undefined, {
    javaScript: false,
  });

/** Keeps an act from the server until what is answered is called. */
async function hold(page: Page, act: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes(act)) await released;
    await route.continue();
  });
  return release;
}

async function putToSilence(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Put it to decision' }).click();
  await page.getByLabel(/^At the end of the period that the terms of reference give/).check();
  await press(page, 'Put a text to decision');
  await page.getByRole('heading', { level: 1, name: 'Terms of reference, revised, version 2' }).waitFor();
  procedure = new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

test('a version is drafted, commented on and amended by two seats; each amendment is disposed of', async () => {
  const page = await visits.page('/terms-of-reference', world.secretary);
  await press(page, 'Draft a new version');
  await dialog(page).getByLabel('Number of the version').fill('2');
  await dialog(page).getByLabel('Title').fill('Terms of reference, revised');
  await press(dialog(page), 'Begin the draft');
  await page.getByRole('heading', { level: 1, name: 'Terms of reference, revised' }).waitFor();
  draft = new URL(page.url()).pathname;
  await press(page, 'Edit (clause 2)');
  const notice = clause(page, '2 NOTICE_PERIOD');
  await notice.getByLabel('Heading').fill('Notice');
  await notice.getByLabel('Text', { exact: true }).fill('A meeting is announced four weeks before its day.');
  await press(notice, 'Save clause 2');
  await clause(page, '2 Notice').getByText('announced four weeks').waitFor();
  await press(page, 'What it provides (clause 2)');
  await dialog(page).getByLabel('How many days').fill('28');
  await press(dialog(page), 'Save');
  await gone(page);
  await press(page, 'Circulate');
  await press(dialog(page), 'Circulate to the seats');
  await page.getByText('No amendment waits').waitFor();

  const head = await visits.page(draft, world.heads[0]);
  await press(head, 'Comment (clause 2)');
  await dialog(head).getByLabel('Comment', { exact: true }).fill('Is that enough?');
  await press(dialog(head), 'Send');
  await gone(head);
  await press(head, 'Propose an amendment (clause 2)');
  await dialog(head).getByLabel('Text that it is to have').fill('A meeting is announced five weeks before its day.');
  await dialog(head).getByLabel('Why').fill('Visas take time.');
  await press(dialog(head), 'Propose it');
  await gone(head);

  await page.reload();
  await page.getByText('1 amendment waits to be disposed of').waitFor();
  await press(page, 'Dispose of it (amendment 1)');
  await dialog(page)
    .getByRole('radio', { name: /^Accepted The/ })
    .check();
  await dialog(page).getByLabel('Why').fill('So it was agreed.');
  await press(dialog(page), 'Dispose of it');
  await gone(page);
  await amendment(page, 1).getByText('Accepted', { exact: true }).first().waitFor();
  const written = clause(page, '2 Notice').locator('.prose').first();
  await written.getByText('five weeks').waitFor();
  expect(await written.textContent()).toContain('A meeting is announced five weeks before its day.');
});

test('it is compared with what is in force, and put to silence; from the link of a mail a seat breaks it, without JavaScript', async () => {
  const page = await visits.page('/terms-of-reference', world.secretary);
  await page
    .getByRole('link', { name: 'Terms of reference, revised' })
    .or(page.getByRole('link', { name: 'Version 2' }))
    .first()
    .click();
  await page
    .getByRole('link', { name: /Compare/ })
    .first()
    .click();
  await page.locator('main ins', { hasText: 'A meeting is announced five weeks before its day' }).first().waitFor();

  await page.goto(`${draft}?group=${world.group.slug}`);
  await mails();
  await putToSilence(page);
  const call = await mails();
  const answer = await linked(call, world.heads[1]);
  await answer.getByText('announced five weeks before its day').waitFor();
  await answer.getByText('Clause 1 of version 1 of the terms of reference').waitFor();
  await answer.getByLabel('What would resolve it, or the amendment').fill('Six weeks.');
  await press(answer, 'We object');
  await answer.getByRole('status').getByText('Silence is broken').waitFor();

  const told = await mails();
  expect(textTo(told, world.heads[2])).toContain('seat 2 (Test organisation) objects');
  await page.reload();
  await page.getByText('The text is not adopted: a seat objected').waitFor();
});

test('revised, it is put to silence again and kept: at the expiry it is adopted, and in force', async () => {
  const page = await visits.page(draft, world.secretary);
  await press(page, 'Edit (clause 2)');
  const notice = clause(page, '2 Notice');
  await notice.getByLabel('Text', { exact: true }).fill('A meeting is announced six weeks before its day.');
  // Whoever goes on while the clause is being saved gets there: the form, when it closes, takes nothing from under the mouse.
  const save = await hold(page, 'editClause');
  await press(notice, 'Save clause 2');
  await page.getByRole('link', { name: 'Put it to decision' }).hover();
  await page.mouse.down();
  save();
  await notice.locator('.prose', { hasText: 'announced six weeks' }).waitFor();
  await page.mouse.up();
  await page.getByRole('heading', { level: 1, name: 'Put a text to decision' }).waitFor();
  await page.goBack();
  await putToSilence(page);
  const call = await mails();
  const answer = await linked(call, world.heads[1]);
  await press(answer, 'Our seat does not object');
  await answer.getByRole('status').getByText('Your answer is recorded.').waitFor();

  await expireIn(app, procedure, 0);
  await app.sql(`select graphile_worker.add_job('procedure.settle', $1::json)`, [
    JSON.stringify({ procedure: procedure.slice(4) }),
  ]);
  const told = await mails();
  expect(textTo(told, world.heads[2])).toContain(`/procedures/${procedure}/notification.pdf`);
  const after = await linked(call, world.heads[2]);
  await after.getByText('Adopted as of').first().waitFor();

  await page.reload();
  await page.getByText('No objection before the expiry: adopted.').waitFor();
  await page.goto(`/terms-of-reference?group=${world.group.slug}`);
  await page.getByText('A meeting is announced six weeks before its day.').waitFor();
  await page.getByText('28 days').first().waitFor();
  const { body } = (
    await app.ask(`{ body(by: { slug: "${world.group.slug}" }) { termsOfReference { number state inForceUntil } } }`)
  ).data;
  expect(body.termsOfReference).toEqual({ number: '2', state: 'ADOPTED', inForceUntil: null });
});
