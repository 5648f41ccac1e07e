import { expect, test } from '@jest/globals';
import { type Change, concerns, wordOf } from './told.js';

const by = (act: string, type: string, bodyId: string | null = 'group'): Change => ({
  ...{ act, type, bodyId, id: 'thing', accountId: 'who acted' },
});

test('what somebody does to their own settings and sessions is told to them alone', () => {
  for (const act of ['account.signed-in', 'mail-preferences.updated', 'discussion.mailSet']) {
    expect(concerns(by(act, 'Account', null), 'who acted', [])).toBe(true);
    expect(concerns(by(act, 'Account', null), 'somebody else', ['group'])).toBe(false);
  }
});

test('of things that are seen outside a body, too, what is seen inside only is told inside only', () => {
  const proposed = by('finding.releaseProposed', 'Finding');
  expect([
    concerns(proposed, 'x', ['group']),
    concerns(proposed, 'x', ['other']),
    concerns(proposed, 'x', null),
  ]).toEqual([true, false, false]);
  expect(concerns(by('finding.revised', 'Finding'), 'x', [])).toBe(true);
  expect(concerns(by('meeting.rescheduled', 'Meeting'), 'x', [])).toBe(true);
  expect(concerns(by('agenda.amended', 'Meeting'), 'x', [])).toBe(false);
  // What has a sight of its own is told to whoever has it.
  expect(concerns(by('procedure.answered', 'ProcedureAnswer'), 'x', [])).toBe(true);
});

test('what happened is one word', () => {
  expect([wordOf('meeting.rescheduled'), wordOf('focus-group.charterRevised')]).toEqual([
    'rescheduled',
    'charterRevised',
  ]);
});
