import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { concerns } from '../../src/changes/told.js';
import { act, failure } from '../support/act.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { issuePaper, newPaper } from '../support/papers.js';
import { makeOfficer, type Person } from '../support/people.js';
import { TestServer } from '../support/server.js';

const NOTE = 'bookNote { id text version item { title } paper { title } meeting { id } }';

let app: TestServer;
let world: MeetingWorld;
let reader: Person;
let meeting: string;
let item: string;

const page = async (who: Pick<Person, 'token'>): Promise<string> => {
  const response = await fetch(`${app.url}/meeting-books/${meeting}.html`, {
    headers: { authorization: `Bearer ${who.token}` },
  });
  return response.text();
};
const write = async (text: string, more: object = {}) =>
  (await act(app, reader, 'writeBookNote', { meeting, text, ...more }, NOTE)).bookNote;
const notesOf = async (who: Pick<Person, 'token'>, id = meeting) => {
  const query = `query ($id: ID!) { bookNotes(filter: { meeting: $id }) { nodes { text } } meeting(by: { id: $id }) { bookNotes { text } } }`;
  const { data } = await app.ask(query, { id }, who.token);
  return { all: data.bookNotes.nodes, here: data.meeting?.bookNotes };
};

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  [reader] = world.heads;
  meeting = await putMeeting(app, world.committeeId, { title: 'Fourth meeting' });
  const items = [
    { title: 'Detectors', purpose: 'DECISION' },
    { title: 'Dates', purpose: 'DECISION' },
  ];
  await act(app, world.secretary, 'setAgenda', { meeting, items }, 'meeting { id }');
  const query = `query ($id: ID!) { meeting(by: { id: $id }) { agenda { id } } }`;
  item = (await app.ask(query, { id: meeting }, reader.token)).data.meeting.agenda[0].id;
});
afterAll(() => app?.stop());

describe("a note in one's own book", () => {
  test('is written, changed and deleted, stands where it belongs, and in the trail without a word of it', async () => {
    const [secret, later] = ['*Why* only <three> detectors?', 'Three are enough.'];
    const note = await write(secret, { item });
    expect(note).toMatchObject({ text: secret, item: { title: 'Detectors' }, meeting: { id: meeting } });
    expect(await page(reader)).toMatch(
      /Your note, which nobody else reads:<\/p>\s*<blockquote><p>\*Why\* only &lt;three&gt; detectors\?/,
    );
    const change = { bookNote: note.id, text: later, expectedVersion: 1 };
    expect((await act(app, reader, 'changeBookNote', change, NOTE)).bookNote).toMatchObject({
      text: later,
      version: 2,
    });
    expect(await failure(app, reader, 'changeBookNote', change)).toMatchObject({ code: 'CONFLICT' });
    await act(app, reader, 'deleteBookNote', { bookNote: note.id }, 'meeting { id }');
    expect(await notesOf(reader)).toEqual({ all: [], here: [] });
    const trail = await app.sql(`select act, changes, body_id from event where subject_id = $1 order by place`, [
      note.id.slice(4),
    ]);
    expect(trail.map((event) => event.act)).toEqual(['book-note.written', 'book-note.changed', 'book-note.deleted']);
    expect(JSON.stringify(trail)).not.toMatch(/detectors|enough/);
  });

  test('is read by nobody else, in whatever office, and cannot be changed by them', async () => {
    const { id } = await write('For me alone');
    const officers = [await makeOfficer(app, 'ADMINISTRATOR'), await makeOfficer(app, 'AUDITOR')];
    for (const who of [world.secretary, world.chair, world.alternate, ...officers]) {
      const { all, here } = await notesOf(who);
      expect([all, here ?? []]).toEqual([[], []]);
      const { data, errors } = await app.ask(`query ($id: ID!) { node(id: $id) { id } } `, { id }, who.token);
      expect([data?.node ?? null, errors?.[0]?.extensions['code'] ?? 'NOT_FOUND']).toEqual([null, 'NOT_FOUND']);
      const deleting = `mutation ($input: DeleteBookNoteInput!) { deleteBookNote(input: $input) { meeting { id } } }`;
      const answer = await app.ask(deleting, { input: { bookNote: id } }, who.token);
      expect(answer.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    }
    expect(await page(world.secretary)).not.toContain('For me alone');
    expect(await page(reader)).toContain('For me alone');
  });

  test('stays when its item is taken off the agenda, and is not there while one does not see what it is on', async () => {
    const paper = await issuePaper(app, world.secretary, newPaper(world.committee, { meeting, title: 'A list' }));
    await write('On the list', { paper: paper.id });
    const dates = (
      await app.ask(`query ($id: ID!) { meeting(by: { id: $id }) { agenda { id } } }`, { id: meeting }, reader.token)
    ).data.meeting.agenda[1].id;
    await write('On the dates', { item: dates });
    const items = [{ id: item, title: 'Detectors', purpose: 'DECISION' }];
    await act(app, world.secretary, 'setAgenda', { meeting, items }, 'meeting { id }');
    const [text, listed] = [
      await page(reader),
      (await notesOf(reader)).here.map((note: { text: string }) => note.text),
    ];
    expect(text).toMatch(/Your own notes[^]*On the dates/);
    expect(listed).toEqual(expect.arrayContaining(['On the list', 'On the dates']));
    await app.sql(`update paper set audience = 'CHAIRS' where id = $1`, [paper.id.slice(4)]);
    expect((await notesOf(reader)).all.map((note: { text: string }) => note.text)).not.toContain('On the list');
    expect(await page(reader)).not.toContain('On the list');
  });

  test('is refused where it does not belong, and when there are too many', async () => {
    const elsewhere = await putMeeting(app, world.committeeId);
    const of = (more: object) => failure(app, reader, 'writeBookNote', { meeting: elsewhere, text: 'x', ...more });
    expect(await of({ item })).toMatchObject({ rule: 'book-note.place', path: ['item'] });
    const paper = await issuePaper(app, world.secretary, newPaper(world.committee, { title: 'Elsewhere' }));
    expect(await of({ paper: paper.id })).toMatchObject({ rule: 'book-note.place', path: ['paper'] });
    expect(await of({ text: '   ' })).toMatchObject({ path: ['text'] });
    await app.sql(
      `insert into book_note (id, account_id, meeting_id, text, created_at, updated_at)
       select gen_random_uuid(), $1, $2, 'x', now(), now() from generate_series(1, 200)`,
      [reader.accountId, elsewhere.slice(4)],
    );
    expect(await of({})).toMatchObject({ rule: 'book-note.most' });
  });

  test('and a book that somebody takes along are told to nobody else who reads along', () => {
    const fetched = { act: 'meeting-book.fetched', type: 'Meeting', id: 'm', bodyId: 'b', accountId: 'one' };
    expect([concerns(fetched, 'one', ['b']), concerns(fetched, 'another', ['b'])]).toEqual([true, false]);
  });
});
