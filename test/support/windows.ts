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
  private readonly servers = new Map<string, TestServer>();

  private constructor(private readonly chromium: Chromium) {}

  static async start(): Promise<Browser> {
    return new Browser(await plenaryBrowser());
  }

  /** A window in which nothing was done yet; `own`: that nobody gets afterwards. */
  async window(server: TestServer, { language, javaScript }: WindowKind, own: boolean): Promise<Window> {
    this.servers.set(server.url, server);
    const kind = `${server.url} ${language} ${javaScript}`;
    const left = plenaryWindows.get(kind) ?? [];
    plenaryWindows.set(kind, left);
    const window = (!own && left.pop()) || (await this.open(server, { language, javaScript }));
    this.inUse.set(window, async () => {
      if (!own && (await empty(window))) left.push(window);
      else await window.context.close();
    });
    return window;
  }

  async leave(window: Window): Promise<void> {
    const leave = this.inUse.get(window);
    this.inUse.delete(window);
    await leave?.();
  }

  /** Leaves every window. Those of a server that ends with the spec are of no use to the next. */
  async close(): Promise<void> {
    for (const window of [...this.inUse.keys()]) await this.leave(window);
    for (const [kind, left] of plenaryWindows) {
      const [url = ''] = kind.split(' ');
      const keep = this.servers.get(url)?.stays === false ? 0 : ENOUGH;
      for (const { context } of left.splice(keep)) await context.close();
    }
  }

  private async open(server: TestServer, { language, javaScript }: WindowKind): Promise<Window> {
    const context = await this.chromium.newContext({
      ...{ baseURL: server.url, locale: language, timezoneId: 'Europe/Brussels', javaScriptEnabled: javaScript },
      // What fades in would be drawn many times, and be measured half way.
      reducedMotion: 'reduce',
    });
    return { page: await context.newPage(), context };
  }
}

/** What a spec listens to. */
const EVENTS = ['request', 'requestfinished', 'requestfailed', 'pageerror', 'console', 'dialog', 'download', 'popup'];

/** Makes a window as it was when it was opened; answers whether it could be done. */
async function empty({ page, context }: Window): Promise<boolean> {
  for (const event of EVENTS) page.removeAllListeners(event);
  try {
    for (const other of context.pages()) if (other !== page) await other.close();
    await page.unrouteAll();
    await context.setOffline(false);
    await context.clearPermissions();
    await page.goto(NOTHING, { timeout: 10_000 });
    await page.evaluate('localStorage.clear(), sessionStorage.clear()');
    await context.clearCookies();
    return true;
  } catch {
    return false;
  }
}
