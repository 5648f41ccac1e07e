import { expect, test } from '@jest/globals';
import { brokenReferences } from './broken-references.js';

const clause = (number: string, body: string, heading = '') => ({ id: `id ${number}`, number, heading, body });
const words = (...clauses: ReturnType<typeof clause>[]): string[] =>
  brokenReferences(clauses, []).map(({ clauseId, words: said }) => `${clauseId}: ${said}`);

test('numbers that no clause has are found behind each word, in English and French, and one by one', () => {
  const said = [
    'As clause 9 says, and Section 9.1; see paragraphs 7 and 8, or articles 1, 6 to 7.',
    'Voir l’article 12, le paragraphe 13 et les sections 14 à 15.',
  ].join('\n');
  expect(words(clause('1', said), clause('2', 'See clause 1.'))).toEqual([
    'id 1: clause 9',
    'id 1: Section 9.1',
    'id 1: paragraph 7',
    'id 1: paragraph 8',
    'id 1: article 6',
    'id 1: article 12',
    'id 1: paragraphe 13',
    'id 1: section 14',
    'id 1: section 15',
  ]);
});

test.each([
  ['a clause that is there', '2', 'As in clause 2, and in clause 3.'],
  ['what is above a clause, or within its text', '4.1', 'As in clause 4, and in clause 4.7.\n\n4.7 The other.'],
  ['a paragraph by its place', '4', 'As in paragraph 2.'],
  [
    'another text',
    '2',
    'By article 9 of the Statute, paragraph 8 of INFCIRC/908, article 7 de la Charte, section 6/B.',
  ],
  ['a part of another clause', '2', 'As in paragraph 9 of clause 3.'],
  ['no number of a clause', '2', 'There are 9 articles, and particle 9; clause IX; section 99999.'],
])('%s is no broken reference', (_, number, body) => {
  expect(words(clause(number, body), clause('3', ''), clause('4.2', ''))).toEqual([]);
});

test('whoever had the number is named, though the number is written otherwise; each number once a clause', () => {
  const former = [
    { number: '9.', id: 'gone' },
    { number: '2', id: 'id 1' },
  ];
  const found = brokenReferences([clause('1', 'Clause 9, and clause 9 of these Terms; article 2.')], former);
  expect(found).toEqual([
    { clauseId: 'id 1', words: 'Clause 9', number: '9', formerlyId: 'gone' },
    { clauseId: 'id 1', words: 'article 2', number: '2', formerlyId: 'id 1' },
  ]);
});
