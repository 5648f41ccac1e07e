import type { Rows } from './rows.js';

interface Groups {
  readonly group: string;
  readonly open: string;
  readonly proposed: string;
}

/** Charters of which one was revised over the years, and inquiries that went on. */
export async function putExtraCharters(rows: Rows, { group, open, proposed }: Groups, by: string): Promise<void> {
  const versions = [
    [open, 1, null],
    [open, 2, '2020-06-01T10:00:00Z'],
    [open, 3, '2025-06-01T23:30:00Z'],
    [proposed, 1, '2021-06-01T10:00:00Z'],
  ] as const;
  for (const [body_id, number, revised_at] of versions) {
    await rows.put('charter_version', `${body_id} ${number}`, {
      ...{ body_id, number, revised_at, revised_by: revised_at && by, reason: `Reason ${number} of ${body_id}` },
      ...{
        scope_markdown: `Scope ${number}`,
        deliverables_markdown: `Papers ${number}`,
        exit_criterion: 'All written',
      },
      ...(number === 3 ? { reviewers_wanted: 3, review_on: '2027-01-01' } : {}),
    });
  }
  for (const body_id of [open, proposed]) {
    const milestone = (name: string, more: Readonly<Record<string, unknown>>): Promise<string> =>
      rows.put('milestone', `${body_id} ${name}`, { body_id, title: `Milestone ${name}`, ...more });
    await milestone('ahead', { planned_on: '2099-03-01' });
    await milestone('without a day', {});
    await milestone('reached', { planned_on: '2020-03-01', reached_on: '2020-05-01', shown_by: 'A finding' });
    await milestone('dropped', { planned_on: '2019-03-01', dropped_reason: 'Not wanted' });
  }
  const own = await rows.put('area_for_inquiry', 'of the other working group', {
    ...{ body_id: group, position: 1, title: 'Area of the other working group', state: 'EXPLORED' },
  });
  const [other, hidden] = [
    await rows.put('area_for_inquiry', 'other', { body_id: open, position: 1, title: 'Area of the open group' }),
    await rows.put('area_for_inquiry', 'proposed', {
      body_id: proposed,
      position: 1,
      title: 'Area of the proposed one',
    }),
  ];
  for (const area_id of [own, other, hidden]) {
    const moved = { area_id, from_state: 'OPEN', to_state: 'EXPLORED', changed_by: by };
    await rows.put('area_state_change', area_id, {
      ...{ ...moved, reason: `Reason of ${area_id}`, changed_at: '2025-03-01T10:00:00Z' },
    });
  }
}
