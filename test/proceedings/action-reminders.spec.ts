import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { act } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { makeSecretary } from '../support/bodies.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { makeOfficer, type Person } from '../support/people.js';
import { putAction, putBegunMeeting } from '../support/sessions.js';

const DUE = '2099-12-10';

let mail: MailServer;
let app: TestApplication;
let world: MeetingWorld;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start(
    { SMTP_URL: mail.url, PUBLIC_URL: 'https://plenary.example.org' },
    await ownDatabaseUrl(),
  );
});
beforeEach(async () => {
  // Actions of the test before would be reminded of, too.
  await app.sql(`update action set completed_at = now() where completed_at is null`);
  world = await makeMeetingWorld(app);
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

/** What goes out when the job of the clock runs at an instant. */
const sentAt = async (instant: string): Promise<ReceivedMail[]> => {
  await app.sql(`select graphile_worker.add_job('action.remind')`);
  await app.runJobs(new Date(instant));
  return mail.received.splice(0);
};
const reached = (mails: readonly ReceivedMail[]): string[] => mails.flatMap(({ envelope }) => envelope.to).sort();
const emails = (...people: Person[]): string[] => people.map(({ email }) => email).sort();
const asked = async (columns: object, label = 'GREEN', body = world.committeeId): Promise<string> =>
  putAction(app, await putBegunMeeting(app, body, { label, state: 'HELD' }), { due_on: DUE, ...columns });

describe('the owner of an action is reminded', () => {
  test('a week before, on the day, and every week from then on until it is done, at 07:00 on their clock', async () => {
    const [, , tokyo] = world.heads;
    const action = await asked({ owner_member_id: tokyo.memberId, text: 'Write the annex.' });
    expect(await sentAt('2099-12-02T21:55:00Z')).toEqual([]);
    const [first, ...more] = await sentAt('2099-12-02T22:00:00Z');
    expect([first?.envelope.to, more]).toEqual([[tokyo.email], []]);
    expect(first?.mail.subject).toBe(`Reminder: an action asked of you is due on ${DUE}`);
    expect(first?.mail.text).toMatch(/: Write the annex\.\n {2}Due on 2099-12-10/);
    expect(first?.mail.text).toContain('https://plenary.example.org/actions');
    expect(await sentAt('2099-12-08T22:00:00Z')).toEqual([]);
    expect((await sentAt('2099-12-09T22:00:00Z'))[0]?.mail.text).toContain(`Due today, ${DUE}`);
    expect(await sentAt('2099-12-15T12:00:00Z')).toEqual([]);
    // The worker was down for two weeks: the last of the days that passed counts.
    const late = await sentAt('2099-12-25T03:00:00Z');
    expect(late.map(({ mail: { subject } }) => subject)).toEqual(['Reminder: an action asked of you is overdue']);
    expect(await sentAt('2099-12-25T03:05:00Z')).toEqual([]);
    await act(app, tokyo, 'completeAction', { action, expectedVersion: 1 }, 'action { id }');
    expect(await sentAt('2099-12-31T03:00:00Z')).toEqual([]);
  });

  test('whoever it is: a person, the people of a seat, of a party or of a body; all of a morning in one mail', async () => {
    const [one, two] = world.heads;
    await app.sql(`update member set time_zone = 'UTC'`);
    await asked({ owner_seat_id: world.group.seats[0], text: 'Of the seat.' });
    await asked({ owner_party_id: two.partyId, text: 'Of the party.' });
    await asked({ owner_body_id: world.focusGroupId, text: 'Of the group.' });
    await asked({ owner_member_id: one.memberId, text: 'A secret matter.' }, 'AMBER');
    await asked({ owner_member_id: world.stranger.memberId, text: 'Another.' }, 'AMBER_STRICT');
    await app.sql(`update member set declined_mails = '{ACTIONS}' where id = $1`, [world.adviser.memberId]);
    const mails = await sentAt('2099-12-10T07:00:00Z');
    // The lead of the group represents the second party, too. Above AMBER nobody outside the body is told.
    expect(reached(mails)).toEqual(emails(one, world.alternate, two, world.lead));
    const of = ({ email }: Person) => mails.find(({ envelope }) => envelope.to.includes(email))?.mail;
    expect(of(one)?.subject).toBe('Reminder: 2 actions are asked of you');
    expect(of(one)?.text).toContain('Of the seat.');
    expect(of(one)?.text).toContain('an action labelled AMBER\n');
    expect(of(world.lead)?.text).toMatch(/Of the (party|group)\.[^]*Of the (party|group)\./);
    expect(mails.map(({ raw }) => raw).join('')).not.toContain('secret');
  });

  test('of what is due when it goes: not of another day, nor by a day before it was recorded, nor twice', async () => {
    const [one] = world.heads;
    await app.sql(`update member set time_zone = 'UTC'`);
    const action = await asked({ owner_member_id: one.memberId, added_at: '2099-12-05T12:00:00Z' });
    expect(await sentAt('2099-12-06T07:00:00Z')).toEqual([]);
    await app.sql(`select graphile_worker.add_job('action.remind')`);
    expect(reached(await sentAt('2099-12-10T07:00:00Z'))).toEqual([one.email]);
    for (const { mail_id, member_id } of await app.sql<{ mail_id: string; member_id: string }>(
      'select mail_id, member_id from action_reminder',
    ))
      await app.sql(`select graphile_worker.add_job('action.reminder', $1::json)`, [
        JSON.stringify({ mail: mail_id, member: member_id }),
      ]);
    expect(await sentAt('2099-12-10T08:00:00Z')).toEqual([]);
    // Due later now: reminded anew.
    await app.sql(`update action set due_on = '2099-12-20' where id = $1`, [action.slice(4)]);
    expect(await sentAt('2099-12-12T12:00:00Z')).toEqual([]);
    expect(reached(await sentAt('2099-12-13T12:00:00Z'))).toEqual([one.email]);
  });
});

describe('what was asked of a person who leaves', () => {
  const owner = async (action: string) =>
    (
      await app.sql(
        `select owner_member_id as member, owner_seat_id as seat, owner_party_id as party from action where id = $1`,
        [action.slice(4)],
      )
    )[0];
  const passed = (action: string) =>
    app.sql<{ changes: object }>(
      `select changes from event where act = 'action.passedOn' and subject_id = $1 and account_id is null`,
      [action.slice(4)],
    );

  test('is asked of the seat that they served, and the trail says why; what is done stays theirs', async () => {
    const [, , head] = world.heads;
    const [open, done] = [
      await asked({ owner_member_id: head.memberId }),
      await asked({ owner_member_id: head.memberId, completed_at: new Date() }),
    ];
    const stays = await asked({ owner_member_id: world.heads[0].memberId });
    const leave = { member: `mem_${head.memberId}`, reason: 'Retired.', expectedVersion: 1 };
    await act(app, head, 'endMembership', leave, '__typename');
    await app.runJobs();
    const seat = world.group.seats[2];
    expect(await owner(open)).toEqual({ member: null, seat, party: null });
    expect(await passed(open)).toEqual([
      {
        changes: {
          reason: 'LEFT_THE_BODY',
          owner: { before: { member: head.memberId }, after: { seat } },
        },
      },
    ]);
    expect(await owner(done)).toMatchObject({ member: head.memberId });
    expect(await owner(stays)).toMatchObject({ member: world.heads[0].memberId });
    await app.runJobs();
    expect(await passed(open)).toHaveLength(1);
  });

  test('passes when the delegation alone ends, or the account is suspended, or a day to come has come', async () => {
    const [first, second] = world.heads;
    const ofAlternate = await asked({ owner_member_id: world.alternate.memberId });
    const ofHead = await asked({ owner_member_id: second.memberId });
    const later = await asked({ owner_member_id: first.memberId });
    const [delegate] = await app.sql<{ id: string }>('select id from delegate where member_id = $1', [
      world.alternate.memberId,
    ]);
    await makeSecretary(app, world.group.id, world.secretary.memberId);
    const on = new Date().toISOString().slice(0, 10);
    await act(app, world.secretary, 'endDelegation', { delegate: `dlg_${delegate?.id}`, on }, '__typename');
    const suspend = { id: `acc_${second.accountId}`, reason: 'Lost telephone.' };
    await act(app, await makeOfficer(app, 'ADMINISTRATOR'), 'suspendAccount', suspend, '__typename');
    await app.runJobs();
    expect(await owner(ofAlternate)).toEqual({ member: null, seat: world.group.seats[0], party: null });
    expect(await owner(ofHead)).toEqual({ member: null, seat: world.group.seats[1], party: null });
    expect(await passed(ofHead)).toMatchObject([{ changes: { reason: 'ACCOUNT_SUSPENDED' } }]);
    expect(await owner(later)).toMatchObject({ member: first.memberId });
    await app.sql(`update delegate set valid = daterange('2000-01-01', $2) where member_id = $1`, [first.memberId, on]);
    await app.sql(`select graphile_worker.add_job('action.passOn')`);
    await app.runJobs();
    expect(await owner(later)).toEqual({ member: null, seat: world.group.seats[0], party: null });
  });

  test('passes to their party where they served no seat, such as in a focus group', async () => {
    const { participant } = world;
    const action = await asked({ owner_member_id: participant.memberId }, 'GREEN', world.focusGroupId);
    const untouched = await asked({ owner_member_id: world.stranger.memberId });
    const leave = { member: `mem_${participant.memberId}`, reason: 'Moved on.', expectedVersion: 1 };
    await act(app, participant, 'endMembership', leave, '__typename');
    await app.runJobs();
    expect(await owner(action)).toEqual({ member: null, seat: null, party: participant.partyId });
    expect(await owner(untouched)).toMatchObject({ member: world.stranger.memberId });
  });
});
