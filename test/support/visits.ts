import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestServer } from './server.js';
import { visit, type Visit } from './browser.js';
import { Browser } from './windows.js';

/** A browser whose windows are opened by one test after another, as different people. */
export class Visits {
  private readonly open: Visit[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly app: TestServer,
    /** Short name of the working group that an address is about. */
    private readonly group: string,
  ) {}

  static async start(app: TestServer, group: string): Promise<Visits> {
    return new Visits(await Browser.start(), app, group);
  }

  /** Opens a page as somebody, or as a visitor; of the working group, unless the address says of which one. */
  async page(
    path: string,
    who?: { readonly accountId: string },
    options: { dark?: boolean; width?: number; language?: string; javaScript?: boolean } = {},
  ): Promise<Page> {
    const one = await visit(this.browser, this.app, { ...(who ? { accountId: who.accountId } : {}), ...options });
    this.open.push(one);
    const group = path.includes('group=') ? '' : `${path.includes('?') ? '&' : '?'}group=${this.group}`;
    await one.page.goto(`${path}${group}`);
    return one.page;
  }

  /** Closes every window: none has asked another host, or complained. */
  async close(): Promise<void> {
    for (const { close, foreign, complaints } of this.open.splice(0)) {
      await close();
      expect(foreign).toEqual([]);
      expect(complaints).toEqual([]);
    }
  }

  stop(): Promise<void> {
    return this.browser.close();
  }
}
