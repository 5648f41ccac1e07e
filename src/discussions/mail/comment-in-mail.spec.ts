import { expect, test } from '@jest/globals';
import { ANSWER_ABOVE, withoutQuoted } from './comment-in-mail.js';

const MAIL = `> ${ANSWER_ABOVE}\n>\n> Dear Somebody,\n>\n> Else commented.`;

test.each([
  ['an answer above', `I agree.\n\nOn Thu, 26 Nov 2026 Plenary wrote:\n${MAIL}`, 'I agree.'],
  [
    'one that says who wrote over two lines',
    `Yes.\n\nOn Thu, 26 Nov 2026 at 09:00 Plenary <\nreply@x.org> wrote:\n\n${MAIL}`,
    'Yes.',
  ],
  ['one in French', `D’accord.\n\nLe jeu. 26 nov. 2026 à 09:00, Plenary a écrit :\n\n${MAIL}`, 'D’accord.'],
  ['one without the mark', 'Yes.\n\nOn Thursday somebody wrote:\n> What?\n> That.\n', 'Yes.'],
  ['one with a signature', 'Yes.\n\n-- \nA. Person\nAn office', 'Yes.'],
  ['one of a program that parts them', 'Yes.\n\n________________________________\nFrom: Plenary\nSent: today', 'Yes.'],
  ['one between the lines', `> Is it so?\n\nIt is.\n\n${MAIL}`, '> Is it so?\n\nIt is.'],
  ['a new mail that ends with a colon', 'Please read the following:', 'Please read the following:'],
  ['nothing but what is quoted', `On Thursday somebody wrote:\n${MAIL}`, ''],
  ['words right above', `Yes.\nOn Thursday, Plenary wrote:\n${MAIL}`, 'Yes.'],
])('of %s what was written is left', (_, text, words) => {
  expect(withoutQuoted(text)).toBe(words);
});
