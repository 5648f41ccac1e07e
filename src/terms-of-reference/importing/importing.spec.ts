import { describe, expect, test } from '@jest/globals';
import { type ReadBlock, ReadNoteKind } from '../../documents/reading.js';
import { clausesOf } from './clauses-of.js';
import { markdownPieces } from './markdown-pieces.js';
import { matching } from './matching.js';
import { wordPieces } from './word-pieces.js';

const of = (markdown: string): string[] =>
  clausesOf(markdownPieces(markdown)).clauses.map(({ number, heading, bodyMarkdown }) =>
    [number, heading, bodyMarkdown].join('|'),
  );

describe('Markdown becomes clauses', () => {
  test('by headings, numbered by their depth where they have no numbers', () => {
    const text = '# Charter\r\n\r\nBefore.\n\n## Seats\n\nTen.\n\n#### Terms #\n\nThree years.\n\n## Meetings\n';
    expect(clausesOf(markdownPieces(text)).title).toBe('Charter');
    expect(of(text)).toEqual(['0||Before.', '1|Seats|Ten.', '1.1|Terms|Three years.', '2|Meetings|']);
  });

  test('by the numbers that stand in the text, under the heading that holds', () => {
    const text = `Article 3. Seats\n================\n3.1 Ten seats,\nof States.\n3.2. Terms of three years.\n\n## IV. Chairs\n\n1. Two chairs.\n\n   They alternate.\n2. Each for a year.\n\nAll of them serve.\n\n## A committee of 10\n\n## 12 Amendments`;
    expect(of(text)).toEqual([
      '3|Seats|',
      '3.1||Ten seats,\nof States.',
      '3.2||Terms of three years.',
      'IV|Chairs|',
      'IV.1||Two chairs.\n\nThey alternate.',
      'IV.2||Each for a year.\n\nAll of them serve.',
      '3.3|A committee of 10|',
      '12|Amendments|',
    ]);
  });

  test('but not by a list that a sentence announces, nor by what stands in code', () => {
    const text =
      '## Members\n\nThe members are:\n\n1. States;\n2. organisations.\n\n```\n# no heading\n1. no clause\n```\n\nMore.\n\n1. A clause.';
    expect(of(text)).toEqual([
      '1|Members|The members are:\n\n1. States;\n2. organisations.\n\n```\n# no heading\n1. no clause\n```\n\nMore.',
      '1.1||A clause.',
    ]);
  });

  test('and what is not understood is told', () => {
    const text =
      '![Map](a.png)\n\n# 1. Seats\n\nTen.[^1] <b>bold</b>\n\n[^1]: A note.\n\n# 1. Chairs\n\n[link]: https://example.org';
    expect(clausesOf(markdownPieces(text)).notes.map(({ kind, count, example }) => [kind, count, example])).toEqual([
      ['IMAGE', 1, '![Map](a.png)'],
      ['HTML', 2, '<b>'],
      ['FOOTNOTE', 1, '[^1]:'],
      ['LINK', 1, '[link]: h'],
      ['NUMBER', 1, '1'],
      ['PREAMBLE', 1, '0'],
    ]);
  });

  test('what is no text becomes one clause, however long', () => {
    const texts = ['#'.repeat(1_000_000), '![[<'.repeat(300_000), '1. '.repeat(400_000), '\n- '.repeat(300_000)];
    expect(texts.map((text) => clausesOf(markdownPieces(text)).clauses.length)).toEqual([1, 1, 1, 1]);
  });
});

test('a Word document becomes clauses by its headings, its lists and the numbers in it', () => {
  const item = (markdown: string, level = 0, ordered = true): ReadBlock => ({
    ...{ kind: 'paragraph', markdown, list: { level, ordered } },
  });
  const paragraph = (markdown: string): ReadBlock => ({ kind: 'paragraph', markdown, list: null });
  const blocks: ReadBlock[] = [
    { kind: 'heading', level: 1, text: '2. Seats' },
    ...[item('Ten seats.'), item('Of States.', 1), item('Three years.'), paragraph('They are:')],
    ...[item('large;'), item('small.'), item('any', 0, false), paragraph('2.7 Typed.')],
    { kind: 'table', markdown: '| a |\n| --- |' },
  ];
  const { clauses } = clausesOf(
    wordPieces({ blocks, notes: [{ kind: ReadNoteKind.IMAGE, count: 2, example: '' }], changes: [] }),
  );
  expect(clauses.map(({ number, heading, bodyMarkdown }) => [number, heading + bodyMarkdown])).toEqual([
    ['2', 'Seats'],
    ['2.1', 'Ten seats.'],
    ['2.1.1', 'Of States.'],
    ['2.2', 'Three years.\n\nThey are:\n\n1. large;\n1. small.\n- any'],
    ['2.7', 'Typed.\n\n| a |\n| --- |'],
  ]);
});

test('clauses are known again by their words, their heading, or what is most alike', () => {
  const clause = (number: string, heading: string, bodyMarkdown: string) => ({ number, heading, bodyMarkdown });
  const present = [
    clause('1', 'Seats', 'There are ten seats.'),
    clause('2', 'Notice', 'Meetings are called three weeks before.'),
    clause('3', '', 'A silence procedure lasts ten working days and is broken by any objection.'),
    clause('4', 'Languages', 'English.'),
  ];
  const incoming = [
    clause('1', 'Membership', 'A silence procedure lasts five working days and is broken by one objection.'),
    clause('2', 'Seats', 'Twelve.'),
    clause('3', 'Convocation', 'Meetings are called three weeks before.'),
    clause('4', 'Money', 'Nobody pays.'),
  ];
  expect(matching(present, incoming)).toEqual([2, 0, 1, null]);
  expect(matching(present, present.toReversed())).toEqual([3, 2, 1, 0]);
});
