import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { type Asker, type LoadedWorld, loadWorld } from '../oracle/loaded-world.js';
import { wordsKeptAlive } from '../support/asking.js';
import { TestApplication } from '../support/application.js';
import { readTables } from '../oracle/tables.js';
import { viewerOf } from '../oracle/viewers.js';
import { World } from '../oracle/world.js';
import { inDays } from '../support/meeting-acts.js';
import { issueCircular } from '../support/papers.js';
import { askWithCookie, makeSession } from '../support/sign-in.js';
import type { Answer } from '../support/server.js';
import { type Address, ROUTES, Sampled } from './leaks/addresses.js';
import { unmarked } from './leaks/columns.js';
import { everything, type Question, wordsOfAnswer } from './leaks/crawl.js';
import { exportedAsJson, exportedWrongly } from './leaks/exporting.js';
import { calendarOf, comparablePage, fetched, fetchedWrongly, wronglyTold } from './leaks/fetching.js';
import { putFiles } from './leaks/files.js';
import { putLinks } from './leaks/links.js';
import { expectedToBeFound, foundBy, foundOf, wordsOf, writeEntriesAnew } from './leaks/searching.js';
import {
  asksMoreInSession,
  firstDifferenceOf,
  inWorldWithoutHidden,
  makeRoomForHidden,
} from './leaks/world-without.js';
import { isOwed, type Mark, marksIn, mayRead, nameOf, putMarks } from './leaks/marks.js';

/** What is told to whoever may not ask; anything else would be a hole in what is crawled. */
const TOLD = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']);

describe('in a world in which all words are marked', () => {
  let loaded: LoadedWorld<TestApplication>;
  let questions: readonly Question[];
  let addressesOf: (asker: Asker) => readonly Address[];
  const folder = mkdtempSync(join(tmpdir(), 'plenary-leaks-'));
  const seen = new Map<string, Set<string>>();

  beforeAll(async () => {
    loaded = await loadWorld(
      async (url) => {
        // Many more questions than anybody asks elsewhere, again and again.
        const much = { RATE_LIMIT: '100000000', PREPARED_STATEMENTS: '3000' };
        const app = await TestApplication.start({ DATA_DIR: folder, ...much }, url);
        await app.listen();
        return app;
      },
      async (app) => {
        await putMarks(app);
        await writeEntriesAnew(app);
        await makeRoomForHidden(app);
        // Every row was written again: so are the tables, and what PostgreSQL reckons with.
        await app.sql('vacuum (analyze)');
      },
    );
    const { app, schema, askers, world } = loaded;
    questions = everything(schema, world);
    const sampled = new Sampled(askers, world);
    const contents = await putFiles(app, askerNamed('secretary'), sampled);
    const links = await putLinks(app, askers, sampled, world);
    const feeds = new Map<string, Address>();
    for (const asker of askers) feeds.set(asker.name, await calendarOf(app, asker));
    // An address that says itself whose it is is no credential's, and has no label up to which it reads: it is asked for
    // by the one of an account that reads the most.
    addressesOf = (asker) => {
      const isWidest = askers.findLast(({ accountId }) => accountId === asker.accountId) === asker;
      const bare = [feeds.get(asker.name) as Address, ...(links.get(String(asker.memberId)) ?? [])];
      return [...sampled.addresses(asker, contents), ...(isWidest ? bare : [])];
    };
  });
  afterAll(() => loaded?.app.stop());

  const askerNamed = (wanted: string): Asker => loaded.askers.find(({ name }) => name === wanted) as Asker;

  /** What each question and address was answered, by who asked. */
  const told = new Map<string, string[]>();
  const pages = new Map<string, ReadonlyMap<string, string>>();
  const found = new Map<string, string>();
  let exports: ReadonlyMap<string, string>;

  async function crawl(asker: Asker): Promise<string[]> {
    const leaks: string[] = [];
    const answers: string[] = [];
    told.set(asker.name, answers);
    const names = new Set<string>();
    seen.set(asker.name, names);
    for (const question of questions) {
      const words = await answerTo(loaded.app, question, asker);
      answers.push(words);
      const { errors = [] } = words.includes('"errors"') ? (JSON.parse(words) as Partial<Answer>) : {};
      for (const { message, extensions } of errors) {
        if (TOLD.has(String(extensions['code']))) continue;
        const asked = `${question.query.slice(0, 500)} ${JSON.stringify(question.variables).slice(0, 200)}`;
        leaks.push(`${asker.name} is told "${message}" by ${asked}`);
      }
      for (const mark of marksIn(wordsOfAnswer(words))) {
        const name = nameOf(mark);
        if (names.has(name)) continue;
        names.add(name);
        if (!mayRead(mark, asker, loaded.world)) leaks.push(`${asker.name} reads ${name}`);
      }
    }
    return leaks;
  }

  const answerTo = async (app: TestApplication, { query, variables }: Question, asker: Asker): Promise<string> =>
    (await wordsKeptAlive(app, query, variables, asker.headers)).words;

  it('every text of the database is marked, or listed with what it is instead of words', async () => {
    expect(await unmarked(loaded.app)).toEqual([]);
  });

  it('every route is fetched here, or listed with why it is not', () => {
    const reviewed = JSON.parse(readFileSync(new URL('permissions.reviewed.json', import.meta.url), 'utf8')) as object;
    const routes = Object.keys(reviewed).filter((operation) => operation.includes('Controller.'));
    expect(Object.keys(ROUTES).toSorted()).toEqual(routes.toSorted());
  });

  it('no page, feed, file, document or link of a mail tells a word that is not for whoever fetches it', async () => {
    const { app, world } = loaded;
    const wrong: string[] = [];
    const links = new Map<string, string>();
    const files = { given: 0, refused: 0 };
    for (const asker of loaded.askers) {
      // So many links from one network would be somebody who tries secrets.
      await app.sql('delete from rate_limit');
      const addresses = addressesOf(asker);
      const fetched = await fetchedWrongly(app, asker, addresses, world);
      wrong.push(...fetched.wrong);
      pages.set(asker.name, fetched.told);
      for (const { path, content, bare } of addresses) {
        const page = fetched.told.get(path) ?? '';
        if (content) files[page.startsWith('200') ? 'given' : 'refused'] += 1;
        const [, kind = ''] = path.split('/');
        if (bare && page.startsWith('200') && !/\.(json|ics)$/.test(path) && !links.has(kind)) links.set(kind, path);
      }
    }
    expect(wrong).toEqual([]);
    expect(Math.min(files.given, files.refused)).toBeGreaterThan(50);
    // A link is its addressee's, whoever else is signed in where it is opened.
    expect([...links.keys()].toSorted()).toEqual(['answer', 'poll', 'reply']);
    for (const path of links.values()) {
      const shown = new Set<string>();
      for (const { headers } of loaded.askers) shown.add(comparablePage(await fetched(app, path, headers)));
      expect(shown.size).toBe(1);
    }
  });

  it('no calendar tells a word above GREEN', () => {
    const marks = [...pages.values()].flatMap((told) =>
      [...told].filter(([path]) => path.endsWith('.ics')).flatMap(([, words]) => marksIn(words)),
    );
    const labels = marks
      .filter(({ table }) => table === 'meeting')
      .map(({ id }) => loaded.world.byId('meeting', id)?.['label']);
    expect(new Set(labels)).toEqual(new Set(['CLEAR', 'GREEN']));
  });

  it('everybody finds what they may see and nothing else', async () => {
    const { app, world } = loaded;
    const wrong: string[] = [];
    for (const asker of loaded.askers) {
      const [all, marked] = await foundBy(app, asker);
      found.set(asker.name, JSON.stringify([all, marked]));
      const expected = expectedToBeFound(asker, world);
      if (expected.join() !== foundOf(all).join())
        wrong.push(`${asker.name} finds ${foundOf(all).join()}, not ${expected.join()}`);
      // Every title is marked.
      if (expected.join() !== foundOf(marked).join()) wrong.push(`${asker.name} does not find all marked`);
      for (const one of [all, marked]) {
        if (one.totalCount !== expected.length) wrong.push(`${asker.name} counts ${one.totalCount}`);
        wrong.push(...wronglyTold(wordsOf(one), asker, world));
      }
    }
    expect(wrong).toEqual([]);
    expect(new Set(loaded.askers.map((asker) => expectedToBeFound(asker, world).length)).size).toBeGreaterThan(5);
  });

  it('a file of findings holds what its owner may read, in every format, and is nobody else’s', async () => {
    const exported = await exportedWrongly(loaded.app, loaded.askers, loaded.world);
    exports = exported.json;
    expect(exported.wrong).toEqual([]);
  });

  it('nobody reads a word that is not for them, whatever they ask for', async () => {
    const leaks: string[] = [];
    for (const asker of loaded.askers) leaks.push(...(await crawl(asker)));
    expect(leaks).toEqual([]);
  });

  it('withholds nothing: everybody reads every word that is for them', () => {
    const marks = [...loaded.world.tables].flatMap(([, rows]) => marksIn(JSON.stringify(rows)));
    const withheld = loaded.askers.flatMap((asker) =>
      marks
        .filter((mark) => !seen.get(asker.name)?.has(nameOf(mark)) && isOwed(mark, asker, loaded.world))
        .map((mark) => `${asker.name} does not read ${nameOf(mark)}`),
    );
    expect(loaded.askers.length).toBeGreaterThanOrEqual(12);
    expect(new Set([...seen.values()].flatMap((names) => [...names])).size).toBeGreaterThan(300);
    expect([...new Set(withheld)]).toEqual([]);
  });

  it('in a world without what they do not see everybody is answered the same, byte for byte', async () => {
    const { app, world, askers } = loaded;
    const differing: string[] = [];
    for (const asker of askers.filter((one) => !asksMoreInSession(one, askers))) {
      const unlike: { what: string; without: string | undefined; ask: () => Promise<string | undefined> }[] = [];
      const compare = async (what: string, former: string | undefined, ask: () => Promise<string | undefined>) => {
        const without = await ask();
        if (former !== without) unlike.push({ what, without, ask });
      };
      const hidden = await inWorldWithoutHidden(app, asker, world, async () => {
        for (const [index, question] of questions.entries()) {
          if (!question.steady) continue;
          const asked = `${question.query.slice(0, 90)} ${JSON.stringify(question.variables).slice(0, 200)}`;
          const former = told.get(asker.name)?.[index];
          await compare(asked, former, () => answerTo(app, question, asker));
        }
        await app.sql('delete from rate_limit');
        for (const { path, bare } of addressesOf(asker))
          await compare(path, pages.get(asker.name)?.get(path), async () =>
            comparablePage(await fetched(app, path, bare ? {} : asker.headers)),
          );
        await compare('search', found.get(asker.name), async () => JSON.stringify(await foundBy(app, asker)));
        await compare('export', exports.get(asker.name), () => exportedAsJson(app, asker));
      });
      // Somewhere a day may have begun since it was first asked: what is unlike is asked once more, now with the hidden.
      for (const { what, without, ask } of unlike) {
        const former = await ask();
        if (former !== without) differing.push(`${asker.name}: ${what}: ${firstDifferenceOf(former, without)}`);
      }
      expect(hidden).toBeGreaterThan(100);
    }
    expect(differing).toEqual([]);
  });

  it('mail tells each recipient only what they may read, and the log and the trail tell no words', async () => {
    const group = loaded.world.having('body', 'slug', 'demo-people-and-culture')[0];
    const committee = loaded.world.having('body', 'slug', 'demo-committee')[0];
    const sessionOf = (email: string): Promise<string> => {
      const account = loaded.world.rows('account').find((row) => String(row['email']).startsWith(email));
      return makeSession(loaded.app, String(account?.['id']));
    };
    const finding = {
      body: `bdy_${String(group?.['id'])}`,
      kind: 'GAP',
      bodyMarkdown: 'amber-words',
      title: 'amber-words',
    };
    const post = `mutation ($input: PostFindingInput!) { postFinding(input: $input) { finding { id } userErrors { message } } }`;
    const posted = await askWithCookie(loaded.app, await sessionOf('participant.a'), post, {
      input: { ...finding, label: 'AMBER' },
    });
    expect(posted.answer.data?.postFinding.userErrors).toEqual([]);
    const schedule = `mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } userErrors { message } } }`;
    const scheduled = await askWithCookie(loaded.app, await sessionOf('chair.a'), schedule, {
      input: {
        body: `bdy_${String(committee?.['id'])}`,
        title: 'amber-words',
        label: 'AMBER',
        mode: 'VIRTUAL',
        public: false,
        durationMinutes: 60,
        joiningLink: 'https://meet.example.org/amber-words',
        startsAt: inDays(90),
      },
    });
    expect(scheduled.answer.data?.scheduleMeeting.userErrors).toEqual([]);
    await issueCircular(loaded.app, await sessionOf('chair.a'), `bdy_${String(committee?.['id'])}`, 'amber-words');
    await loaded.app.runJobs();

    const after = new World(await readTables(loaded.app), loaded.world.today);
    const mails = await Promise.all(
      readdirSync(join(folder, 'mail')).map((name) => simpleParser(readFileSync(join(folder, 'mail', name)))),
    );
    const wrong: string[] = [];
    for (const mail of mails) {
      const to = [mail.to].flat().flatMap((one) => one?.value.map(({ address }) => address) ?? []);
      const account = after.rows('account').find((row) => to.includes(String(row['email'])));
      const viewer = viewerOf(after, {
        name: String(to),
        accountId: String(account?.['id']),
        ceiling: 'AMBER_STRICT',
        sessionId: null,
      });
      const text = `${mail.subject} ${mail.text} ${mail.attachments.map(({ content }) => content.toString()).join(' ')}`;
      wrong.push(
        ...marksIn(text)
          .filter((mark: Mark) => !mayRead(mark, viewer, after))
          .map((mark) => `${viewer.name}: ${nameOf(mark)}`),
      );
      const inside = viewer.inside(group?.['id']) || viewer.inside(committee?.['id']);
      if (text.includes('amber-words') && !inside) wrong.push(`${viewer.name} is told of AMBER words`);
    }
    expect(mails.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);

    const trail = await loaded.app.sql<{ changes: unknown }>(`select changes from event where act <> 'data.loaded'`);
    expect(JSON.stringify(trail)).not.toContain('amber-words');
    expect(await loaded.app.printed()).not.toMatch(/amber-words|mark-[a-z_]+-[a-z_]+-[0-9a-f]{8}/);
  });
});
