import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { act, choices, type OpenedPoll, type Outcome, putPoll } from '../support/polls.js';

/** Nearly each of them goes wrong without the lock of the poll: 58 and 60 of 60 did when it was taken away. */
const ROUNDS = 60;
const AT_ONCE = 4;

let app: TestApplication;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestApplication.start({ RATE_LIMIT: '100000000' }, await ownDatabaseUrl(), { quiet: true });
  world = await makeMeetingWorld(app);
});
afterAll(() => app.stop());

/** Plays all rounds, a few at a time, each on a poll of its own. */
async function play(round: (poll: OpenedPoll, number: number) => Promise<void>): Promise<void> {
  let number = 0;
  const go = async (): Promise<void> => {
    while (number < ROUNDS) {
      number += 1;
      await round(await putPoll(app, world.committeeId), number);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, go));
}
const ofPoll = (table: string, { id }: OpenedPoll) =>
  app.sql<{ current: boolean; member_id: string }>(`select * from ${table} where poll_id = $1`, [id.slice(4)]);

describe(`in ${ROUNDS} rounds`, () => {
  test('two answers for one seat at once are both kept, and that of the head of delegation counts', async () => {
    const [head] = world.heads;
    await play(async (poll, number) => {
      const answer = (who: Person, said: string): Promise<Outcome> =>
        act(app, 'answerPoll', { poll: poll.id, choices: choices(poll.slots, said) }, who);
      const both = [answer(head, 'YN'), answer(world.alternate, 'NY')];
      const outcomes = await Promise.all(number % 2 === 0 ? both : both.toReversed());
      expect(outcomes.flatMap(({ errors, code }) => [...errors, ...(code ? [code] : [])])).toEqual([]);
      const kept = await ofPoll('poll_answer', poll);
      expect(kept.map(({ member_id: by, current }) => [by === head.memberId, current])).toEqual(
        expect.arrayContaining([
          [true, true],
          [false, false],
        ]),
      );
      expect(kept).toHaveLength(2);
      expect(await ofPoll('poll_choice', poll)).toHaveLength(4);
    });
  });

  test('of two who close a poll at once one does: one meeting, and a plain word to the other', async () => {
    await play(async (poll) => {
      const close = (who: Person, slot: string | undefined): Promise<Outcome> =>
        act(app, 'closePoll', { poll: poll.id, slot }, who);
      const outcomes = await Promise.all([close(world.chair, poll.slots[0]), close(world.secretary, poll.slots[1])]);
      const won = outcomes.filter(({ done }) => done?.meeting);
      expect(won).toHaveLength(1);
      expect(outcomes.find(({ done }) => !done?.meeting)?.errors[0]?.rule).toBe('poll.closed');
      const [row] = await app.sql(`select state, 'mtg_' || meeting_id as meeting, version from poll where id = $1`, [
        poll.id.slice(4),
      ]);
      expect(row).toEqual({ state: 'CLOSED', meeting: won[0]?.done.meeting.id, version: 2 });
    });
    const [meetings] = await app.sql(`select count(*)::int as number from meeting`);
    expect(meetings).toEqual({ number: ROUNDS });
  });
});
