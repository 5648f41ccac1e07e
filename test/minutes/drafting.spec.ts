import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestServer } from '../support/server.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import { draftMinutes, holdMeeting, MINUTES, type Minutes, minutesOf, passageOf } from '../support/minutes.js';
import { putMinutes } from '../support/put-minutes.js';
import { putInterest, putSession } from '../support/sessions.js';

let app: TestServer;
let world: MeetingWorld;
let meeting: string;
let minutes: Minutes;
const seat = (number: number): string => `sea_${world.group.seats[number - 1]}`;
const change = async (name: string, input: Record<string, unknown>): Promise<Minutes> =>
  (await act(app, world.secretary, name, input, `minutes { ${MINUTES} recordsChanged passages { offeredMarkdown } }`))
    .minutes;
const kinds = ({ passages }: Minutes): string[] => passages.map(({ kind }) => kind);

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { CORRECTION_PERIOD: { days: 14 } });
  meeting = await holdMeeting(app, world);
  minutes = await draftMinutes(app, world.secretary, meeting);
});
afterAll(() => app.stop());

describe('a draft of minutes', () => {
  test('is of a meeting that was held, under its label or a stricter one, in a language that is known', async () => {
    const goesOn = await putSession(app, world.committeeId);
    expect(await failure(app, world.secretary, 'draftMinutes', { meeting: goesOn })).toMatchObject({
      rule: 'minutes.of-a-held-meeting',
    });
    const held = await putSession(app, world.committeeId, [], { state: 'HELD' });
    const looser = { meeting: held, label: 'GREEN' };
    expect(await failure(app, world.secretary, 'draftMinutes', looser)).toMatchObject({
      rule: 'minutes.label-tightens',
    });
    expect(await failure(app, world.secretary, 'draftMinutes', { meeting: held, language: 'xx' })).toMatchObject({
      path: ['language'],
    });
    const strict = await draftMinutes(app, world.chair, held, { label: 'AMBER_STRICT', language: 'ar' });
    expect(strict).toMatchObject({ label: 'AMBER_STRICT', language: 'ar' });
    expect(passageOf(strict, 'ATTENDANCE').textMarkdown).toBe('لم يُسجَّل أي حضور.');
    const { minutes: id } = { minutes: strict.id };
    expect(await failure(app, world.secretary, 'changeMinutes', { minutes: id, label: 'CLEAR' })).toMatchObject({
      rule: 'minutes.label-tightens',
    });
  });

  test('takes passages in, moves and removes them; a statement is a seat’s', async () => {
    const notes = passageOf(minutes, 'NOTES');
    const statement = { minutes: minutes.id, kind: 'STATEMENT', textMarkdown: 'We thank the chair.', after: notes.id };
    expect(await failure(app, world.secretary, 'addPassage', statement)).toMatchObject({ path: ['seat'] });
    const text = { ...statement, kind: 'TEXT', seat: seat(3) };
    expect(await failure(app, world.secretary, 'addPassage', text)).toMatchObject({ path: ['seat'] });
    const added = await change('addPassage', { ...statement, seat: seat(3) });
    expect(added.passages[4]).toMatchObject({ number: 5, kind: 'STATEMENT', seat: { number: 3 } });
    const passage = String(added.passages[4]?.id);
    expect(kinds(await change('changePassage', { passage, after: null }))[0]).toBe('STATEMENT');
    const moved = await change('changePassage', {
      passage,
      after: added.passages[1]?.id,
      textMarkdown: 'We thank you.',
    });
    expect(moved.passages[2]).toMatchObject({ number: 3, textMarkdown: 'We thank you.' });
    expect(await failure(app, world.secretary, 'changePassage', { passage, after: passage })).toMatchObject({
      path: ['after'],
    });
    const removed = await change('removePassage', { passage });
    expect(kinds(removed)).toEqual(kinds(minutes));
    expect(removed.passages.map(({ number }) => number)).toEqual(removed.passages.map((_, index) => index + 1));
    expect(await failure(app, world.secretary, 'removePassage', { passage })).toMatchObject({ code: 'NOT_FOUND' });
    const stale = { passage: notes.id, textMarkdown: 'Stale.', expectedVersion: minutes.version };
    expect(await failure(app, world.secretary, 'changePassage', stale)).toMatchObject({ code: 'CONFLICT' });
  });

  test('is composed anew when records change: what somebody wrote is kept, and the new text offered', async () => {
    expect(await minutesOf(app, world.chair, meeting, 'recordsChanged')).toEqual({ recordsChanged: false });
    const passage = passageOf(minutes, 'NOTES').id;
    await change('changePassage', { passage, textMarkdown: 'The papers were discussed.' });
    await change('removePassage', { passage: passageOf(minutes, 'END').id });
    const [{ id: item } = { id: '' }] = await app.sql<{ id: string }>(
      `select 'agi_' || id as id from agenda_item where meeting_id = $1 order by position`,
      [meeting.slice(4)],
    );
    const note = { meeting, item, bodyMarkdown: 'The papers were introduced twice.' };
    await act(app, world.secretary, 'saveNote', note, 'note { id }');
    const interest = await putInterest(app, meeting, world.heads[0].memberId);
    await app.sql(`update interest set declared_at = now() where id = $1`, [interest.slice(4)]);
    const action = { meeting, text: '1. *Write* it.', owner: { member: `mem_${world.heads[0].memberId}` } };
    await act(app, world.secretary, 'addAction', action, 'action { id }');
    expect(await minutesOf(app, world.chair, meeting, 'recordsChanged')).toEqual({ recordsChanged: true });
    const composed = await change('recomposeMinutes', { minutes: minutes.id });
    expect(composed['recordsChanged']).toBe(false);
    expect(composed.passages.find(({ id }) => id === passage)).toMatchObject({
      textMarkdown: 'The papers were discussed.',
      offeredMarkdown: 'The papers were introduced twice.',
    });
    expect(kinds(composed)).toEqual([
      ...['OPENING', 'ATTENDANCE', 'QUORUM', 'NOTES', 'DECISION', 'RESERVATION', 'STATEMENT', 'ACTION', 'NOTES'],
      ...['INTEREST', 'ACTION'],
    ]);
    expect(composed.passages[9]?.textMarkdown).toBe('Head 1 declared an interest: A consultancy.');
    expect(composed.passages[10]?.textMarkdown).toBe('Action: 1\\. \\*Write\\* it. Owner: Head 1. No due date.');
    const again = await change('recomposeMinutes', { minutes: minutes.id });
    expect(again.passages).toEqual(composed.passages);
    const french = await change('changeMinutes', { minutes: minutes.id, language: 'fr' });
    expect(french.passages[9]?.textMarkdown).toBe('Head 1 a déclaré un intérêt : A consultancy.');
    expect(french.passages.find(({ id }) => id === passage)?.textMarkdown).toBe('The papers were discussed.');
    expect(await minutesOf(app, world.heads[0], meeting)).toBeNull();
  });

  test('offers to each what they may do, and is not changed once it is circulated', async () => {
    const offers = async (who: typeof world.chair): Promise<string[]> =>
      ((await minutesOf(app, who, meeting, 'viewerCan { act allowed }'))?.['viewerCan'] ?? [])
        .filter(({ allowed }: { allowed: boolean }) => allowed)
        .map(({ act: name }: { act: string }) => name);
    const drafting = ['recompose', 'change', 'addPassage', 'changePassage', 'removePassage', 'circulate'];
    expect(await offers(world.secretary)).toEqual(drafting.map((name) => `minutes.${name}`));
    await change('circulateMinutes', { minutes: minutes.id });
    expect(await offers(world.secretary)).toEqual([
      ...['minutes.withdraw', 'minutes.correct', 'seat.recordOnBehalf', 'minutes.adopt'],
    ]);
    expect(await offers(world.heads[0])).toEqual(['minutes.correct']);
    for (const [name, input] of Object.entries({
      recomposeMinutes: { minutes: minutes.id },
      changeMinutes: { minutes: minutes.id, language: 'en' },
      addPassage: { minutes: minutes.id, textMarkdown: 'More.' },
      changePassage: { passage: passageOf(minutes, 'NOTES').id, textMarkdown: 'Otherwise.' },
      removePassage: { passage: passageOf(minutes, 'NOTES').id },
      circulateMinutes: { minutes: minutes.id },
    }))
      expect(await failure(app, world.secretary, name, input)).toMatchObject({ rule: 'minutes.draft' });
  });

  test('of a focus group has no seats, and its participants correct it', async () => {
    const held = await putMinutes(app, world.focusGroupId, 'CIRCULATED', String(world.group.seats[0]));
    const correct = { passage: held.passage, textMarkdown: 'Otherwise.', reason: 'So it was.' };
    const fields =
      'correction { state seat { id } member { name } } minutes { circulation { seats { party { id } } } }';
    expect(await act(app, world.participant, 'correctMinutes', correct, fields)).toMatchObject({
      correction: { state: 'OPEN', seat: null, member: { name: 'Participant' } },
      minutes: { circulation: { seats: [] } },
    });
  });
});

describe('the chair’s summary', () => {
  const summary = `chairSummary { number label textHtml publishedBy { name } earlierVersions { number textMarkdown } }`;

  test('is the chair’s; a new version replaces it, and each is kept', async () => {
    const publish = { meeting, textMarkdown: 'It was *good*.' };
    expect(await failure(app, world.secretary, 'publishChairSummary', publish)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(app, world.heads[0], 'publishChairSummary', publish)).toMatchObject({
      rule: 'chair-summary.of-the-chair',
    });
    expect(await failure(app, world.chair, 'publishChairSummary', { ...publish, label: 'CLEAR' })).toMatchObject({
      rule: 'minutes.label-tightens',
    });
    const first = await act(app, world.chair, 'publishChairSummary', publish, summary);
    expect(first.chairSummary).toEqual({
      ...{ number: 1, label: 'AMBER', textHtml: '<p>It was <em>good</em>.</p>', publishedBy: { name: 'Chair' } },
      earlierVersions: [],
    });
    const stale = { ...publish, textMarkdown: 'Better.', expectedVersion: 2 };
    expect(await failure(app, world.chair, 'publishChairSummary', stale)).toMatchObject({
      ...{ code: 'CONFLICT', currentVersion: 1 },
    });
    await act(app, world.chair, 'publishChairSummary', { ...stale, expectedVersion: 1 }, summary);
    const query = `query($id: ID!) { meeting(by: { id: $id }) { ${summary} } }`;
    const { data } = await app.ask(query, { id: meeting }, world.heads[2].token);
    expect(data.meeting.chairSummary).toMatchObject({
      ...{ number: 2, textHtml: '<p>Better.</p>', earlierVersions: [{ number: 1, textMarkdown: 'It was *good*.' }] },
    });
  });
});
