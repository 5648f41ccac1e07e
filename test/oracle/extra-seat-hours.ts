import { idOf, type Rows } from './rows.js';

/** What seats said of their working time: former holders, what was taken back, and what the secretary recorded. */
export async function putExtraSeatHours(rows: Rows): Promise<void> {
  const [first, second] = [idOf('seat other 1'), idOf('seat other 2')];
  const { alpha, beta } = { alpha: idOf('party alpha agency'), beta: idOf('party Beta office') };
  const by = idOf('member other.secretary');
  const recorded = { recorded_by: by, recorded_at: '2021-01-01T10:00:00Z' };
  const evidence = { on_behalf: true, evidence: 'E-mail of the head', evidence_received_at: '2021-01-01T09:00:00Z' };
  const removed = { removed_at: '2022-01-01T10:00:00Z', removed_reason: 'Wrong' };
  const hours = (name: string, more: Readonly<Record<string, unknown>>): Promise<string> =>
    rows.put('seat_hours', name, {
      ...{ working_days: '{1,2,3,4}', working_from: '22:00', working_to: '06:30', time_zone: 'Asia/Kathmandu' },
      ...{ ...recorded, ...more },
    });
  await hours('former holder', {
    seat_id: first,
    party_id: alpha,
    valid_from: '2016-01-01',
    valid_until: '2019-01-01',
  });
  await hours('holder', { seat_id: first, party_id: beta, valid_from: '2020-01-01', ...evidence });
  await hours('before', { seat_id: second, party_id: alpha, valid_from: '2019-01-01', valid_until: '2021-02-01' });
  await hours('now', { seat_id: second, party_id: alpha, valid_from: '2021-02-01' });
  await hours('taken back', { seat_id: second, party_id: alpha, valid_from: '2018-01-01', ...removed });
  const holiday = (name: string, more: Readonly<Record<string, unknown>>): Promise<string> =>
    rows.put('seat_holiday', name, {
      ...{ seat_id: second, party_id: alpha, entry_id: idOf(`entry ${name}`), name: `Holiday ${name}`, yearly: false },
      ...{ first_day: '2021-05-01', last_day: '2021-05-03', ...recorded, ...more },
    });
  await holiday('once', {});
  await holiday('yearly', { yearly: true, first_day: '2020-02-29', last_day: '2020-02-29', ...evidence });
  await holiday('kept no more', { yearly: true, kept_until: '2024-01-01' });
  await holiday('taken back', removed);
  await holiday('of a former holder', { seat_id: first, party_id: alpha });
  await putPlans(rows, [first, second], by);
}

/** Plans of both committees and of a group, with meetings that were dropped, chosen by hand, or called. */
async function putPlans(rows: Rows, seats: readonly string[], by: string): Promise<void> {
  const bodies = [
    ['other', idOf('body other-committee')],
    ['group', idOf('body other-open')],
    ['demo', await rows.idWhere('body', 'slug', 'demo-committee')],
    ['working group', await rows.idWhere('body', 'slug', 'demo')],
  ] as const;
  for (const [index, [name, body_id]] of bodies.entries()) {
    const days = (from: string, to: string) => ({ from, to });
    const called = index === 2 ? { state: 'CALLED', called_by: by, called_at: '2026-01-03T10:00:00Z' } : {};
    const plan = await rows.put('meeting_plan', name, {
      ...{
        body_id,
        title: `Plan of ${name}`,
        mode: 'VIRTUAL',
        time_zone: 'UTC',
        duration_minutes: 60,
        rhythm: 'YEARLY',
      },
      ...{ first_day: '2099-01-01', last_day: '2099-12-31', every_months: 12, seat_ids: index === 0 ? seats : null },
      ...{ periods: JSON.stringify([days('2099-06-01', '2099-06-14'), days('2099-01-01', '2099-01-14')]), made_by: by },
      ...{ kept_off: JSON.stringify([days('2099-01-02', '2099-01-03')]), made_at: `2026-01-0${index + 1}T10:00:00Z` },
      ...called,
    });
    const meeting = (at: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
      rows.put('planned_meeting', `${name} ${at}`, { plan_id: plan, starts_at: `2099-${at}T10:00:00Z`, ...more });
    await meeting('06-02', { by_hand: true, meeting_id: (await rows.first('meeting', 'body_id', body_id)) ?? null });
    await meeting('01-05');
    await meeting('01-06', { dropped_at: '2026-01-01T10:00:00Z' });
  }
}
