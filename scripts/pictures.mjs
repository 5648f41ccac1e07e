/**
 * `npm run pictures`: starts the product with its demonstration data in a folder of its own, signs in as its people do,
 * and takes a picture of every page: all of them, in English, French and from right to left, wide and narrow, into
 * .cache/pictures; those in English, with a few others, into docs/pictures, with docs/pictures.md to look through them.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './build.mjs';
import { prepareToRun } from './prepare.mjs';
import { askAs, signIn, startProduct, until } from './running-demonstration.mjs';
import { prepareScenes, scenesOf } from './scenes.mjs';
import { linkOfInvitation, writtenPages } from './written-pages.mjs';

const { things, visitors, others } = JSON.parse(readFileSync(join(root, 'test/support/stops.json'), 'utf8'));
const all = join(root, '.cache', 'pictures');
const chosen = join(root, 'docs', 'pictures');

/** `npm run pictures -- --chosen` takes those of the documentation only. */
const onlyChosen = process.argv.includes('--chosen');
/** `npm run pictures -- reply plan` takes those with such a word in their name, and leaves the documentation as it is. */
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const named = words.length > 0;

/** How each page is looked at; `also` names what goes into the documentation beside the English pictures. */
const looks = [
  { name: 'en', language: 'en-GB', width: 1200 },
  { name: 'fr', language: 'fr-FR', width: 1200, also: ['committee', 'procedures-procedure', 'reply'] },
  { name: 'ar', language: 'ar', width: 1200, also: ['meetings-meeting', 'meeting-book'] },
  { name: 'narrow', language: 'en-GB', width: 320, also: ['week', 'findings-finding', 'public-events'] },
  { name: 'narrow-fr', language: 'fr-FR', width: 320, also: [] },
  { name: 'narrow-ar', language: 'ar', width: 320, also: [] },
  { name: 'dark', language: 'en-GB', width: 1200, dark: true, also: ['meetings-new'] },
];

const isChosen = (look, stop) => !named && (look.also?.includes(stop.name) ?? stop.chosen ?? false);
const isWanted = (look, stop) =>
  named ? words.some((word) => stop.name.includes(word)) : !onlyChosen || isChosen(look, stop);

const nameOf = (path) => path.replace(/^\/|\$/g, '').replaceAll(/[/?=&]+/g, '-') || 'week';

/** The pages of the client, each as somebody of the demonstration sees it, of the invented working group. */
function clientPages(people, scenes) {
  const pages = Object.entries({ ...visitors, ...others }).map(([path, who]) => {
    const reach = path === '/meetings/new' ? fillIn : undefined;
    return { name: nameOf(path), path, who, reach };
  });
  return [...pages, ...scenes].map((stop) => {
    const { path, who } = stop;
    const filled = path.replaceAll(/\$\w+/g, (name) => stop.ids?.[name] ?? people[who].ids[name]);
    const address = `${filled}${path.includes('?') ? '&' : '?'}group=demo`;
    return { chosen: true, ...stop, address, cookies: people[who]?.cookies };
  });
}

/** The form for a meeting is shown with something in it: what its page works out is what there is to see. */
async function fillIn(page) {
  const date = page.locator('input[type="date"]');
  await date.fill(new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10));
  await page.locator('#content table').waitFor();
}

/** The page from its beginning; where a dialog is open, what is in the window. */
async function take(page, file, dialog = false) {
  const { data } = await page
    .context()
    .newCDPSession(page)
    .then(async (session) => {
      const { cssContentSize } = await session.send('Page.getLayoutMetrics');
      const [width, height] = [cssContentSize.width, Math.min(cssContentSize.height, 1800)];
      const [format, quality] = file.endsWith('.webp') ? ['webp', 60] : ['png', undefined];
      const whole = { clip: { x: 0, y: 0, width, height, scale: 1 }, captureBeyondViewport: true };
      return session.send('Page.captureScreenshot', { format, quality, ...(dialog ? {} : whole) });
    });
  writeFileSync(file, Buffer.from(data, 'base64'));
}

/** Opens a page in a window of its own, and takes it, unless it says that there is nothing there. */
async function picture(browser, product, look, stop) {
  const { width, language, dark } = look;
  const context = await browser.newContext({
    ...{ baseURL: product.url, locale: language, timezoneId: 'Europe/Brussels', reducedMotion: 'reduce' },
    ...{ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' },
  });
  if (stop.cookies) await context.addCookies(stop.cookies);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await (stop.open ? stop.open(page, look) : page.goto(stop.address ?? stop.path));
  const title = page.locator('h1').first();
  await title.waitFor();
  await page.waitForLoadState('networkidle');
  if (stop.cookies && /^(There is nothing here|Il n’y a rien ici)/.test(await title.innerText())) {
    missing.add(stop.path);
  } else {
    // What cannot be reached is told, and costs nobody the other pictures.
    await stop.reach?.(page, look).catch((error) => missing.add(`${stop.name}.${look.name}: ${error.message}`));
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    await take(page, join(all, `${stop.name}.${look.name}.png`), stop.dialog);
    if (isChosen(look, stop)) {
      const file = look.name === 'en' ? `${stop.name}.webp` : `${stop.name}-${look.name}.webp`;
      await take(page, join(chosen, file), stop.dialog);
      sections.push({ ...stop, file, look: look.name });
    }
  }
  await context.close();
}

/** Every page as every look has it, but those of the server only in the languages that they are written in. */
async function pictures(browser, product) {
  const people = {};
  for (const name of new Set(Object.values({ ...visitors, ...others }).filter(Boolean))) {
    const cookies = await signIn(browser, product, name);
    const found = Object.entries(await askAs(browser, product, cookies, things));
    people[name] = {
      cookies,
      ids: Object.fromEntries(found.map(([thing, { nodes }]) => [`$${thing}`, nodes.at(-1)?.id])),
    };
  }
  const askOf = (who, query, variables) => askAs(browser, product, people[who].cookies, query, variables);
  const scenes = scenesOf(await prepareScenes(product, people, askOf));
  await takeAll(browser, product, looks, clientPages(people, scenes));
  // Now, because the meeting of the invitation would be in the other pictures.
  const ask = (query, variables) => askOf('chair.a', query, variables);
  const link = await linkOfInvitation(ask, product.mail, 'member@example.org', until);
  const written = writtenPages.map((stop) => ({
    ...stop,
    address: stop.path.replace('/reply/$secret', link),
    who: null,
  }));
  const read = looks.filter(({ language }) => language !== 'ar');
  await takeAll(browser, product, read, written);
}

async function takeAll(browser, product, seen, stops) {
  for (const look of seen) {
    for (const stop of stops) if (isWanted(look, stop)) await picture(browser, product, look, stop);
    console.log(`${look.name}: done`);
  }
}

prepareToRun();
for (const folder of [all, chosen]) mkdirSync(folder, { recursive: true });
for (const name of named ? [] : readdirSync(chosen)) if (name.endsWith('.webp')) rmSync(join(chosen, name));
const folder = mkdtempSync(join(tmpdir(), 'plenary-pictures-'));
const product = await startProduct(folder);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const sections = [];
const missing = new Set();
try {
  await pictures(browser, product);
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
  const whoSees = who ? `${who}@example.org` : path.includes('$secret') ? 'whoever got the mail' : 'anybody';
  const seen = `as ${whoSees} sees it`;
  return `## \`${path}\`${title[look]}\n\n![${path}, ${seen}](pictures/${file})\n`;
});
const head = `# Every page

Of the invented working group that \`npm start\` loads, by \`npm run pictures\`, which also takes those in French, from
right to left and on a narrow window, into \`.cache/pictures\`. Fields for a date, an hour or a file are the browser's own
and speak its language, not the page's.
`;
if (!named) writeFileSync(join(root, 'docs', 'pictures.md'), [head, ...text].join('\n'));
for (const path of missing) console.log(`Not found: ${path}`);
process.exitCode = missing.size > 0 ? 1 : 0;
const weight = readdirSync(chosen).reduce((sum, name) => sum + statSync(join(chosen, name)).size, 0);
console.log(`docs/pictures: ${readdirSync(chosen).length} files, ${Math.round(weight / 1000)} kB`);
