import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page, Request } from 'playwright-core';
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
  /** Whether what others change appears by itself; otherwise when the page asks again, which a test can wait for. */
  readonly follows?: boolean;
  /** For a test that changes the window for good, as by a clock of its own: nobody gets it afterwards. */
  readonly ownWindow?: boolean;
}

/** Opens a window, signed in as somebody when an account is given. */
export async function visit(browser: Browser, app: TestServer, options: VisitOptions = {}): Promise<Visit> {
  const { accountId, dark = false, width = 1200, language = 'en-GB', javaScript = true, ownWindow = false } = options;
  const follows = options.follows ?? false;
  const window = await browser.window(app, { language, javaScript, follows }, ownWindow);
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
  // Not before the first page of this visit is here: until then the window may show that of another one.
  page.once('framenavigated', () => {
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  });
  const close = () => browser.leave(window);
  return { page, context, foreign, complaints, settled: watchRequests(page), close };
}

function watchRequests(page: Page): () => Promise<void> {
  const outstanding = new Set<Request>();
  let quietSince = Date.now();
  const begun = (request: Request) => {
    // The stream of what changes is never done.
    if (request.resourceType() === 'eventsource') return;
    outstanding.add(request);
    quietSince = Date.now();
  };
  const done = (request: Request) => {
    if (outstanding.delete(request)) quietSince = Date.now();
  };
  page.on('request', begun).on('requestfinished', done).on('requestfailed', done);
  return async () => {
    while (outstanding.size > 0 || Date.now() - quietSince < 300) await setTimeout(20);
  };
}

/** The rules of axe that another theme can break. */
const CONTRAST = ['color-contrast', 'link-in-text-block'] as const;

/** The rules that a narrow window can break: what is shown, hidden, moved together or made to scroll by its width. */
export const OF_WIDTH = [
  ...['target-size', 'scrollable-region-focusable', 'link-in-text-block', 'aria-hidden-focus', 'empty-heading'],
  ...['button-name', 'link-name', 'label', 'select-name', 'heading-order', 'landmark-one-main', 'region', 'bypass'],
] as const;

/** Every rule of axe, none switched off, or those that are named; answers what it finds, by rule and place. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // The policy of the page lets no script in, so the debugger puts it there.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  // A third of its time went into selectors of what it does not object to, and into bringing all that here.
  const options = { resultTypes: ['violations'], selectors: false, ...(rules && { runOnly: rules }) };
  return page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.map(
    ({ id, help, nodes }) => id + ': ' + help + ' (' + nodes.map(({ html }) => html).join(', ') + ')'))`);
}

/** What axe finds in the dark theme, in a page that is in the light one: what a theme can break. */
export async function violationsInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await violations(page, CONTRAST);
  await page.emulateMedia({ colorScheme: 'light' });
  return found.map((one) => `in the dark: ${one}`);
}

/** Every rule in the light theme, and what the dark one can break. */
export const violationsInBothThemes = async (page: Page): Promise<string[]> => [
  ...(await violations(page)),
  ...(await violationsInTheDark(page)),
];

/** Whether the page is wider than its window. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(
    '[document.documentElement, ...document.querySelectorAll(".overlay")].some((one) => one.scrollWidth > one.clientWidth)',
  );
