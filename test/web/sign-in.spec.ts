import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestApplication } from '../support/application.js';
import { visit } from '../support/browser.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makePerson, type Person } from '../support/people.js';
import { codeIn, mailIn } from '../support/mail.js';
import { Browser } from '../support/windows.js';

let app: TestApplication;
let browser: Browser;
let person: Person;
const dataDirectory = mkdtempSync(join(tmpdir(), 'plenary-web-'));

beforeAll(async () => {
  app = await TestApplication.start({ DATA_DIR: dataDirectory }, await ownDatabaseUrl());
  browser = await Browser.start();
  person = await makePerson(app, { name: 'Person who signs in' });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Code').waitFor();
  await page.getByText('I will put no classified or nationally caveated information into Plenary.').waitFor();
  await app.runJobs();
  await page.getByLabel('Code').fill(codeIn((await mailIn(dataDirectory)).at(-1)));
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('somebody signs in by a code and is where they wanted to go; a wrong code is said plainly', async () => {
  const { page, close } = await visit(browser, app);
  await page.goto('/account');
  await page.getByText('This page is for people who are signed in.').waitFor();
  await page.getByRole('link', { name: 'Sign in' }).last().click();
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Code').fill('0000 0000');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: 'Start again' }).click();
  await signIn(page);
  await page.getByRole('heading', { level: 1, name: 'Account' }).waitFor();
  await page.getByText(person.email).waitFor();
  expect(new URL(page.url()).pathname).toBe('/account');
  await close();
});

test('a session that ends in the middle is begun again in front of what one was doing', async () => {
  const { page, close, settled } = await visit(browser, app, { accountId: person.accountId, ownWindow: true });
  await page.clock.install();
  await page.goto('/account');
  await page.getByText(person.email).waitFor();
  // What is asked every minute is asked again a minute after its answer: all of them are here.
  await settled();
  await page.clock.fastForward(5_000);
  await settled();
  await app.sql('update session set ended_at = now() where account_id = $1', [person.accountId]);
  await page.clock.fastForward(61_000);
  await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
  await signIn(page);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(new URL(page.url()).pathname).toBe('/account');
  await close();
});

test('no address of another site is gone to after signing in', async () => {
  const { page, close } = await visit(browser, app);
  await page.goto('/account/sign-in?back=%2F%2Fevil.example.org%2F');
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await signIn(page);
  await page.getByRole('heading', { level: 1, name: 'This week' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  await close();
});
