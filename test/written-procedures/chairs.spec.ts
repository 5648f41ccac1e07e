import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { makeChair } from '../support/bodies.js';
import { inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { makePerson, type Person } from '../support/people.js';
import { evidence, expireIn, look, openSilence, putProcedure, resolution, TEXT } from '../support/procedures.js';
import { putTerms } from '../support/put-terms.js';
import { TestServer } from '../support/server.js';
import { putDecision, putSession } from '../support/sessions.js';
import { makeTerms } from '../support/terms.js';

let app: TestServer;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
});
afterAll(() => app.stop());

const reason = 'The delegations asked for it.';
const waiver = { reason, agreedBy: 'Both co-chairs' };

describe('a meeting', () => {
  test('adopts a text by consensus, with reservations and statements, and an objection blocks it', async () => {
    const [first, second] = world.group.seats;
    const meeting = await putSession(app, world.committeeId, [String(first), String(second)]);
    const input = { subject: resolution(world.committee), meeting };
    const objections = [{ seat: `sea_${second}`, text: 'Say “notes”.' }];
    const blocked = await act(
      ...([app, world.secretary, 'adoptByConsensus', { ...input, objections }] as const),
      'procedure { kind state resultWords decision { id } answers { answer text effect } }',
    );
    expect(blocked.procedure).toEqual({
      ...{ kind: 'CONSENSUS', state: 'BROKEN', resultWords: '1 objection: not adopted.', decision: null },
      answers: [{ answer: 'OBJECTION', text: 'Say “notes”.', effect: 'BROKE' }],
    });
    const statements = [{ seat: `sea_${first}`, kind: 'RESERVATION', text: 'As far as our law allows.' }];
    const { procedure } = await act(
      ...([app, world.chair, 'adoptByConsensus', { ...input, statements, effectiveOn: '2099-01-01' }] as const),
      'procedure { state effectiveOn resultWords decision { mode number text meeting { id } statements { text } quorumCheck { present } } }',
    );
    expect(procedure).toEqual({
      ...{ state: 'ADOPTED', effectiveOn: '2099-01-01', resultWords: 'No seat that was present objected: adopted.' },
      decision: {
        ...{ mode: 'CONSENSUS', number: 1, text: TEXT, meeting: { id: meeting }, quorumCheck: { present: 2 } },
        statements: [{ text: 'As far as our law allows.' }],
      },
    });
    const early = { ...input, effectiveOn: '2020-01-01' };
    expect(await failure(app, world.chair, 'adoptByConsensus', early)).toMatchObject({
      rule: 'procedure.effective-before-adoption',
    });
  });
});

describe('a version of terms of reference at a meeting', () => {
  test('is adopted as it was read: a text that changed since is refused, and the hash of what is adopted is the one read out', async () => {
    const own = await makeMeetingWorld(app);
    const { id: version, clauses } = await putTerms(app, own.group.id, 'CIRCULATED');
    const meeting = await putSession(app, own.committeeId, own.group.seats.slice(0, 2));
    const read = async ({ token }: Pick<Person, 'token'>) => {
      const { data, errors } = await app.ask(
        'query($version: ID!) { textForDecision(version: $version) { title textMarkdown textHtml textSha256 } }',
        { version },
        token,
      );
      return errors ? errors[0]?.extensions['code'] : data.textForDecision;
    };
    const before = await read(own.secretary);
    expect(before).toMatchObject({ textMarkdown: expect.stringContaining('What it is for.') });
    expect(before.textSha256).toBe(createHash('sha256').update(before.textMarkdown).digest('hex'));
    expect(await read(own.participant)).toBe('NOT_FOUND');
    const edited = { clause: clauses[0], bodyMarkdown: 'What it is for, in other words.' };
    await act(app, own.chair, 'editClause', edited, 'clause { id }');
    const input = { subject: { termsVersion: version }, meeting, textSha256: before.textSha256 };
    expect(await failure(app, own.secretary, 'adoptByConsensus', input)).toMatchObject({
      ...{ rule: 'procedure.text-as-read', path: ['textSha256'], waivable: false },
    });
    const { textSha256 } = await read(own.secretary);
    expect(await failure(app, own.secretary, 'adoptByConsensus', { ...input, textSha256: 'short' })).toMatchObject({
      path: ['textSha256'],
    });
    const { procedure } = await act(
      ...([app, own.secretary, 'adoptByConsensus', { ...input, textSha256 }] as const),
      'procedure { state textSha256 termsVersion { state } }',
    );
    expect(procedure).toEqual({ state: 'ADOPTED', textSha256, termsVersion: { state: 'ADOPTED' } });
    expect(await read(own.secretary)).toBeNull();
  });
});

describe('a decision is challenged for want of quorum', () => {
  /** Whether each may challenge it, and settle its challenge; and whether it stands among those challenged. */
  const offered = async (decision: string, ...people: readonly Pick<Person, 'token'>[]): Promise<string[]> => {
    const filter = `{ body: { id: "${world.committee}" }, challenged: true }`;
    const answers = people.map(({ token }) =>
      app.ask(
        `{ node(id: "${decision}") { ... on Decision { viewerMayChallenge viewerMaySettle } } decisions(filter: ${filter}) { nodes { id } } }`,
        {},
        token,
      ),
    );
    return (await Promise.all(answers)).map(({ data }) =>
      [
        ...(data.node.viewerMayChallenge ? ['challenge'] : []),
        ...(data.node.viewerMaySettle ? ['settle'] : []),
        ...(data.decisions.nodes.some(({ id }: { id: string }) => id === decision) ? ['listed'] : []),
      ].join(' '),
    );
  };
  const settle = 'decision { setAside { reason setAsideBy { name } } challenges { upheld settlement } }';
  test('and stands when the chairs do not uphold that', async () => {
    const decision = await putDecision(app, await putSession(app, world.committeeId), false);
    const given = { decision, reason: 'Two delegations had left.' };
    const people = [world.heads[1], world.adviser, world.secretary, world.chair];
    expect(await offered(decision, ...people)).toEqual(['challenge', '', 'challenge', 'challenge']);
    const challenged = await act(
      ...([app, world.heads[1], 'challengeDecision', given] as const),
      'decision { challenges { id reason seat { number } upheld } }',
    );
    const [challenge] = challenged.decision.challenges;
    expect(challenge).toMatchObject({ reason: given.reason, seat: { number: 2 }, upheld: null });
    expect(await failure(app, world.heads[2], 'challengeDecision', given)).toMatchObject({
      rule: 'decision.one-challenge',
    });
    expect(await offered(decision, ...people)).toEqual(['listed', 'listed', 'listed', 'settle listed']);
    const settled = { challenge: challenge.id, upheld: false, settlement: 'They were there by video.' };
    expect(await failure(app, world.heads[1], 'settleChallenge', settled)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await act(app, world.chair, 'settleChallenge', settled, settle)).toMatchObject({
      decision: { setAside: null, challenges: [{ upheld: false, settlement: settled.settlement }] },
    });
    expect(await failure(app, world.chair, 'settleChallenge', settled)).toMatchObject({
      rule: 'decision.challenge-settled',
    });
  });

  test('and does not stand when they do, nor the adoption of the text', async () => {
    const procedure = await openSilence(app, world);
    await expireIn(app, procedure, -60_000);
    await failure(app, world.chair, 'extendSilence', { procedure, reason, expiry: inDays(9) });
    const { decision } = await look(app, world.chair, procedure, 'decision { id }');
    const given = {
      decision: decision.id,
      reason: 'It was never sent to us.',
      ...evidence(world.group.seats[2], new Date()),
    };
    const challenged = await act(app, world.secretary, 'challengeDecision', given, 'decision { challenges { id } }');
    const settled = { challenge: challenged.decision.challenges[0].id, upheld: true, settlement: 'So it was.' };
    expect(await act(app, world.chair, 'settleChallenge', settled, settle)).toMatchObject({
      decision: { setAside: { reason: 'So it was.', setAsideBy: { name: 'Chair' } } },
    });
    expect(await look(app, world.chair, procedure, 'state')).toEqual({ state: 'SET_ASIDE' });
    expect(await offered(decision.id, world.heads[2], world.chair)).toEqual(['', '']);
    expect(await failure(app, world.secretary, 'challengeDecision', given)).toMatchObject({
      rule: 'decision.set-aside',
    });
  });
});

describe('where the terms of reference ask for both co-chairs', () => {
  test('what one of them asks for waits until the other confirms it', async () => {
    const own = await makeMeetingWorld(app);
    const other = await makePerson(app, { name: 'Other chair' });
    await makeChair(app, own.group.id, other.partyId, other.memberId);
    await makeTerms(app, own.group.id, { JOINT_ACTS: { number: 2 }, SILENCE_PERIOD: { hours: 72 } });
    const REQUEST =
      'procedure { id state request { act requestedBy { name } agreedBy { name } } seats { held } viewerCan { act } }';
    const opened = await act(app, own.chair, 'openSilence', { subject: resolution(own.committee) }, REQUEST);
    const { id: procedure } = opened.procedure;
    expect(opened.procedure).toMatchObject({
      ...{ state: 'PROPOSED', seats: [] },
      request: { act: 'OPEN', requestedBy: { name: 'Chair' }, agreedBy: [{ name: 'Chair' }] },
    });
    expect(await failure(app, own.heads[0], 'object', { procedure, text: 'We object.' })).toMatchObject({
      rule: 'procedure.open',
    });
    const alone = await failure(app, own.chair, 'confirmProcedure', { procedure });
    expect(alone).toMatchObject({ rule: 'procedure.both-co-chairs', waivable: true });
    expect(alone.message).toContain('(version 1, clause 1) ask for both co-chairs');
    const running = await act(
      app,
      other,
      'confirmProcedure',
      { procedure },
      'procedure { state openedAt expiresAt seats { held } request { act } }',
    );
    expect(running.procedure).toMatchObject({
      state: 'OPEN',
      seats: [{ held: true }, { held: true }, { held: true }],
      request: null,
    });
    expect(Date.parse(running.procedure.expiresAt) - Date.parse(running.procedure.openedAt)).toBe(72 * 3_600_000);
    const later = { procedure, reason, expiry: inDays(20) };
    const asked = await act(
      app,
      own.secretary,
      'extendSilence',
      later,
      'procedure { state extensions { reason } request { act agreedBy { name } } }',
    );
    expect(asked.procedure).toEqual({ state: 'OPEN', extensions: [], request: { act: 'EXTEND', agreedBy: [] } });
    expect(await failure(app, own.chair, 'withdrawProcedure', { procedure, reason })).toMatchObject({
      rule: 'procedure.one-request',
    });
    const one = await act(
      app,
      own.chair,
      'confirmProcedure',
      { procedure },
      'procedure { extensions { reason } request { agreedBy { name } } }',
    );
    expect(one.procedure).toEqual({ extensions: [], request: { agreedBy: [{ name: 'Chair' }] } });
    const both = await act(
      app,
      other,
      'confirmProcedure',
      { procedure },
      'procedure { extensions { reason } request { act } }',
    );
    expect(both.procedure).toEqual({ extensions: [{ reason }], request: null });
    await act(app, other, 'withdrawProcedure', { procedure, reason }, 'procedure { state }');
    const gone = await act(
      app,
      other,
      'confirmProcedure',
      { procedure, waiver },
      'procedure { state waivers { rule } }',
    );
    expect(gone.procedure).toEqual({ state: 'WITHDRAWN', waivers: [{ rule: 'procedure.both-co-chairs' }] });
    expect(await failure(app, own.chair, 'confirmProcedure', { procedure })).toMatchObject({
      rule: 'procedure.nothing-to-confirm',
    });
  });

  test('suspending, resuming and closing wait as well; what is declined is not done, and an end leaves nothing that waits', async () => {
    const own = await makeMeetingWorld(app);
    const other = await makePerson(app, { name: 'Other chair' });
    await makeChair(app, own.group.id, other.partyId, other.memberId);
    await makeTerms(app, own.group.id, { JOINT_ACTS: { number: 2 }, SILENCE_PERIOD: { hours: 72 } });
    const procedure = await putProcedure(app, own.committeeId);
    const FIELDS = 'procedure { state awaitsConfirmation request { act needed } suspensions { reason resumedAt } }';
    const ask = async (name: string, who = own.chair, more = {}) =>
      (await act(app, who, name, { procedure, ...more }, FIELDS)).procedure;
    const waits = async ({ token }: Pick<Person, 'token'>): Promise<string[]> => {
      const filter = `{ body: { id: "${own.committee}" }, waitingForViewer: true }`;
      const { data } = await app.ask(`{ procedures(filter: ${filter}) { nodes { id } } }`, {}, token);
      return data.procedures.nodes.map(({ id }: { id: string }) => id);
    };
    expect(await ask('suspendProcedure', own.chair, { reason })).toEqual({
      ...{ state: 'OPEN', awaitsConfirmation: false, request: { act: 'SUSPEND', needed: 2 }, suspensions: [] },
    });
    expect([await waits(own.chair), await waits(other), await waits(own.secretary)]).toEqual([[], [procedure], []]);
    expect(await look(app, other, procedure, 'awaitsConfirmation')).toEqual({ awaitsConfirmation: true });
    const suspended = { state: 'SUSPENDED', request: null, suspensions: [{ reason, resumedAt: null }] };
    expect(await ask('confirmProcedure', other)).toMatchObject(suspended);
    const resuming = { ...suspended, request: { act: 'RESUME' } };
    expect(await ask('resumeProcedure', other)).toMatchObject(resuming);
    const declining = { procedure, reason: 'The question is not answered yet.' };
    expect(await failure(app, own.secretary, 'declineProcedure', declining)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await ask('declineProcedure', own.chair, declining)).toMatchObject(suspended);
    expect(await failure(app, own.chair, 'declineProcedure', declining)).toMatchObject({
      rule: 'procedure.nothing-to-confirm',
    });
    await ask('resumeProcedure', other);
    expect(await ask('confirmProcedure')).toMatchObject({ state: 'OPEN', request: null });

    await ask('suspendProcedure', other, { reason });
    await expireIn(app, procedure, -1000);
    expect(await look(app, own.chair, procedure, 'state request { act } awaitsConfirmation')).toEqual({
      ...{ state: 'ADOPTED', request: null, awaitsConfirmation: false },
    });
    expect(await failure(app, own.chair, 'confirmProcedure', { procedure })).toMatchObject({
      rule: 'procedure.nothing-to-confirm',
    });

    const vote = await putProcedure(app, own.committeeId, {
      ...{ kind: 'RECORDED_VOTE', rule: 'SIMPLE_MAJORITY', rule_base: 'PRESENT_AND_VOTING' },
    });
    const closing = { procedure: vote };
    expect(await failure(app, own.chair, 'closeVote', closing)).toMatchObject({ rule: 'vote.every-seat' });
    for (const head of own.heads) await act(app, head, 'castVote', { ...closing, position: 'FOR' }, 'answer { id }');
    expect(await ask('closeVote', own.chair, closing)).toMatchObject({ state: 'OPEN', request: { act: 'CLOSE' } });
    const [closed, again] = await Promise.all(
      [0, 1].map(() =>
        app.ask(
          'mutation ($input: ConfirmProcedureInput!) { confirmProcedure(input: $input) { procedure { state } userErrors { rule } } }',
          { input: closing },
          other.token,
        ),
      ),
    );
    const answers = [closed, again].map((one) => one?.data.confirmProcedure);
    expect(answers).toContainEqual({ procedure: { state: 'ADOPTED' }, userErrors: [] });
    expect(answers).toContainEqual({ procedure: null, userErrors: [{ rule: 'procedure.nothing-to-confirm' }] });

    const opened = await act(app, own.chair, 'openSilence', { subject: resolution(own.committee) }, 'procedure { id }');
    const unopened = { ...declining, procedure: opened.procedure.id };
    expect(await ask('declineProcedure', other, unopened)).toMatchObject({ state: 'WITHDRAWN', request: null });
    const group = { subject: resolution(own.focusGroup), expiry: inDays(9) };
    const alone = await act(app, own.lead, 'openSilence', group, 'procedure { state }');
    expect(alone.procedure).toEqual({ state: 'OPEN' });
  });
});
