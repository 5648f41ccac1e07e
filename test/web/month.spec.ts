import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addMonths, firstDayOfWeek, weeksOf } from '../../web/src/meetings/month-grid.js';
import { TestServer } from '../support/server.js';
import { scrollsSideways, violations, visit, type Visit } from '../support/browser.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { Browser } from '../support/windows.js';

describe('the weeks of a month', () => {
  test('begin on the day on which a region begins its weeks, and hold every day of the month once', () => {
    const weeks = weeksOf('2026-12', 1);
    expect(weeks.map(([first]) => first)).toEqual([
      ...['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'],
    ]);
    expect(weeksOf('2026-12', 7)[0]?.[0]).toBe('2026-11-29');
    expect(weeksOf('2026-12', 6)[0]?.[0]).toBe('2026-11-28');
    // 2027 begins on a Friday, and February 2027 on a Monday: exactly four weeks.
    expect(weeksOf('2027-02', 1)).toHaveLength(4);
    const december = weeks.flat().filter((day) => day.startsWith('2026-12'));
    expect(new Set(december).size).toBe(31);
  });

  test('are those of the region that is asked for', () => {
    expect(['en-GB', 'fr', 'en-US', 'ar-EG'].map(firstDayOfWeek)).toEqual([1, 1, 7, 6]);
  });

  test('are followed by those of the next month, over the end of a year', () => {
    expect([addMonths('2026-12', 1), addMonths('2027-01', -1), addMonths('2026-03', -1)]).toEqual([
      ...['2027-01', '2026-12', '2026-02'],
    ]);
  });
});

describe('the month table', () => {
  let app: TestServer;
  let browser: Browser;
  let world: MeetingWorld;
  let slug: string;
  const visits: Visit[] = [];

  beforeAll(async () => {
    app = await TestServer.shared();
    browser = await Browser.start();
    world = await makeMeetingWorld(app);
    const [row] = await app.sql<{ slug: string }>('select slug from body where id = $1', [world.group.id]);
    slug = row?.slug ?? '';
    const put = (title: string, starts_at: string | null, columns: Record<string, unknown> = {}) =>
      putMeeting(app, world.committeeId, { title, starts_at, ...columns });
    await put('Noon meeting', '2031-05-14T10:00:00Z');
    await put('Late meeting', '2031-05-20T22:30:00Z', { state: 'CANCELLED', reason: 'Nobody can come.' });
    await put('Last evening', '2031-05-31T23:00:00Z');
    const planned = { state: 'PROPOSED', planned_on: '2031-05-01', planned_precision: 'MONTH' };
    await put('Conference of 2031', null, {
      ...{ ...planned, planned_on: '2031-09-01', planned_text: 'September 2031', time_zone: null },
      ...{ kind: 'CONFERENCE_SESSION', label: 'CLEAR', public: true },
    });
    await put('Some day', null, { ...planned, planned_text: 'May 2031', time_zone: null });
    const beside = { months: 36, anchor: `Congress ${slug}`, toleranceDays: 2 };
    await makeTerms(app, world.group.id, { SYMPOSIUM_CADENCE: beside });
    const open = { label: 'CLEAR', public: true };
    const symposium = { ...open, kind: 'SYMPOSIUM' };
    await put('Symposium before', '2028-03-01T10:00:00Z', { ...symposium, state: 'HELD' });
    await put('Symposium next', '2031-10-10T10:00:00Z', symposium);
    const days = { duration_minutes: 3 * 1440 - 600 };
    await put(`31st Congress ${slug}`, '2031-10-06T08:00:00Z', { ...open, ...days, kind: 'CONFERENCE_SESSION' });
  });
  afterEach(async () => {
    for (const { close, foreign, complaints } of visits.splice(0)) {
      await close();
      expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
    }
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  async function open(search: string, options: { width?: number; dark?: boolean; language?: string } = {}) {
    const one = await visit(browser, app, { accountId: world.heads[0].accountId, ...options });
    visits.push(one);
    await one.page.goto(`/meetings?group=${slug}&view=month${search}`);
    return one.page;
  }
  const cellWith = (page: Page, title: string) =>
    page.getByRole('cell').filter({ has: page.getByRole('link', { name: title }) });

  test('puts each meeting on its day by the clock of whoever reads, with its state in words', async () => {
    const page = await open('&month=2031-05');
    const table = page.getByRole('table', { name: 'May 2031, by the clock of Europe/Brussels' });
    await table.waitFor();
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    ]);
    const noon = await cellWith(page, 'Noon meeting').innerText();
    expect(noon).toContain('Wednesday, 14 May 2031');
    expect(noon).toMatch(/12:00[\s\S]*Scheduled/);
    // Half past ten in the evening by UTC is the next day in Brussels.
    const late = await cellWith(page, 'Late meeting').innerText();
    expect(late).toContain('Wednesday, 21 May 2031');
    expect(late).toMatch(/00:30[\s\S]*Cancelled/);
    expect(await cellWith(page, 'Last evening').innerText()).toContain('1 June 2031');
    await page.getByRole('heading', { name: 'Without an exact start' }).waitFor();
    await page.getByRole('heading', { name: 'Some day' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('goes from month to month by links and by keys, and marks the day that it is', async () => {
    const page = await open('&month=2031-05');
    await page.getByRole('link', { name: 'Next month' }).click();
    await page.getByRole('heading', { name: 'June 2031' }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { name: 'May 2031' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'June 2031' }).waitFor();
    expect(await page.getByText('Today').count()).toBe(0);
    await page.getByRole('link', { name: 'This month' }).click();
    const today = page.getByRole('cell').filter({ hasText: 'Today' });
    expect(await today.getAttribute('aria-current')).toBe('date');
    const views = page.getByRole('navigation', { name: 'Shown as' });
    const shown = () => views.locator('[aria-current]').allInnerTexts();
    expect(await shown()).toEqual(['Month table']);
    await views.getByRole('link', { name: 'List' }).click();
    await page.getByLabel('When').waitFor();
    expect(await shown()).toEqual(['List']);
    expect(new URL(page.url()).searchParams.has('view')).toBe(false);
  });

  test('is a list of days in a narrow window, in the dark theme too, and does not scroll sideways', async () => {
    const page = await open('&month=2031-05', { width: 320, dark: true });
    await page.getByText('Wednesday, 14 May 2031').waitFor();
    expect(await page.getByText('Thursday, 15 May 2031').isVisible()).toBe(false);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
  });

  test('begins its weeks where the reader begins theirs, and speaks French', async () => {
    const american = await open('&month=2031-05', { language: 'en-US' });
    expect(await american.getByRole('columnheader').first().innerText()).toBe('Sunday');
    const french = await open('&month=2031-05', { language: 'fr-FR' });
    expect(await french.getByRole('columnheader').first().innerText()).toBe('Lundi');
    await french.getByRole('heading', { name: 'Mai 2031' }).waitFor();
  });

  test('takes a month that the calendar lacks for the one that it is', async () => {
    const page = await open('&month=2031-13');
    await page.getByRole('cell').filter({ hasText: 'Today' }).waitFor();
    expect(await page.getByRole('cell').filter({ hasText: 'Today' }).count()).toBe(1);
  });

  test('is one of twelve small ones in the calendar of a year, which is printed with its list', async () => {
    const page = await open('&month=2031-05');
    await page.getByRole('link', { name: 'Year', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: `Calendar of ${new Date().getFullYear()}` }).waitFor();
    await page.goto(`/meetings/year?group=${slug}&year=2031`);
    const may = page.getByRole('table', { name: 'May 2031' });
    await may.getByRole('cell', { name: /^14 ?: Noon meeting/ }).waitFor();
    const returns = page.getByRole('table', { name: 'How often meetings return' });
    await returns.getByRole('row', { name: /^Joint meeting .* Not provided for/ }).waitFor();
    expect(await page.getByRole('table').count()).toBe(13);
    const symposium = await returns.getByRole('row', { name: /^Symposium/ }).innerText();
    expect(symposium).toMatch(
      /36 months[\s\S]*Clause 1\.1[\s\S]*1 March 2028[\s\S]*1 March 2031 Overdue[\s\S]*10 October 2031/,
    );
    expect(symposium).toContain(`Beside Congress ${slug}, within 2 days`);
    expect(symposium).toContain(`31st Congress ${slug}: 6 October 2031 to 8 October 2031`);
    expect(symposium).toMatch(/Near enough\s+2 days apart/);
    await page.getByRole('listitem').filter({ hasText: 'Saturday, 1 March 2031' }).getByText('Symposium').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Conference of 2031' }).getByText('Public event').waitFor();
    // Of a month no day is marked.
    expect(await page.getByRole('table', { name: 'September 2031' }).getByRole('cell', { name: /:/ }).count()).toBe(0);
    // What was called off stands in the list only; the last evening of May is the first of June in Brussels.
    expect(await may.getByRole('cell', { name: /:/ }).count()).toBe(1);
    await page
      .getByRole('table', { name: 'June 2031' })
      .getByRole('cell', { name: /^1 ?: Last evening/ })
      .waitFor();
    const list = page.getByRole('listitem').filter({ hasText: '21 May 2031, 00:30' });
    expect(await list.innerText()).toMatch(/Late meeting[\s\S]*Cancelled/);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print', exact: true }).isVisible()).toBe(false);
    const anchor = page.getByRole('listitem').filter({ hasText: `31st Congress ${slug}` });
    expect(await anchor.getByText('The symposium is held beside it').isVisible()).toBe(true);
    expect(await anchor.innerText()).toContain('Monday, 6 October 2031, 10:00 to Wednesday, 8 October 2031');
    expect(await returns.isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    await page.getByRole('link', { name: '2032' }).click();
    await page.getByText('No meeting with an hour in 2032 is shown to you.').waitFor();
  });
});
