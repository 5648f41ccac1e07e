import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import { expireIn, MINUTES, type Minutes, minutesOf, passageOf } from '../support/minutes.js';
import { putMinutes, type PutMinutes } from '../support/put-minutes.js';
import { putSession } from '../support/sessions.js';

let app: TestApplication;
/** A committee whose terms give 14 days for corrections, and one whose terms are silent. */
let world: MeetingWorld;
let silent: MeetingWorld;
const REASON = 'So it was said.';
const waiver = { reason: 'The next meeting is near.', agreedBy: 'both co-chairs' };
const seat = (of: MeetingWorld, number: number): string => String(of.group.seats[number - 1]);
const put = (state: string, of = world): Promise<PutMinutes> => putMinutes(app, of.committeeId, state, seat(of, 1));
const session = (of = world): Promise<string> => putSession(app, of.committeeId, [seat(of, 1)]);

beforeAll(async () => {
  app = await TestApplication.start({}, await ownDatabaseUrl());
  world = await makeMeetingWorld(app);
  silent = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { CORRECTION_PERIOD: { days: 14 } });
});
afterAll(() => app.stop());

describe('the deadline for corrections', () => {
  test('is never shorter than the terms of reference provide, unless a co-chair waives that', async () => {
    const { id } = await put('DRAFT');
    const early = { minutes: id, deadline: inDays(13) };
    const refused = { rule: 'minutes.correction-period', waivable: true, path: ['deadline', 'local'] };
    expect(await failure(app, world.secretary, 'circulateMinutes', early)).toMatchObject(refused);
    expect(await failure(app, world.secretary, 'circulateMinutes', { ...early, waiver })).toMatchObject({
      rule: 'waiver.co-chair',
    });
    const { minutes } = await act(app, world.chair, 'circulateMinutes', { ...early, waiver }, `minutes { ${MINUTES} }`);
    expect(minutes).toMatchObject({ state: 'CIRCULATED', correctionDays: 14 });
    expect(await app.sql(`select rule from waiver where subject_id = $1`, [id.slice(4)])).toEqual([
      { rule: 'minutes.correction-period' },
    ]);
    const longer = await put('DRAFT');
    const given = { minutes: longer.id, deadline: inDays(40, '12:00', 'UTC') };
    const long = await act(app, world.secretary, 'circulateMinutes', given, 'minutes { deadline }');
    expect(long.minutes.deadline).toBe(`${given.deadline.local}:00.000Z`);
  });

  test('has to be given where the terms are silent, and the answer says so', async () => {
    const { id } = await put('DRAFT', silent);
    expect(await failure(app, silent.secretary, 'circulateMinutes', { minutes: id })).toMatchObject({
      ...{ path: ['deadline'], message: expect.stringContaining('not provided for') },
    });
    const past = { minutes: id, deadline: inDays(-1) };
    expect(await failure(app, silent.secretary, 'circulateMinutes', past)).toMatchObject({ rule: 'procedure.expiry' });
    const gap = { minutes: id, deadline: { local: '2027-03-28T02:30', timeZone: 'Europe/Brussels' } };
    expect(await failure(app, silent.secretary, 'circulateMinutes', gap)).toMatchObject({
      path: ['deadline', 'local'],
    });
    const soon = { minutes: id, deadline: inDays(1) };
    const { minutes } = await act(app, silent.secretary, 'circulateMinutes', soon, `minutes { ${MINUTES} }`);
    expect(minutes).toMatchObject({ correctionDays: null, correctionPeriodSays: 'not provided for' });
    expect(await failure(app, silent.secretary, 'circulateMinutes', soon)).toMatchObject({ rule: 'minutes.draft' });
  });

  test('passed while nobody ran: the first who comes late is refused, and settles them as of the deadline', async () => {
    const { id, meeting, statement } = await put('CIRCULATED');
    await expireIn(app, id, 0);
    const before = await minutesOf(app, world.heads[0], meeting);
    expect(before).toMatchObject({ state: 'CIRCULATED', takesCorrections: false });
    const late = { passage: statement, textMarkdown: 'Late.', reason: REASON };
    expect(await failure(app, world.heads[0], 'correctMinutes', late)).toMatchObject({
      rule: 'minutes.deadline-passed',
    });
    const after = await minutesOf(app, world.heads[0], meeting);
    expect(after).toMatchObject({ state: 'ADOPTED_IN_PART', adoptedAt: before.deadline, version: before.version + 1 });
    await app.runJobs();
    expect((await minutesOf(app, world.heads[0], meeting))['adoptions']).toHaveLength(1);
  });

  test('a worker that starts after it settles what waited', async () => {
    const { id, meeting } = await put('DRAFT');
    await act(app, world.secretary, 'circulateMinutes', { minutes: id }, 'minutes { id }');
    await app.runJobs();
    expect(await minutesOf(app, world.heads[0], meeting)).toMatchObject({ state: 'CIRCULATED' });
    await expireIn(app, id, 0);
    await app.runJobs();
    const found = await minutesOf(app, world.heads[0], meeting);
    expect(found).toMatchObject({ state: 'ADOPTED', adoptedAt: found.deadline });
  });

  test('a job that runs too early, because the end was moved, waits anew', async () => {
    const { id, meeting } = await put('DRAFT');
    await act(app, world.secretary, 'circulateMinutes', { minutes: id }, 'minutes { id }');
    const key = `'procedure.settle ' || (select procedure_id from minutes where id = $1)`;
    await app.sql(`update graphile_worker._private_jobs set run_at = now() where key = ${key}`, [id.slice(4)]);
    await app.runJobs();
    const found = await minutesOf(app, world.heads[0], meeting);
    expect(found.state).toBe('CIRCULATED');
    const [job] = await app.sql<{ run_at: Date }>(`select run_at from graphile_worker.jobs where key = ${key}`, [
      id.slice(4),
    ]);
    expect(job?.run_at.toISOString()).toBe(found.deadline);
  });
});

describe('a circulation that is withdrawn', () => {
  test('makes them a draft again; own corrections stay, others lapse, and what was told is told to be off', async () => {
    const { id, meeting, statement } = await put('CIRCULATED');
    const own = { passage: statement, textMarkdown: 'We said otherwise.', reason: REASON };
    await act(app, world.heads[0], 'correctMinutes', own, 'correction { state }');
    await expect(minutesOf(app, world.stranger, meeting)).rejects.toThrow('NOT_FOUND');
    const withdrawn = await act(
      app,
      world.secretary,
      'withdrawMinutes',
      { minutes: id, reason: 'A page was missing.' },
      `minutes { ${MINUTES} circulations { state endedReason } corrections { state ownStatement } }`,
    );
    expect(withdrawn.minutes).toMatchObject({
      ...{ state: 'DRAFT', deadline: null, circulation: null, openCorrections: 0 },
      circulations: [{ state: 'WITHDRAWN', endedReason: 'A page was missing.' }],
    });
    expect(withdrawn.minutes.corrections.map(({ state }: { state: string }) => state).toSorted()).toEqual([
      ...['LAPSED', 'TAKEN'],
    ]);
    expect(passageOf(withdrawn.minutes, 'STATEMENT').textMarkdown).toBe('We said otherwise.');
    expect(await minutesOf(app, world.heads[0], meeting)).toBeNull();
    const again = { minutes: id, reason: REASON };
    expect(await failure(app, world.secretary, 'withdrawMinutes', again)).toMatchObject({ rule: 'minutes.circulated' });
    const recirculated = await act(app, world.secretary, 'circulateMinutes', { minutes: id }, `minutes { ${MINUTES} }`);
    expect(recirculated.minutes.circulation.state).toBe('OPEN');
    const late = await put('ADOPTED');
    expect(await failure(app, world.secretary, 'withdrawMinutes', { minutes: late.id, reason: REASON })).toMatchObject({
      rule: 'minutes.deadline-passed',
    });
  });
});

describe('a meeting', () => {
  const settle = (correction: string, accepted = true) => ({ settlements: [{ correction, accepted }] });

  test('adopts before the deadline only when the period has passed or is waived; the circulation then adopts nothing', async () => {
    const { id, correction } = await put('CIRCULATED', silent);
    const adopt = { minutes: id, atMeeting: await session(silent), ...settle(correction, false) };
    const adopted = await act(app, silent.secretary, 'adoptMinutes', adopt, `minutes { ${MINUTES} }`);
    expect(adopted.minutes).toMatchObject({
      ...{ state: 'ADOPTED', adoptions: [{ manner: 'AT_MEETING', leftOver: 0 }] },
      circulation: { state: 'WITHDRAWN', endedReason: 'A meeting decided before it expired.' },
    });
    expect(passageOf(adopted.minutes as Minutes, 'NOTES')).toMatchObject({
      ...{ textMarkdown: 'It was said.', contested: false, corrections: [{ state: 'DECLINED' }] },
    });
    const held = await put('DRAFT');
    await act(app, world.secretary, 'circulateMinutes', { minutes: held.id }, 'minutes { id }');
    const early = { minutes: held.id, atMeeting: await session() };
    expect(await failure(app, world.secretary, 'adoptMinutes', early)).toMatchObject({
      ...{ rule: 'minutes.correction-period', waivable: true },
    });
    await act(app, world.chair, 'adoptMinutes', { ...early, waiver }, 'minutes { state }');
    await expireIn(app, held.id, 0);
    await app.runJobs();
    expect((await minutesOf(app, world.heads[0], held.meeting))['adoptions']).toHaveLength(1);
  });

  test('settles what is open, each correction once, with one wording for a passage', async () => {
    const { id, passage, correction } = await put('CIRCULATED', silent);
    const second = { passage, textMarkdown: 'It was perhaps said.', reason: REASON };
    const proposed = await act(app, silent.heads[1], 'correctMinutes', second, 'correction { id state }');
    expect(proposed.correction.state).toBe('OPEN');
    const adopt = { minutes: id, atMeeting: await session(silent) };
    const say = (...settlements: object[]) => failure(app, silent.secretary, 'adoptMinutes', { ...adopt, settlements });
    const [first, other] = [
      { correction, accepted: true },
      { correction: proposed.correction.id, accepted: true },
    ];
    expect(await say(first)).toMatchObject({ rule: 'minutes.every-correction' });
    expect(await say(first, other)).toMatchObject({ rule: 'minutes.one-wording' });
    expect(await say(first, first)).toMatchObject({ path: ['settlements', '1', 'correction'] });
    const wording = { correction, accepted: false, textMarkdown: 'Never.' };
    expect(await say(wording)).toMatchObject({ path: ['settlements', '0', 'textMarkdown'] });
    const stranger = { correction: (await put('CIRCULATED', silent)).correction, accepted: true };
    expect(await say(first, { ...other, accepted: false }, stranger)).toMatchObject({
      path: ['settlements', '2', 'correction'],
    });
  });

  test('of another body, or one that is over, adopts nothing; nor is a draft adopted, or corrected by corrigendum', async () => {
    const { id, correction, passage } = await put('CIRCULATED', silent);
    const focusGroup = await putSession(app, silent.focusGroupId);
    await app.sql(
      `insert into secretary (id, body_id, member_id, valid) values (gen_random_uuid(), $1, $2, '[2000-01-01,)')`,
      [silent.focusGroupId, silent.secretary.memberId],
    );
    const adopt = { minutes: id, atMeeting: focusGroup, ...settle(correction) };
    expect(await failure(app, silent.secretary, 'adoptMinutes', adopt)).toMatchObject({ rule: 'minutes.same-body' });
    const draft = { minutes: (await put('DRAFT', silent)).id, atMeeting: await session(silent) };
    expect(await failure(app, silent.secretary, 'adoptMinutes', draft)).toMatchObject({ rule: 'minutes.circulated' });
    const early = { passage, textMarkdown: 'Otherwise.', reason: REASON, atMeeting: draft.atMeeting };
    expect(await failure(app, silent.secretary, 'issueCorrigendum', early)).toMatchObject({
      rule: 'minutes.corrigendum-after',
    });
    const same = { ...early, passage: (await put('ADOPTED', silent)).passage, textMarkdown: 'It was said.' };
    expect(await failure(app, silent.secretary, 'issueCorrigendum', same)).toMatchObject({ path: ['textMarkdown'] });
  });
});

describe('a correction', () => {
  test('changes something, of minutes that are circulated, for a seat of the own body', async () => {
    const { passage } = await put('CIRCULATED');
    const correct = { passage, textMarkdown: 'It was said.', reason: REASON };
    expect(await failure(app, world.heads[1], 'correctMinutes', correct)).toMatchObject({ path: ['textMarkdown'] });
    const foreign = { ...correct, textMarkdown: 'Otherwise.', seat: `sea_${seat(silent, 1)}` };
    expect(await failure(app, world.heads[1], 'correctMinutes', foreign)).toMatchObject({ rule: 'reply.own-seat' });
    expect(await failure(app, world.stranger, 'correctMinutes', foreign)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(app, silent.heads[1], 'correctMinutes', { ...foreign, seat: null })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const draft = { ...correct, passage: (await put('DRAFT')).passage, textMarkdown: 'Otherwise.' };
    expect(await failure(app, world.secretary, 'correctMinutes', draft)).toMatchObject({ rule: 'minutes.circulated' });
    const evidence = { description: 'E-mail', receivedAt: '2099-01-01T00:00:00Z' };
    const future = { ...correct, textMarkdown: 'Otherwise.', onBehalfOf: { seat: `sea_${seat(world, 1)}`, evidence } };
    expect(await failure(app, world.secretary, 'correctMinutes', future)).toMatchObject({
      path: ['onBehalfOf', 'evidence', 'receivedAt'],
    });
  });
});
