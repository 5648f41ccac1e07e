import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makePerson, type Person } from '../support/people.js';
import { codeIn, freshCode, mailIn } from '../support/mail.js';
import { askWithCookie } from '../support/sign-in.js';

let app: TestApplication;
let folder: string;
let person: Person;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenary-page-'));
  app = await TestApplication.start(
    { DATA_DIR: folder, NODE_ENV: 'production', PUBLIC_URL: 'http://plenary.test' },
    await ownDatabaseUrl(),
  );
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await app.sql(`delete from rate_limit`);
  person = await makePerson(app);
});

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${app.url}${path}`, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });

describe('the sign-in pages', () => {
  test('lead in without a script: address, code from the mail, signed in', async () => {
    const start = await (await fetch(`${app.url}/sign-in`)).text();
    expect(start).toMatch(
      /<html lang="en" dir="ltr">[\s\S]*<title>Sign in[^<]*Plenary<\/title>[\s\S]*<form method="post" action="\/sign-in"/,
    );
    const asked = await post('/sign-in', { email: person.email });
    expect(asked.status).toBe(200);
    expect(await asked.text()).toContain('no classified or nationally caveated information');
    await app.runJobs();
    const mail = (await mailIn(folder)).at(-1);
    const done = await post('/sign-in/confirm', { email: person.email, code: codeIn(mail) });
    expect(await done.text()).toContain(`You are signed in as ${person.email} in this browser`);
    const cookie = (done.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const { answer } = await askWithCookie(app, cookie, '{ sessions { totalCount } }');
    expect(answer.data.sessions.totalCount).toBe(1);
  });

  test('the link in the mail shows a page and does nothing; its button signs in', async () => {
    const code = await freshCode(app, folder, person.email);
    const [, link = ''] = /(http:\/\/plenary\.test\/\S+)/.exec((await mailIn(folder)).at(-1)?.text ?? '') ?? [];
    const url = new URL(link);
    for (let visit = 0; visit < 7; visit += 1) {
      const page = await fetch(`${app.url}${url.pathname}${url.search}`);
      expect(page.headers.get('set-cookie')).toBeNull();
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/);
      expect(await page.text()).toContain(`name="code" value="${code.replace(' ', '')}"`);
    }
    expect(url.searchParams.get('code')).toBe(code.replace(' ', ''));
    const done = await post(url.pathname, Object.fromEntries(url.searchParams));
    expect(done.headers.get('set-cookie')).toMatch(/^plenary=/);
    // The same link once more, as after a double click or from the back button: said plainly, and nobody is signed in.
    const again = await post(url.pathname, Object.fromEntries(url.searchParams));
    expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('This code is not right')]);
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  test('speak the language that the browser prefers, or the one that was chosen, to the end', async () => {
    const german = await (await fetch(`${app.url}/sign-in`, { headers: { 'accept-language': 'de, fr;q=0.8' } })).text();
    expect(german).toMatch(/<html lang="fr"[\s\S]*Envoyez-moi un code[\s\S]*href="\/sign-in\?lang=en" lang="en"/);
    const chosen = await (await fetch(`${app.url}/sign-in?lang=fr`)).text();
    expect(chosen).toContain('action="/sign-in?lang=fr"');
    const asked = await (await post('/sign-in?lang=fr', { email: person.email })).text();
    expect(asked).toContain('aucune information classifiée ou à mention nationale');
    expect(asked).toContain('action="/sign-in/confirm?lang=fr"');
    const wrong = await (await post('/sign-in/confirm?lang=fr', { email: person.email, code: '0000 0000' })).text();
    expect(wrong).toContain('Ce code est inexact');
    const code = await freshCode(app, folder, person.email);
    const done = await (await post('/sign-in/confirm?lang=fr', { email: person.email, code })).text();
    expect(done).toContain(`Vous êtes connecté en tant que ${person.email} dans ce navigateur.`);
  });

  test('show what they are given as text, never as markup', async () => {
    const hostile = '"><script>alert(1)</script>';
    const query = new URLSearchParams({ email: hostile, code: hostile }).toString();
    const page = await (await fetch(`${app.url}/sign-in/confirm?${query}`)).text();
    expect(page).not.toContain('<script');
    expect(page).toContain('&quot;&gt;&lt;script&gt;');
    const twice = await fetch(`${app.url}/sign-in/confirm?email=a&email=b&code[x]=1`);
    expect(twice.status).toBe(200);
  });

  test('say what is wrong: an address that is none, a wrong code, too many requests', async () => {
    const noAddress = await post('/sign-in', { email: 'nobody' });
    expect([noAddress.status, await noAddress.text()]).toEqual([400, expect.stringContaining('not an e-mail address')]);
    await freshCode(app, folder, person.email);
    const wrong = await post('/sign-in/confirm', { email: person.email, code: '0000 0000' });
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('This code is not right')]);
    expect(wrong.headers.get('set-cookie')).toBeNull();
    for (let count = 0; count < 5; count += 1) await post('/sign-in', { email: person.email });
    const limited = await post('/sign-in', { email: person.email });
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('refuse a form that another site sent, which would sign a visitor in under its own account', async () => {
    const code = await freshCode(app, folder, person.email);
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'http://evil.test' },
    ]) {
      const refused = await post('/sign-in/confirm', { email: person.email, code }, headers as Record<string, string>);
      expect([refused.status, refused.headers.get('set-cookie')]).toEqual([400, null]);
    }
    const own = await post('/sign-in/confirm', { email: person.email, code }, { 'sec-fetch-site': 'same-origin' });
    expect(own.headers.get('set-cookie')).toMatch(/^plenary=/);
  });
});
