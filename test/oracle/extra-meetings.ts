import { idOf, type Rows } from './rows.js';

type Columns = Readonly<Record<string, unknown>>;

/** Bodies whose days are not those of each other, and meetings and events that return, or lie on each other's days. */
export async function putExtraMeetings(rows: Rows): Promise<void> {
  const [group, committee, open] = [idOf('body other'), idOf('body other-committee'), idOf('body other-open')];
  const elsewhere = await rows.idWhere('body', 'slug', 'demo');
  const culture = await rows.idWhere('body', 'slug', 'demo-people-and-culture');
  await rows.change('body', committee, { home_time_zone: 'Pacific/Auckland' });
  for (const id of [open, culture]) await rows.change('body', id, { home_time_zone: 'America/Los_Angeles' });
  await putTerms(rows, open, 'in force', { text_known: true }, { months: 2 });
  await putTerms(rows, idOf('body other-concluded'), 'not known', { text_known: false }, null);

  let written = 0;
  const put = (title: string, body_id: string, kind: string, at: string | null, more: Columns = {}): Promise<string> =>
    rows.put('meeting', `returning ${title}`, {
      ...{ body_id, kind, mode: 'VIRTUAL', state: 'HELD', title, label: 'GREEN', public: false, starts_at: at },
      ...{ time_zone: at && 'UTC', duration_minutes: 60, calendar_uid: `returning ${title}` },
      // An order by it does not hang on how fast rows are written.
      ...{ updated_at: new Date(Date.UTC(2020, 5, 1, 0, (written += 1))), ...more },
    });
  const scheduled = { state: 'SCHEDULED' };
  const planned = (planned_on: string, planned_precision: string) => ({ planned_on, planned_precision });
  const open_ = { label: 'CLEAR', public: true, ...scheduled };
  // On one day by some clocks, and on two by others; the ids are in another order than the hours.
  for (const hour of ['02', '10', '13', '23'])
    for (const [name, body, kind] of [
      ['committee', committee, 'COMMITTEE'],
      ['open', open, 'FOCUS_GROUP'],
      ['group', group, 'JOINT_ANNUAL'],
      ['culture', culture, 'FOCUS_GROUP'],
    ] as const) {
      await put(`Held ${name} ${hour}`, body, kind, `2025-09-15T${hour}:00:00Z`);
      await put(`Next ${name} ${hour}`, body, kind, `2099-03-1${hour.slice(1)}T${hour}:30:00Z`, scheduled);
    }
  await put('Held before', open, 'FOCUS_GROUP', '2025-04-30T03:00:00Z');
  await put('Held among few', committee, 'COMMITTEE', '2025-11-15T03:00:00Z', { label: 'AMBER_STRICT' });
  await put('Held in the open among few', open, 'FOCUS_GROUP', '2025-11-16T03:00:00Z', { label: 'AMBER_STRICT' });
  await put('Held in some month', committee, 'COMMITTEE', null, planned('2025-05-01', 'MONTH'));
  await put('Going on', open, 'FOCUS_GROUP', '2026-01-01T03:00:00Z', { state: 'IN_SESSION' });
  await put('On some day', open, 'FOCUS_GROUP', null, { ...scheduled, ...planned('2099-03-09', 'DAY') });
  await put('Symposium of a group', open, 'SYMPOSIUM', '2024-02-29T03:00:00Z', { duration_minutes: 2880 });
  await put('Symposium of culture', culture, 'SYMPOSIUM', '2024-02-29T03:00:00Z');
  await put('Symposium of culture to come', culture, 'SYMPOSIUM', '2099-03-13T05:30:00Z', scheduled);
  await put('Symposium of the committee', committee, 'SYMPOSIUM', '2024-01-31T13:00:00Z');
  await put('Symposium to come', open, 'SYMPOSIUM', '2099-03-13T05:30:00Z', { ...scheduled, duration_minutes: 900 });
  await put('Seminar among few', group, 'SEMINAR', '2099-03-13T08:00:00Z', { ...scheduled, label: 'AMBER' });

  const session = (title: string, at: string | null, more: Columns = {}, body = elsewhere): Promise<string> =>
    put(title, body, 'CONFERENCE_SESSION', at, { ...open_, ...more });
  await session('Three Bridges Conference', '2099-03-10T22:30:00Z', {}, open);
  await session('Three Bridges Conference, put off', null, { state: 'POSTPONED', ...planned('2099-03-13', 'DAY') });
  await session('Opening of the CONFERENCE, of everybody', '2099-03-10T06:00:00Z', { duration_minutes: 2 * 1440 });
  await session('Conference of everybody among few', '2099-03-13T08:00:00Z', { public: false, label: 'AMBER' }, group);
  await session('Conference of everybody, called off', '2099-03-13T08:00:00Z', { state: 'CANCELLED' });
  await session('Conference of everybody, put off', null, { state: 'POSTPONED', ...planned('2099-03-13', 'DAY') });
  await session('Conference of everybody in some year', null, planned('2098-01-01', 'YEAR'));
  await session('Preconference of everybody', '2099-03-13T08:00:00Z');
  await session('Beside it', '2099-03-12T20:00:00Z', {}, committee);
  await session('All of the month', null, planned('2099-03-01', 'MONTH'));
  await session('All of the spring', null, planned('2099-03-01', 'SEASON'));
  await session('For the community', '2099-03-13T08:00:00Z', { label: 'GREEN' });
  await put('Open committee', committee, 'COMMITTEE', '2099-03-13T07:00:00Z', { ...open_, state: 'PROPOSED' });
}

async function putTerms(rows: Rows, body_id: string, name: string, known: Columns, cadence: unknown): Promise<void> {
  const terms = await rows.put('terms_version', `returning ${name}`, {
    ...{ body_id, number: '7', title: `Terms ${name}`, state: 'DRAFT', ...known },
  });
  const clause = await rows.put('clause', `returning ${name}`, {
    ...{ terms_version_id: terms, stable_id: idOf(`returning ${name}`), position: 1, number: '1', version: 1 },
    body_markdown: `Clause ${name}`,
  });
  if (cadence !== null)
    await rows.put('provision', `returning ${name}`, {
      ...{ terms_version_id: terms, kind: 'CADENCE', clause_id: clause, value: JSON.stringify(cadence) },
    });
  await rows.change('terms_version', terms, {
    ...{ state: 'ADOPTED', in_force: '[2023-01-01,)', adopted_on: '2023-01-01' },
  });
}
