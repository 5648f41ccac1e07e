import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { TestServer } from './server.js';
import { makeSession } from './sign-in.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Debian's, of which the one without windows, which CI installs, takes half the time; another one by CHROMIUM. Without
 * any the browser tests fail: they are not skipped.
 */
const [withoutWindows, withWindows] = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const program = process.env['CHROMIUM'] ?? (existsSync(withoutWindows) ? withoutWindows : withWindows);
const quiet = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: program, args: ['--no-sandbox', ...quiet] });

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests that went to another host, and what the page complained of: both must stay empty. */
  readonly foreign: string[];
  readonly complaints: string[];
  /** Waits until no answer is outstanding, and nothing has been asked of the server for three tenths of a second. */
  readonly settled: () => Promise<void>;
}

/** Opens a window, signed in as somebody when an account is given. */
export async function visit(
  browser: Browser,
  app: TestServer,
  options: { accountId?: string; dark?: boolean; width?: number; language?: string; javaScript?: boolean } = {},
): Promise<Visit> {
  const { accountId, dark = false, width = 1200, language = 'en-GB', javaScript = true } = options;
  const context = await browser.newContext({
    ...{ baseURL: app.url, colorScheme: dark ? 'dark' : 'light', locale: language, timezoneId: 'Europe/Brussels' },
    viewport: { width, height: 900 },
    javaScriptEnabled: javaScript,
  });
  if (accountId) {
    const [name = '', value = ''] = (await makeSession(app, accountId)).split('=');
    await context.addCookies([{ name, value, url: app.url }]);
  }
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => void (request.url().startsWith(app.url) || foreign.push(request.url())));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  return { page, context, foreign, complaints, settled: watchRequests(page) };
}

function watchRequests(page: Page): () => Promise<void> {
  let [outstanding, quietSince] = [0, Date.now()];
  const count = (change: number) => () => {
    outstanding += change;
    quietSince = Date.now();
  };
  page.on('request', count(1)).on('requestfinished', count(-1)).on('requestfailed', count(-1));
  return async () => {
    while (outstanding > 0 || Date.now() - quietSince < 300) await setTimeout(20);
  };
}

/** The rules of axe that another theme can break. */
export const CONTRAST = ['color-contrast', 'link-in-text-block'] as const;

/** Every rule of axe, none switched off, or those that are named; answers what it finds, by rule and place. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // The policy of the page lets no script in, so the debugger puts it there.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const found = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  const { violations: all } = found as { violations: { id: string; help: string; nodes: { target: string[] }[] }[] };
  return all.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`);
}

/** Whether the page is wider than its window. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
