import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import type { Page } from 'playwright-core';
import { firstQuestions } from '../../web/graphiql/first-questions.js';
import { TestServer } from '../support/server.js';
import { scrollsSideways, violations, visit } from '../support/browser.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
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

/** Asks what stands in the editor, and waits for words of the answer. */
async function run(page: Page, expected: string): Promise<void> {
  const answer = page.getByRole('region', { name: 'Result Window' });
  // Until both editors stand, the button does nothing.
  await page.locator('.graphiql-query-editor .monaco-editor .view-line').first().waitFor();
  await answer.locator('.monaco-editor').first().waitFor();
  await page.getByRole('button', { name: /Execute query/ }).click();
  await answer.getByText(expected).first().waitFor();
}

/**
 * What GraphiQL's own markup breaks, which nothing of ours can mend: its tabs hold the button that closes them. See
 * docs/design.md.
 */
async function expectOnlyWhatIsKnown(page: Page): Promise<void> {
  const found = await violations(page);
  expect(found.filter((one) => !one.startsWith('nested-interactive'))).toEqual([]);
}

/** Runs in the page: what has the focus, by its name, and whether a ring says so; of the page itself, no name. */
const FOCUSED = `(() => {
  const { activeElement: one, body } = document;
  if (one === body) return ['', false];
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  return [one.getAttribute('aria-label') ?? one.textContent, outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2];
})()`;

test('the first questions fit the schema', () => {
  const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
  for (const { query } of firstQuestions) expect(validate(schema, parse(query))).toEqual([]);
});

test('a visitor asks what everybody may read, is told so, and is led to sign in and back', async () => {
  const { page, close, foreign, complaints } = await visit(browser, app);
  await page.goto('/graphiql');
  await page.getByText('You ask as a visitor').waitFor();
  await run(page, '"registerDifference"');
  await expectOnlyWhatIsKnown(page);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  expect(new URL(page.url()).searchParams.get('back')).toBe('/graphiql');
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
  await close();
});

test('a member asks as themselves, in the dark theme, with the schema explained beside the editor', async () => {
  await putMeeting(app, world.committeeId, { title: 'Winter meeting', label: 'AMBER' });
  const [head] = world.heads;
  const { page, close, foreign, complaints } = await visit(browser, app, { accountId: head.accountId, dark: true });
  // Each language of the editor works in a worker of its own; the words that it proposes come from there.
  const worker = page.waitForEvent('worker', (one) =>
    new URL(one.url()).pathname.startsWith('/assets/graphql.worker-'),
  );
  await page.goto('/graphiql');
  await page.getByText('You ask and act as').waitFor();
  await page.getByRole('tab', { name: 'MyWeek' }).click();
  // What is asked stands in the editor, which takes a moment to change.
  await page.getByRole('region', { name: 'Operation Editor' }).getByText('MyWeek').waitFor();
  await run(page, '"Winter meeting"');
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.getByRole('link', { name: 'Query', exact: true }).waitFor();
  await expectOnlyWhatIsKnown(page);
  await worker;
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
  await close();
});

test('the keyboard goes through all of it and out again, seen everywhere, and nothing scrolls sideways', async () => {
  const { page, close } = await visit(browser, app, { width: 320 });
  await page.goto('/graphiql');
  // The editor comes last, with what stands in it.
  await page.getByRole('region', { name: 'Operation Editor' }).getByText('registerDifference').waitFor();
  const reached = new Map<string, boolean>();
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    const [name, ringed] = (await page.evaluate(FOCUSED)) as [string, boolean];
    if (name !== '') reached.set(name, ringed);
    // Past the last one the browser has the focus, then the first has it again.
    else if (reached.size > 0) break;
  }
  for (const name of [/^Sign in$/, /^MyWeek$/, /query\sRegister/, /^Execute query/, /^Result Window$/])
    expect([name, [...reached.keys()].some((one) => name.test(one))]).toEqual([name, true]);
  expect([...reached].filter(([, ringed]) => !ringed)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await scrollsSideways(page)).toBe(false);
  await close();
});

describe('the address', () => {
  const open = () => fetch(`${app.url}/graphiql`);

  test('lets in styles of the page, which the editor writes, but no script', async () => {
    const policy = (await open()).headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`default-src 'none'; script-src 'self';`);
    expect(policy).toContain(`worker-src 'self'`);
    expect(policy.match(/[^;]*unsafe[^;]*/g)).toEqual([` style-src 'self' 'unsafe-inline'`]);
  });

  test('names no file that the server lacks', async () => {
    const names = (await (await open()).text()).match(/\/assets\/[^"]+/g) ?? [];
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) {
      for (const encoding of ['gzip', 'identity']) {
        const answer = await fetch(`${app.url}${name}`, { headers: { 'accept-encoding': encoding } });
        expect([name, answer.status]).toEqual([name, 200]);
        expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
      }
    }
  });
});
