import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { scrollsSideways, violations } from '../support/browser.js';
import { inspect, SOUND } from '../support/inspection.js';
import { holdSeat } from '../support/bodies.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { makePerson } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  visits = await Visits.start(app, world.group.slug);
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

const WINDOW = 'from=2099-06-01&to=2099-06-05';

test('an hour is suggested from the form for a meeting, explained seat by seat, and fills in that form', async () => {
  const page = await visits.page('/meetings/new', world.chair);
  await page.getByLabel('Title').fill('Fair meeting');
  await page.getByLabel('Minutes', { exact: true }).fill('60');
  await page.getByRole('link', { name: 'Suggest hours' }).click();
  await page.getByRole('heading', { level: 1, name: 'Suggest hours' }).waitFor();
  expect(await page.getByLabel('Minutes, in whole quarter hours').inputValue()).toBe('60');
  await page.getByLabel('First day').fill('2099-06-01');
  await page.getByLabel('Last day').fill('2099-06-05');
  await page.getByRole('button', { name: 'Suggest', exact: true }).click();

  const turns = page.getByRole('region', { name: 'Hours to take in turn' });
  await turns.waitFor();
  expect([2, 3]).toContain(await turns.getByRole('article').count());
  const best = page.getByRole('region', { name: 'Best hours' }).getByRole('article');
  expect(await best.count()).toBe(5);
  await best.first().getByText('3 of 3 seats are available. 60 minutes outside working hours').waitFor();
  await best.first().getByText('Seat by seat').click();
  const seats = best.first().getByRole('table');
  await seats.getByRole('cell', { name: /\(Asia\/Tokyo\)/ }).waitFor();
  expect(await seats.getByRole('row').count()).toBe(4);
  await seats.getByRole('columnheader', { name: 'Borne in 24 months (minutes)' }).waitFor();
  expect(await seats.getByText('Outside hours').count()).toBe(1);

  const heat = page.getByRole('table', { name: /^Hours of / });
  expect(await heat.getByRole('columnheader').count()).toBe(6);
  const hour = heat.getByRole('row', { name: /^13:00/ });
  const cells = (await hour.getByRole('cell').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
  expect(cells).toEqual([
    ...['3 of 3 60 min outside', 'Mon 15:00 In hours', 'Mon 09:00 In hours', 'Mon 22:00 60 min outside', 'Use 13:00'],
  ]);
  await best.last().getByRole('button', { name: 'Hours of this day' }).click();
  await page.getByRole('heading', { name: 'Hours of Friday, 5 June 2099' }).waitFor();
  expect(await page.getByRole('button', { name: 'Day after' }).getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('Day', { exact: true }).fill('2099-06-03');
  const wednesday = page.getByRole('table', { name: 'Hours of Wednesday, 3 June 2099' });
  await wednesday
    .getByRole('cell', { name: /^Wed 15:00 In hours/ })
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await wednesday.getByRole('button', { name: 'Use 13:00' }).click();

  await page.getByRole('heading', { level: 1, name: 'Schedule a meeting' }).waitFor();
  expect(await page.getByLabel('Title').inputValue()).toBe('Fair meeting');
  expect(await page.getByLabel('Time', { exact: true }).inputValue()).toBe('13:00');
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2099-06-03');
  await page.getByRole('button', { name: 'Schedule and invite' }).click();
  await page.getByRole('heading', { level: 1, name: 'Fair meeting' }).waitFor();
});

test('hours to take in turn become a poll; where nothing is possible it says why, and what comes nearest', async () => {
  const page = await visits.page(`/meetings/suggested-hours?${WINDOW}&minutes="60"`, world.secretary);
  const turns = page.getByRole('region', { name: 'Hours to take in turn' });
  await turns.waitFor();
  const offered = await turns.getByRole('article').count();
  await page.getByRole('region', { name: 'Best hours' }).getByLabel('Offer in a poll').last().check();
  await page.getByRole('button', { name: `Make a poll of ${offered + 1} hours` }).click();
  await page.getByRole('heading', { level: 1, name: 'Find a date' }).waitFor();
  await page.getByRole('group', { name: `Date ${offered + 1}` }).waitFor();

  await makeTerms(app, world.group.id, { NOTICE_PERIOD: { days: 21 } });
  const none = await visits.page(`/meetings/suggested-hours?from=2099-06-06&to=2099-06-07`, world.chair);
  await none.getByLabel('Fewest seats that have to be available').fill('3');
  await none.getByRole('button', { name: 'Suggest', exact: true }).click();
  await none.getByText('There is no such hour').waitFor();
  const nearest = none.getByRole('region', { name: 'The nearest' });
  await nearest
    .getByText(/^Not available: .*\(Day off\)/)
    .first()
    .waitFor();
  await none.getByLabel('Last day').fill('2099-06-01');
  await none.getByRole('button', { name: 'Suggest', exact: true }).click();
  await none.getByText('lies before the first day.').first().waitFor();
  expect(await none.getByLabel('Last day').getAttribute('aria-invalid')).toBe('true');
  const soon = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await none.goto(`/meetings/suggested-hours?group=${world.group.slug}&from=${soon}&to=${soon}`);
  await none.getByText('These days end before there is enough notice.').waitFor();
  await none.getByText(/the first day is/).waitFor();
  const refused = await visits.page('/meetings/suggested-hours', world.heads[0]);
  await refused.getByText('You may not have hours suggested for this body.').waitFor();
});

test('a seat that changes hands is named at each hour after whoever has it then', async () => {
  const other = await makeMeetingWorld(app);
  const [seat, next] = [String(other.group.seats[0]), await makePerson(app, { timeZone: 'Asia/Tokyo' })];
  await app.sql(`update party set name = 'Bortelland', time_zones = '{Asia/Tokyo}' where id = $1`, [next.partyId]);
  await app.sql(`update party set name = 'Arvenia' where id = $1`, [other.heads[0].partyId]);
  for (const table of ['seat_term', 'delegate'])
    await app.sql(`update ${table} set valid = '[2000-01-01,2099-06-03)' where seat_id = $1`, [seat]);
  await holdSeat(app, seat, next.partyId, '[2099-06-03,)');
  const page = await visits.page(
    `/meetings/suggested-hours?group=${other.group.slug}&${WINDOW}&day=2099-06-03`,
    other.chair,
  );
  const best = page.getByRole('region', { name: 'Best hours' }).getByRole('article');
  for (const [day, name, zone] of [
    ['2 June', '1. Arvenia', 'Europe/Brussels'],
    ['4 June', '1. Bortelland', 'Asia/Tokyo'],
  ] as const) {
    const slot = best.filter({ has: page.getByRole('heading', { name: new RegExp(day) }) });
    await slot.getByText('Seat by seat').click();
    await slot.getByRole('row', { name: new RegExp(`^${name} .*\\(${zone}\\)`) }).waitFor();
  }
  // The day in the home zone of the body is one of UTC, so that one holder alone stands above it.
  const heat = page.getByRole('table', { name: 'Hours of Wednesday, 3 June 2099' });
  await heat.getByRole('columnheader', { name: /^1\. Bortelland/ }).waitFor();
  expect(await heat.getByText('Arvenia').count()).toBe(0);
});

test('a narrow window, from right to left and in French, shows all of it', async () => {
  const address = `/meetings/suggested-hours?${WINDOW}`;
  const arabic = await visits.page(address, world.chair, { width: 320, language: 'ar' });
  await arabic.getByRole('table').last().waitFor();
  expect(await arabic.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await inspect(arabic)).toEqual(SOUND);
  const french = await visits.page(address, world.chair, { width: 320, language: 'fr-FR' });
  await french.getByRole('heading', { name: 'Heures à alterner' }).waitFor();
  await french.getByRole('table').last().waitFor();
  expect(await scrollsSideways(french)).toBe(false);
});

test('what was borne is a table with lengths: all seats for who keeps the balance, the own for a seat', async () => {
  // A Wednesday of the last weeks, 8:00 UTC: in New York not yet a working hour.
  const at = new Date(Date.now() - 14 * 86_400_000);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 4) % 7));
  at.setUTCHours(8, 0, 0, 0);
  const ends = new Date(at.getTime() + 45 * 60_000);
  const held = { state: 'HELD', label: 'AMBER', starts_at: at, duration_minutes: 45 };
  const meeting = (await putMeeting(app, world.committeeId, held)).slice(4);
  await app.sql(`insert into sitting (id, opened_at, closed_at, close_recorded_at) values ($1, $2, $3, $3)`, [
    ...[meeting, at, ends],
  ]);
  await app.sql(
    `insert into attendance (id, meeting_id, seat_id, person_name, capacity, speaks, arrived_at, left_at, recorded_at)
     values ($1, $2, $3, 'Somebody', 'DESIGNATED', true, $4, $5, now())`,
    [randomUUID(), meeting, world.group.seats[1], at, ends],
  );
  const page = await visits.page('/meetings/ledger', world.chair, { width: 320, language: 'ar' });
  const ledger = page.getByRole('table', { name: /^Minutes outside working hours/ });
  await ledger.getByRole('row', { name: /^2\. .* 45 minutes 1$/ }).waitFor();
  expect(await ledger.getByRole('row').count()).toBe(4);
  await page.getByText('Between the seat that bore most and the one that bore least lie 45 minutes.').waitFor();
  expect(await inspect(page)).toEqual(SOUND);
  await page.getByLabel('As of').fill('2020-01-01');
  await page.getByText('In this time no meeting was held of which there is a roll call.').waitFor();
  const own = await visits.page('/meetings/ledger', world.heads[1], { language: 'fr-FR' });
  await own.getByText('Ce sont vos propres sièges.').waitFor();
  expect(await own.getByRole('row').count()).toBe(2);
});
