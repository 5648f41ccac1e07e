import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { makeSecretary } from '../support/bodies.js';
import { visit } from '../support/browser.js';
import { ownDatabaseUrl } from '../support/database.js';
import { inspect, SOUND } from '../support/inspection.js';
import { MailServer } from '../support/mail-server.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { Browser } from '../support/windows.js';

const MOST_BYTES = 50_000;

let mail: MailServer;
let app: TestApplication;
let browser: Browser;
let world: MeetingWorld;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url }, await ownDatabaseUrl());
  browser = await Browser.start();
  world = await makeMeetingWorld(app);
  await makeSecretary(app, world.group.id, world.secretary.memberId);
  await makeTerms(app, world.group.id, { SEATS: { number: 3 } });
  const event = { label: 'CLEAR', public: true, kind: 'SYMPOSIUM' };
  await putMeeting(app, world.group.id, { ...event, title: 'Symposium' });
  await putMeeting(app, world.group.id, { label: 'AMBER', title: 'Amber business' });
  await app.sql(`insert into source_document (slug, title) values ('list', 'A list')`);
  await app.sql(
    `insert into party (id, slug, kind, name) select gen_random_uuid(), 'many-' || n, 'ORGANISATION', 'Organisation ' || n from generate_series(1, 150) n`,
  );
  await app.sql(
    `insert into subscription (id, party_id, subscribed, counts_from, evidence, source) select gen_random_uuid(), id, '2016', '2016-12-31', 'The list', 'list' from party where slug like 'many-%'`,
  );
});
beforeEach(() => app.sql('delete from rate_limit'));
afterAll(async () => {
  await browser.close();
  await app.stop();
  await mail.stop();
});

const pages = () =>
  ['', '/events', '/findings', '/contact', '/contact/thanks'].map((page) => `/public/${world.group.slug}${page}`);
const all = () => [...pages(), '/public/register', '/public/register?asOf=nonsense', '/public/nothing'];

test('a visitor without JavaScript goes from page to page, and into the other language', async () => {
  const { page, close, foreign, complaints } = await visit(browser, app, { javaScript: false });
  await page.goto('/public');
  const navigation = page.getByRole('navigation');
  for (const name of ['Events', 'Findings', 'Register', 'Get in touch', 'Who we are']) {
    await navigation.getByRole('link', { name, exact: true }).click();
    expect(await navigation.locator('[aria-current=page]').innerText()).toBe(name);
  }
  await page.getByRole('link', { name: 'Français' }).click();
  await page.getByRole('heading', { name: 'Groupes thématiques' }).waitFor();
  await navigation.getByRole('link', { name: 'Événements' }).click();
  await page.getByRole('heading', { level: 1, name: 'Événements' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Events' }).waitFor();
  await page.getByText('Symposium').first().waitFor();
  expect(await page.getByText('Amber business').count()).toBe(0);
  expect([foreign, complaints]).toEqual([[], []]);
  await close();
});

test('the register answers as of a day, and says by name what is none', async () => {
  const { page, close } = await visit(browser, app, { javaScript: false });
  await page.goto('/public/register');
  await page.getByLabel('As of').fill('2016-12-30');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByText('Nobody had subscribed by then.').waitFor();
  await page.goto('/public/register?asOf=tomorrow');
  await page.getByRole('alert').getByText('“tomorrow” is not a day.').waitFor();
  expect(await page.getByLabel('As of').inputValue()).toBe('tomorrow');
  await close();
});

test('a message is mended, sent once, and reaches the secretary', async () => {
  const { page, close } = await visit(browser, app, { javaScript: false });
  await page.goto(`/public/${world.group.slug}/contact`);
  await page.getByLabel('Your name').fill('Zoë Outside');
  await page.getByLabel('Your e-mail address').fill('zoe');
  await page.getByLabel('Message').fill('May we come to the symposium?');
  await page.getByRole('button', { name: 'Send' }).click();
  const alert = page.getByRole('alert');
  await alert.getByRole('link', { name: 'Your e-mail address' }).click();
  expect(await page.getByLabel('Message').inputValue()).toBe('May we come to the symposium?');
  await page.getByLabel('Your e-mail address').fill('zoe@example.net');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('status').getByText('Thank you.').waitFor();
  await page.reload();
  await app.runJobs();
  const [received, ...others] = mail.received.splice(0);
  expect(others).toEqual([]);
  expect(received?.envelope.to).toEqual([world.secretary.email]);
  expect(received?.mail.text).toContain('> May we come to the symposium?');
  expect(received?.mail.replyTo?.text).toContain('zoe@example.net');
  await close();
});

test('every page is light, whole bytes counted, and asks for nothing else', async () => {
  for (const language of ['en', 'fr']) {
    const { page, close, foreign } = await visit(browser, app, { language });
    for (const path of all()) {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const response = await page.goto(path);
      const bytes = (await response?.body())?.length ?? Infinity;
      expect([path, bytes < MOST_BYTES]).toEqual([path, true]);
      expect(new Set(asked).size).toBe(1);
      page.removeAllListeners('request');
    }
    expect(foreign).toEqual([]);
    await close();
  }
});

test('every page is worked by keyboard, narrow and at 400 %, and axe objects to nothing in either theme and language', async () => {
  const signIn = ['/sign-in', '/sign-in/confirm?email=zoe%40example.net&code=1234%205678'];
  for (const dark of [false, true]) {
    const { page, close } = await visit(browser, app, { dark, width: 320, language: dark ? 'fr' : 'en-GB' });
    for (const path of ['/public', ...all(), ...signIn]) {
      await page.goto(path);
      expect([path, await inspect(page)]).toEqual([path, SOUND]);
    }
    await page.goto(`/public/${world.group.slug}/contact`);
    await page.locator('form').getByRole('button').click();
    await page.getByRole('alert').waitFor();
    expect(await inspect(page)).toEqual(SOUND);
    await close();
  }
});
