import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readPdf, unzipped } from '../support/documents.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { draftMinutes, holdMeeting, type Minutes } from '../support/minutes.js';
import type { Person } from '../support/people.js';
import { putMinutes } from '../support/put-minutes.js';
import { TestServer } from '../support/server.js';

let app: TestServer;
let world: MeetingWorld;
let drafted: Minutes;

const download = (who: Person | null, id: string, extension = 'pdf', method = 'GET') =>
  fetch(`${app.url}/minutes/${id}.${extension}`, {
    ...(who ? { headers: { authorization: `Bearer ${who.token}` } } : {}),
    method,
  });
async function bytes(who: Person, id: string, extension = 'pdf'): Promise<Uint8Array> {
  const response = await download(who, id, extension);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}
const pdf = async (who: Person, id: string) => readPdf(await bytes(who, id));
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  drafted = await draftMinutes(app, world.secretary, await holdMeeting(app, world));
});

afterAll(() => app.stop());

describe('minutes as a document', () => {
  test('have every passage under its item, and say that they are a draft', async () => {
    const { text, tags, raw } = await pdf(world.secretary, drafted.id);
    const said = flat(text);
    for (const words of ['This is a draft.', 'Opening', 'Attendance', 'Papers', 'Training', 'End of the meeting'])
      expect(said).toContain(words);
    for (const { number, textMarkdown } of drafted.passages) {
      const [first = ''] = textMarkdown.replaceAll(/[*\\]|^- /g, '').split('\n');
      expect(said).toContain(first.startsWith('-') || textMarkdown.startsWith('- ') ? first : `${number}. ${first}`);
    }
    expect(flat(tags)).toMatch(/H2 "Reservation: [^"]+".*BlockQuote/);
    expect(said).toMatch(/TLP:AMBER.*Draft.*TLP:AMBER/);
    expect(raw).toContain('/Lang (en-GB)');
    const word = unzipped(await bytes(world.secretary, drafted.id, 'docx')).get('word/document.xml')!;
    for (const words of ['Not for laboratories.', 'We welcome the papers.', 'This is a draft.']) {
      expect(word).toContain(words);
    }
  });

  test('are saved under a name with their label, kept nowhere on the way, and never shown as a page', async () => {
    await app.sql(`update meeting set title = $2 where id = (select meeting_id from minutes where id = $1)`, [
      drafted.id.slice(4),
      '../../etc/"x"\r\nset-cookie: a=b; é 会议',
    ]);
    const response = await download(world.secretary, drafted.id, 'docx');
    await response.arrayBuffer();
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    const disposition = response.headers.get('content-disposition')!;
    expect(disposition).toMatch(/^attachment; filename="TLP-AMBER Minutes [^"/\\]*\.docx"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition)).toContain('é 会议');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('are nothing for whoever does not see them, and for nobody', async () => {
    const { secretary, heads, adviser, stranger, neighbour } = world;
    const answers = await Promise.all([
      ...[null, heads[0], adviser, stranger, neighbour].map((who) => download(who, drafted.id)),
      ...['min_nobody', `min_${randomUUID()}`, `mtg_${drafted.id.slice(4)}`].map((id) => download(secretary, id)),
      download(null, drafted.id, 'docx'),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts.map((text) => text.replaceAll(/"?requestId"?:.*?[,}]/g, ''))).size).toBe(1);
    const secret = { ...secretary, token: secretary.token.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')) };
    expect((await download(secret, drafted.id)).status).toBe(401);
  });

  test('mark what is not settled, and tell whose correction it is to those inside only', async () => {
    const seat = world.group.seats[1]!;
    const circulated = await putMinutes(app, world.committeeId, 'CIRCULATED', seat);
    const inside = flat((await pdf(world.heads[0], circulated.id)).text);
    expect(inside).toContain('These minutes are circulated for corrections until');
    expect(inside).toContain('A correction of passage 1 is open');
    expect(inside).toContain('It was not said.');
    expect((await download(world.stranger, circulated.id)).status).toBe(404);
    const inPart = await putMinutes(app, world.committeeId, 'ADOPTED_IN_PART', seat);
    expect(flat((await pdf(world.heads[0], inPart.id)).text)).toContain('adopted in part');
  });

  test('say how they were adopted, with the hash of the text, and what was changed afterwards', async () => {
    const adopted = await putMinutes(app, world.committeeId, 'ADOPTED', world.group.seats[1]!);
    await app.sql(
      `insert into minutes_corrigendum (id, minutes_id, number, passage_id, former_markdown, text_markdown, reason, meeting_id, issued_at)
       values (gen_random_uuid(), $1, 1, $2, 'It was said.', 'It was said twice.', 'It was.', $3, now())`,
      [adopted.id, adopted.passage, adopted.meeting].map((id) => id.slice(4)),
    );
    const [{ text_sha256: hash } = { text_sha256: '' }] = await app.sql<{ text_sha256: string }>(
      `select text_sha256 from minutes_adoption where minutes_id = $1`,
      [adopted.id.slice(4)],
    );
    const { text, pages } = await pdf(world.heads[0], adopted.id);
    expect(flat(text)).toMatch(/Adopted tacitly .* SHA-256 /);
    expect(text.replaceAll(/[\s\u200b]/g, '')).toContain(hash);
    expect(flat(text)).toMatch(/Corrigendum 1 to passage 1 .* Instead of: It was said\. Read: It was said twice\./);
    expect(pages).toBe(1);
  });

  test.each([
    ['fr', 'Procès-verbal', 'Ceci est un projet.', 'Page 1 sur'],
    ['ar', 'محضر', 'مسودة', 'الصفحة'],
    ['zh', '会议记录', '本文为草案', '第 1 页'],
  ])('are in %s when they are written so', async (language, ...words) => {
    const id = drafted.id.slice(4);
    await app.sql(`update minutes set language = $2 where id = $1`, [id, language]);
    const { text, raw } = await pdf(world.secretary, drafted.id);
    for (const word of words) expect(text).toContain(word);
    expect(raw).toMatch(new RegExp(`/Lang \\(${language}(-[A-Z]{2})?\\)`));
    expect(unzipped(await bytes(world.secretary, drafted.id, 'docx')).get('word/document.xml')).toContain(words[1]);
  });
});
