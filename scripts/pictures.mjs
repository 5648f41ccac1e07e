/**
 * `npm run pictures`: starts the product with its demonstration data in a folder of its own, signs in as its people do,
 * and takes a picture of every page: all of them, in English, French and from right to left, wide and narrow, into
 * .cache/pictures; those in English, with a few others, into docs/pictures, with docs/pictures.md to look through them.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './build.mjs';
import { prepareToRun } from './prepare.mjs';

const { things, visitors, others } = JSON.parse(readFileSync(join(root, 'test/support/stops.json'), 'utf8'));
const all = join(root, '.cache', 'pictures');
const chosen = join(root, 'docs', 'pictures');

/** `npm run pictures -- --chosen` takes those of the documentation only. */
const onlyChosen = process.argv.includes('--chosen');

/** How each page is looked at; `also` names what goes into the documentation beside the English pictures. */
const looks = [
  { name: 'en', language: 'en-GB', width: 1200, chosen: () => true },
  { name: 'fr', language: 'fr-FR', width: 1200, chosen: (page) => page === 'committee' },
  { name: 'ar', language: 'ar', width: 1200, chosen: (page) => page === 'meetings-meeting' },
  { name: 'narrow', language: 'en-GB', width: 320, chosen: (page) => page === 'week' },
  { name: 'narrow-fr', language: 'fr-FR', width: 320, chosen: () => false },
  { name: 'narrow-ar', language: 'ar', width: 320, chosen: () => false },
  { name: 'dark', language: 'en-GB', width: 1200, dark: true, chosen: (page) => page === 'meetings-new' },
];

const nameOf = (path) => path.replace(/^\/|\$/g, '').replaceAll(/[/?=&]+/g, '-') || 'week';

async function startProduct(folder) {
  const { freePort } = await import('../dist/launcher/free-port.js');
  const port = await freePort(undefined);
  const environment = { ...process.env, DATA_DIR: folder, PORT: String(port), NODE_ENV: 'development' };
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], { cwd: root, env: environment });
  const product = { url: `http://127.0.0.1:${port}`, said: '', stop: () => ended(child) };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (product.said += data));
  await until(() => product.said.includes('Plenary is ready'), 'the start of the product');
  return product;
}

const ended = (child) =>
  new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGINT');
  });

async function until(holds, what) {
  for (let tries = 0; tries < 1200; tries += 1) {
    const found = holds();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`There was no end of waiting for ${what}.`);
}

/** As a person does it: asks for a code, reads it where mail goes, and enters it. Answers what the browser keeps. */
async function signIn(browser, product, name) {
  const context = await browser.newContext({ baseURL: product.url, locale: 'en-GB' });
  const page = await context.newPage();
  const before = product.said.length;
  await page.goto('/account/sign-in');
  await page.getByLabel('E-mail address').fill(`${name}@example.org`);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const [, code] = await until(() => /\b(\d{4} \d{4})\b/.exec(product.said.slice(before)), `the code of ${name}`);
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor({ state: 'detached' });
  const cookies = await context.cookies();
  const answer = await context.request.post('/graphql', { data: { query: things } });
  const { data } = await answer.json();
  const ids = Object.entries(data).map(([thing, { nodes }]) => [`$${thing}`, nodes[0]?.id]);
  await context.close();
  return { cookies, ids: Object.fromEntries(ids) };
}

/** A form is shown with something in it: what its page works out is what there is to see. */
async function fillIn(page, path) {
  if (path !== '/meetings/new') return;
  const date = page.locator('input[type="date"]');
  await date.fill(new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10));
  await page.locator('#content table').waitFor();
}

async function take(page, file) {
  const { data } = await page
    .context()
    .newCDPSession(page)
    .then(async (session) => {
      const { cssContentSize } = await session.send('Page.getLayoutMetrics');
      const clip = { x: 0, y: 0, width: cssContentSize.width, height: Math.min(cssContentSize.height, 1800), scale: 1 };
      const [format, quality] = file.endsWith('.webp') ? ['webp', 60] : ['png', undefined];
      return session.send('Page.captureScreenshot', { format, quality, clip, captureBeyondViewport: true });
    });
  writeFileSync(file, Buffer.from(data, 'base64'));
}

prepareToRun();
for (const folder of [all, chosen]) mkdirSync(folder, { recursive: true });
for (const name of readdirSync(chosen)) if (name.endsWith('.webp')) rmSync(join(chosen, name));
const folder = mkdtempSync(join(tmpdir(), 'plenary-pictures-'));
const product = await startProduct(folder);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const stops = Object.entries({ ...visitors, ...others });
const sections = [];
const missing = new Set();
try {
  const people = {};
  for (const name of new Set(stops.map(([, who]) => who).filter(Boolean))) {
    people[name] = await signIn(browser, product, name);
  }
  for (const look of looks) {
    for (const [path, who] of stops) {
      if (onlyChosen && !look.chosen(nameOf(path))) continue;
      const { width, language, dark } = look;
      const context = await browser.newContext({
        ...{ baseURL: product.url, locale: language, timezoneId: 'Europe/Brussels', reducedMotion: 'reduce' },
        ...{ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' },
      });
      if (who) await context.addCookies(people[who].cookies);
      const page = await context.newPage();
      const address = path
        .split('/')
        .map((part) => (part.startsWith('$') ? people[who].ids[part] : part))
        .join('/');
      await page.goto(`${address}${address.includes('?') ? '&' : '?'}group=demo`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      if ((await page.locator('h1').first().innerText()).match(/^(There is nothing here|Il n’y a rien ici)/)) {
        missing.add(path);
        await context.close();
        continue;
      }
      await fillIn(page, path);
      await page.waitForTimeout(300);
      const name = nameOf(path);
      await take(page, join(all, `${name}.${look.name}.png`));
      if (look.chosen(name)) {
        const file = look.name === 'en' ? `${name}.webp` : `${name}-${look.name}.webp`;
        await take(page, join(chosen, file));
        sections.push({ path, who, file, look: look.name });
      }
      await context.close();
    }
    console.log(`${look.name}: done`);
  }
} finally {
  await browser.close();
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
}

const title = {
  en: '',
  fr: ', in French',
  ar: ', from right to left',
  narrow: ', 320 pixels wide',
  dark: ', in the dark theme',
};
const text = sections.map(({ path, who, file, look }) => {
  const seen = who ? `as ${who}@example.org sees it` : 'as anybody sees it';
  return `## \`${path}\`${title[look]}\n\n![${path}, ${seen}](pictures/${file})\n`;
});
const head = `# Every page\n\nOf the invented working group that \`npm start\` loads, by \`npm run pictures\`, which also takes those in French, from\nright to left and on a narrow window, into \`.cache/pictures\`.\n`;
writeFileSync(join(root, 'docs', 'pictures.md'), [head, ...text].join('\n'));
for (const path of missing) console.log(`There is nothing at ${path}.`);
process.exitCode = missing.size > 0 ? 1 : 0;
const weight = readdirSync(chosen).reduce((sum, name) => sum + statSync(join(chosen, name)).size, 0);
console.log(`docs/pictures: ${readdirSync(chosen).length} files, ${Math.round(weight / 1000)} kB`);
