import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { ask } from '../oracle/compare.js';
import { type Asker, type LoadedWorld, loadWorld } from '../oracle/loaded-world.js';
import { TestApplication } from '../support/application.js';
import { readTables } from '../oracle/tables.js';
import { viewerOf } from '../oracle/viewers.js';
import { World } from '../oracle/world.js';
import { inDays } from '../support/meeting-acts.js';
import { issueCircular } from '../support/papers.js';
import { askWithCookie, makeSession } from '../support/sign-in.js';
import { hashSecret, newSecret } from '../../src/identity/secrets.js';
import { unfolded } from '../calendars/feed.js';
import { everything } from './leaks/crawl.js';
import {
  everythingFound,
  expectedToBeFound,
  foundOf,
  withoutHidden,
  wordsOf,
  writeEntriesAnew,
} from './leaks/searching.js';
import { type Mark, marksIn, mayRead, nameOf, putMarks } from './leaks/marks.js';

/** What is told to whoever may not ask; anything else would be a hole in what is crawled. */
const TOLD = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']);

describe('in a world in which all words are marked', () => {
  let loaded: LoadedWorld<TestApplication>;
  const folder = mkdtempSync(join(tmpdir(), 'plenary-leaks-'));
  const seen = new Map<string, Set<string>>();

  beforeAll(async () => {
    loaded = await loadWorld(
      async (url) => {
        const app = await TestApplication.start({ DATA_DIR: folder, RATE_LIMIT: '100000000' }, url);
        await app.listen();
        return app;
      },
      async (app) => {
        await putMarks(app);
        await writeEntriesAnew(app);
      },
    );
  }, 60_000);
  afterAll(() => loaded?.app.stop());

  async function crawl(asker: Asker): Promise<string[]> {
    const leaks: string[] = [];
    for (const query of everything(loaded.schema, loaded.world)) {
      const answer = await ask(loaded.app, { query, variables: {} }, asker);
      for (const { message, extensions } of answer.errors ?? []) {
        if (!TOLD.has(String(extensions['code']))) throw new Error(`${message}\n${query.slice(0, 500)}`);
      }
      for (const mark of marksIn(JSON.stringify(answer))) {
        seen.set(nameOf(mark), (seen.get(nameOf(mark)) ?? new Set<string>()).add(asker.name));
        if (!mayRead(mark, asker, loaded.world)) leaks.push(`${asker.name} reads ${nameOf(mark)}`);
      }
    }
    return [...new Set(leaks)];
  }

  it('nobody reads a word that is not for them, whatever they ask for', async () => {
    const leaks: string[] = [];
    for (const asker of loaded.askers) leaks.push(...(await crawl(asker)));
    expect(leaks).toEqual([]);
  }, 300_000);

  it('every word is read by somebody for whom it is', () => {
    const marks = [...loaded.world.tables].flatMap(([, rows]) => marksIn(JSON.stringify(rows)));
    const meant = marks.filter((mark) => loaded.askers.some((asker) => mayRead(mark, asker, loaded.world)));
    const unread = meant.map(nameOf).filter((name) => !seen.has(name));
    expect(seen.size).toBeGreaterThan(300);
    expect([...new Set(unread)]).toEqual([]);
  });

  it('everybody finds what they may see and nothing else, and counts and suggestions tell no more', async () => {
    const { app, world } = loaded;
    const wrong: string[] = [];
    for (const asker of loaded.askers) {
      const [all, marked] = [await everythingFound(app, null, asker), await everythingFound(app, 'marks', asker)];
      const expected = expectedToBeFound(asker, world);
      if (expected.join() !== foundOf(all).join())
        wrong.push(`${asker.name} finds ${foundOf(all).join()}, not ${expected.join()}`);
      // Every title is marked, but for those of terms of reference.
      const ofMarked = expected.filter((one) => !one.startsWith('TERMS'));
      if (ofMarked.join() !== foundOf(marked).join()) wrong.push(`${asker.name} does not find all marked`);
      for (const [found, count] of [
        [all, expected.length],
        [marked, ofMarked.length],
      ] as const) {
        if (found.totalCount !== count) wrong.push(`${asker.name} counts ${found.totalCount}`);
        for (const mark of marksIn(wordsOf(found)))
          if (!mayRead(mark, asker, world)) wrong.push(`${asker.name} finds ${nameOf(mark)}`);
      }
      await withoutHidden(app, expected, async () => {
        const again = [await everythingFound(app, null, asker), await everythingFound(app, 'marks', asker)];
        if (JSON.stringify(again) !== JSON.stringify([all, marked]))
          wrong.push(`${asker.name} learns of what is hidden`);
      });
    }
    expect(wrong).toEqual([]);
    expect(new Set(loaded.askers.map((asker) => expectedToBeFound(asker, world).length)).size).toBeGreaterThan(5);
  }, 60_000);

  it('no calendar tells a word that is not for its owner, nor one above GREEN', async () => {
    const { app, world } = loaded;
    const wrong: string[] = [];
    const told = new Set<string>();
    for (const asker of loaded.askers) {
      const secret = newSecret();
      if (asker.accountId !== null)
        await app.sql(`insert into calendar_feed (id, account_id, secret_hash) values (gen_random_uuid(), $1, $2)`, [
          asker.accountId,
          hashSecret(secret),
        ]);
      const answer = await fetch(`${app.url}/calendar/${asker.accountId === null ? 'public' : secret}.ics`);
      expect(answer.status).toBe(200);
      for (const mark of marksIn(unfolded(await answer.text()))) {
        told.add(`${mark.table}.${mark.column}`);
        // A token's ceiling is not the feed's: it has one of its own, and shows words up to GREEN.
        const row = mark.table === 'meeting' ? world.byId('meeting', mark.id) : null;
        const above = row !== null && row !== undefined && !['CLEAR', 'GREEN'].includes(String(row['label']));
        const owner = viewerOf(world, { ...asker, ceiling: 'AMBER', sessionId: null });
        if (above || !mayRead(mark, owner, world)) wrong.push(`the calendar of ${asker.name} tells ${nameOf(mark)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(told).toContain('meeting.title');
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
  }, 60_000);
});
