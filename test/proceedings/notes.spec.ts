import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestServer } from '../support/server.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { putSession } from '../support/sessions.js';

const ROUNDS = 200;

let app: TestServer;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
});
afterAll(() => app.stop());

const agenda = (meeting: string, titles: readonly string[]) =>
  act(
    app,
    world.secretary,
    'setAgenda',
    { meeting, items: titles.map((title) => ({ title, purpose: 'DISCUSSION' })) },
    'meeting { agenda { id title } }',
  ).then(({ meeting: { agenda: items } }) => items as { id: string; title: string }[]);
const NOTE = 'note { id own revision bodyMarkdown itemTitle author { name } }';
const notesOf = async (meeting: string, who = world.chair) => {
  const { data } = await app.ask(
    `query($id: ID!) { meeting(by: { id: $id }) { notes { own revision bodyMarkdown itemTitle item { title } author { name } revisions { number bodyMarkdown } } } }`,
    { id: meeting },
    who.token,
  );
  return data.meeting.notes;
};

describe('notes of a meeting', () => {
  test('are saved as they are typed, and every text is kept', async () => {
    const meeting = await putSession(app, world.committeeId);
    const [item] = await agenda(meeting, ['Opening']);
    const save = (bodyMarkdown: string, expectedRevision: number) =>
      act(app, world.secretary, 'saveNote', { meeting, item: item?.id, bodyMarkdown, expectedRevision }, NOTE);
    expect((await save('The chair', 0)).note).toMatchObject({ own: true, revision: 1, itemTitle: 'Opening' });
    await save('The chair opened', 1);
    await save('The chair opened the meeting.', 2);
    expect(await notesOf(meeting)).toEqual([
      {
        ...{ own: false, revision: 3, bodyMarkdown: 'The chair opened the meeting.', itemTitle: 'Opening' },
        ...{ item: { title: 'Opening' }, author: { name: 'Secretary' } },
        revisions: ['The chair', 'The chair opened', 'The chair opened the meeting.'].map((bodyMarkdown, index) => ({
          number: index + 1,
          bodyMarkdown,
        })),
      },
    ]);
    const [begun] = await app.sql<{ times: number }>(
      `select count(*)::int as times from event where act = 'meeting.noteBegun' and subject_id = (select id from note where meeting_id = $1)`,
      [meeting.slice(4)],
    );
    expect(begun?.times).toBe(1);
  });

  test('of one person in two windows do not overwrite each other', async () => {
    const meeting = await putSession(app, world.committeeId);
    await act(app, world.chair, 'saveNote', { meeting, bodyMarkdown: 'In one window.', expectedRevision: 0 }, NOTE);
    const other = { meeting, bodyMarkdown: 'In the other.', expectedRevision: 0 };
    expect(await failure(app, world.chair, 'saveNote', other)).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
  });

  test('stay with their item when the agenda is set anew, and keep its title when it is gone', async () => {
    const meeting = await putSession(app, world.committeeId);
    const items = await agenda(meeting, ['Opening', 'Papers']);
    for (const { id, title } of items)
      await act(app, world.chair, 'saveNote', { meeting, item: id, bodyMarkdown: `On ${title}.` }, NOTE);
    const anew = await agenda(meeting, ['Papers', 'Closing']);
    expect(anew[0]?.id).toBe(items[1]?.id);
    const notes = await notesOf(meeting);
    expect(notes.map(({ itemTitle, item }: { itemTitle: string; item: unknown }) => [itemTitle, item])).toEqual([
      ['Opening', null],
      ['Papers', { title: 'Papers' }],
    ]);
  });

  test('are for those who keep the record, and of a meeting that has begun', async () => {
    const meeting = await putSession(app, world.committeeId, [], { label: 'GREEN' });
    await act(app, world.chair, 'saveNote', { meeting, bodyMarkdown: 'Between us.' }, NOTE);
    expect(await notesOf(meeting, world.heads[0])).toEqual([]);
    expect(await notesOf(meeting, world.secretary)).toHaveLength(1);
    const note = { meeting, bodyMarkdown: 'Mine.' };
    expect(await failure(app, world.heads[0], 'saveNote', note)).toMatchObject({ code: 'FORBIDDEN' });
    await app.sql(`update meeting set state = 'SCHEDULED' where id = $1`, [meeting.slice(4)]);
    expect(await failure(app, world.chair, 'saveNote', note)).toMatchObject({ rule: 'meeting.not-in-session' });
  });

  test('tell each note-taker who else has them open, until they leave or are not heard of, and nobody else', async () => {
    const meeting = await putSession(app, world.committeeId);
    const keep = async (who: Person, open = true) => {
      const input = { meeting, open };
      const { meeting: told } = await act(app, who, 'keepNotesOpen', input, 'meeting { notesOpenBy { name } }');
      return told.notesOpenBy.map(({ name }: { name: string }) => name);
    };
    expect(await keep(world.chair)).toEqual([]);
    expect(await keep(world.secretary)).toEqual(['Chair']);
    expect(await keep(world.chair)).toEqual(['Secretary']);
    const asked = `query($id: ID!) { meeting(by: { id: $id }) { notesOpenBy { name } } }`;
    expect((await app.ask(asked, { id: meeting }, world.heads[0].token)).data.meeting.notesOpenBy).toEqual([]);
    expect(await failure(app, world.heads[0], 'keepNotesOpen', { meeting })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(app, world.lead, 'keepNotesOpen', { meeting })).toMatchObject({ code: 'NOT_FOUND' });

    await keep(world.secretary, false);
    expect(await keep(world.chair)).toEqual([]);
    await keep(world.secretary);
    await app.sql(`update notes_open set seen_at = now() - interval '16 seconds' where meeting_id = $1`, [
      meeting.slice(4),
    ]);
    expect(await keep(world.chair)).toEqual([]);
    expect(await app.sql(`select from event where subject_id = $1`, [meeting.slice(4)])).toEqual([]);
  });

  test(`of two note-takers on one item lose nothing, in ${ROUNDS} rounds at once`, async () => {
    const meeting = await putSession(app, world.committeeId);
    const [item] = await agenda(meeting, ['Debate']);
    const texts: Record<string, string> = { Secretary: '', Chair: '' };
    const write = async (who: 'Secretary' | 'Chair', round: number): Promise<void> => {
      texts[who] += `${who} ${round}. `;
      const person = who === 'Chair' ? world.chair : world.secretary;
      const input = { meeting, item: item?.id, bodyMarkdown: texts[who], expectedRevision: round };
      await act(app, person, 'saveNote', input, 'note { revision }');
    };
    for (let round = 0; round < ROUNDS; round += 1)
      await Promise.all([write('Secretary', round), write('Chair', round)]);
    const notes: { author: { name: string }; bodyMarkdown: string; revisions: { bodyMarkdown: string }[] }[] =
      await notesOf(meeting);
    expect(notes).toHaveLength(2);
    for (const { author, bodyMarkdown, revisions } of notes) {
      expect(bodyMarkdown).toBe(texts[author.name]);
      expect(revisions).toHaveLength(ROUNDS);
    }
  });
});
