import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { search, titlesFound } from '../search/searching.js';
import {
  createUpload,
  docx,
  download,
  issuePaper,
  newPaper,
  PDF,
  send,
  sha256,
  upload,
  wordOf,
} from '../support/papers.js';

const year = new Date().getUTCFullYear();

describe('the papers of a committee', () => {
  let app: TestApplication;
  let world: MeetingWorld;
  let mail: MailServer;
  let meeting: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- a paper as it was answered
  let first: any;

  beforeAll(async () => {
    mail = await MailServer.start();
    app = await TestApplication.start(
      { DATA_DIR: mkdtempSync(join(tmpdir(), 'plenary-papers-')), SMTP_URL: mail.url },
      await ownDatabaseUrl(),
    );
    world = await makeMeetingWorld(app);
    meeting = await putMeeting(app, world.committeeId, { label: 'GREEN' });
  });
  afterAll(async () => {
    await app?.stop();
    await mail?.stop();
  });

  test('the secretary sends a file and issues it under the first symbol of the year', async () => {
    const content = docx();
    const { id, url, ...told } = await createUpload(app, world.secretary, 'C:\\papers\\Work plan.docx', content.length);
    expect(told).toMatchObject({
      fileName: 'Work plan.docx',
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    expect(await send(app, url, content)).toEqual({
      status: 200,
      body: {
        id,
        fileName: 'Work plan.docx',
        contentType: told.contentType,
        size: content.length,
        sha256: sha256(content),
      },
    });
    first = await issuePaper(
      app,
      world.secretary,
      newPaper(world.committee, { meeting, title: 'Work plan', upload: id }),
    );
    expect(first).toMatchObject({
      symbol: `SC/${year}/1`,
      kind: 'PAPER',
      audience: 'BODY',
      label: 'AMBER',
      state: 'ISSUED',
      title: 'Work plan',
      meeting: { id: meeting },
      fileName: 'Work plan.docx',
      size: content.length,
      sha256: sha256(content),
      filePath: `/papers/${first.id}/file`,
      issuedBy: { id: `mem_${world.secretary.memberId}` },
      openedAt: null,
      version: 1,
    });
  });

  test('a delegate finds it with its meeting and downloads it, and the secretary sees who has not', async () => {
    const [head] = world.heads;
    const question = `query ($id: ID!) { meeting(by: { id: $id }) { papers { totalCount nodes { symbol filePath openedAt notOpenedBy { id } } } } }`;
    const before = await app.ask(question, { id: meeting }, head.token);
    expect(before.data.meeting.papers).toEqual({
      totalCount: 1,
      nodes: [{ symbol: first.symbol, filePath: first.filePath, openedAt: null, notOpenedBy: null }],
    });
    const file = await download(app, head, first.filePath);
    expect([file.status, sha256(file.content)]).toEqual([200, first.sha256]);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-disposition': `attachment; filename="Work plan.docx"; filename*=UTF-8''Work%20plan.docx`,
      'content-length': String(first.size),
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': first.contentType,
      'x-content-type-options': 'nosniff',
      etag: `"${first.sha256}"`,
    });
    const after = await app.ask(question, { id: meeting }, head.token);
    expect(after.data.meeting.papers.nodes[0].openedAt).toEqual(expect.any(String));

    const seen = await app.ask(question, { id: meeting }, world.secretary.token);
    const waiting = [world.heads[1], world.heads[2], world.alternate, world.adviser, world.chair];
    expect(new Set(seen.data.meeting.papers.nodes[0].notOpenedBy.map(({ id }: { id: string }) => id))).toEqual(
      new Set(waiting.map(({ memberId }) => `mem_${memberId}`)),
    );
  });

  test('only the first opening is recorded, and an unchanged copy or a question about it is none', async () => {
    const [, head, third] = world.heads;
    const tag = `"${first.sha256}"`;
    expect((await download(app, head, first.filePath, { 'if-none-match': tag })).status).toBe(304);
    expect((await download(app, head, first.filePath, {}, 'HEAD')).status).toBe(200);
    const openings = (): Promise<{ opened_at: Date }[]> =>
      app.sql('select opened_at from paper_opening where member_id = any($1)', [[head.memberId, third.memberId]]);
    expect(await openings()).toEqual([]);
    await download(app, third, first.filePath);
    const [once] = await openings();
    await download(app, third, first.filePath);
    expect(await openings()).toEqual([once]);
  });

  test('revisions, addenda and corrigenda are numbered by the paper that they belong to', async () => {
    const after = (more: object): ReturnType<typeof issuePaper> =>
      issuePaper(app, world.secretary, newPaper(world.committee, { ...more }));
    const revised = await after({ revisionOf: first.id });
    expect(revised).toMatchObject({
      symbol: `SC/${year}/1/Rev.1`,
      relation: 'REVISION',
      base: { symbol: first.symbol },
    });
    expect((await after({ revisionOf: revised.id })).symbol).toBe(`SC/${year}/1/Rev.2`);
    const added = await after({ addendumTo: first.id });
    expect(added.symbol).toBe(`SC/${year}/1/Add.1`);
    expect((await after({ addendumTo: first.id })).symbol).toBe(`SC/${year}/1/Add.2`);
    const corrected = await after({ corrigendumTo: added.id });
    expect(corrected.symbol).toBe(`SC/${year}/1/Add.1/Corr.1`);
    expect((await after({})).symbol).toBe(`SC/${year}/2`);
    const input = newPaper(world.committee, { upload: await upload(app, world.secretary), revisionOf: corrected.id });
    expect(await failure(app, world.secretary, 'issuePaper', input)).toMatchObject({ rule: 'paper.base-depth' });
    const again = await app.ask(
      `query ($id: ID!) { paper(id: $id) { followers { symbol } } }`,
      { id: first.id },
      world.secretary.token,
    );
    expect(
      again.data.paper.followers.map(({ symbol }: { symbol: string }) => symbol.slice(first.symbol.length)),
    ).toEqual(['/Rev.1', '/Rev.2', '/Add.1', '/Add.2']);
  });

  test('a circular is mailed to those for whom it is, with its title up to GREEN only', async () => {
    await app.runJobs();
    expect(mail.received).toEqual([]);
    await app.sql(`update member set declined_mails = '{PAPERS}' where id = $1`, [world.adviser.memberId]);
    const open = await issuePaper(
      app,
      world.chair,
      newPaper(world.committee, { kind: 'CIRCULAR', label: 'GREEN', title: 'Dates of next year' }),
    );
    const closed = await issuePaper(
      app,
      world.secretary,
      newPaper(world.committee, { kind: 'CIRCULAR', title: 'A secret title' }),
    );
    expect([open.symbol, closed.symbol]).toEqual([`SC/${year}/Circ.1`, `SC/${year}/Circ.2`]);
    await app.runJobs();
    const of = (symbol: string): ReceivedMail[] =>
      mail.received.filter(({ mail: { subject } }) => subject?.startsWith(symbol));
    const subjects = (symbol: string): Set<unknown> => new Set(of(symbol).map(({ mail: { subject } }) => subject));
    const recipients = (symbol: string): Set<unknown> => new Set(of(symbol).flatMap(({ envelope }) => envelope.to));
    expect(subjects(open.symbol)).toEqual(new Set([`${open.symbol}: Dates of next year`]));
    expect(subjects(closed.symbol)).toEqual(new Set([`${closed.symbol}: a circular labelled AMBER was issued`]));
    expect(mail.received.map(({ raw }) => raw).join('')).not.toContain('A secret title');
    // The adviser does not want them, and nobody is mailed of what they issued themselves.
    const all = [...world.heads, world.alternate].map(({ email }) => email);
    expect(recipients(open.symbol)).toEqual(new Set([...all, world.secretary.email]));
    expect(recipients(closed.symbol)).toEqual(new Set([...all, world.chair.email]));
    const times = mail.received.length;
    await app.runJobs();
    expect(mail.received.length).toBe(times);
  });

  test('who wants their mail together is told of every paper in one, and of circulars not apart', async () => {
    const [one, other] = world.heads;
    await app.sql(`update member set mail_rhythm = 'WEEKLY' where id = $1`, [one.memberId]);
    mail.received.splice(0);
    const input = (more: object) => newPaper(world.committee, { label: 'GREEN', ...more });
    const circular = await issuePaper(app, world.chair, input({ kind: 'CIRCULAR', title: 'A circular' }));
    const paper = await issuePaper(app, world.chair, input({ title: 'A paper' }));
    const closed = await issuePaper(app, world.chair, newPaper(world.committee, { title: 'A secret title' }));
    await app.runJobs();
    const reached = mail.received.splice(0).flatMap(({ envelope }) => envelope.to);
    expect(reached).toContain(other.email);
    expect(reached).not.toContain(one.email);
    // What waits for somebody who changes their mind comes at the next opportunity.
    await act(app, one, 'updateMailPreferences', { declined: [], mailRhythm: 'AT_ONCE' }, 'member { mailRhythm }');
    await app.sql(`select graphile_worker.add_job('digest.plan')`);
    await app.runJobs();
    const [digest, ...more] = mail.received.splice(0);
    expect([digest?.envelope.to, more]).toEqual([[one.email], []]);
    for (const says of [`A circular (${circular.symbol}, GREEN)`, `A paper (${paper.symbol}, GREEN)`])
      expect(digest?.mail.text).toContain(says);
    expect(digest?.mail.text).toContain(`a paper labelled AMBER was issued: ${closed.symbol}`);
    expect(digest?.raw).not.toContain('A secret title');
  });

  test('a withdrawn paper keeps its symbol and its reason, and those outside the body see it no more', async () => {
    const paper = await issuePaper(app, world.secretary, newPaper(world.committee, { label: 'GREEN' }));
    expect((await download(app, world.participant, paper.filePath)).status).toBe(200);
    const input = { paper: paper.id, reason: 'The wrong file.', expectedVersion: 1 };
    const { paper: withdrawn } = await act(
      app,
      world.secretary,
      'withdrawPaper',
      input,
      'paper { symbol state withdrawalReason version }',
    );
    expect(withdrawn).toEqual({
      symbol: paper.symbol,
      state: 'WITHDRAWN',
      withdrawalReason: 'The wrong file.',
      version: 2,
    });
    expect((await download(app, world.participant, paper.filePath)).status).toBe(404);
    expect((await download(app, world.heads[0], paper.filePath)).status).toBe(200);
    expect(await failure(app, world.secretary, 'withdrawPaper', { ...input, expectedVersion: 2 })).toMatchObject({
      rule: 'paper.withdrawn',
    });
    const next = await issuePaper(app, world.secretary, newPaper(world.committee));
    expect(Number(next.symbol.split('/')[2])).toBe(Number(paper.symbol.split('/')[2]) + 1);
    expect(PDF.length).toBe(next.size);
  });

  test('the text of a file is found once it was read; of one that nobody can read, the title', async () => {
    const files: readonly (readonly [title: string, name: string, content: Buffer])[] = [
      ['Rapport', 'a.docx', wordOf('Le rapport dit', 'que les salamandres sont protégées dans les installations.')],
      [
        'Notes',
        'b.md',
        Buffer.from(
          `# Notes of the meeting\n\nThese are of the group. ${'word '.repeat(9000)} The **salamanders** were protected.`,
        ),
      ],
      ['Old notes', 'c.txt', Buffer.from('\ufeffSalamandra protegida por los guardias')],
      ['Salamander', 'd.pdf', PDF],
      ['Damaged', 'e.docx', docx()],
    ];
    const issued = [];
    for (const [title, name, content] of files) {
      const file = await upload(app, world.secretary, name, content);
      issued.push(await issuePaper(app, world.secretary, newPaper(world.committee, { title, upload: file })));
    }
    const { token } = world.secretary;
    expect(await titlesFound(app, token, { query: 'salamander' })).toEqual(['Salamander']);
    await app.runJobs();
    expect((await titlesFound(app, token, { query: 'salamander' })).toSorted()).toEqual(['Notes', 'Salamander']);
    expect(await titlesFound(app, token, { query: 'salamandre installation' })).toEqual(['Rapport']);
    expect(await titlesFound(app, token, { query: 'guardia protegida' })).toEqual(['Old notes']);
    const { nodes } = await search(app, token, { query: '"salamanders were protected"' });
    expect(nodes).toMatchObject([
      { kind: 'PAPER', language: 'ENGLISH', path: `/papers?symbol=${issued[1].symbol.replaceAll('/', '%2F')}` },
    ]);
    expect(
      nodes[0].snippet.filter(({ hit }: { hit: boolean }) => hit).map(({ text }: { text: string }) => text),
    ).toEqual(['salamanders', 'protected']);
    expect(await titlesFound(app, undefined, { query: 'salamander' })).toEqual([]);
    const states = await app.sql<{ state: string }>(
      `select t.state from file_text t join paper p using (upload_id) where p.id = any($1) order by array_position($1::uuid[], p.id)`,
      [issued.map(({ id }) => id.slice(4))],
    );
    expect(states.map(({ state }) => state)).toEqual(['READ', 'READ', 'READ', 'EMPTY', 'FAILED']);
  });

  test('the trail tells what was issued and by whom, and no title', async () => {
    const trail = await app.sql<{ changes: object; act: string }>(
      `select act, changes from event where act like 'paper.%'`,
    );
    expect(trail.length).toBeGreaterThan(8);
    expect(trail[0]?.changes).toMatchObject({ symbol: first.symbol, label: 'AMBER', sha256: first.sha256 });
    expect(JSON.stringify(trail)).not.toMatch(/Work plan|secret title|wrong file/);
  });
});
