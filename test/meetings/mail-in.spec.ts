import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import type { MailOutcome } from '../../src/meetings/reply-by-mail.js';
import { TestApplication } from '../support/application.js';
import { holdSeat, serveInDelegation } from '../support/bodies.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer } from '../support/mail-server.js';
import { act, inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';

let mail: MailServer;
let url: string;
let app: TestApplication;
let world: MeetingWorld;
let meeting: string;

beforeAll(async () => {
  [mail, url] = [await MailServer.start(), await ownDatabaseUrl()];
  app = await TestApplication.start({ SMTP_URL: mail.url }, url);
});
beforeEach(async () => {
  world = await makeMeetingWorld(app);
  const plan = { body: world.committee, title: 'The autumn meeting', durationMinutes: 90, label: 'AMBER' };
  ({
    meeting: { id: meeting },
  } = await act(app, 'scheduleMeeting', { ...plan, startsAt: inDays(60) }, world.chair));
  await app.runJobs();
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

/** The calendar in the newest mail that somebody got. */
function invitationOf({ email }: Person): ICAL.Component {
  const mine = mail.received.filter(({ envelope }) => envelope.to.includes(email)).at(-1);
  const part = mine?.mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  return ICAL.Component.fromString(part?.content.toString() ?? '');
}
/** What of an invitation stays, and what tells a calendar which of two is the newer. */
function told(invitation: ICAL.Component) {
  const event = new ICAL.Event(invitation.getFirstSubcomponent('vevent') as ICAL.Component);
  const rsvp = event.component.getFirstProperty('attendee')?.getFirstParameter('rsvp');
  return { method: invitation.getFirstPropertyValue('method'), uid: event.uid, sequence: event.sequence, rsvp };
}
/** What a calendar writes when its owner answers an invitation. */
function answered(invitation: ICAL.Component, partstat: string, address?: string): string {
  const reply = ICAL.Component.fromString(invitation.toString());
  reply.updatePropertyWithValue('method', 'REPLY');
  const attendee = reply.getFirstSubcomponent('vevent')?.getFirstProperty('attendee');
  attendee?.setParameter('partstat', partstat);
  if (address) attendee?.setValue(`mailto:${address}`);
  return reply.toString();
}
let count = 0;
/** A mail with a calendar, as such programs send it. */
function mailFrom(from: string, calendar: string, headers: string[] = []): Buffer {
  count += 1;
  const id = headers.some((header) => header.startsWith('Message-ID'))
    ? []
    : [`Message-ID: <${count}@mail.example.org>`];
  const head = [`From: ${from}`, 'To: plenary@example.org', 'Subject: Answer', 'MIME-Version: 1.0', ...id, ...headers];
  const type = 'Content-Type: multipart/mixed; boundary="part"';
  const parts = ['--part', 'Content-Type: text/plain', '', 'I answer.', '--part'];
  const last = ['Content-Type: text/calendar; method=REPLY; charset=utf-8', '', calendar, '--part--', ''];
  return Buffer.from([...head, type, '', ...parts, ...last].join('\r\n'));
}
const answerOf = (who: Person, partstat: string, headers: string[] = []): Buffer =>
  mailFrom(`Somebody <${who.email.toUpperCase()}>`, answered(invitationOf(who), partstat), headers);
const record = (raw: Buffer) => app.call<MailOutcome>('ReplyByMail', 'record', raw);
const replies = () =>
  app.sql<{ answer: string; current: boolean; evidence: string; member_id: string; seat_id: string | null }>(
    'select * from reply where meeting_id = $1 order by replied_at, id',
    [meeting.replace('mtg_', '')],
  );
const refusedWith = async (rule: string, raw: Buffer, says = /./): Promise<void> => {
  const before = await replies();
  const problem = await record(raw).then(
    () => null,
    (error: Error & { rule?: string }) => error,
  );
  expect([problem?.rule, problem?.message]).toEqual([rule, expect.stringMatching(says)]);
  expect(await replies()).toEqual(before);
};

describe('an answer by mail', () => {
  test('is the answer of the member who sent it, for their seat, with the mail as evidence, and stands in the trail', async () => {
    const [head] = world.heads;
    expect(await record(answerOf(head, 'ACCEPTED', ['Message-ID: <one@mail.example.org>']))).toMatchObject({
      outcome: 'recorded',
    });
    expect(await replies()).toMatchObject([
      {
        ...{ answer: 'ATTENDING', current: true, evidence: 'E-mail <one@mail.example.org>' },
        ...{ member_id: head.memberId, seat_id: world.group.seats[0] },
      },
    ]);
    const [event] = await app.sql(
      `select e.account_id, e.changes from event e join reply r on r.id = e.subject_id where r.meeting_id = $1`,
      [meeting.replace('mtg_', '')],
    );
    expect(event).toMatchObject({ account_id: head.accountId, changes: { answer: 'ATTENDING', from: 'mail' } });
  });

  test('counts once, however often the mail comes, and whatever was said since', async () => {
    const [head] = world.heads;
    const raw = answerOf(head, 'ACCEPTED');
    await Promise.all([record(raw), record(raw)]);
    await record(answerOf(head, 'DECLINED'));
    expect(await record(raw)).toMatchObject({ outcome: 'before' });
    expect((await replies()).map(({ answer, current }) => [answer, current])).toEqual([
      ['ATTENDING', false],
      ['REGRETS', true],
    ]);
  });

  test('follows the meeting: REQUEST, REPLY, new SEQUENCE, old REPLY refused, new REPLY, CANCEL, late REPLY refused', async () => {
    const [head] = world.heads;
    const first = invitationOf(head);
    const { uid } = told(first);
    expect(told(first)).toEqual({ method: 'REQUEST', uid, sequence: 0, rsvp: 'TRUE' });
    await record(answerOf(head, 'TENTATIVE'));
    // An agenda that is mended, and answers, leave the entry in calendars as it is: no mail, and no new sequence.
    const count = mail.received.length;
    const agenda = { meeting, items: [{ title: 'Opening', purpose: 'INFORMATION' }] };
    expect((await act(app, 'setAgenda', agenda, world.chair)).userErrors).toEqual([]);
    await app.runJobs();
    expect(mail.received).toHaveLength(count);
    const moved = { meeting, reason: 'Illness.', startsAt: inDays(90) };
    expect((await act(app, 'rescheduleMeeting', moved, world.chair)).userErrors).toEqual([]);
    await app.runJobs();
    const late = mailFrom(head.email, answered(first, 'ACCEPTED'));
    await refusedWith('reply.mail-sequence', late, /an earlier date .*SEQUENCE 0, where it is 1 now/);
    expect(await record(answerOf(head, 'DECLINED'))).toMatchObject({ outcome: 'recorded', reply: { sequence: 1 } });
    const second = invitationOf(head);
    expect(told(second)).toEqual({ method: 'REQUEST', uid, sequence: 1, rsvp: 'TRUE' });
    expect((await act(app, 'cancelMeeting', { meeting, reason: 'No need.' }, world.chair)).userErrors).toEqual([]);
    await app.runJobs();
    expect(told(invitationOf(head))).toEqual({ method: 'CANCEL', uid, sequence: 2, rsvp: 'FALSE' });
    await refusedWith('reply.mail-sequence', mailFrom(head.email, answered(second, 'ACCEPTED')), /it is 2 now/);
    await refusedWith('meeting.closed', answerOf(head, 'ACCEPTED'));
    expect((await replies()).map(({ answer }) => answer)).toEqual(['TENTATIVE', 'REGRETS']);
  });

  test('of somebody who is not asked, or is not who they say, is refused, all in the same words', async () => {
    const [head, other] = world.heads;
    const says = /^This mail is from nobody who is asked to that meeting, or not from whom it says it is\.$/;
    const calendar = answered(invitationOf(head), 'ACCEPTED');
    const refused = (raw: Buffer) => refusedWith('reply.mail-sender', raw, says);
    await refused(mailFrom('nobody@elsewhere.example', calendar));
    await refused(mailFrom(other.email, calendar));
    for (const { email } of [world.stranger, world.neighbour, world.adviser])
      await refused(mailFrom(email, answered(invitationOf(head), 'ACCEPTED', email)));
    // Of the same seat: that calendar is the head's, and yet the alternate may answer in their own name.
    await record(mailFrom(world.alternate.email, answered(invitationOf(head), 'TENTATIVE', world.alternate.email)));
    await refused(mailFrom(head.email, calendar.replace(/^UID:.*$/m, 'UID:unknown@example.org')));
    await app.sql(`update account set state = 'SUSPENDED' where id = $1`, [head.accountId]);
    await refused(mailFrom(head.email, calendar));
    expect((await replies()).map(({ member_id }) => member_id)).toEqual([world.alternate.memberId]);
  });

  test('for two seats cannot be told apart', async () => {
    const [head] = world.heads;
    const second = world.group.seats[1] ?? '';
    await app.sql('delete from seat_term where seat_id = $1', [second]);
    await holdSeat(app, second, head.partyId);
    await serveInDelegation(app, second, head.memberId, 'ALTERNATE');
    await refusedWith('reply.mail-seat', answerOf(head, 'ACCEPTED'));
    expect(await replies()).toEqual([]);
  });
});

describe('a mail that is hostile or broken', () => {
  const unreadable = (raw: Buffer, says: RegExp) => refusedWith('reply.mail-unreadable', raw, says);

  test('is refused plainly', async () => {
    const [head] = world.heads;
    const good = answered(invitationOf(head), 'ACCEPTED');
    const event = /BEGIN:VEVENT[\s\S]*END:VEVENT/.exec(good)?.[0] ?? '';
    const attendee = /^ATTENDEE/m;
    await unreadable(Buffer.alloc(1024 * 1024 + 1, 'x'), /larger than 1 MB/);
    await unreadable(Buffer.alloc(0), /from one address/);
    await unreadable(Buffer.from([0, 255, 254, 13, 10, 0, 128]), /./);
    await unreadable(mailFrom(`${head.email}, other@example.org`, good), /from one address/);
    await unreadable(mailFrom(`Group: ${head.email};`, good), /from one address/);
    await unreadable(mailFrom(head.email, good, ['Message-ID: ']), /no Message-ID/);
    await unreadable(mailFrom(head.email, good, [`Message-ID: <${'x'.repeat(600)}>`]), /no Message-ID/);
    await unreadable(mailFrom(head.email, 'BEGIN:VCALENDAR\r\nnothing at all'), /cannot be read|not a reply/);
    await unreadable(mailFrom(head.email, ''), /cannot be read|no calendar/);
    await unreadable(mailFrom(head.email, 'BEGIN:X\r\n'.repeat(10_000)), /cannot be read|not a reply/);
    await unreadable(mailFrom(head.email, `${good}${' '.repeat(10)}${'X'.repeat(140_000)}`), /larger than 128 kB/);
    await unreadable(mailFrom(head.email, good.replace('METHOD:REPLY', 'METHOD:REQUEST')), /not a reply/);
    await unreadable(mailFrom(head.email, good.replace(event, `${event}\r\n${event}`)), /one meeting/);
    await unreadable(mailFrom(head.email, good.replace(event, '')), /one meeting/);
    await unreadable(
      mailFrom(head.email, good.replace(attendee, 'ATTENDEE:mailto:x@example.org\r\nATTENDEE')),
      /one person/,
    );
    await unreadable(mailFrom(head.email, good.replace(attendee, 'X-NOBODY')), /one person/);
    await unreadable(mailFrom(head.email, answered(invitationOf(head), 'DELEGATED')), /neither accepts nor declines/);
    await unreadable(mailFrom(head.email, good.replace(/^SEQUENCE:.*$/m, 'SEQUENCE:-1')), /SEQUENCE is no number/);
    await unreadable(
      mailFrom(head.email, good.replace(attendee, 'RECURRENCE-ID:20991203T140000Z\r\nATTENDEE')),
      /series/,
    );
    await unreadable(mailFrom(head.email, good.replace(/^UID:/m, 'UID:\0')), /characters that no text has/);
    const two = mailFrom(
      head.email,
      `${good}\r\n--part\r\nContent-Type: text/calendar\r\n\r\n${good.replace('ACCEPTED', 'DECLINED')}`,
    );
    await unreadable(two, /several calendars/);
    // A mail within a mail is not the mail of its sender.
    const inner = mailFrom(head.email, good).toString();
    const outer = `From: ${head.email}\r\nMessage-ID: <outer@x>\r\nContent-Type: message/rfc822\r\n\r\n${inner}`;
    await unreadable(Buffer.from(outer), /no calendar/);
    expect(await replies()).toEqual([]);
  });

  test('may come in a charset that nobody knows, or twice in one mail: it is read all the same', async () => {
    const [head] = world.heads;
    const raw = answerOf(head, 'ACCEPTED').toString().replace('charset=utf-8', 'charset="x-klingon"');
    expect(await record(Buffer.from(raw))).toMatchObject({ outcome: 'recorded' });
    const good = answered(invitationOf(world.heads[1]), 'ACCEPTED');
    const file = Buffer.from(good).toString('base64');
    const both = `${good}\r\n--part\r\nContent-Type: application/ics\r\nContent-Transfer-Encoding: base64\r\n\r\n${file}`;
    expect(await record(mailFrom(world.heads[1].email, both))).toMatchObject({ outcome: 'recorded' });
  });
});

test('the command records the mail in a file, says so, and fails plainly where it does not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plenary-mail-in-'));
  const run = (...args: string[]): Promise<{ code: number; said: string }> =>
    new Promise((resolve) => {
      const env = { PATH: process.env['PATH'], DATABASE_URL: url, DATA_DIR: folder };
      execFile(process.execPath, ['dist/run/mail-in.js', ...args], { env }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, said: `${stdout}${stderr}` }),
      );
    });
  const file = join(folder, 'answer.eml');
  const [head, other] = world.heads;
  await writeFile(file, answerOf(head, 'ACCEPTED'));
  expect(await run(file)).toEqual({
    code: 0,
    said: `Recorded: ATTENDING from ${head.email} to "The autumn meeting".\n`,
  });
  expect(await run(file)).toEqual({ code: 0, said: expect.stringMatching(/^Recorded before, and left as it is/) });
  await writeFile(file, mailFrom(other.email, answered(invitationOf(head), 'DECLINED')));
  expect(await run(file)).toEqual({
    code: 1,
    said: expect.stringMatching(/^This mail is from nobody who is asked[^\n]*\n$/),
  });
  expect(await run(join(folder, 'none.eml'))).toEqual({
    code: 1,
    said: expect.stringMatching(/^There is no file .* that can be read\.\nUsage/),
  });
  expect((await replies()).map(({ answer }) => answer)).toEqual(['ATTENDING']);
});
