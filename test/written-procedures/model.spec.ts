import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { act, failure } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { evidence, look, putProcedure } from '../support/procedures.js';
import { type Command, commands, Model } from './model.js';

const MINUTE = 60_000;
const BASE = Math.floor(Date.now() / MINUTE) * MINUTE;
const at = (minutes: number): Date => new Date(BASE + minutes * MINUTE);
const local = (minutes: number): Record<string, string> => ({
  ...{ local: at(minutes).toISOString().slice(0, 16), timeZone: 'UTC' },
});

let app: TestApplication;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestApplication.start({ RATE_LIMIT: '100000000' }, await ownDatabaseUrl(), { quiet: true });
  world = await makeMeetingWorld(app);
  // The one clock of procedures, which this database has to itself: it stands where it is put.
  await app.sql(`create table test_clock (at timestamptz not null)`);
  await app.sql(`insert into test_clock values (now())`);
  await app.sql(
    `create or replace function procedure_clock() returns timestamptz language sql volatile as 'select at from test_clock'`,
  );
  // A server that dies before it commits.
  await app.sql(`create table test_crash (act text)`);
  await app.sql(
    `create function crash() returns trigger language plpgsql as $$ begin if exists (select from test_crash) then raise exception 'the server died'; end if; return new; end $$`,
  );
  await app.sql(`create trigger event_crash before insert on event for each row execute function crash()`);
});
afterAll(() => app.stop());

const setClock = (moment: Date): Promise<unknown> => app.sql(`update test_clock set at = $1`, [moment]);
const open = (expires: Date): Promise<string> =>
  putProcedure(app, world.committeeId, { opened_at: new Date(BASE - MINUTE), expires_at: expires });

/** Does a command as somebody would, over HTTP; answers whether it went through. */
async function play(procedure: string, command: Command): Promise<boolean> {
  const seat = String(world.group.seats[command.seat]);
  const head = command.alternate ? world.alternate : (world.heads[command.seat] as MeetingWorld['chair']);
  const said = { procedure, text: 'This is what we say.' };
  const go = async (who: MeetingWorld['chair'], name: string, input: Record<string, unknown>): Promise<boolean> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const question = `mutation($input: ${type}!) { ${name}(input: $input) { userErrors { rule } } }`;
    const { data, errors } = await app.ask(question, { input }, who.token);
    return !errors && data[name].userErrors.length === 0;
  };
  switch (command.does) {
    case 'object':
      return go(head, 'object', { ...said, kind: command.amends ? 'AMENDMENT' : 'OBJECTION' });
    case 'accept':
      return go(head, 'answerSilence', said);
    case 'record':
      return go(world.secretary, 'object', { ...said, ...evidence(seat, at(command.time - command.minutes)) });
    case 'crash': {
      await app.sql(`insert into test_crash values ('object')`);
      const done = await go(head, 'object', said);
      await app.sql(`delete from test_crash`);
      return done;
    }
    case 'extend':
      return go(world.chair, 'extendSilence', { procedure, reason: 'More time.', expiry: local(command.expiry) });
    case 'suspend':
      return go(world.chair, 'suspendProcedure', { procedure, reason: 'A question.' });
    case 'resume':
      return go(world.chair, 'resumeProcedure', { procedure });
    case 'withdraw':
      return go(world.chair, 'withdrawProcedure', { procedure, reason: 'No more.' });
    case 'vacate':
      await app.sql(`update seat_term set valid = '[2000-01-01,2001-01-01)' where seat_id = $1`, [seat]);
      return true;
    default:
      await setClock(at(command.time));
      return true;
  }
}

test('whatever happens in whatever order, nothing is adopted against the rules and no objection is lost', async () => {
  const reached = new Set<string>();
  const property = fc.asyncProperty(fc.array(commands, { minLength: 2, maxLength: 8 }), async (given) => {
    await setClock(at(0));
    await app.sql(`update seat_term set valid = '[2000-01-01,)'`);
    const model = new Model();
    const procedure = await open(at(model.expiry));
    for (const one of given) {
      const command = model.prepare(one);
      const expected = model.apply(command);
      expect({ command, done: await play(procedure, command) }).toEqual({ command, done: expected });
      expect({ command, ...(await look(app, world.chair, procedure)) }).toEqual({ command, state: model.state });
    }
    // Whoever comes next settles; what is read is the same before and after.
    await failure(app, world.chair, 'extendSilence', { procedure, reason: 'More.', expiry: local(0) });
    const found = await look(
      ...([app, world.chair, procedure] as const),
      'state answers { answer counts late effect } decision { outcome setAside { reason } }',
    );
    reached.add(found.state);
    expect(found.state).toBe(model.state);
    expect(found.answers).toHaveLength(model.kept);
    const stands = found.decision !== null && found.decision.setAside === null;
    expect(stands).toBe(model.state === 'ADOPTED');
    const objections = found.answers.filter(
      (one: { answer: string; counts: boolean }) => one.counts && one.answer !== 'NO_OBJECTION',
    );
    expect(objections).toHaveLength(model.objections);
    expect(stands && objections.length > 0).toBe(false);
  });
  await fc.assert(property, { numRuns: 45 });
  expect(reached.size).toBeGreaterThan(3);
});

describe('to the millisecond', () => {
  const seat = (): string | undefined => world.group.seats[1];
  beforeEach(() => app.sql(`update seat_term set valid = '[2000-01-01,)'`));

  test.each([
    ['a millisecond before the expiry an objection breaks the silence', -1, 'BROKEN', false],
    ['at the expiry it is late', 0, 'ADOPTED', true],
    ['a millisecond after it is late', 1, 'ADOPTED', true],
  ])('%s', async (_, milliseconds, state, late) => {
    // In the night in which clocks are put back in Brussels, when half past two comes twice.
    const expiry = new Date('2099-10-25T01:30:00.000Z');
    const own = await open(expiry);
    const behalf = await open(expiry);
    await setClock(new Date(expiry.getTime() + milliseconds));
    const fields = 'procedure { state } answer { late }';
    const said = { procedure: own, text: 'We object.' };
    const expected = { userErrors: [], procedure: { state }, answer: { late } };
    expect(await act(app, world.heads[1], 'object', said, fields)).toEqual(expected);
    // Recorded an hour later, it counts by when it was received.
    const receivedAt = new Date(expiry.getTime() + milliseconds);
    await setClock(new Date(expiry.getTime() + 3_600_000));
    const recorded = { procedure: behalf, text: 'We object.', ...evidence(seat(), receivedAt) };
    expect(await act(app, world.secretary, 'object', recorded, fields)).toEqual({
      ...{ userErrors: [], answer: { late } },
      procedure: { state: late ? 'ADOPTED' : 'SET_ASIDE' },
    });
  });

  test('a night in which clocks change is as long as it is, and an hour that comes twice has to be named', async () => {
    await setClock(new Date('2099-10-24T22:00:00Z'));
    const procedure = await open(new Date('2099-10-25T00:15:00Z'));
    const extend = {
      procedure,
      reason: 'A night longer.',
      expiry: { local: '2099-10-25T02:30', timeZone: 'Europe/Brussels' },
    };
    expect(await failure(app, world.chair, 'extendSilence', extend)).toMatchObject({ path: ['expiry', 'overlap'] });
    const later = { ...extend, expiry: { ...extend.expiry, overlap: 'LATER' } };
    const { procedure: extended } = await act(app, world.chair, 'extendSilence', later, 'procedure { expiresAt }');
    expect(extended.expiresAt).toBe('2099-10-25T01:30:00.000Z');
    await act(app, world.chair, 'suspendProcedure', { procedure, reason: 'A question.' }, 'procedure { id }');
    await setClock(new Date('2099-10-25T04:00:00Z'));
    const { procedure: resumed } = await act(
      app,
      world.chair,
      'resumeProcedure',
      { procedure },
      'procedure { expiresAt }',
    );
    expect(resumed.expiresAt).toBe('2099-10-25T07:30:00.000Z');
    const gap = { ...extend, expiry: { local: '2100-03-28T02:30', timeZone: 'Europe/Brussels' } };
    expect(await failure(app, world.chair, 'extendSilence', gap)).toMatchObject({ path: ['expiry', 'local'] });
  });
});
