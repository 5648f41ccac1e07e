import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';

let app: TestServer;

beforeAll(async () => {
  app = await TestServer.shared();
});
afterAll(() => app.stop());

const get = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  fetch(`${app.url}${path}`, { headers });

describe('the pages', () => {
  test('are sent for every address of the client, with a policy that lets nothing in from elsewhere', async () => {
    for (const path of ['/', '/meetings', '/meetings/new', '/meetings/mtg_x/reschedule', '/account?group=demo']) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 200]);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`default-src 'none'; script-src 'self';`);
      expect(policy).not.toContain('unsafe');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
  });

  test('hide no route of the server', async () => {
    expect((await get('/health/live')).headers.get('content-type')).toContain('json');
    expect((await get('/sign-in')).headers.get('content-security-policy')).toContain(`default-src 'none'; style-src`);
    expect((await get('/graphql')).status).toBe(400);
  });

  test('answer an address that nobody knows as not found: a page to people, plain to programs', async () => {
    for (const path of ['/nothing', '/meetings/a/b/c', '/health/nothing']) {
      const page = await get(path);
      expect([path, page.status]).toEqual([path, 404]);
      expect(await page.text()).toContain('<div id="root">');
      expect((await get(path, { accept: 'application/json' })).headers.get('content-type')).toContain('json');
    }
  });

  test('bring files that may be kept for ever, compressed, and none from outside their folder', async () => {
    const index = await (await get('/')).text();
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(index) ?? [];
    const file = await get(script, { 'accept-encoding': 'gzip' });
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-encoding')).toBe('gzip');
    expect(file.headers.get('content-type')).toContain('javascript');
    for (const path of ['/assets/nothing.js', '/assets/..%2Fpages.json', '/assets/%2e%2e%2f.built']) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });
});
