import { describe, expect, it } from '@jest/globals';
import { BadDate, lastDayOf, resolveDay, resolveInstant } from '../../src/loading/dates.js';
import { FOLDER_FILES } from '../../src/loading/folder-files.js';
import { Plan } from '../../src/loading/plan.js';
import { Problems } from '../../src/loading/problems.js';
import { readFolder } from '../../src/loading/read-folder.js';

const MONDAY = '2026-11-23';

describe('dates in data files', () => {
  it.each([
    ['2020-02-29', '2020-02-29'],
    ['today', '2026-11-23'],
    ['today+30d', '2026-12-23'],
    ['today-2w', '2026-11-09'],
    ['today+3m', '2027-02-23'],
    ['today-5y', '2021-11-23'],
    ['today+5d workday', '2026-11-30'],
    ['today-1d workday', '2026-11-20'],
    ['today+1d workday', '2026-11-24'],
  ])('reads the day %s as %s', (text, expected) => {
    expect(resolveDay(text, MONDAY)).toBe(expected);
  });

  it.each(['2021-02-29', '2021-2-1', 'tomorrow', 'today+', 'today +3d', '2021-01-01T00:00', 'today+3h', ''])(
    'refuses the day %j in words',
    (text) => {
      expect(() => resolveDay(text, MONDAY)).toThrow(BadDate);
    },
  );

  it('reads a time of day at a place', () => {
    const washington = resolveInstant('2021-01-27 08:00 America/New_York', MONDAY);
    expect(washington).toEqual({ instant: '2021-01-27T13:00:00Z', timeZone: 'America/New_York' });
    expect(resolveInstant('today+30d 14:00 Europe/Brussels', MONDAY).instant).toBe('2026-12-23T13:00:00Z');
  });

  it.each([
    ['2027-03-28 02:30 Europe/Brussels', 'twice or not at all'],
    ['2027-10-31 02:30 Europe/Brussels', 'twice or not at all'],
    ['2027-03-28 25:00 Europe/Brussels', 'no time of day 25:00'],
    ['2027-03-28 12:00 Europe/Bruges', 'no time zone Europe/Bruges'],
    ['2027-03-28 12:00 +02:00', 'is not a time such as'],
    ['2027-03-28', 'is not a time such as'],
  ])('refuses the time %s in words', (text, words) => {
    expect(() => resolveInstant(text, MONDAY)).toThrow(words);
  });

  it('counts from the last day of what a source gives', () => {
    expect(['2016', '2020-02', '2020-02-11'].map(lastDayOf)).toEqual(['2016-12-31', '2020-02-29', '2020-02-11']);
  });

  it('are right in the demonstration data on days from all over a year', async () => {
    const problems = new Problems();
    const { rows } = await readFolder('data/demo', FOLDER_FILES, problems);
    // Thirteen days apart: every weekday, month end and change of clocks comes near one.
    for (let day = 0; day < 366; day += 13) {
      const plan = new Plan(resolveDay(`today+${day}d`, MONDAY), problems);
      for (const { file, row, place } of rows) file.plan(row, place, plan);
    }
    expect(problems.lines()).toEqual([]);
  });
});
