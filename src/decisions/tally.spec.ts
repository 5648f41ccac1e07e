import { describe, expect, test } from '@jest/globals';
import { DecisionRule, ProvisionBase } from '../bodies/provisions-in-force.js';
import { VotePosition } from './decision.enums.js';
import { outcomeBy } from './tally.js';

const positions = (inFavour: number, against: number, abstaining = 0) =>
  [
    ...Array<VotePosition>(inFavour).fill(VotePosition.FOR),
    ...Array<VotePosition>(against).fill(VotePosition.AGAINST),
    ...Array<VotePosition>(abstaining).fill(VotePosition.ABSTAINING),
  ].map((position, index) => ({ seatId: String(index), position }));

describe('a vote among ten seats, of which eight are present', () => {
  test.each([
    ['SIMPLE_MAJORITY', 'PRESENT_AND_VOTING', [3, 3, 2], 'NOT_ADOPTED'],
    ['SIMPLE_MAJORITY', 'PRESENT_AND_VOTING', [3, 2, 3], 'ADOPTED'],
    ['SIMPLE_MAJORITY', 'PRESENT', [4, 2, 2], 'NOT_ADOPTED'],
    ['SIMPLE_MAJORITY', 'PRESENT', [5, 2, 1], 'ADOPTED'],
    ['SIMPLE_MAJORITY', 'ENTITLED', [5, 0, 3], 'NOT_ADOPTED'],
    ['SIMPLE_MAJORITY', 'ENTITLED', [6, 0, 2], 'ADOPTED'],
    ['TWO_THIRDS_MAJORITY', 'PRESENT_AND_VOTING', [4, 2, 2], 'ADOPTED'],
    ['TWO_THIRDS_MAJORITY', 'ENTITLED', [6, 0, 2], 'NOT_ADOPTED'],
    ['TWO_THIRDS_MAJORITY', 'PRESENT_AND_VOTING', [0, 0, 8], 'NOT_ADOPTED'],
    ['THREE_QUARTERS_MAJORITY', 'PRESENT_AND_VOTING', [6, 2, 0], 'ADOPTED'],
    ['THREE_QUARTERS_MAJORITY', 'PRESENT_AND_VOTING', [5, 2, 1], 'NOT_ADOPTED'],
    ['THREE_QUARTERS_MAJORITY', 'ENTITLED', [7, 1, 0], 'NOT_ADOPTED'],
    ['THREE_QUARTERS_MAJORITY', 'ENTITLED', [8, 0, 0], 'ADOPTED'],
    ['UNANIMITY', 'PRESENT_AND_VOTING', [3, 0, 5], 'ADOPTED'],
    ['UNANIMITY', 'PRESENT_AND_VOTING', [0, 0, 8], 'NOT_ADOPTED'],
    ['UNANIMITY', 'PRESENT', [7, 0, 1], 'NOT_ADOPTED'],
    ['UNANIMITY', 'PRESENT', [8, 0, 0], 'ADOPTED'],
    ['UNANIMITY', 'ENTITLED', [8, 0, 0], 'NOT_ADOPTED'],
  ] as const)(
    'by %s of %s, with %j for, against and abstaining, is %s',
    (rule, base, [yes, no, abstained], outcome) => {
      const by = { rule: DecisionRule[rule], base: ProvisionBase[base] };
      expect(outcomeBy(by, positions(yes, no, abstained), { present: 8, entitled: 10 })).toBe(outcome);
    },
  );
});
