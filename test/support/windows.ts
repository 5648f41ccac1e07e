import type { Browser as Chromium, BrowserContext, Page } from 'playwright-core';
import type { TestServer } from './server.js';

export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** What of a window is chosen when it is opened, and then stays. */
export interface WindowKind {
  readonly language: string;
  readonly javaScript: boolean;
  /** Whether it follows the stream of what changes. */
  readonly follows: boolean;
}

/** What lasts as long as the Jest worker (environment.mjs): its browser, and the windows that were left, by their kind. */
const { plenaryBrowser, plenaryWindows } = globalThis as unknown as {
  readonly plenaryBrowser: () => Promise<Chromium>;
  readonly plenaryWindows: Map<string, Window[]>;
};

/** Of the server, and next to nothing: a page of another site would be shown by another process, which starts cold. */
const NOTHING = '/health/live';

/** Left windows that wait for another spec: each is a process. */
const ENOUGH = 4;

/**
 * The browser of the Jest worker, as one spec uses it. A window that was left is used again, emptied: to open a page in
 * a new one takes twice as long, since every script is compiled anew.
 */
export class Browser {
  /** Windows in use, each with how it is left. */
  private readonly inUse = new Map<Window, () => Promise<void>>();

  private constructor(private readonly chromium: Chromium) {}

  static async start(): Promise<Browser> {
    return new Browser(await plenaryBrowser());
  }

  /** A window in which nothing was done yet; `own`: that nobody gets afterwards. */
  async window(server: TestServer, { language, javaScript, follows }: WindowKind, own: boolean): Promise<Window> {
    const kind = `${server.url} ${language} ${javaScript} ${follows}`;
    const left = plenaryWindows.get(kind) ?? [];
    plenaryWindows.set(kind, left);
    const window = (!own && (await this.emptied(left))) || (await this.open(server, { language, javaScript, follows }));
    this.inUse.set(window, async () => {
      if (own || !(await letGo(window))) return window.context.close();
      // What follows the stream would go on to.
      if (follows && !(await empty(window))) return window.context.close();
      left.push(window);
    });
    return window;
  }

  /** One of those that were left, if any can be emptied. Its last page goes when the next one comes: to go twice takes longer. */
  private async emptied(left: Window[]): Promise<Window | undefined> {
    for (let window = left.pop(); window; window = left.pop()) {
      if (await forget(window)) return window;
      await window.context.close();
    }
    return undefined;
  }

  async leave(window: Window): Promise<void> {
    const leave = this.inUse.get(window);
    this.inUse.delete(window);
    await leave?.();
  }

  /** Leaves every window. The next server may have the address of one that ends with the spec (host.mjs). */
  async close(): Promise<void> {
    for (const window of [...this.inUse.keys()]) await this.leave(window);
    for (const left of plenaryWindows.values()) {
      for (const { context } of left.splice(ENOUGH)) await context.close();
      for (const window of left.splice(0)) {
        if (await empty(window)) left.push(window);
        else await window.context.close();
      }
    }
  }

  private async open(server: TestServer, { language, javaScript, follows }: WindowKind): Promise<Window> {
    const context = await this.chromium.newContext({
      ...{ baseURL: server.url, locale: language, timezoneId: 'Europe/Brussels', javaScriptEnabled: javaScript },
      // What fades in would be drawn many times, and be measured half way.
      reducedMotion: 'reduce',
    });
    // Without locks no tab knows which one is to have the stream.
    if (!follows)
      await context.addInitScript(`Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })`);
    return { page: await context.newPage(), context };
  }
}

/** What a spec listens to. */
const EVENTS = [
  ...['request', 'requestfinished', 'requestfailed', 'framenavigated'],
  ...['pageerror', 'console', 'dialog', 'download', 'popup'],
];

/** Makes a window as it was when it was opened, but for the page that it shows; answers whether it could be done. */
async function letGo({ page, context }: Window): Promise<boolean> {
  for (const event of EVENTS) page.removeAllListeners(event);
  try {
    for (const other of context.pages()) if (other !== page) await other.close();
    await page.unrouteAll();
    await context.setOffline(false);
    await context.clearPermissions();
    await context.clearCookies();
    return true;
  } catch {
    return false;
  }
}

/** Takes from a window what its pages have kept. */
async function forget({ page }: Window): Promise<boolean> {
  try {
    await page.evaluate('localStorage.clear(), sessionStorage.clear()');
    return true;
  } catch {
    return false;
  }
}

/** Takes the page out of a window, and what it has kept. */
async function empty(window: Window): Promise<boolean> {
  try {
    if (!window.page.url().endsWith(NOTHING)) await window.page.goto(NOTHING, { timeout: 10_000 });
    return await forget(window);
  } catch {
    return false;
  }
}
