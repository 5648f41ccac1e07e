import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { TestServer } from '../support/server.js';

let app: TestServer;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
});
afterAll(() => app.stop());

const cadence = async (who: Person | null, body = world.committee) => {
  const { data, errors } = await app.ask(
    `query($body: ID!) { cadence(body: $body) { kind body { id } provided state says everyMonths clause { number } lastOn lastMeeting { title } dueBy overdue driftDays nextOn nextMeeting { title } anchor { name toleranceDays event { title } firstDay lastDay daysApart within } conflicts { title } } }`,
    { body },
    who?.token,
  );
  return { lines: data?.cadence, code: errors?.[0]?.extensions['code'] };
};
const calendar = async (who: Person | null, year: number) => {
  const { data, errors } = await app.ask(
    `query($body: ID!, $year: Int!) { yearCalendar(body: $body, year: $year) { kind firstDay lastDay startsAt title bodyName cadence anchor meeting { title } planned { id } } }`,
    { body: world.committee, year },
    who?.token,
  );
  return { entries: data?.yearCalendar, code: errors?.[0]?.extensions['code'] };
};
const groupName = async (): Promise<string> =>
  (await app.sql<{ name: string }>(`select name from body where id = $1`, [world.group.id]))[0]?.name ?? '';
const held = (title: string, at: string, more: Record<string, unknown> = {}): Promise<string> =>
  putMeeting(app, world.committeeId, { title, state: 'HELD', label: 'AMBER', starts_at: new Date(at), ...more });

test('what the terms provide is held against what took place, and a year is one list of what one may see', async () => {
  const silent = await cadence(world.heads[0]);
  expect(silent.lines.map(({ kind, says }: { kind: string; says: string }) => [kind, says])).toEqual([
    ['OWN', 'not provided for'],
    ['JOINT_ANNUAL', 'not provided for'],
    ['SYMPOSIUM', 'not provided for'],
  ]);
  await makeTerms(app, world.committeeId, { CADENCE: { months: 6 } });
  await held('First', '2020-01-10T12:00:00Z');
  await held('Second', '2020-07-20T12:00:00Z');
  await held('A symposium', '2020-05-05T12:00:00Z', { kind: 'SYMPOSIUM', label: 'CLEAR', public: true });
  const late = (await cadence(world.heads[0])).lines[0];
  expect(late).toMatchObject({
    ...{ kind: 'OWN', body: { id: world.committee }, provided: true, says: 'a meeting every 6 months', everyMonths: 6 },
    ...{ clause: { number: '1.1' }, lastOn: '2020-07-20', lastMeeting: { title: 'Second' }, dueBy: '2021-01-20' },
    ...{ overdue: true, driftDays: 10, nextOn: null, nextMeeting: null },
  });
  await putMeeting(app, world.committeeId, {
    title: 'Next',
    label: 'AMBER',
    starts_at: new Date('2099-03-03T12:00:00Z'),
  });
  await putMeeting(app, world.group.id, {
    ...{ title: 'A conference', kind: 'CONFERENCE_SESSION', label: 'CLEAR', public: true },
    ...{ starts_at: new Date('2099-03-03T08:00:00Z'), duration_minutes: 600 },
  });
  const { lines } = await cadence(world.secretary);
  expect(lines[0]).toMatchObject({ overdue: true, nextOn: '2099-03-03', nextMeeting: { title: 'Next' } });
  expect(lines[0].conflicts).toContainEqual({ title: 'A conference' });
  expect(lines[2]).toMatchObject({
    kind: 'SYMPOSIUM',
    lastOn: '2020-05-05',
    provided: false,
    dueBy: null,
    overdue: false,
    anchor: null,
  });

  await putMeeting(app, world.focusGroupId, {
    ...{
      title: 'Among themselves',
      kind: 'FOCUS_GROUP',
      label: 'AMBER_STRICT',
      starts_at: new Date('2099-04-01T12:00:00Z'),
    },
  });
  const plan = randomUUID();
  await app.sql(
    `insert into meeting_plan (id, body_id, title, mode, time_zone, duration_minutes, first_day, last_day, rhythm, periods, made_at)
     values ($1, $2, 'A plan', 'VIRTUAL', 'UTC', 60, '2099-01-01', '2099-12-31', 'EVENLY', '[]', now())`,
    [plan, world.committeeId],
  );
  await app.sql(`insert into planned_meeting (id, plan_id, starts_at) values ($1, $2, '2099-06-01T12:00:00Z')`, [
    ...[randomUUID(), plan],
  ]);
  const ofThisWorld = ({ bodyName }: { bodyName: string }): boolean => names.has(bodyName);
  const names = new Set(
    (await app.sql<{ name: string }>(`select name from body where working_group_id = $1`, [world.group.id])).map(
      ({ name }) => name,
    ),
  );
  const titles = async (who: Person): Promise<unknown[]> =>
    (await calendar(who, 2099)).entries
      .filter(ofThisWorld)
      .map((one: { kind: string; firstDay: string; title: string }) => `${one.firstDay} ${one.kind} ${one.title}`);
  const all = ['2099-03-03 PUBLIC_EVENT A conference', '2099-03-03 MEETING Next', '2099-06-01 PLANNED A plan'];
  expect(await titles(world.secretary)).toEqual(all);
  expect(await titles(world.heads[0])).toEqual(all.slice(0, 2));
  const due = (await calendar(world.chair, 2021)).entries.filter(ofThisWorld);
  expect(due).toEqual([expect.objectContaining({ kind: 'DUE', firstDay: '2021-01-20', meeting: null })]);
  expect((await calendar(world.chair, 1999)).code).toBe('BAD_USER_INPUT');
  for (const ask of [() => cadence(world.stranger), () => calendar(world.stranger, 2099)])
    expect((await ask()).code).toBe('FORBIDDEN');
  expect((await cadence(null)).code).toBe('UNAUTHENTICATED');
  expect((await cadence(world.chair, `bdy_${randomUUID()}`)).code).toBe('NOT_FOUND');
});

test('a symposium is due by the terms, and stands near enough to the event beside which it is held, or not', async () => {
  const symposium = async () => (await cadence(world.chair)).lines[2];
  const name = `Congrès Общий ${world.group.slug}`;
  const event = (title: string, more: Record<string, unknown>): Promise<string> =>
    putMeeting(app, world.group.id, { title, kind: 'CONFERENCE_SESSION', label: 'CLEAR', public: true, ...more });
  const year = (of: string): Record<string, unknown> => ({
    ...{ starts_at: null, time_zone: null, planned_on: `${of}-01-01`, planned_precision: 'YEAR', planned_text: of },
  });
  await makeTerms(app, world.group.id, { SYMPOSIUM_CADENCE: { months: 36, anchor: name, toleranceDays: 5 } });
  const unknown = { event: null, firstDay: null, lastDay: null, daysApart: null, within: null };
  expect(await symposium()).toMatchObject({
    ...{ kind: 'SYMPOSIUM', body: { id: `bdy_${world.group.id}` }, provided: true, state: 'PROVIDED', everyMonths: 36 },
    ...{ says: `a symposium every 36 months beside ${name}, within 5 days of it`, clause: { number: '1.1' } },
    ...{ lastOn: '2020-05-05', dueBy: '2023-05-05', overdue: true, driftDays: null, nextOn: null },
    anchor: { name, toleranceDays: 5, ...unknown },
  });
  const due = { kind: 'DUE', firstDay: '2023-05-05', title: await groupName(), cadence: 'SYMPOSIUM', anchor: false };
  expect((await calendar(world.chair, 2023)).entries).toContainEqual(expect.objectContaining(due));

  // None of these is it, or none is known by its days.
  await event(`${name} 2097, called off`, { state: 'CANCELLED', starts_at: new Date('2097-09-10T08:00:00Z') });
  await event(`Beside ${name} 2097`, { kind: 'SIDE_EVENT', starts_at: new Date('2097-09-10T08:00:00Z') });
  await event(`Pre${name}ional days`, { starts_at: new Date('2097-09-10T08:00:00Z') });
  await event(`${name} among ourselves`, { public: false, starts_at: new Date('2097-09-10T08:00:00Z') });
  await event(`The ${name.toUpperCase()} (2099)`, year('2099'));
  expect((await symposium()).anchor).toMatchObject({
    ...unknown,
    event: { title: `The ${name.toUpperCase()} (2099)` },
  });

  await event(`${name}-2098`, { starts_at: new Date('2098-09-10T08:00:00Z'), duration_minutes: 3 * 1440 - 600 });
  const days = { event: { title: `${name}-2098` }, firstDay: '2098-09-10', lastDay: '2098-09-12' };
  expect((await symposium()).anchor).toMatchObject({ ...days, daysApart: null, within: null });
  const id = await putMeeting(app, world.group.id, {
    ...{ title: 'The next symposium', kind: 'SYMPOSIUM', label: 'CLEAR', public: true, duration_minutes: 1440 },
    starts_at: new Date('2098-09-05T10:00:00Z'),
  });
  const near = async (day: string): Promise<unknown> => {
    await app.sql(`update meeting set starts_at = $2 where id = $1`, [id.slice(4), `${day}T10:00:00Z`]);
    const { anchor, conflicts, nextOn } = await symposium();
    expect({ nextOn, conflicts, ...anchor }).toMatchObject({ nextOn: day, conflicts: [], ...days });
    return [anchor.daysApart, anchor.within];
  };
  // It goes on until the day after the one on which it begins.
  expect(await near('2098-09-04')).toEqual([5, true]);
  expect(await near('2098-09-11')).toEqual([0, true]);
  expect(await near('2098-09-17')).toEqual([5, true]);
  expect(await near('2098-09-18')).toEqual([6, false]);
  const marked = (await calendar(world.chair, 2098)).entries.filter(({ anchor }: { anchor: boolean }) => anchor);
  expect(marked).toEqual([expect.objectContaining({ kind: 'PUBLIC_EVENT', title: `${name}-2098`, cadence: null })]);
  // Of what only the month is known the calendar says that.
  const may = { starts_at: null, time_zone: null, planned_on: '2096-05-01', planned_precision: 'MONTH' };
  await event('Some day in May', { ...may, planned_text: 'May 2096' });
  expect((await calendar(world.chair, 2096)).entries).toContainEqual(
    expect.objectContaining({
      kind: 'PUBLIC_EVENT',
      title: 'Some day in May',
      firstDay: '2096-05-01',
      lastDay: '2096-05-31',
    }),
  );
  // Nearer to the year of which no day is known than to the days of another.
  await app.sql(`update meeting set starts_at = '2099-06-01T10:00:00Z' where id = $1`, [id.slice(4)]);
  expect((await symposium()).anchor).toMatchObject({
    ...unknown,
    event: { title: `The ${name.toUpperCase()} (2099)` },
  });

  await held('Some symposium of 2021', '2021-01-01', { kind: 'SYMPOSIUM', ...year('2021') });
  expect(await symposium()).toMatchObject({
    ...{ lastOn: null, lastMeeting: { title: 'Some symposium of 2021' }, dueBy: null, overdue: false },
  });
  await app.sql(
    `insert into terms_version (id, body_id, number, title, state, adopted_on, in_force, text_known)
     values ($1, $2, '1', 'Terms', 'ADOPTED', '2000-01-01', '[2000-01-01,)', false)`,
    [randomUUID(), world.focusGroupId],
  );
  const [own] = (await cadence(world.chair, `bdy_${world.focusGroupId}`)).lines;
  expect(own).toMatchObject({ kind: 'OWN', provided: false, state: 'UNKNOWN', everyMonths: null });
});
