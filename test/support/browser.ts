import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { TestServer } from './server.js';
import { makeSession } from './sign-in.js';
import type { Browser } from './windows.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests that went to another host, and what the page complained of: both must stay empty. */
  readonly foreign: string[];
  readonly complaints: string[];
  /** Waits until no answer is outstanding, and nothing has been asked of the server for three tenths of a second. */
  readonly settled: () => Promise<void>;
  /** Leaves the window; whoever comes next finds nothing of this visit in it. */
  readonly close: () => Promise<void>;
}

export interface Look {
  readonly dark?: boolean;
  readonly width?: number;
  readonly language?: string;
}

interface VisitOptions extends Look {
  readonly accountId?: string;
  readonly javaScript?: boolean;
  /** For a test that changes the window for good, as by a clock of its own: nobody gets it afterwards. */
  readonly ownWindow?: boolean;
}

/** Opens a window, signed in as somebody when an account is given. */
export async function visit(browser: Browser, app: TestServer, options: VisitOptions = {}): Promise<Visit> {
  const { accountId, dark = false, width = 1200, language = 'en-GB', javaScript = true, ownWindow = false } = options;
  const window = await browser.window(app, { language, javaScript }, ownWindow);
  const { page, context } = window;
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.setViewportSize({ width, height: 900 });
  if (accountId) {
    const [name = '', value = ''] = (await makeSession(app, accountId)).split('=');
    await context.addCookies([{ name, value, url: app.url }]);
  }
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => void (request.url().startsWith(app.url) || foreign.push(request.url())));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  const close = () => browser.leave(window);
  return { page, context, foreign, complaints, settled: watchRequests(page), close };
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
