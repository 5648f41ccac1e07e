import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { failure } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { expireIn, look, putProcedure } from '../support/procedures.js';

const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 80);
const AT_ONCE = 4;
/**
 * Milliseconds until the expiry. Most are few: then both come to the lock together, and without it every third of these
 * rounds goes wrong, of the longer ones every tenth or none. Those are there for objections that are in time.
 */
const LEFT = [0, 3, 6, 9, 12, 15, 20, 40, 120, 600];

let app: TestApplication;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestApplication.start({ RATE_LIMIT: '100000000' }, await ownDatabaseUrl(), { quiet: true });
  world = await makeMeetingWorld(app);
});
afterAll(() => app.stop());

async function play(rounds: number, round: (procedure: string, number: number) => Promise<void>): Promise<void> {
  let number = 0;
  const go = async (): Promise<void> => {
    while (number < rounds) {
      number += 1;
      await round(await putProcedure(app, world.committeeId), number);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, go));
}
const OBJECT = `mutation($input: ObjectInput!) { object(input: $input) { answer { late counts effect } userErrors { rule } } }`;
const object = async (who: MeetingWorld['chair'], procedure: string) =>
  (await app.ask(OBJECT, { input: { procedure, text: 'We object.' } }, who.token)).data.object.answer;

test(`an objection and the expiry at once, ${ROUNDS} times: it breaks the silence, or is late, and never both`, async () => {
  const outcomes = new Set<boolean>();
  await play(ROUNDS, async (procedure, number) => {
    const left = LEFT[number % LEFT.length] ?? 0;
    await expireIn(app, procedure, left);
    const closing = async (): Promise<void> => {
      await setTimeout(Math.max(left - 4, 0));
      // Refused in any case; but whoever comes first after the expiry settles.
      await failure(app, world.chair, 'extendSilence', { procedure, reason: 'More.', expiry: inDays(-1) });
    };
    const [answer] = await Promise.all([object(world.heads[1], procedure), closing()]);
    await setTimeout(Math.max(0, left - 60));
    outcomes.add(answer.late);
    const found = await look(app, world.chair, procedure, 'state answers { id } decision { setAside { reason } }');
    expect(found).toMatchObject({ state: answer.late ? 'ADOPTED' : 'BROKEN', answers: [expect.anything()] });
    expect(answer.effect).toBe(answer.late ? 'NONE' : 'BROKE');
    expect(!answer.late && found.decision !== null).toBe(false);
  });
  expect(outcomes.size).toBe(2);
  const [adopted] = await app.sql(
    `select count(*)::int as number from decision d join procedure p on p.id = d.procedure_id where p.state <> 'ADOPTED'`,
  );
  expect(adopted).toEqual({ number: 0 });
});

test('of two objections at once one breaks the silence, and both are kept', async () => {
  await play(20, async (procedure) => {
    const answers = await Promise.all([object(world.heads[1], procedure), object(world.heads[2], procedure)]);
    expect(new Set(answers.map(({ effect }) => String(effect)))).toEqual(new Set(['BROKE', 'NONE']));
    expect(answers.every(({ counts }) => counts)).toBe(true);
    expect(await look(app, world.chair, procedure, 'state resultWords')).toEqual({
      ...{ state: 'BROKEN', resultWords: '2 objections: not adopted.' },
    });
  });
});
