import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';

const RULES = ['CONSENSUS', 'SIMPLE_MAJORITY', 'TWO_THIRDS_MAJORITY', 'THREE_QUARTERS_MAJORITY', 'UNANIMITY'] as const;
const BASES = ['PRESENT_AND_VOTING', 'PRESENT', 'ENTITLED', null] as const;
type Base = (typeof BASES)[number];

let app: TestServer;
beforeAll(async () => {
  app = await TestServer.shared();
});
afterAll(() => app.stop());

interface Vote {
  readonly rule: (typeof RULES)[number];
  readonly base: Base;
  readonly inFavour: number;
  readonly against: number;
  readonly present: number;
  readonly entitled: number;
}

/** What the database makes of votes, in one statement. */
async function passes(votes: readonly Vote[]): Promise<boolean[]> {
  const [found] = await app.sql<{ all: boolean[] }>(
    `select coalesce(json_agg(vote_passes(rule, vote_base(base, "inFavour", against, present, entitled), "inFavour", against) order by at), '[]') as all
       from rows from (json_to_recordset($1::json) as (rule text, base text, "inFavour" int, against int, present int, entitled int)) with ordinality
         v(rule, base, "inFavour", against, present, entitled, at)`,
    [JSON.stringify(votes)],
  );
  return found?.all ?? [];
}

describe('a vote among ten seats, of which eight are present', () => {
  test('is decided by the rule and its base', async () => {
    const votes = (
      [
        ['SIMPLE_MAJORITY', 'PRESENT_AND_VOTING', [3, 3], false],
        ['SIMPLE_MAJORITY', 'PRESENT_AND_VOTING', [3, 2], true],
        ['SIMPLE_MAJORITY', 'PRESENT', [4, 2], false],
        ['SIMPLE_MAJORITY', 'PRESENT', [5, 2], true],
        ['SIMPLE_MAJORITY', 'ENTITLED', [5, 0], false],
        ['SIMPLE_MAJORITY', 'ENTITLED', [6, 0], true],
        ['TWO_THIRDS_MAJORITY', 'PRESENT_AND_VOTING', [4, 2], true],
        ['TWO_THIRDS_MAJORITY', 'ENTITLED', [6, 0], false],
        ['TWO_THIRDS_MAJORITY', 'PRESENT_AND_VOTING', [0, 0], false],
        ['THREE_QUARTERS_MAJORITY', 'PRESENT_AND_VOTING', [6, 2], true],
        ['THREE_QUARTERS_MAJORITY', 'PRESENT_AND_VOTING', [5, 2], false],
        ['THREE_QUARTERS_MAJORITY', 'ENTITLED', [7, 1], false],
        ['THREE_QUARTERS_MAJORITY', 'ENTITLED', [8, 0], true],
        ['UNANIMITY', 'PRESENT_AND_VOTING', [3, 0], true],
        ['UNANIMITY', 'PRESENT_AND_VOTING', [0, 0], false],
        ['UNANIMITY', 'PRESENT', [7, 0], false],
        ['UNANIMITY', 'PRESENT', [8, 0], true],
        ['UNANIMITY', 'ENTITLED', [8, 0], false],
        ['CONSENSUS', null, [1, 0], true],
        ['CONSENSUS', null, [7, 1], false],
        ['CONSENSUS', null, [0, 0], false],
      ] as const
    ).map(([rule, base, [inFavour, against], adopted]) => ({
      ...{ rule, base, inFavour, against, present: 8, entitled: 10, adopted },
    }));
    const decided = await passes(votes);
    expect(votes.map((vote, at) => ({ ...vote, adopted: decided[at] }))).toEqual(votes);
  });
});

/** The share of the seats of the base that must be in favour, and whether it must be exceeded; as fractions, by the book. */
const SHARES = {
  CONSENSUS: null,
  SIMPLE_MAJORITY: { part: 1, whole: 2, exceeded: true },
  TWO_THIRDS_MAJORITY: { part: 2, whole: 3, exceeded: false },
  THREE_QUARTERS_MAJORITY: { part: 3, whole: 4, exceeded: false },
  UNANIMITY: { part: 1, whole: 1, exceeded: false },
} as const;

function byTheBook({ rule, base, inFavour, against, present, entitled }: Vote): boolean {
  if (inFavour === 0) return false;
  const share = SHARES[rule];
  if (!share) return against === 0;
  const seats = base === 'PRESENT' ? present : base === 'ENTITLED' ? entitled : inFavour + against;
  const [have, need] = [inFavour * share.whole, seats * share.part];
  return share.exceeded ? have > need : have >= need;
}

test('every vote of up to nine seats is decided as fractions say, whatever the rule and the base', async () => {
  const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, number) => number);
  const votes = upTo(9).flatMap((entitled) =>
    upTo(entitled).flatMap((present) =>
      upTo(present).flatMap((inFavour) =>
        upTo(present - inFavour).flatMap((against) =>
          RULES.flatMap((rule) =>
            BASES.map((base) => ({
              rule,
              base,
              inFavour,
              against,
              present,
              entitled,
            })),
          ),
        ),
      ),
    ),
  );
  const decided = await passes(votes);
  expect(votes.filter((vote, at) => decided[at] !== byTheBook(vote))).toEqual([]);
  expect(votes).toHaveLength(decided.length);
});
