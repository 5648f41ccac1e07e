import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { visit } from '../support/browser.js';
import { act, inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { putSession } from '../support/sessions.js';
import { TestServer } from '../support/server.js';
import { Browser } from '../support/windows.js';

let app: TestServer;
let browser: Browser;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestServer.shared();
  browser = await Browser.start();
  world = await makeMeetingWorld(app);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test('what others change appears in every tab over one stream, leaves what is typed, and goes on when a tab closes', async () => {
  const [head] = world.heads;
  const meeting = await putMeeting(app, world.committeeId, { label: 'AMBER', title: 'As it was' });
  const {
    page: first,
    context,
    complaints,
    close,
  } = await visit(browser, app, {
    accountId: head.accountId,
    follows: true,
  });
  const streams: Page[] = [];
  context.on('request', (request) => {
    if (request.resourceType() === 'eventsource') streams.push(request.frame().page());
  });
  const streaming = first.waitForRequest((request) => request.url().endsWith('/changes'));
  await first.goto(`/meetings/${meeting}`);
  await streaming;
  const second = await context.newPage();
  await second.goto('/account');
  const name = second.getByLabel('Name as you write it');
  await name.fill('Half typed');
  // It follows, too, once it waits for the stream of the first.
  while (!(await second.evaluate('navigator.locks.query().then(({ pending }) => pending.length === 1)')))
    await setTimeout(50);
  const search = first.getByRole('searchbox');
  await search.fill('notice');

  // Whichever of the two has it: the other one hears of it, and neither asks for a stream of its own.
  await act(app, 'postponeMeeting', { meeting, reason: 'A strike' }, world.secretary);
  await first.getByText('A strike').first().waitFor();
  expect(await search.inputValue()).toBe('notice');
  expect(await search.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
  const meanwhile = `mutation { updateProfile(input: { timeZone: "Asia/Tokyo" }) { userErrors { message } } }`;
  await app.ask(meanwhile, {}, head.token);
  const both = second.getByRole('region', { name: 'Somebody else changed this while you wrote' });
  await both.waitFor();
  expect(await name.inputValue()).toBe('Half typed');
  expect(streams).toEqual([first]);

  const taken = second.waitForRequest((request) => request.url().includes('/changes?after='));
  await first.close();
  await taken;
  await second.goto(`/meetings/${meeting}`);
  await act(app, 'rescheduleMeeting', { meeting, startsAt: inDays(70), reason: 'It ended' }, world.secretary);
  await second.getByText('It ended').first().waitFor();
  expect(complaints).toEqual([]);
  await close();
}, 60_000);

test('those who take notes of a meeting see who else does, until they leave', async () => {
  const path = `/meetings/${await putSession(app, world.committeeId)}/session`;
  const [chair, secretary] = [
    await visit(browser, app, { accountId: world.chair.accountId }),
    await visit(browser, app, { accountId: world.secretary.accountId, language: 'fr' }),
  ];
  await chair.page.goto(path);
  const here = chair.page.getByText('Also in these notes now: Secretary');
  await chair.page.getByLabel('The meeting as a whole').waitFor();
  expect(await here.count()).toBe(0);
  await secretary.page.goto(path);
  await secretary.page.getByText('Aussi dans ces notes en ce moment : Chair').waitFor();
  await here.waitFor();
  await secretary.page.goto('/health/live');
  await here.waitFor({ state: 'detached' });
  for (const { close, complaints } of [chair, secretary]) {
    expect(complaints).toEqual([]);
    await close();
  }
});
