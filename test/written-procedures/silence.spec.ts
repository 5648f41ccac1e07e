import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { evidence, expireIn, look, openSilence, resolution, TEXT } from '../support/procedures.js';
import { TestServer } from '../support/server.js';
import { putSession } from '../support/sessions.js';
import { makeTerms } from '../support/terms.js';

let app: TestServer;
let world: MeetingWorld;
let seats: readonly string[];
beforeAll(async () => {
  app = await TestServer.shared();
});
afterAll(() => app.stop());

const eventsOf = async (procedure: string): Promise<string[]> =>
  (
    await app.sql<{ act: string }>(
      `select act from event where subject_id = $1 or changes ->> 'procedure' = $1::text order by place`,
      [procedure.slice(4)],
    )
  ).map(({ act: name }) => name);
const ANSWER = 'procedure { state } answer { answer text late counts effect onBehalf }';

describe('a silence procedure', () => {
  beforeAll(async () => {
    world = await makeMeetingWorld(app);
    seats = world.group.seats;
  });

  test('is opened on a text that is frozen, and shows every seat its expiry on their clocks', async () => {
    const procedure = await openSilence(app, world, { effectiveOn: '2099-05-01', explanation: 'It cannot wait.' });
    await app.sql(`update procedure set expires_at = '2099-03-29T15:00Z' where id = $1`, [procedure.slice(4)]);
    const seen = await look(
      app,
      world.heads[2],
      procedure,
      `kind state title textMarkdown textHtml textSha256 basis effectiveOn explanation openedBy { name } wouldSay resultWords
       waivers { rule agreedBy } seats { seat { number } held awaited timeZone expiresAtLocal answer { id } }
       viewerSeats { number } awaitsViewer viewerCan { act allowed }`,
    );
    expect(seen).toMatchObject({
      ...{ kind: 'SILENCE', state: 'OPEN', title: 'On the report', textMarkdown: TEXT, basis: 'WAIVER' },
      textHtml: `<p>${TEXT}</p>`,
      textSha256: createHash('sha256').update(TEXT).digest('hex'),
      ...{ effectiveOn: '2099-05-01', explanation: 'It cannot wait.', openedBy: { name: 'Chair' } },
      ...{ wouldSay: 'No objection so far; 0 say that there is none: adopted.', resultWords: null },
      waivers: [{ rule: 'silence.basis', agreedBy: 'Both co-chairs' }],
      ...{ viewerSeats: [{ number: 3 }], awaitsViewer: true },
    });
    expect(seen.seats).toEqual([
      ...[['Europe/Brussels', '17:00'] as const, ['America/New_York', '11:00'] as const].map(
        ([timeZone, time], index) => ({
          ...{ seat: { number: index + 1 }, held: true, awaited: true, timeZone, answer: null },
          expiresAtLocal: `2099-03-29T${time}`,
        }),
      ),
      {
        ...{ seat: { number: 3 }, held: true, awaited: true, timeZone: 'Asia/Tokyo', answer: null },
        expiresAtLocal: '2099-03-30T00:00',
      },
    ]);
    const can = (name: string) => seen.viewerCan.find((one: { act: string }) => one.act === name)?.allowed;
    expect([can('procedure.object'), can('procedure.withdraw'), can('procedure.closeVote')]).toEqual([
      true,
      false,
      undefined,
    ]);
    await expect(
      app.sql(`update procedure set text_markdown = 'Otherwise.' where id = $1`, [procedure.slice(4)]),
    ).rejects.toThrow('a procedure is never changed');
  });

  test('is broken by an objection or a proposed amendment, and takes both of two', async () => {
    const procedure = await openSilence(app, world);
    const said = { procedure, kind: 'AMENDMENT', text: 'Say “notes” in place of “welcomes”.' };
    expect(await act(app, world.heads[1], 'object', said, ANSWER)).toMatchObject({
      procedure: { state: 'BROKEN' },
      answer: { answer: 'AMENDMENT', late: false, counts: true, effect: 'BROKE', onBehalf: false },
    });
    expect(await act(app, world.heads[2], 'object', { procedure, text: 'Neither do we.' }, ANSWER)).toMatchObject({
      procedure: { state: 'BROKEN' },
      answer: { answer: 'OBJECTION', counts: true, effect: 'NONE' },
    });
    expect(await eventsOf(procedure)).toEqual([
      ...['procedure.opened', 'procedure.answered', 'procedure.broken', 'procedure.answered'],
    ]);
    expect(await look(app, world.chair, procedure, 'resultWords decision { id }')).toEqual({
      ...{ resultWords: '2 objections: not adopted.', decision: null },
    });
  });

  test('is adopted at its expiry, though no server ran, and stands in the register', async () => {
    const procedure = await openSilence(app, world);
    await act(app, world.heads[0], 'answerSilence', { procedure }, ANSWER);
    const reserved = { procedure, kind: 'RESERVATION', text: 'As far as our law allows.' };
    await act(app, world.heads[0], 'attachStatement', reserved, 'procedure { id }');
    const expiry = await expireIn(app, procedure, -60_000);
    // Nobody has come to settle it: the clock says so all the same.
    expect(await look(app, world.heads[0], procedure, 'state endedAt resultWords awaitsViewer')).toEqual({
      ...{ state: 'ADOPTED', endedAt: expiry.toISOString(), awaitsViewer: false },
      resultWords: 'No objection before the expiry: adopted.',
    });
    const said = { procedure, kind: 'STATEMENT', text: 'We would have liked more.' };
    const { procedure: after } = await act(
      ...([app, world.heads[1], 'attachStatement', said] as const),
      'procedure { decision { number mode outcome text takenAt meeting { id } label statements { kind text } procedure { id } } statements { text } }',
    );
    expect(after.decision).toEqual({
      ...{ number: 1, mode: 'SILENCE', outcome: 'ADOPTED', text: TEXT, takenAt: expiry.toISOString(), meeting: null },
      ...{ label: 'AMBER', procedure: { id: procedure } },
      statements: [
        { kind: 'RESERVATION', text: reserved.text },
        { kind: 'STATEMENT', text: said.text },
      ],
    });
    expect(after.statements).toHaveLength(2);
    const register = await app.ask(
      `query($slug: String!) { decisions(filter: { body: { slug: $slug }, mode: SILENCE, search: "WELCOMES the" }) { totalCount } }`,
      { slug: `${world.group.slug}-committee` },
      world.heads[1].token,
    );
    expect(register.data.decisions.totalCount).toBe(1);
  });

  test('keeps an objection that comes late, which changes nothing', async () => {
    const procedure = await openSilence(app, world);
    await expireIn(app, procedure, -1);
    expect(await act(app, world.heads[1], 'object', { procedure, text: 'Wait!' }, ANSWER)).toEqual({
      ...{ userErrors: [], procedure: { state: 'ADOPTED' } },
      answer: { answer: 'OBJECTION', text: 'Wait!', late: true, counts: false, effect: 'NONE', onBehalf: false },
    });
  });

  test('loses no objection that was received in time and recorded afterwards: the adoption is set aside', async () => {
    const procedure = await openSilence(app, world);
    const expiry = await expireIn(app, procedure, -5000);
    const record = (receivedAt: Date) =>
      act(app, world.secretary, 'object', { procedure, text: 'We object.', ...evidence(seats[1], receivedAt) }, ANSWER);
    expect(await record(expiry)).toMatchObject({
      procedure: { state: 'ADOPTED' },
      answer: { late: true, effect: 'NONE' },
    });
    expect(await record(new Date(expiry.getTime() - 1))).toMatchObject({
      procedure: { state: 'SET_ASIDE' },
      answer: { late: false, counts: true, effect: 'SET_ASIDE', onBehalf: true },
    });
    expect(await look(app, world.chair, procedure, 'resultWords decision { setAside { reason } }')).toEqual({
      resultWords: '1 objection, received in time and recorded later. The adoption was set aside.',
      decision: {
        setAside: { reason: 'An objection had been received before the expiry, and was recorded after it.' },
      },
    });
  });

  test('hears the head of delegation over an alternate', async () => {
    const procedure = await openSilence(app, world);
    await act(app, world.heads[0], 'answerSilence', { procedure }, ANSWER);
    expect(await act(app, world.alternate, 'object', { procedure, text: 'We object.' }, ANSWER)).toMatchObject({
      procedure: { state: 'OPEN' },
      answer: { late: false, counts: false, effect: 'NONE' },
    });
    const other = await openSilence(app, world);
    expect(await act(app, world.alternate, 'object', { procedure: other, text: 'We object.' }, ANSWER)).toMatchObject({
      ...{ procedure: { state: 'BROKEN' }, answer: { effect: 'BROKE' } },
    });
    expect(await failure(app, world.adviser, 'object', { procedure, text: 'I object.' })).toMatchObject({
      rule: 'reply.voice-of-the-seat',
    });
  });

  test('is extended, suspended, resumed and withdrawn while it runs, and not afterwards', async () => {
    const procedure = await openSilence(app, world);
    const reason = 'Two delegations asked for more time.';
    const extend = { procedure, reason, expiry: inDays(30) };
    const { procedure: extended } = await act(
      ...([app, world.chair, 'extendSilence', extend] as const),
      'procedure { expiresAt version extensions { formerExpiresAt expiresAt reason extendedBy { name } } }',
    );
    expect(extended.extensions).toMatchObject([
      { expiresAt: extended.expiresAt, reason, extendedBy: { name: 'Chair' } },
    ]);
    expect(await failure(app, world.chair, 'extendSilence', extend)).toMatchObject({ rule: 'procedure.extension' });
    const { procedure: stopped } = await act(
      ...([app, world.chair, 'suspendProcedure', { procedure, reason }] as const),
      'procedure { state secondsLeft }',
    );
    expect(stopped.state).toBe('SUSPENDED');
    expect(stopped.secondsLeft).toBeGreaterThan(29 * 86_400 - 7200);
    await app.sql(`update procedure set suspended_at = suspended_at - interval '3 days' where id = $1`, [
      procedure.slice(4),
    ]);
    expect(await failure(app, world.chair, 'extendSilence', { ...extend, expiry: inDays(60) })).toMatchObject({
      rule: 'procedure.open',
    });
    const { procedure: resumed } = await act(
      app,
      world.chair,
      'resumeProcedure',
      { procedure },
      'procedure { state expiresAt suspensions { reason resumedBy { name } } }',
    );
    expect(Date.parse(resumed.expiresAt) - Date.parse(extended.expiresAt)).toBeGreaterThanOrEqual(3 * 86_400_000);
    expect(resumed).toMatchObject({ state: 'OPEN', suspensions: [{ reason, resumedBy: { name: 'Chair' } }] });
    const gone = await act(
      app,
      world.secretary,
      'withdrawProcedure',
      { procedure, reason },
      'procedure { state endedReason resultWords }',
    );
    expect(gone.procedure).toMatchObject({ state: 'WITHDRAWN', endedReason: reason });
    expect(await failure(app, world.heads[1], 'object', { procedure, text: 'Too late.' })).toMatchObject({
      rule: 'procedure.ended',
    });
    const passed = await openSilence(app, world);
    await expireIn(app, passed, -1);
    expect(await failure(app, world.chair, 'extendSilence', { ...extend, procedure: passed })).toMatchObject({
      rule: 'procedure.ended',
    });
    expect(await look(app, world.chair, passed, 'state decision { outcome }')).toEqual({
      state: 'ADOPTED',
      decision: { outcome: 'ADOPTED' },
    });
  });

  test('does not exist for those outside the body', async () => {
    const procedure = await openSilence(app, world);
    for (const { token } of [world.stranger, world.participant, world.neighbour]) {
      const { errors } = await app.ask(`{ procedure(id: "${procedure}") { title } }`, {}, token);
      expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    }
    expect(await failure(app, world.participant, 'object', { procedure, text: 'We object.' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a silence procedure rests on', () => {
  beforeEach(async () => {
    world = await makeMeetingWorld(app);
  });

  test('a meeting, where the terms of reference do not provide for it', async () => {
    const open = { subject: resolution(world.committee), expiry: inDays(3) };
    expect(await failure(app, world.secretary, 'openSilence', open)).toMatchObject({
      rule: 'silence.basis',
      waivable: true,
    });
    const atMeeting = await putSession(app, world.committeeId);
    const { procedure } = await act(
      app,
      world.secretary,
      'openSilence',
      { ...open, atMeeting },
      'procedure { basis meeting { id } clause { id } }',
    );
    expect(procedure).toEqual({ basis: 'MEETING', meeting: { id: atMeeting }, clause: null });
  });

  test('the terms of reference, with the period that they give and cite', async () => {
    const clauses = await makeTerms(app, world.group.id, { SILENCE_PERIOD: { workingDays: 10 } });
    const open = { subject: resolution(world.committee) };
    const { procedure } = await act(
      app,
      world.chair,
      'openSilence',
      open,
      'procedure { basis openedAt expiresAt timeZone clause { id } }',
    );
    expect(procedure).toMatchObject({ basis: 'TERMS', clause: { id: `cls_${clauses['SILENCE_PERIOD']}` } });
    const days = (Date.parse(procedure.expiresAt) - Date.parse(procedure.openedAt)) / 86_400_000;
    expect([Math.floor(days), Math.ceil(days)].some((count) => count >= 14 && count <= 16)).toBe(true);
    const refused = await failure(app, world.chair, 'openSilence', { ...open, expiry: inDays(5) });
    expect(refused).toMatchObject({ rule: 'silence.period', waivable: true });
    expect(refused.message).toContain('(version 1, clause 1) give 10 working days');
  });
});
