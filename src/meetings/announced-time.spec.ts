import { describe, expect, test } from '@jest/globals';
import { InvalidInput } from '../kernel/refused.js';
import { type AnnouncedTime, instantOf, Overlap } from './announced-time.js';
import { localTime, venueTime, zoned } from './local-time.js';
import { checkNotice } from './notice.js';

const at = (announced: AnnouncedTime): string => instantOf(announced, ['startsAt']).at.toISOString();
const problem = (announced: AnnouncedTime): { path: string; message: string } => {
  try {
    at(announced);
  } catch (error) {
    if (error instanceof InvalidInput) {
      return { path: error.problems[0]?.path.join('.') ?? '', message: error.problems[0]?.message ?? '' };
    }
  }
  throw new Error('Nothing was wrong.');
};
const offsets = (day: string): number[] =>
  ['America/New_York', 'Europe/Brussels'].map(
    (zone) => zoned(new Date(`${day}T15:00:00Z`), zone).offsetNanoseconds / 3.6e12,
  );
const clock = (startsAt: string, timeZone: string, minutes = 60, hours = {}) => ({
  ...{ startsAt, timeZone, minutes, workingDays: null, workingFrom: null, workingTo: null },
  ...hours,
});

describe('an announced time', () => {
  test('means the instant of its zone, also where Washington and Brussels are 5 or 6 hours apart', () => {
    const apart = ([washington, brussels]: number[]): number => (brussels ?? 0) - (washington ?? 0);
    expect(apart(offsets('2020-10-28'))).toBe(5);
    expect(apart(offsets('2021-01-27'))).toBe(6);
    const washington = { local: '2020-10-28T10:00', timeZone: 'America/New_York' };
    expect(at(washington)).toBe(at({ local: '2020-10-28T15:00', timeZone: 'Europe/Brussels' }));
    const winter = { local: '2021-01-27T10:00', timeZone: 'America/New_York' };
    expect(at(winter)).toBe(at({ local: '2021-01-27T16:00', timeZone: 'Europe/Brussels' }));
  });

  test('follows Morocco, which sets its clocks back in Ramadan', () => {
    expect(at({ local: '2025-03-10T14:00', timeZone: 'Africa/Casablanca' })).toBe('2025-03-10T14:00:00.000Z');
    expect(at({ local: '2025-05-10T14:00', timeZone: 'Africa/Casablanca' })).toBe('2025-05-10T13:00:00.000Z');
  });

  test('that clocks skip is refused with the nearest times on either side', () => {
    const { path, message } = problem({ local: '2027-03-14T02:15', timeZone: 'America/New_York' });
    expect(path).toBe('startsAt.local');
    expect(message).toContain('2027-03-14T01:59 and 2027-03-14T03:00');
    // A whole day that was skipped: Samoa crossed the date line.
    expect(problem({ local: '2011-12-30T12:00', timeZone: 'Pacific/Apia' }).message).toContain(
      '2011-12-29T23:59 and 2011-12-31T00:00',
    );
  });

  test('that comes twice is refused until it is said which is meant', () => {
    const twice = { local: '2027-11-07T01:30', timeZone: 'America/New_York' };
    expect(problem(twice)).toMatchObject({ path: 'startsAt.overlap' });
    expect(at({ ...twice, overlap: Overlap.EARLIER })).toBe('2027-11-07T05:30:00.000Z');
    expect(at({ ...twice, overlap: Overlap.LATER })).toBe('2027-11-07T06:30:00.000Z');
  });

  test('in a zone of another spelling is stored under the name of the database of zones', () => {
    const { timeZone } = instantOf({ local: '2027-06-01T10:00', timeZone: 'europe/BRUSSELS' }, []);
    expect(timeZone).toBe('Europe/Brussels');
    expect(at({ local: '2027-06-01T10:00', timeZone: 'Asia/Kolkata' })).toBe('2027-06-01T04:30:00.000Z');
  });
});

describe('a local time', () => {
  test('has the weekday and date of its own zone', () => {
    expect(venueTime(new Date('2026-12-03T23:30:00Z'), 'Asia/Tokyo')).toMatchObject({
      ...{ local: '2026-12-04T08:30:00+09:00', weekday: 'Friday', date: '2026-12-04' },
      ...{ utcWeekday: 'Thursday', utcDate: '2026-12-03' },
    });
  });

  test.each([
    ['2026-12-03T21:00:00Z', 60, false],
    ['2026-12-03T21:00:00Z', 61, true],
    ['2026-12-03T22:00:00Z', 5, true],
    ['2026-12-04T06:59:00Z', 5, true],
    ['2026-12-04T07:00:00Z', 60, false],
  ])('at %s for %i minutes lies in the night: %s', (startsAt, minutes, night) => {
    expect(localTime(clock(startsAt, 'UTC', minutes))?.isNight).toBe(night);
  });

  test('lies outside of working hours on other days and hours, also of a shift that runs across midnight', () => {
    const outside = (startsAt: string, minutes: number, hours = {}) =>
      localTime(clock(startsAt, 'UTC', minutes, hours))?.isOutsideWorkingHours;
    expect(outside('2026-12-03T09:00:00Z', 480)).toBe(false);
    expect(outside('2026-12-03T16:30:00Z', 60)).toBe(true);
    expect(outside('2026-12-05T10:00:00Z', 60)).toBe(true);
    const shift = { workingDays: [4], workingFrom: '22:00', workingTo: '06:00' };
    expect(outside('2026-12-04T01:00:00Z', 60, shift)).toBe(false);
    expect(outside('2026-12-03T01:00:00Z', 60, shift)).toBe(true);
  });
});

describe('the notice period', () => {
  const notice = { days: 21, clauseId: null, cites: 'version 1' };
  test('counts days as the home zone of the body has them', () => {
    // Late evening of 1 June in New York is 2 June in Brussels.
    const now = new Date('2027-06-01T22:30:00Z');
    const meeting = new Date('2027-06-22T21:00:00Z');
    expect(() => checkNotice(meeting, now, 'America/New_York', notice)).not.toThrow();
    expect(() => checkNotice(meeting, now, 'Europe/Brussels', notice)).toThrow('20 days away');
    expect(() => checkNotice(meeting, now, 'Europe/Brussels', null)).not.toThrow();
  });
});
