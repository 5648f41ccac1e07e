import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { failure } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { putMinutes, type PutMinutes } from '../support/put-minutes.js';

const ROUNDS = 60;
const AT_ONCE = 4;

let app: TestApplication;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestApplication.start({ RATE_LIMIT: '100000000' }, await ownDatabaseUrl(), { quiet: true });
  world = await makeMeetingWorld(app);
});
afterAll(() => app.stop());

/** Plays all rounds, a few at a time, each on minutes of its own. */
async function play(round: (minutes: PutMinutes, number: number) => Promise<void>): Promise<void> {
  let number = 0;
  const go = async (): Promise<void> => {
    while (number < ROUNDS) {
      number += 1;
      await round(await putMinutes(app, world.committeeId, 'CIRCULATED', String(world.group.seats[0])), number);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, go));
}

const expire = (minutes: PutMinutes, milliseconds: number): Promise<unknown> =>
  app.sql(
    `update procedure set expires_at = date_trunc('milliseconds', clock_timestamp()) + $2 * interval '1 millisecond' where subject_id = $1`,
    [minutes.id.slice(4), milliseconds],
  );
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** An act that is always refused, for the meeting is over; but whoever comes first after the deadline settles. */
const touch = async ({ id, meeting }: PutMinutes): Promise<void> => {
  const refused = await failure(app, world.secretary, 'adoptMinutes', { minutes: id, atMeeting: meeting });
  expect(refused.rule).toBe('meeting.not-in-session');
};

interface State {
  readonly state: string;
  readonly adoptions: number;
  readonly text: string;
  readonly adopted: string | null;
  readonly as_of: boolean;
  readonly taken: number;
}
async function stateOf({ id, statement }: PutMinutes): Promise<State> {
  const [found] = await app.sql<State>(
    `select m.state, (select count(*)::int from minutes_adoption a where a.minutes_id = m.id) as adoptions,
            p.text_markdown as text, (select a.text from minutes_adoption a where a.minutes_id = m.id) as adopted,
            (select a.adopted_at = r.expires_at from minutes_adoption a join procedure r on r.id = m.procedure_id where a.minutes_id = m.id) as as_of,
            (select count(*)::int from minutes_correction c where c.passage_id = p.id and c.state = 'TAKEN') as taken
       from minutes m join minutes_passage p on p.id = $2 where m.id = $1`,
    [id.slice(4), statement.slice(4)],
  );
  return found as State;
}

const CORRECT = `mutation($input: CorrectMinutesInput!) { correctMinutes(input: $input) { correction { state } userErrors { rule } } }`;
const correct = async ({ statement }: PutMinutes): Promise<string> => {
  const input = { passage: statement, textMarkdown: 'We said otherwise.', reason: 'So it was.' };
  const { data } = await app.ask(CORRECT, { input }, world.heads[0].token);
  const { correction, userErrors } = data.correctMinutes;
  return correction?.state ?? userErrors[0]?.rule;
};

describe(`in ${ROUNDS} rounds`, () => {
  test('of two who settle at the deadline at once one does, as of the deadline', async () => {
    await play(async (minutes) => {
      await expire(minutes, 0);
      await Promise.all([touch(minutes), touch(minutes)]);
      expect(await stateOf(minutes)).toMatchObject({ state: 'ADOPTED_IN_PART', adoptions: 1, as_of: true });
    });
    const [mails] = await app.sql(`select count(*)::int as number from event where act = 'minutes.adopted'`);
    expect(mails).toEqual({ number: ROUNDS });
  });

  test('a correction and the deadline at once: it is in the adopted text, or refused by name', async () => {
    const outcomes = new Set<string>();
    await play(async (minutes, number) => {
      const left = (number % 10) * 15;
      await expire(minutes, left);
      const closing = async (): Promise<void> => {
        for (await pause(left - 5); ;) {
          await touch(minutes);
          if ((await stateOf(minutes)).state !== 'CIRCULATED') return;
        }
      };
      const [outcome] = await Promise.all([correct(minutes), closing()]);
      outcomes.add(outcome);
      const found = await stateOf(minutes);
      const taken = outcome === 'TAKEN';
      expect(['TAKEN', 'minutes.deadline-passed']).toContain(outcome);
      expect(found).toMatchObject({
        ...{ state: 'ADOPTED_IN_PART', adoptions: 1, as_of: true, taken: taken ? 1 : 0 },
        text: taken ? 'We said otherwise.' : 'We said.',
      });
      expect(found.adopted).toContain(JSON.stringify(found.text));
    });
    expect([...outcomes].toSorted()).toEqual(['TAKEN', 'minutes.deadline-passed']);
  });
});
