import { expect, it } from '@jest/globals';
import type { StandingLine } from '../meetings/agenda-line.js';
import { AgendaItemKind, AgendaPurpose } from '../meetings/meeting.enums.js';
import { agendaDifference } from './agenda-difference.js';

const line = (id: string, more: Partial<StandingLine> = {}): StandingLine => ({
  ...{ id, kind: AgendaItemKind.ITEM, title: `Title ${id}`, minutes: null, purpose: AgendaPurpose.DISCUSSION },
  ...{ presenter: '', ...more },
});
const section = line('s', { kind: AgendaItemKind.SECTION });
const lines = (ids: string): StandingLine[] => ids.split('').map((id) => (id === 's' ? section : line(id)));
const said = (before: StandingLine[], after: StandingLine[]): string[] =>
  agendaDifference(before, after).map(
    ({ kind, itemId, fromNumber, toNumber }) => `${kind} ${itemId} ${fromNumber ?? '-'}>${toNumber ?? '-'}`,
  );

it.each([
  ['nothing', 'abc', 'abc', []],
  ['an item added in the middle, which moves no other', 'abc', 'abxc', ['ADDED x ->3']],
  ['an item dropped', 'abc', 'ac', ['DROPPED b 2>-']],
  ['the last item put first: one moved, not three', 'abcd', 'dabc', ['MOVED d 4>1']],
  ['two that changed places', 'ab', 'ba', ['MOVED a 1>2']],
  ['a section put in, which has no number', 'ab', 'asb', ['ADDED s ->-']],
  ['all at once', 'abcd', 'dxac', ['DROPPED b 2>-', 'MOVED d 4>1', 'ADDED x ->2']],
])('%s is told apart', (_, before, after, changes) => {
  expect(said(lines(before), lines(after))).toEqual(changes);
});

it('says what a line was called before it was revised', () => {
  expect(agendaDifference([line('a')], [line('a', { title: 'Other', minutes: 5 })])).toEqual([
    { kind: 'REVISED', itemId: 'a', title: 'Other', formerTitle: 'Title a', fromNumber: 1, toNumber: 1 },
  ]);
});
