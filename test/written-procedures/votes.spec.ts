import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld, makeTerms } from '../support/meetings.js';
import { evidence, expireIn, look, openVote, putProcedure, resolution } from '../support/procedures.js';
import { TestServer } from '../support/server.js';

let app: TestServer;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
});
afterAll(() => app.stop());

const ANSWER = 'procedure { state } answer { answer late counts effect }';
const cast = (who: MeetingWorld['chair'], procedure: string, position: string, text = 'What would resolve it.') =>
  act(app, who, 'castVote', { procedure, position, text }, ANSWER);

describe('a vote in writing', () => {
  test('counts the last position before the close, keeps all, and says its result with the arithmetic', async () => {
    const procedure = await openVote(app, world);
    const [first, second, third] = world.heads;
    expect(await failure(app, first, 'castVote', { procedure, position: 'AGAINST' })).toMatchObject({ path: ['text'] });
    await cast(first, procedure, 'AGAINST', 'Say “notes”.');
    await cast(first, procedure, 'FOR');
    expect(await cast(world.alternate, procedure, 'AGAINST')).toMatchObject({ answer: { counts: false, late: false } });
    await cast(second, procedure, 'FOR');
    expect(await failure(app, world.chair, 'closeVote', { procedure })).toMatchObject({ rule: 'vote.every-seat' });
    expect(await look(app, world.chair, procedure, 'wouldSay seats { awaited }')).toEqual({
      wouldSay: '2 for, 0 against; more than half of 2 voting is 2: adopted.',
      seats: [{ awaited: false }, { awaited: false }, { awaited: true }],
    });
    await cast(third, procedure, 'ABSTAINING');
    const closed = await act(
      ...([app, world.secretary, 'closeVote', { procedure }] as const),
      `procedure { state resultWords rule endedBy { name } tally { inFavour against abstaining base needed ruleBase quorate }
        answers { answer counts text } decision { mode outcome number meeting { id } tally { inFavour } positions { position } } }`,
    );
    expect(closed.procedure).toMatchObject({
      ...{ state: 'ADOPTED', rule: 'SIMPLE_MAJORITY', endedBy: { name: 'Secretary' } },
      resultWords: '2 for, 0 against, 1 abstaining; more than half of 2 voting is 2: adopted.',
      tally: {
        inFavour: 2,
        against: 0,
        abstaining: 1,
        base: 2,
        needed: 2,
        ruleBase: 'PRESENT_AND_VOTING',
        quorate: null,
      },
      decision: { mode: 'RECORDED_VOTE', outcome: 'ADOPTED', meeting: null, tally: { inFavour: 2 } },
    });
    expect(closed.procedure.answers).toHaveLength(5);
    expect(closed.procedure.answers[0]).toEqual({ answer: 'AGAINST', counts: false, text: 'Say “notes”.' });
    expect(await cast(first, procedure, 'AGAINST')).toMatchObject({ answer: { late: true, counts: false } });
  });

  test('takes declarations of interests, by which a seat takes no part where it says so; each is kept', async () => {
    const procedure = await openVote(app, world);
    const [first, second] = world.heads;
    const INTEREST = `interest { statement withdraws onBehalf evidence declaredAt seat { number } party { id } member { id } }
      procedure { tally { notParticipating answered } interests { withdraws } answers { answer counts } }`;
    const declare = (who: MeetingWorld['chair'], more: object) =>
      act(app, who, 'declareInterestInProcedure', { procedure, statement: 'We advise its author.', ...more }, INTEREST);
    const said = await declare(first, {});
    expect(said.interest).toMatchObject({
      ...{ statement: 'We advise its author.', withdraws: false, onBehalf: false, evidence: '', seat: { number: 1 } },
      ...{ party: { id: `pty_${first.partyId}` }, member: { id: `mem_${first.memberId}` } },
    });
    expect(said.procedure).toMatchObject({ tally: { answered: 0 }, answers: [] });
    expect((await declare(second, { withdraws: true })).procedure).toMatchObject({
      ...{ tally: { answered: 1, notParticipating: 1 }, answers: [{ answer: 'NOT_PARTICIPATING', counts: true }] },
    });
    // The last answer counts, as always; what was declared stays.
    expect((await cast(second, procedure, 'FOR')).answer.counts).toBe(true);
    const receivedAt = new Date();
    const behalf = { withdraws: true, ...evidence(world.group.seats[2], receivedAt) };
    const recorded = await declare(world.secretary, behalf);
    expect(recorded.interest).toMatchObject({
      ...{ onBehalf: true, evidence: 'E-mail of the delegation', declaredAt: receivedAt.toISOString(), member: null },
    });
    expect(recorded.procedure).toMatchObject({
      interests: [{ withdraws: false }, { withdraws: true }, { withdraws: true }],
      tally: { answered: 2, notParticipating: 1 },
    });
    const fails = (who: MeetingWorld['chair'], more: object = {}) =>
      failure(app, who, 'declareInterestInProcedure', { procedure, statement: 'We advise.', ...more });
    expect((await fails(world.adviser)).rule).toBe('reply.voice-of-the-seat');
    expect((await fails(world.secretary)).rule).toBe('procedure.own-seat');
    expect((await fails(world.stranger)).code).toBe('FORBIDDEN');
    const later = {
      onBehalfOf: {
        seat: `sea_${world.group.seats[2]}`,
        evidence: { description: 'Mail', receivedAt: '2099-01-01T00:00:00Z' },
      },
    };
    expect((await fails(world.secretary, later)).path).toContain('receivedAt');
    await expect(app.sql(`update procedure_interest set statement = 'Another'`)).rejects.toThrow('never changed');
    await act(app, world.chair, 'withdrawProcedure', { procedure, reason: 'Not now.' }, 'procedure { state }');
    expect((await fails(first)).rule).toBe('procedure.ended');
  });

  test('is not adopted without the quorum, nor against its majority; what was received in time takes one away', async () => {
    const clauses = await makeTerms(app, world.group.id, {
      DECISION_RULE: { rule: 'TWO_THIRDS_MAJORITY', of: 'PRESENT_AND_VOTING' },
      QUORUM: { share: '2/3', of: 'ALL_SEATS' },
    });
    const open = { subject: resolution(world.committee), expiry: inDays(9) };
    const other = await failure(app, world.chair, 'openVote', { ...open, rule: 'SIMPLE_MAJORITY' });
    expect(other).toMatchObject({ rule: 'vote.rule', waivable: true });
    expect(other.message).toContain('(version 1, clause 1.1) provide for two thirds majority');
    const opened = async (): Promise<string> => {
      const { procedure } = await act(
        app,
        world.chair,
        'openVote',
        open,
        'procedure { id rule clause { id } quorumClause { id } }',
      );
      expect(procedure).toMatchObject({
        ...{ rule: 'TWO_THIRDS_MAJORITY', clause: { id: `cls_${clauses['DECISION_RULE']}` } },
        quorumClause: { id: `cls_${clauses['QUORUM']}` },
      });
      return procedure.id;
    };
    const alone = await opened();
    await cast(world.heads[0], alone, 'FOR');
    await expireIn(app, alone, -1);
    expect(await look(app, world.chair, alone, 'state resultWords')).toEqual({
      state: 'NOT_ADOPTED',
      resultWords:
        '1 for, 0 against; two thirds of 1 voting is 1; 1 of 3 seats answered, and the quorum is 2, so there is none: not adopted.',
    });
    expect(await look(app, world.chair, alone, 'resultWords(language: "fr")')).toEqual({
      resultWords:
        '1 pour, 0 contre ; deux tiers des sièges votants (1), soit 1 ; réponses : 1 sur 3 sièges, pour un quorum de 2, qui n’est pas atteint : non adopté.',
    });
    const narrow = await opened();
    for (const who of [world.heads[0], world.heads[1]]) await cast(who, narrow, 'FOR');
    const expiry = await expireIn(app, narrow, -1000);
    const late = { procedure: narrow, position: 'AGAINST', text: 'We had written.' };
    expect(
      await act(
        ...([app, world.secretary, 'castVote', { ...late, ...evidence(world.group.seats[1], expiry) }] as const),
        ANSWER,
      ),
    ).toMatchObject({ procedure: { state: 'ADOPTED' }, answer: { late: true } });
    const inTime = evidence(world.group.seats[2], new Date(expiry.getTime() - 1));
    // Two of three are two thirds still.
    expect(await act(app, world.secretary, 'castVote', { ...late, ...inTime }, ANSWER)).toMatchObject({
      ...{ procedure: { state: 'ADOPTED' }, answer: { late: false, counts: true } },
    });
    const changed = evidence(world.group.seats[1], new Date());
    expect(await act(app, world.secretary, 'castVote', { ...late, ...changed }, ANSWER)).toMatchObject({
      answer: { late: true },
    });
    expect(await look(app, world.chair, narrow, 'decision { outcome setAside { reason } } resultWords')).toEqual({
      decision: { outcome: 'ADOPTED', setAside: null },
      resultWords:
        '2 for, 1 against; two thirds of 3 voting is 2; 3 of 3 seats answered, and the quorum is 2: adopted.',
    });
  });

  test('takes an adoption away when a position that decided it had come in time', async () => {
    const procedure = await openVote(app, world, {
      ...{ rule: 'UNANIMITY', waiver: { reason: 'So all agreed.', agreedBy: 'Both co-chairs' } },
    });
    for (const who of world.heads.slice(0, 2)) await cast(who as MeetingWorld['chair'], procedure, 'FOR');
    const expiry = await expireIn(app, procedure, -1000);
    const said = { procedure, position: 'AGAINST', text: 'We had written.' };
    const inTime = evidence(world.group.seats[2], new Date(expiry.getTime() - 1));
    expect(await act(app, world.secretary, 'castVote', { ...said, ...inTime }, ANSWER)).toMatchObject({
      procedure: { state: 'SET_ASIDE' },
    });
    expect(await look(app, world.chair, procedure, 'decision { setAside { reason } }')).toMatchObject({
      decision: { setAside: { reason: expect.stringContaining('there is no majority') } },
    });
  });

  test('has the base of the opening, though a seat is vacated, which nobody waits for then', async () => {
    const own = await makeMeetingWorld(app);
    const procedure = await openVote(app, own, { rule: 'TWO_THIRDS_MAJORITY', ruleBase: 'ENTITLED' });
    await cast(own.heads[0], procedure, 'FOR');
    await act(app, own.heads[1], 'castVote', { procedure, position: 'NOT_PARTICIPATING' }, ANSWER);
    await app.sql(`update seat_term set valid = '[2000-01-01,2020-01-01)' where seat_id = $1`, [own.group.seats[2]]);
    expect(await failure(app, own.heads[2], 'castVote', { procedure, position: 'FOR' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const { procedure: closed } = await act(app, own.chair, 'closeVote', { procedure }, 'procedure { resultWords }');
    expect(closed.resultWords).toBe(
      '1 for, 0 against, 1 not participating; two thirds of 3 entitled to vote is 2: not adopted.',
    );
  });

  test('is counted of 200 seats in one statement', async () => {
    const own = await makeMeetingWorld(app);
    await app.sql(
      `insert into seat (id, body_id, number) select gen_random_uuid(), $1, n from generate_series(4, 200) n`,
      [own.committeeId],
    );
    const vote = { kind: 'RECORDED_VOTE', rule: 'THREE_QUARTERS_MAJORITY', rule_base: 'PRESENT' };
    const procedure = await putProcedure(app, own.committeeId, vote);
    await app.sql(
      `insert into procedure_answer (id, procedure_id, seat_id, answer, on_behalf, late, counts, received_at, recorded_at)
       select gen_random_uuid(), b.procedure_id, b.seat_id, case when s.number <= 140 then 'FOR' when s.number <= 180 then 'AGAINST' else 'ABSTAINING' end,
              true, false, true, now(), now() from procedure_seat b join seat s on s.id = b.seat_id where b.procedure_id = $1 and s.number <= 190`,
      [procedure.slice(4)],
    );
    expect(await look(app, own.chair, procedure, 'wouldSay')).toEqual({
      wouldSay: '140 for, 40 against, 10 abstaining; three quarters of 190 that answered is 143: not adopted.',
    });
  });
});
