import { expect, test } from '@jest/globals';
import { ReadNoteKind } from '../../documents/reading.js';
import { textOfPdf, textOfWord } from './text-of-file.js';

const paragraph = (markdown: string, list: { level: number; ordered: boolean } | null = null) =>
  ({ kind: 'paragraph', markdown, list }) as const;

test('of a Word document the heading above all others is the title, and lists are lists', () => {
  const { title, bodyMarkdown, notes } = textOfWord({
    blocks: [
      { kind: 'heading', level: 1, text: 'Drones at night' },
      paragraph('Seen **twice**.'),
      { kind: 'heading', level: 2, text: 'What <b> was_seen' },
      paragraph('one', { level: 0, ordered: true }),
      paragraph('below', { level: 1, ordered: false }),
      { kind: 'table', markdown: '| a |\n| --- |' },
    ],
    notes: [{ kind: ReadNoteKind.IMAGE, count: 2, example: '' }],
    changes: [],
  });
  expect(title).toBe('Drones at night');
  expect(bodyMarkdown).toBe('Seen **twice**.\n\n## What \\<b> was\\_seen\n\n1. one\n   - below\n\n| a |\n| --- |');
  expect(notes).toEqual([{ kind: 'IMAGE', count: 2, example: '' }]);
  const two = textOfWord({
    blocks: [1, 1].map((level) => ({ kind: 'heading', level, text: 'A' })),
    notes: [],
    changes: [],
  });
  expect([two.title, two.bodyMarkdown]).toEqual(['', '# A\n\n# A']);
});

test('the lines of a PDF become paragraphs by guess, and that is said', () => {
  const text =
    'A short heading\nThis line is as long as lines of the text are, and is con-\ntinued here.\n• A point\n# no heading *';
  const { bodyMarkdown, notes } = textOfPdf(text);
  expect(bodyMarkdown).toBe(
    'A short heading\n\nThis line is as long as lines of the text are, and is continued here.\n\n- A point\n\n\\# no heading \\*',
  );
  expect(notes.map(({ kind }) => kind)).toEqual(['LAYOUT']);
  expect(textOfPdf('x'.repeat(1_000_000)).bodyMarkdown).toHaveLength(1_000_000);
});
