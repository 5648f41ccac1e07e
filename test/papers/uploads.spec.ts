import { mkdtempSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { failure } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { ownDatabaseUrl } from '../support/database.js';
import { createUpload, docx, issuePaper, newPaper, PDF, send, tryUpload, upload } from '../support/papers.js';
import { zipOf } from '../support/zip.js';

const folder = mkdtempSync(join(tmpdir(), 'plenary-uploads-'));
const filesKept = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );

let app: TestApplication;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestApplication.start({ DATA_DIR: folder, LARGEST_UPLOAD_MB: '1' }, await ownDatabaseUrl());
  world = await makeMeetingWorld(app);
});
afterAll(() => app?.stop());

const announce = (input: object): ReturnType<typeof failure> =>
  failure(app, world.secretary, 'createUpload', {
    ...{ fileName: 'a.pdf', size: PDF.length, noClassifiedInformation: true },
    ...input,
  });

describe('an upload is announced', () => {
  test('with a name of a sort that is taken, whatever the name hides', async () => {
    for (const fileName of [
      'run.exe',
      'page.html',
      'picture.svg',
      'old.doc',
      'none',
      'archive.zip',
      'x.docm',
      '.pdf',
    ]) {
      expect([fileName, await announce({ fileName })]).toMatchObject([
        fileName,
        { rule: 'upload.type', path: ['fileName'] },
      ]);
    }
    expect(await announce({ fileName: 'agenda\u202efdp.exe' })).toMatchObject({ rule: 'upload.type' });
    expect(await announce({ fileName: 'two\nlines.pdf' })).toMatchObject({ code: 'INVALID_INPUT' });
    const { fileName } = await createUpload(app, world.secretary, '../../etc/\u202eNotes:<b>\u200b.PDF', 10);
    expect(fileName).toBe('Notes__b_.PDF');
  });

  test('with a type that its name has, a size within the limit, and the undertaking', async () => {
    expect(await announce({ contentType: 'image/png' })).toMatchObject({ rule: 'upload.type', path: ['contentType'] });
    expect(await announce({ size: 1024 * 1024 + 1 })).toMatchObject({ rule: 'upload.size', path: ['size'] });
    expect(await announce({ size: 0 })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await announce({ noClassifiedInformation: false })).toMatchObject({ rule: 'upload.undertaking' });
  });

  test('by those who issue papers only', async () => {
    const input = { fileName: 'a.pdf', size: 1, noClassifiedInformation: true };
    expect(await failure(app, world.heads[0], 'createUpload', input)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(app, null, 'createUpload', input)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('twenty times at most before something is attached', async () => {
    await app.sql(`delete from upload where account_id = $1`, [world.chair.accountId]);
    for (let index = 0; index < 20; index += 1) await createUpload(app, world.chair, `a${index}.pdf`, 10);
    const input = { fileName: 'a.pdf', size: 1, noClassifiedInformation: true };
    expect(await failure(app, world.chair, 'createUpload', input)).toMatchObject({ rule: 'upload.waiting' });
  });
});

describe('a file is not taken, and nothing of it is kept, when it', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
  const zeros = Buffer.alloc(12 * 1024 * 1024);
  const parts = { '[Content_Types].xml': Buffer.from('a'), 'word/document.xml': Buffer.from('b') };
  test.each<[string, string, Buffer, string]>([
    ['is another type than its name says', 'a.pdf', png, 'upload.content'],
    ['is a PDF that is called a text', 'a.txt', PDF, 'upload.content'],
    ['is a text in another encoding', 'a.txt', Buffer.from('d\xe9j\xe0', 'latin1'), 'upload.content'],
    ['is a text that ends within a character', 'a.md', Buffer.from('d\u00e9').subarray(0, 2), 'upload.content'],
    ['is a text with NUL', 'a.csv', Buffer.from('a;\u0000b'), 'upload.content'],
    ['is shorter than any beginning', 'a.png', png.subarray(0, 3), 'upload.content'],
    ['is an archive of something else', 'a.docx', zipOf({ 'a.txt': Buffer.from('a') }), 'upload.content'],
    ['is a Word document called a workbook', 'a.xlsx', docx(), 'upload.content'],
    ['is a Word document called an OpenDocument text', 'a.odt', docx(), 'upload.content'],
    ['holds macros', 'a.docx', docx({ 'word/vbaProject.bin': Buffer.from('x') }), 'upload.archive'],
    ['is a bomb', 'a.docx', docx({ 'word/media/a.xml': zeros }), 'upload.archive'],
    ['says that it becomes enormous', 'a.docx', zipOf(parts, { unpacked: 0xfffffff0 }), 'upload.archive'],
    ['has parts over each other', 'a.docx', zipOf(parts, { packed: 5000 }), 'upload.archive'],
    ['is locked by a password', 'a.docx', zipOf(parts, { flags: 1 }), 'upload.archive'],
    ['has parts that would be put elsewhere', 'a.docx', docx({ '../../evil': Buffer.from('x') }), 'upload.archive'],
    ['is an archive that was cut off', 'a.docx', docx().subarray(0, -5), 'upload.archive'],
    [
      'is an archive whose list is nonsense',
      'a.docx',
      Buffer.from([0x50, 0x4b, 3, 4, ...new Uint8Array(60)]),
      'upload.archive',
    ],
  ])('%s', async (_, name, content, rule) => {
    const before = filesKept();
    const { status, body } = await tryUpload(app, world.secretary, name, content);
    expect([status, body.rule]).toEqual([415, rule]);
    expect(body.message).toMatch(/^[A-Z].*\.$/);
    expect(filesKept()).toEqual(before);
    await app.sql(`delete from upload where received_at is null`);
  });

  test('is longer or shorter than was announced, said before or not', async () => {
    const before = filesKept();
    const { url } = await createUpload(app, world.secretary, 'a.txt', 5);
    expect(await send(app, url, Buffer.from('four'))).toMatchObject({ status: 400, body: { rule: 'upload.complete' } });
    expect(await send(app, url, Buffer.from('sixsix'))).toMatchObject({ status: 413, body: { rule: 'upload.size' } });
    const flow = (text: string): ReadableStream => new Blob([text]).stream();
    expect(await send(app, url, flow('four'))).toMatchObject({ status: 400, body: { rule: 'upload.complete' } });
    expect(await send(app, url, flow('sixsix'))).toMatchObject({ status: 413, body: { rule: 'upload.size' } });
    expect(filesKept()).toEqual(before);
    // The address still takes the file itself.
    expect(await send(app, url, Buffer.from('fives'))).toMatchObject({ status: 200 });
    expect(filesKept().length).toBe(before.length + 1);
  });

  test('is cut off on the way', async () => {
    const before = filesKept();
    const { url } = await createUpload(app, world.secretary, 'a.txt', 500_000);
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    await new Promise((resolve) => {
      const head = `PUT ${new URL(url).pathname} HTTP/1.1\r\nHost: here\r\nContent-Length: 500000\r\n\r\n`;
      socket.write(head + 'x'.repeat(100_000), resolve);
    });
    for (let tries = 0; filesKept().length === before.length && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(filesKept().length).toBe(before.length + 1);
    socket.destroy();
    for (let tries = 0; filesKept().length > before.length && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(filesKept()).toEqual(before);
    expect(await send(app, url, Buffer.alloc(500_000, 'x'))).toMatchObject({ status: 200 });
  });
});

describe('an address', () => {
  test('takes one file, and nothing once it has expired or its owner is suspended', async () => {
    const { url } = await createUpload(app, world.secretary, 'a.txt', 1);
    expect((await send(app, url, Buffer.from('a'))).status).toBe(200);
    expect(await send(app, url, Buffer.from('b'))).toMatchObject({ status: 409 });
    const late = await createUpload(app, world.secretary, 'a.txt', 1);
    await app.sql(`update upload set expires_at = now() - interval '1 second' where id = $1`, [late.id.slice(4)]);
    expect((await send(app, late.url, Buffer.from('a'))).status).toBe(404);
    const barred = await createUpload(app, world.lead, 'a.txt', 1);
    await app.sql(`update account set state = 'SUSPENDED' where id = $1`, [world.lead.accountId]);
    expect((await send(app, barred.url, Buffer.from('a'))).status).toBe(404);
    await app.sql(`update account set state = 'ACTIVE' where id = $1`, [world.lead.accountId]);
    expect((await send(app, `${app.url}/uploads/unknown`, Buffer.from('a'))).status).toBe(404);
  });

  test('takes the first of two files that come at once, and keeps that one alone', async () => {
    const before = filesKept().length;
    const { id, url } = await createUpload(app, world.secretary, 'a.txt', 200_000);
    const sent = await Promise.all(['a', 'b'].map((letter) => send(app, url, Buffer.alloc(200_000, letter))));
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(filesKept().length).toBe(before + 1);
    const won = sent.find(({ status }) => status === 200)?.body.sha256;
    const [row] = await app.sql<{ sha256: string }>(`select sha256 from upload where id = $1`, [id.slice(4)]);
    expect(row?.sha256).toBe(won);
  });

  test('is no way for other routes to take what they did not ask for', async () => {
    const answer = await app.send('{}', { 'content-type': 'application/x-plenary-upload' }, '/reply/x');
    expect(answer.status).toBe(415);
  });
});

describe('every sort of file that is taken', () => {
  const odt = zipOf(
    { mimetype: Buffer.from('application/vnd.oasis.opendocument.text'), 'content.xml': Buffer.from('<a/>') },
    {},
    { stored: ['mimetype'] },
  );
  const office = (part: string): Buffer => zipOf({ '[Content_Types].xml': Buffer.from('a'), [part]: Buffer.from('b') });
  test.each<[string, Buffer]>([
    ['a.pdf', PDF],
    ['b.docx', docx()],
    ['c.xlsx', office('xl/workbook.xml')],
    ['d.pptx', office('ppt/presentation.xml')],
    ['e.odt', odt],
    ['f.JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0])],
    ['g.md', Buffer.from('# Ordre du jour: d\u00e9j\u00e0 \u4f60\u597d \u0645\u0631\u062d\u0628\u0627\n')],
    ['h.csv', Buffer.from('a;b\r\n1;2\r\n')],
    ['i.txt', Buffer.from('x')],
  ])('%s comes in whole', async (name, content) => {
    expect(await upload(app, world.secretary, name, content)).toMatch(/^upl_/);
    await app.sql(`update upload set attached_at = now() where received_at is not null`);
  });
});

test('what is not attached is deleted after a day, and what is attached stays', async () => {
  const paper = await issuePaper(app, world.secretary, newPaper(world.committee));
  const lost = await upload(app, world.secretary);
  await app.sql(`update graphile_worker._private_jobs set run_at = now() where key like 'upload.expire%'`);
  await app.sql(`update upload set attached_at = null where id = $1`, [lost.slice(4)]);
  await app.runJobs();
  const left = await app.sql<{ id: string; storage_key: string }>(
    `select id, storage_key from upload where attached_at is null`,
  );
  expect(left).toEqual([]);
  const kept = await app.sql<{ storage_key: string }>(`select storage_key from upload`);
  expect(
    filesKept()
      .map((path) => path.slice(folder.length + '/files/'.length))
      .toSorted(),
  ).toEqual(kept.map(({ storage_key }) => storage_key).toSorted());
  const response = await fetch(`${app.url}${paper.filePath}`, {
    headers: { authorization: `Bearer ${world.secretary.token}` },
  });
  expect(response.status).toBe(200);
});
