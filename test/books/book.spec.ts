import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fitted, portion } from '../../src/books/room.js';
import type { Block } from '../../src/documents/document.js';
import { act } from '../support/act.js';
import { readPdf } from '../support/documents.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { issuePaper, newPaper } from '../support/papers.js';
import type { Person } from '../support/people.js';
import { putMinutes } from '../support/put-minutes.js';
import { TestServer } from '../support/server.js';

let app: TestServer;
let world: MeetingWorld;
let meeting: string;
let detectors: string;

const fetchBook = (who: Pick<Person, 'token'> | null, id = meeting, extension = 'pdf', language = 'en') =>
  fetch(`${app.url}/meeting-books/${id}.${extension}?lang=${language}`, {
    headers: who ? { authorization: `Bearer ${who.token}` } : {},
  });
const nameOf = (response: Response): string => decodeURIComponent(response.headers.get('content-disposition') ?? '');
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
async function book(who: Person, id = meeting, language = 'en') {
  const response = await fetchBook(who, id, 'pdf', language);
  expect(response.status).toBe(200);
  const pdf = readPdf(new Uint8Array(await response.arrayBuffer()));
  return Object.assign(pdf, { said: flat(pdf.inOrder), name: nameOf(response) });
}
async function page(who: Person, id = meeting, language = 'en') {
  const response = await fetchBook(who, id, 'html', language);
  expect(response.status).toBe(200);
  const text = await response.text();
  return { text, said: flat(text.replaceAll(/<[^>]*>/g, '')), name: nameOf(response), headers: response.headers };
}

/** A paper with what was read from its file; attached to an item where one is named. */
async function paperWith(title: string, text: string, label: string, item?: string, state = 'READ', of = meeting) {
  const paper = await issuePaper(app, world.secretary, newPaper(world.committee, { title, label, meeting: of }));
  if (item) await act(app, world.secretary, 'attachPaper', { item, paper: paper.id }, 'paper { id }');
  await app.sql(
    `insert into file_text (upload_id, state, text, language, words) select upload_id, $2, $3, 'en', '' from paper where id = $1`,
    [paper.id.slice(4), state, text],
  );
  return paper;
}

async function putAgenda(): Promise<void> {
  const items = [
    { title: 'Opening', purpose: 'INFORMATION' },
    { title: 'Detectors', purpose: 'DECISION', minutes: 30, presenter: 'Arvenia' },
  ];
  await act(app, world.secretary, 'setAgenda', { meeting, items }, 'meeting { id }');
  const query = `query ($id: ID!) { meeting(by: { id: $id }) { agenda { id } } }`;
  const { data } = await app.ask(query, { id: meeting }, world.secretary.token);
  detectors = data.meeting.agenda[1].id;
  const annotation = `update agenda_item set annotation_markdown = 'To **adopt** the list.' where id = $1`;
  await app.sql(annotation, [detectors.slice(4)]);
}

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { QUORUM: null, NOTICE_PERIOD: { days: 30 } });
  meeting = await putMeeting(app, world.committeeId, { title: 'Fourth meeting', location: 'Hall 3' });
  await putAgenda();
  const open = await paperWith('Open paper', 'Everybody in the group reads this.', 'GREEN', detectors);
  await act(
    app,
    world.heads[0],
    'writeBookNote',
    { meeting, paper: open.id, text: 'Ask them why.' },
    'bookNote { id }',
  );
  await paperWith('Closed paper', 'Only the committee reads this.', 'AMBER_STRICT', detectors);
  await paperWith('Scanned paper', '', 'GREEN', undefined, 'EMPTY');
  await putMinutes(app, world.committeeId, 'CIRCULATED', world.group.seats[1]!);
});
afterAll(() => app?.stop());

describe('the book of a meeting', () => {
  test('holds what its reader may see, under the strictest label in it; another reader has another one', async () => {
    const [inside, outside] = [await book(world.heads[0]), await book(world.neighbour)];
    for (const words of [
      ...['Closed paper', 'Only the committee reads this.', 'https://video.example.org/room', 'no answer'],
      ...['Minutes to be adopted', 'It was said.'],
    ])
      expect([words, inside.said.includes(words), outside.said.includes(words)]).toEqual([words, true, false]);
    for (const words of [
      ...['2. Detectors', 'To adopt the list.', 'Everybody in the group reads this.', 'Presented by Arvenia'],
      ...['No text could be read from this file.', 'Quorum Not provided for.', 'Hall 3', 'Clause 2.1'],
    ])
      expect([words, inside.said.includes(words), outside.said.includes(words)]).toEqual([words, true, true]);
    expect(inside.name).toContain('TLP-AMBER+STRICT Meeting book, Fourth meeting');
    expect(outside.name).toContain('TLP-GREEN Meeting book, Fourth meeting');
    expect(outside.raw).not.toContain('Closed');
    expect(inside.said).toMatch(/: Open paper .{0,200}nobody else reads: Ask them why\. .*Everybody in the group/);
    expect(outside.said).not.toContain('Ask them why.');
  });

  test('names item and page on each page, with the label in words, and whose copy it is where that is AMBER', async () => {
    const { inOrder, pages, raw, tags } = await book(world.heads[0]);
    const each = inOrder.split('\f').slice(0, pages).map(flat);
    expect(pages).toBeGreaterThan(8);
    for (const [at, text] of each.entries()) {
      expect(text).toContain(`Page ${at + 1} of ${pages}`);
      expect(text.match(/TLP:AMBER\+STRICT/g)?.length).toBeGreaterThanOrEqual(2);
      expect(text).toMatch(/Copy of Head 1, \w+day, .*UTC/);
    }
    const item = each.find((text) => text.includes('2. Detectors') && text.includes('What is asked'))!;
    expect(item).toMatch(/Item 2 · Page \d+ of/);
    expect(raw).toContain('pdfuaid:part>1<');
    expect(flat(tags)).toMatch(/TOC .*H1 "2\. Detectors"/);
    expect((await book(world.neighbour)).said).not.toContain('Copy of');
  });

  test('is one page of HTML, too, which needs nothing from anywhere', async () => {
    const [inside, outside] = [await page(world.heads[0]), await page(world.neighbour)];
    expect([inside.said, outside.said].map((said) => said.includes('Only the committee reads this.'))).toEqual([
      true,
      false,
    ]);
    expect(inside.name).toMatch(/^attachment; .*TLP-AMBER\+STRICT Meeting book, Fourth meeting\.html/);
    expect(inside.text).toContain('<title>TLP:AMBER+STRICT Meeting book, Fourth meeting</title>');
    expect(inside.text).toMatch(/data-mark="Copy of Head 1, /);
    expect(outside.text).not.toContain('data-mark="');
    expect(inside.text).not.toMatch(/<(script|img|link|iframe|form)|\ssrc=|url\(|@import/i);
    expect(inside.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(inside.headers.get('cache-control')).toBe('no-store');
    for (const [, anchor] of inside.text.matchAll(/href="#([^"]+)"/g)) expect(inside.text).toContain(`id="${anchor}"`);
    expect(inside.text.length).toBeLessThan(15_000);
  });

  test('is nothing for whoever does not see the meeting, for nobody, and when a right is lost', async () => {
    const closed = await putMeeting(app, world.committeeId, { label: 'AMBER' });
    for (const extension of ['pdf', 'html']) {
      const answers = await Promise.all([
        ...[null, world.stranger].map((who) => fetchBook(who, meeting, extension)),
        fetchBook(world.neighbour, closed, extension),
        ...['mtg_nothing', `mtg_${randomUUID()}`, `pap_${meeting.slice(4)}`].map((id) =>
          fetchBook(world.chair, id, extension),
        ),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    }
    const { alternate } = world;
    expect((await fetchBook(alternate, closed, 'html')).status).toBe(200);
    await app.sql(`delete from delegate where member_id = $1`, [alternate.memberId]);
    expect((await fetchBook(alternate, closed, 'html')).status).toBe(404);
  });

  test('is on record where it is AMBER or stricter, and its papers are opened', async () => {
    const [, second] = world.heads;
    const fetched = () =>
      app.sql(
        `select account_id as account, changes from event where act = 'meeting-book.fetched' and subject_id = $1 and member_id = any($2)`,
        [meeting.slice(4), [second.memberId, world.participant.memberId]],
      );
    await Promise.all([fetchBook(second, meeting, 'html'), fetchBook(world.participant, meeting, 'html')]);
    expect(await fetched()).toEqual([
      { account: second.accountId, changes: { format: 'HTML', label: 'AMBER_STRICT' } },
    ]);
    const opened = await app.sql(
      `select p.title, o.member_id from paper_opening o join paper p on p.id = o.paper_id where o.member_id = $1 order by 1`,
      [second.memberId],
    );
    expect(opened.map(({ title }) => title)).toEqual(['Closed paper', 'Open paper']);
  });

  test('is written in the language that is asked for, from right to left where that is read so', async () => {
    const { text } = await page(world.heads[0], meeting, 'ar');
    expect(text).toContain('<html lang="ar" dir="rtl">');
    expect(text).toContain('ملف الاجتماع');
    expect(text).toMatch(/<p lang="en" dir="ltr">Only the committee reads this\.<\/p>/);
    const { raw, said } = await book(world.heads[0], meeting, 'fr');
    expect(raw).toContain('/Lang (fr-FR)');
    expect(said).toMatch(/Point 2 · Page \d+ sur/);
  });

  test('stands whatever is in it: no agenda, no date, cancelled, hostile words, a tower of marks, texts too long or unread', async () => {
    const hostile =
      '</style><script>alert(1)</script>../../"x"\r\nset-cookie: a=b {name} #read("/etc/passwd") [a](javascript:b)';
    const odd = await putMeeting(app, world.committeeId, {
      ...{
        title: hostile,
        state: 'CANCELLED',
        reason: `Z${'\u0301'.repeat(10_000)}`,
        starts_at: null,
        time_zone: null,
      },
      description_markdown: `${hostile}\n\n![x](https://elsewhere.example/x.png)`,
    });
    const waiting = await issuePaper(
      ...([app, world.secretary] as const),
      newPaper(world.committee, { title: 'Unread', label: 'GREEN', meeting: odd }),
    );
    await app.sql(`delete from file_text where upload_id = (select upload_id from paper where id = $1)`, [
      waiting.id.slice(4),
    ]);
    const response = await fetchBook(world.heads[0], odd, 'html');
    const text = await response.text();
    expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null]);
    expect(text).not.toMatch(/<(script|img)|href="javascript/i);
    expect(text.length).toBeLessThan(30_000);
    for (const words of [
      'No agenda is set.',
      'No date is fixed.',
      'This meeting is cancelled.',
      'has not been read yet',
      '{name}',
    ])
      expect([words, text.includes(words)]).toEqual([words, true]);
    const { said, name } = await book(world.heads[0], odd);
    expect(said).toContain('This meeting is cancelled.');
    expect(said).toContain('#read("/etc/passwd")');
    expect(name).toMatch(/^attachment; filename="TLP-AMBER [^"/\\]*\.pdf"/);
  });

  test('leaves out, with a link, what would make it too long, and tells what comes after it', async () => {
    const [reader] = world.heads;
    const full = await putMeeting(app, world.committeeId, { title: 'Full meeting' });
    // As many characters again, where they are written so that Markdown shows them.
    const starred = await paperWith('Starred', '*'.repeat(600_000), 'GREEN', undefined, 'READ', full);
    const short = await paperWith('Short', 'There is room for this.', 'GREEN', undefined, 'READ', full);
    await app.sql(
      `insert into book_note (id, account_id, meeting_id, text, created_at, updated_at) values (gen_random_uuid(), $1, $2, $3, now(), now())`,
      [reader.accountId, full.slice(4), 'note '.repeat(220_000)],
    );
    const { text } = await page(reader, full);
    expect(text.length).toBeLessThan(15_000);
    const links = [...text.matchAll(/<a [^>]*href="([^"]+)"[^>]*>This text is left out, because/g)].map(([, to]) => to);
    expect(links.map((link) => new URL(link!).pathname)).toEqual([starred.filePath, `/meetings/${full}`]);
    expect(text).toContain('There is room for this.');
    const opened = await app.sql(`select paper_id from paper_opening where paper_id = any($1) and member_id = $2`, [
      [starred, short].map(({ id }) => id.slice(4)),
      reader.memberId,
    ]);
    expect(opened).toEqual([{ paper_id: short.id.slice(4) }]);
  });
});

test('what has to give way in a book does so by its kind, and within a kind in its order', () => {
  const text = (letter: string, length: number): Block => ({ kind: 'paragraph', text: letter.repeat(length) });
  const of = (kind: 'asked' | 'minutes' | 'note', letter: string, length: number) =>
    portion(kind, [text(letter, length)], text('-', 1));
  const parts = [
    ...[text('a', 10), of('minutes', 'b', 30), of('note', 'c', 30), of('minutes', 'd', 40)],
    ...[of('asked', 'e', 20), of('minutes', 'f', 5)],
  ];
  const told = (most: number): string =>
    fitted(parts, most)
      .map((block) => ('text' in block ? block.text[0] : ''))
      .join('');
  expect([135, 134, 96, 69, 14].map(told)).toEqual(['abcdef', 'abcde-', 'abc-ef', 'a-c-ef', 'a-----']);
});
