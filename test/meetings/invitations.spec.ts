import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { act } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import type { Person } from '../support/people.js';

let mail: MailServer;
let app: TestApplication;
let world: MeetingWorld;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url }, await ownDatabaseUrl());
});
beforeEach(async () => {
  world = await makeMeetingWorld(app);
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const deliver = async (): Promise<ReceivedMail[]> => {
  await app.runJobs();
  return mail.received.splice(0);
};
const to = (mails: readonly ReceivedMail[], { email }: Person): ReceivedMail => {
  const mine = mails.filter(({ envelope }) => envelope.to.includes(email));
  expect(mine).toHaveLength(1);
  return mine[0] as ReceivedMail;
};
const calendarOf = ({ mail: { attachments } }: ReceivedMail) => {
  const part = attachments.find(
    ({ contentType }) => contentType === 'text/calendar' || contentType === 'application/ics',
  );
  const text = part?.content.toString('utf8') ?? '';
  const calendar = ICAL.Component.fromString(text);
  const component = calendar.getFirstSubcomponent('vevent') as ICAL.Component;
  return { text, calendar, component, event: new ICAL.Event(component) };
};
const plan = (changes: Record<string, unknown> = {}) => ({
  ...{ body: world.committee, title: 'Committee, next meeting', durationMinutes: 90 },
  startsAt: { local: '2099-12-03T14:00', timeZone: 'Europe/Brussels' },
  ...{ joiningLink: 'https://video.example.org/room?pwd=a%20b&x=1', passcode: 'open sesame', label: 'AMBER' },
  ...changes,
});
const invited = async (changes: Record<string, unknown> = {}) => {
  const { meeting } = await act(app, 'scheduleMeeting', plan(changes), world.chair);
  const mails = await deliver();
  return { id: meeting.id as string, mails };
};

describe('the invitation', () => {
  test('goes to everybody inside the body, each by a mail of their own, and to nobody else', async () => {
    const { mails } = await invited();
    const inside = [...world.heads, world.alternate, world.adviser, world.chair, world.secretary];
    expect(mails.flatMap(({ envelope }) => envelope.to).sort()).toEqual(inside.map(({ email }) => email).sort());
    expect(mails.every(({ envelope }) => envelope.to.length === 1)).toBe(true);
  });

  test("shows the recipient's own time, UTC and the venue's time, with the joining link and who scheduled it", async () => {
    const { meeting } = await act(
      app,
      'scheduleMeeting',
      plan({ agenda: [{ title: 'Opening', minutes: 5 }] }),
      world.heads[2],
    );
    expect(meeting.state).toBe('SCHEDULED');
    const mails = await deliver();
    const { mail: received } = to(mails, world.heads[1]);
    expect(received.subject).toBe(
      'Invitation: Committee, next meeting, Thursday 3 December 2099, 14:00 (Europe/Brussels)',
    );
    for (const part of [
      'Thursday 3 December 2099, 08:00 (America/New_York, UTC-5), your time',
      'Thursday 3 December 2099, 13:00 UTC',
      'Thursday 3 December 2099, 14:00 (Europe/Brussels, UTC+1)',
      'Joining link: https://video.example.org/room?pwd=a%20b&x=1',
      'Passcode: open sesame',
      'Handling: TLP:AMBER',
      'Scheduled by Head 3.',
      '1. Opening (5 minutes)',
    ])
      expect(received.text).toContain(part);
    expect(to(mails, world.chair).mail.text).toContain('Scheduled by Head 3.');
  });

  test('has a calendar entry that a parser reads back', async () => {
    const { mails } = await invited();
    const { text, calendar, component, event } = calendarOf(to(mails, world.heads[0]));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Europe/Brussels');
    expect(text).toContain('DTSTART;TZID=Europe/Brussels:20991203T140000\r\n');
    expect(event.startDate.toJSDate().toISOString()).toBe('2099-12-03T13:00:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2099-12-03T14:30:00.000Z');
    expect(event.summary).toBe('Committee, next meeting');
    expect(event.sequence).toBe(0);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(component.getFirstPropertyValue('conference')).toBe('https://video.example.org/room?pwd=a%20b&x=1');
    const [attendee] = component.getAllProperties('attendee');
    expect(attendee?.getFirstValue()).toBe(`mailto:${world.heads[0].email}`);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('shows the role of each by their seat, and asks those for an answer whose answer counts', async () => {
    const { mails } = await invited();
    const shown = (person: Person) => {
      const attendee = calendarOf(to(mails, person)).component.getFirstProperty('attendee');
      return [attendee?.getFirstParameter('role'), attendee?.getFirstParameter('rsvp')];
    };
    expect([world.chair, world.heads[0], world.alternate, world.adviser, world.secretary].map(shown)).toEqual([
      ['CHAIR', 'TRUE'],
      ['REQ-PARTICIPANT', 'TRUE'],
      ['OPT-PARTICIPANT', 'TRUE'],
      ['OPT-PARTICIPANT', 'FALSE'],
      ['NON-PARTICIPANT', 'FALSE'],
    ]);
  });

  test('of a focus group goes to its leads and participants', async () => {
    const { meeting } = await act(app, 'scheduleMeeting', plan({ body: world.focusGroup }), world.lead);
    expect(meeting.state).toBe('SCHEDULED');
    expect((await deliver()).flatMap(({ envelope }) => envelope.to).sort()).toEqual(
      [world.lead.email, world.participant.email].sort(),
    );
  });

  test('of a plan goes out when it is called, for each of its meetings with an entry of its own', async () => {
    const done = async (mutation: string, given: Record<string, unknown>) => {
      const { data } = await app.ask(
        `mutation($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { act: ${mutation}(input: $input) { plan { id meetings { startsAt } } } }`,
        { input: given },
        world.chair.token,
      );
      return data?.act.plan;
    };
    const series = {
      firstDay: '2099-01-05',
      lastDay: '2099-12-31',
      rhythm: 'HALF_YEARLY',
      timeZone: 'Europe/Brussels',
    };
    const { id } = await done('planMeetings', {
      body: world.committee,
      title: 'Planned',
      durationMinutes: 90,
      ...series,
    });
    expect(await deliver()).toEqual([]);
    const { meetings } = await done('callMeetingPlan', { plan: id, label: 'AMBER', passcode: 'open sesame' });
    expect(meetings).toHaveLength(2);
    const mails = await deliver();
    const inside = [...world.heads, world.alternate, world.adviser, world.chair, world.secretary];
    const addresses = inside.flatMap(({ email }) => [email, email]);
    expect(mails.flatMap(({ envelope }) => envelope.to).sort()).toEqual(addresses.sort());
    const own = mails.filter(({ envelope }) => envelope.to.includes(world.heads[1].email));
    const entries = own.map(calendarOf).toSorted((one, other) => one.event.startDate.compare(other.event.startDate));
    for (const [index, { calendar, component, event }] of entries.entries()) {
      const starts = new Date(meetings[index].startsAt);
      expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
      expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Europe/Brussels');
      expect(component.getFirstProperty('dtstart')?.getFirstParameter('tzid')).toBe('Europe/Brussels');
      expect(event.startDate.toJSDate()).toEqual(starts);
      expect(event.endDate.toJSDate()).toEqual(new Date(starts.getTime() + 5_400_000));
    }
    expect(new Set(entries.map(({ event }) => event.uid)).size).toBe(2);
    expect(own.every((one) => one.mail.text?.includes('Passcode: open sesame'))).toBe(true);
  });

  test('is mailed once, though its jobs run twice', async () => {
    const { id } = await invited();
    const [event] = await app.sql<{ id: string }>(`select id from event where subject_id = $1`, [id.slice(4)]);
    const again = { event: event?.id, subject: id.slice(4) };
    await app.sql(`select graphile_worker.add_job('meeting.scheduled', $1::json)`, [JSON.stringify(again)]);
    for (const notice of await app.sql<{ id: string }>(`select id from meeting_notice where meeting_id = $1`, [
      id.slice(4),
    ]))
      await app.sql(`select graphile_worker.add_job('meeting.notice', $1::json)`, [
        JSON.stringify({ notice: notice.id }),
      ]);
    expect(await deliver()).toEqual([]);
  });

  test('is not sent to somebody who lost their place before it went out', async () => {
    await act(app, 'scheduleMeeting', plan(), world.chair);
    await app.sql(`update delegate set valid = '[2000-01-01,2001-01-01)' where member_id = $1`, [
      world.heads[0].memberId,
    ]);
    await app.sql(`update account set state = 'SUSPENDED' where id = $1`, [world.heads[1].accountId]);
    const addresses = (await deliver()).flatMap(({ envelope }) => envelope.to);
    expect(addresses).toContain(world.heads[2].email);
    expect(addresses).not.toContain(world.heads[0].email);
    expect(addresses).not.toContain(world.heads[1].email);
  });
});

describe('a change of the date', () => {
  const reason = 'The venue is not free.';

  test('is told with its reason, under the same UID with a higher sequence', async () => {
    const { id, mails } = await invited();
    const uid = calendarOf(to(mails, world.heads[0])).event.uid;
    const moved = { local: '2099-12-10T14:00', timeZone: 'Europe/Brussels' };
    await act(app, 'rescheduleMeeting', { meeting: id, startsAt: moved, reason }, world.secretary);
    const told = to(await deliver(), world.heads[0]);
    expect(told.mail.subject).toMatch(/^New date: .*10 December 2099/);
    expect(told.mail.text).toContain(`Why: ${reason}`);
    expect(told.mail.text).toContain('Before: Thursday 3 December 2099, 14:00 (Europe/Brussels, UTC+1)');
    const { calendar, event } = calendarOf(told);
    expect([calendar.getFirstPropertyValue('method'), event.uid, event.sequence]).toEqual(['REQUEST', uid, 1]);
  });

  test('takes the entry out of calendars when it is postponed, and puts it back with the new date', async () => {
    const { id, mails } = await invited();
    const uid = calendarOf(to(mails, world.heads[0])).event.uid;
    await act(app, 'postponeMeeting', { meeting: id, reason, plannedFor: 'spring 2100' }, world.chair);
    const postponed = to(await deliver(), world.heads[0]);
    expect(postponed.mail.subject).toBe('Postponed: Committee, next meeting');
    expect(postponed.mail.text).toContain('Now thought of for: spring 2100');
    const off = calendarOf(postponed);
    expect([off.calendar.getFirstPropertyValue('method'), off.event.uid, off.event.sequence]).toEqual([
      'CANCEL',
      uid,
      1,
    ]);
    expect(off.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    const moved = { local: '2100-04-01T14:00', timeZone: 'Europe/Brussels' };
    await act(app, 'rescheduleMeeting', { meeting: id, startsAt: moved, reason }, world.chair);
    const again = calendarOf(to(await deliver(), world.heads[0]));
    expect([again.calendar.getFirstPropertyValue('method'), again.event.uid, again.event.sequence]).toEqual([
      'REQUEST',
      uid,
      2,
    ]);
  });

  test('is told once when a second follows before the first was mailed', async () => {
    const { id } = await invited();
    const moved = { local: '2099-12-10T14:00', timeZone: 'Europe/Brussels' };
    await act(app, 'rescheduleMeeting', { meeting: id, startsAt: moved, reason }, world.chair);
    await act(app, 'cancelMeeting', { meeting: id, reason: 'No quorum in sight.' }, world.chair);
    const told = to(await deliver(), world.heads[0]);
    expect(told.mail.subject).toBe('Cancelled: Committee, next meeting');
    expect(calendarOf(told).event.sequence).toBe(2);
  });
});

test('texts that no input takes, but a table may hold, begin no line of their own in mail and calendar', async () => {
  await app.sql(`update member set name = $2 where id = $1`, [
    world.heads[0].memberId,
    'Eve"\r\nBcc: x@example.org\u2028\u0007',
  ]);
  const id = await putMeeting(app, world.committeeId, {
    title: 'Title\r\nATTENDEE:mailto:x@example.org\r\nBcc: x@example.org \u0085',
    location: 'Room\nBEGIN:VALARM',
    starts_at: '2099-12-03T13:00:00Z',
  });
  await app.sql(`select graphile_worker.add_job('meeting.scheduled', $1::json)`, [
    JSON.stringify({ subject: id.slice(4) }),
  ]);
  const received = to(await deliver(), world.heads[0]);
  expect(received.mail.subject).toMatch(/^Invitation: Title ATTENDEE:mailto:x@example.org Bcc: x@example.org/);
  expect(received.mail.bcc).toBeUndefined();
  expect(received.mail.text).not.toMatch(/^(ATTENDEE|Bcc|BEGIN)/m);
  const { text, component, calendar } = calendarOf(received);
  expect(component.getAllProperties('attendee')).toHaveLength(1);
  expect(component.getAllSubcomponents('valarm')).toHaveLength(0);
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
});
