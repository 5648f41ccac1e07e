import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { TestServer } from '../support/server.js';
import { holdSeat, makeWorkingGroup, serveInDelegation } from '../support/bodies.js';
import { makePerson } from '../support/people.js';
import { makeFeed, read, unfolded } from './feed.js';

/** Debian's Python, for which `apt-get install python3-icalendar` brings the second reader; PYTHON names another one. */
const PYTHON = process.env['PYTHON'] ?? '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('read_calendar.py', import.meta.url));

const ZONES = [
  ...['Europe/Brussels', 'Europe/London', 'Europe/Lisbon', 'Europe/Kyiv', 'Europe/Istanbul', 'Europe/Dublin'],
  ...['Europe/Vienna', 'Europe/Moscow', 'Europe/Chisinau', 'Atlantic/Azores', 'Atlantic/Reykjavik', 'Africa/Cairo'],
  ...['Africa/Casablanca', 'Africa/Lagos', 'Africa/Nairobi', 'Africa/Johannesburg', 'Africa/Accra', 'Africa/Tunis'],
  ...['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/Phoenix'],
  ...['America/Halifax', 'America/St_Johns', 'America/Anchorage', 'America/Mexico_City', 'America/Bogota'],
  ...['America/Lima', 'America/Santiago', 'America/Sao_Paulo', 'America/Argentina/Buenos_Aires', 'America/Havana'],
  ...['Asia/Tokyo', 'Asia/Seoul', 'Asia/Shanghai', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Karachi', 'Asia/Dubai'],
  ...['Asia/Tehran', 'Asia/Jerusalem', 'Asia/Beirut', 'Asia/Yangon', 'Australia/Sydney', 'Australia/Adelaide'],
  ...['Australia/Lord_Howe', 'Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Honolulu'],
];
const COUNT = 1000;
/** Beyond 2037 pytz, on which the second reader rests, knows no daylight saving. */
const YEARS = 9;
const HOSTILE = [
  'Plain',
  'Two\r\nATTENDEE:mailto:forged@example.org',
  'One\nEND:VEVENT\nBEGIN:VEVENT\nUID:forged',
  // No n after a backslash: the second reader, in the version of Debian 12, takes that for a line break.
  '"Quoted"; with, commas: and \\ backslashes \\',
  'Line\u2028separators\u2029and\u0085controls\u0007',
  'Accents é, 漢字, العربية 🗓️ '.repeat(8),
  ';TZID=Mars/Olympus:19700101T000000',
];

let app: TestServer;
let text: string;
let meant: { uid: string; start: string; end: string; sequence: number; title: string; zone: string }[];

beforeAll(async () => {
  app = await TestServer.shared();
  const group = await makeWorkingGroup(app, 1);
  const owner = await makePerson(app);
  await holdSeat(app, group.seats[0] ?? '', owner.partyId);
  await serveInDelegation(app, group.seats[0] ?? '', owner.memberId);
  await app.sql(`update body set name = $2 where id = $1`, [group.committeeId, 'A "name"; of\r\nX-FORGED:1, lines']);
  // Through the hours around every change of clocks of the years to come, and a few seconds past the hour.
  const step = (YEARS * 365.25 * 86_400_000) / COUNT;
  const from = Math.ceil(Date.now() / 3_600_000) * 3_600_000;
  meant = Array.from({ length: COUNT }, (_, index) => {
    const start = from + Math.floor((index * step) / 900_000) * 900_000;
    const minutes = 30 + (index % 20) * 90;
    return {
      uid: `${index}-${group.id}@plenary.test`,
      start: new Date(start).toISOString(),
      end: new Date(start + minutes * 60_000).toISOString(),
      sequence: index % 7,
      title: `${HOSTILE[index % HOSTILE.length]}`,
      zone: ZONES[index % ZONES.length] ?? 'UTC',
    };
  });
  await app.sql(
    `insert into meeting (id, body_id, kind, state, title, label, starts_at, time_zone, duration_minutes, calendar_uid, calendar_sequence, location)
     select gen_random_uuid(), $1, 'COMMITTEE', 'SCHEDULED', m.title, 'GREEN', m.start::timestamptz, m.zone, extract(epoch from m."end"::timestamptz - m.start::timestamptz) / 60, m.uid, m.sequence, m.title
       from jsonb_to_recordset($2) as m(title text, start text, "end" text, zone text, uid text, sequence int)`,
    [group.committeeId, JSON.stringify(meant)],
  );
  const { path } = await makeFeed(app, owner, { body: `bdy_${group.committeeId}` });
  text = await (await read(app, path)).text();
});
afterAll(() => app.stop());

interface Read {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly summary: string;
  readonly location: string;
  readonly status: string;
  readonly sequence: number;
  readonly properties: readonly string[];
}

function byIcal(): Read[] {
  const calendar = ICAL.Component.fromString(text);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      zone: event.startDate.zone?.tzid ?? '',
      summary: event.summary,
      location: event.location,
      status: String(component.getFirstPropertyValue('status')),
      sequence: event.sequence,
      properties: component
        .getAllProperties()
        .map(({ name }) => name.toUpperCase())
        .toSorted(),
    };
  });
}

const byPython = (): { name: string; method: string; events: Read[] } =>
  JSON.parse(execFileSync(PYTHON, [SCRIPT], { input: text, encoding: 'utf8', maxBuffer: 64e6 })) as never;

const timesOf = (events: readonly Read[]) =>
  Object.fromEntries(
    events.map(({ uid, start, end, sequence, zone }) => [
      uid,
      { start, end, sequence, zone: zone.replace('Z', 'UTC') },
    ]),
  );

test('two readers that know nothing of each other understand 1,000 meetings in 50 zones as they were meant', () => {
  expect(new Set(ZONES).size).toBe(50);
  const [one, other] = [byIcal(), byPython()];
  expect(one).toHaveLength(COUNT);
  expect(timesOf(one)).toEqual(timesOf(other.events));
  for (const { uid, start, end, sequence } of meant) expect(timesOf(one)[uid]).toMatchObject({ start, end, sequence });
  // Nearly all on the clock of their zone; in UTC where that zone's rules are not what calendars are given.
  const local = one.filter(({ zone }) => zone !== 'UTC');
  expect(new Set(local.map(({ zone }) => zone)).size).toBeGreaterThan(45);
  expect(local.length).toBeGreaterThan(COUNT * 0.9);
});

test('no title, place or name adds a property or an event, and both readers read the same words', () => {
  const [one, other] = [byIcal(), byPython()];
  expect(other).toMatchObject({ method: 'PUBLISH', name: 'A "name"; of X-FORGED:1, lines' });
  const expected = 'DTEND DTSTAMP DTSTART LAST-MODIFIED LOCATION SEQUENCE STATUS SUMMARY TRANSP UID URL'.split(' ');
  for (const events of [one, other.events]) {
    for (const { properties, status } of events) expect([properties, status]).toEqual([expected, 'CONFIRMED']);
  }
  const words = (events: readonly Read[]) => events.map(({ uid, summary, location }) => [uid, summary, location]);
  expect(words(one)).toEqual(words(other.events));
  for (const [, summary = '', location] of words(one)) {
    expect(summary).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    expect(location).toBe(summary);
  }
  const names = unfolded(text).match(/^[A-Z-]+(?=[:;])/gm) ?? [];
  expect(names.filter((name) => ['ATTENDEE', 'X-FORGED'].includes(name))).toEqual([]);
});

test('lines are as long as RFC 5545 lets them be, and end as it says', () => {
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
});
