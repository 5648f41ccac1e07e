import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyRedline } from './apply.js';
import { marked, saysOf } from './marks.js';
import { redline, type RedlinedClause } from './redline.js';
import { commonRuns, type Sequence } from './shortest-edit.js';
import { Effort } from './effort.js';
import { endOfSentence, endOfWord } from './parts.js';
import { Vocabulary } from './vocabulary.js';
import { diffWords, WordChange } from './words.js';

const clause = (stableId: string, number: string, bodyMarkdown: string, heading = ''): RedlinedClause => ({
  ...{ stableId, number, heading, bodyMarkdown },
});
const says = (from: readonly RedlinedClause[], to: readonly RedlinedClause[]): string[] =>
  redline(from, to).map((one) => `${one.stableId}: ${saysOf(one)}`);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        'seat',
        'seats',
        ' ',
        '  ',
        '\n',
        '\n\n',
        'quorum',
        ',',
        '.',
        'ten',
        '10',
        '会议',
        'مجلس',
        'é',
        'é',
      ),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join('')),
);
const clauses = fc.uniqueArray(
  fc.record({
    stableId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'),
    number: fc.constantFrom('1', '2', '3', '4.2'),
    heading: text,
    bodyMarkdown: text,
  }),
  { selector: ({ stableId }) => stableId, maxLength: 10 },
);

/** A text cut in parts, with the number of each. */
function cut(one: string, endOf: typeof endOfWord): { parts: string[]; numbers: number[] } {
  const parts = new Vocabulary().cut(one, endOf);
  const places = Array.from({ length: parts.count }, (_, index) => index);
  return {
    parts: places.map((index) => one.slice(parts.startOf(index), parts.startOf(index + 1))),
    numbers: places.map((index) => parts.numbers[index] as number),
  };
}

describe('a redline', () => {
  test('applied to its left side gives its right side, whatever the texts are', () => {
    fc.assert(
      fc.property(clauses, clauses, (from, to) => {
        expect(applyRedline(from, redline(from, to))).toEqual(to);
      }),
      { numRuns: 300 },
    );
  });

  test('divides no text otherwise than it can be put together again, and gives the same number to the same words alone', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(endOfWord, endOfSentence), (one, endOf) => {
        const { parts, numbers } = cut(one, endOf);
        expect(parts.join('')).toBe(one);
        expect(parts).not.toContain('');
        expect(numbers.map((number) => numbers.indexOf(number))).toEqual(parts.map((part) => parts.indexOf(part)));
      }),
      { numRuns: 300 },
    );
    expect(cut("The co-chairs' 1,000 seats – é 𝒳.\n第3条กำ", endOfWord).parts).toEqual(
      [
        'The',
        ' ',
        'co-chairs',
        "'",
        ' ',
        '1,000',
        ' ',
        'seats',
        ' ',
        '–',
        ' ',
        'é',
        ' ',
        '𝒳',
        '.',
        '\n',
        '第',
        '3',
      ].concat(['条', 'ก', 'ำ']),
    );
  });

  test('takes the fewest words away and adds the fewest, as reckoned word by word', () => {
    const few = fc.array(fc.constantFrom(0, 1, 2, 3), { maxLength: 12 });
    fc.assert(
      fc.property(few, few, (from, to) => {
        // The longest sequence in common, by the book: from each place on, with or without what stands there.
        const longest = (x: number, y: number): number => {
          if (x === from.length || y === to.length) return 0;
          return from[x] === to[y] ? 1 + longest(x + 1, y + 1) : Math.max(longest(x + 1, y), longest(x, y + 1));
        };
        const sequence = (numbers: readonly number[]): Sequence => ({ numbers, count: numbers.length });
        const sides = [sequence(from), sequence(to)] as const;
        const runs = commonRuns(...sides, 24) ?? [];
        for (const [x, y, count] of runs) expect(from.slice(x, x + count)).toEqual(to.slice(y, y + count));
        const least = from.length + to.length - 2 * longest(0, 0);
        expect(from.length + to.length - 2 * runs.reduce((sum, [, , count]) => sum + count, 0)).toBe(least);
        expect(commonRuns(...sides, least - 1)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test('says what was added, removed, changed, renumbered and moved, of what was moved the least', () => {
    const from = [clause('a', '1', 'Ten seats.'), clause('b', '2', 'B'), clause('c', '3', 'C'), clause('d', '4', 'D')];
    const to = [clause('c', '1', 'C'), clause('a', '2', 'Twelve seats.'), clause('e', '3', 'E'), clause('d', '4', 'D')];
    expect(says(from, to)).toEqual([
      'c: moved from place 3 to 1, renumbered from 3 to 1',
      'a: changed, renumbered from 1 to 2',
      'b: removed',
      'e: added',
      'd: unchanged',
    ]);
    expect(says(from, from.toReversed()).filter((one) => one.includes('moved'))).toHaveLength(3);
  });

  test('marks words in the text, spaces and line breaks kept', () => {
    const words = diffWords('There are ten big seats.\n\nNo more.', 'There are twelve small seats.\n\nNo  more, ever.');
    expect(words).toEqual([
      { change: WordChange.SAME, text: 'There are ' },
      { change: WordChange.REMOVED, text: 'ten big' },
      { change: WordChange.ADDED, text: 'twelve small' },
      { change: WordChange.SAME, text: ' seats.\n\nNo' },
      { change: WordChange.REMOVED, text: ' ' },
      { change: WordChange.ADDED, text: '  ' },
      { change: WordChange.SAME, text: 'more' },
      { change: WordChange.ADDED, text: ', ever' },
      { change: WordChange.SAME, text: '.' },
    ]);
    expect(marked(words.slice(0, 3))).toBe('There are [removed: ten big][added: twelve small]');
    expect(marked(diffWords('a b', 'a  b'))).toBe('a [added:  ]b');
    expect(marked(diffWords('会议法定人数为七席。', '会议法定人数为八席。'))).toBe(
      '会议法定人数为[removed: 七][added: 八]席。',
    );
  });

  test('of long texts that have little in common is by sentences, or as a whole, whatever their length', () => {
    const sentence = (word: string, at: number): string => `${`${word}${at} `.repeat(40)}end. `;
    const long = (word: string, every: number): string =>
      Array.from({ length: 100 }, (_, at) => sentence(at % every === 0 ? word : 'same', at)).join('');
    const bySentence = diffWords(long('old', 2), long('new', 2));
    expect(bySentence.filter(({ change }) => change === WordChange.SAME)).toHaveLength(50);
    expect(diffWords(long('old', 1), long('new', 1), new Effort(100)).map(({ change }) => change)).toEqual([
      WordChange.REMOVED,
      WordChange.ADDED,
      WordChange.SAME,
    ]);
    const all = (words: (clause: number) => string): RedlinedClause[] =>
      Array.from({ length: 300 }, (_, at) => clause(String(at), String(at), words(at)));
    const other = (word: string): RedlinedClause[] => all((at) => `${word}${at} `.repeat(500));
    const revised = (word: string): RedlinedClause[] =>
      all((at) =>
        Array.from({ length: 500 }, (_, place) => (place % 50 === at % 50 ? word : `word${place}`)).join(' '),
      );
    const [before, after] = ['a b c '.repeat(1_700_000), 'd e f '.repeat(1_700_000)];
    const [replaced] = redline([clause('a', '1', before)], [clause('a', '1', after)]);
    expect(replaced?.body.map(({ change }) => change)).toEqual([WordChange.REMOVED, WordChange.ADDED, WordChange.SAME]);
    // One word of 10 MB in one paragraph, and one sign of a text whose words have no spaces between them.
    const sentences = Array.from({ length: 100_000 }, (_, at) => sentence('w', at).slice(0, 80).concat('end. ')).join(
      '',
    );
    const [word] = diffWords(sentences, sentences.replace('w99999 ', 'last ')).filter(
      ({ change }) => change === WordChange.ADDED,
    );
    expect(word?.text).toBe('last');
    const signs = Array.from({ length: 20_000 }, (_, at) => `第${at}条法定人数为七席。`).join('');
    expect(marked(diffWords(signs, signs.replace('第7条法定人数为七席', '第7条法定人数为八席')))).toContain(
      '第7条法定人数为[removed: 七][added: 八]席。第8条',
    );
    expect(applyRedline(other('old'), redline(other('old'), other('new')))).toEqual(other('new'));
    // 300 clauses of 1.2 MB, each with ten words that differ, and each of them found.
    expect(redline(revised('old'), revised('new')).every(({ body }) => body.length === 31 || body.length === 30)).toBe(
      true,
    );
  });
});
