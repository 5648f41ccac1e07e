import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { act } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { makeSecretary } from '../support/bodies.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { evidence } from '../support/procedures.js';
import { makeTerms } from '../support/terms.js';

let mail: MailServer;
let app: TestApplication;
let world: MeetingWorld;
beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url, PUBLIC_URL: 'http://plenary.test' }, await ownDatabaseUrl());
  world = await makeMeetingWorld(app);
  await app.sql(`update member set declined_mails = '{PROCEDURES}' where id = any($1)`, [
    [world.heads[2].memberId, world.alternate.memberId, world.adviser.memberId],
  ]);
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const deliver = async (at: Date | null = null): Promise<ReceivedMail[]> => {
  await app.runJobs(at);
  return mail.received.splice(0);
};
const reached = (mails: readonly ReceivedMail[]): string[] => mails.flatMap(({ envelope }) => envelope.to).toSorted();
const emails = (...people: Person[]): string[] => people.map(({ email }) => email).toSorted();
const mailTo = (mails: readonly ReceivedMail[], { email }: Person) =>
  mails.find(({ envelope }) => envelope.to.includes(email))?.mail;

test('a draft of terms of reference that is circulated is told to the seats of the committee, and only while it is', async () => {
  await makeTerms(app, world.group.id, { NOTICE_PERIOD: { days: 21 } });
  const made = { body: `bdy_${world.group.id}`, number: '2', title: 'Terms of reference' };
  const circulate = async (number: string): Promise<string> => {
    const { termsVersion } = await act(app, world.chair, 'draftVersion', { ...made, number }, 'termsVersion { id }');
    await act(app, world.chair, 'circulateVersion', { termsVersion: termsVersion.id }, 'termsVersion { state }');
    return termsVersion.id;
  };
  const version = await circulate('2');
  const mails = await deliver();
  expect(reached(mails)).toEqual(emails(...world.heads, world.chair, world.secretary));
  expect(mailTo(mails, world.heads[1])).toMatchObject({
    subject: 'Draft terms of reference, version 2: Terms of reference',
    text: expect.stringContaining(`http://plenary.test/terms-of-reference/drafts/${version}`),
  });
  const withdrawn = { termsVersion: await circulate('3'), reason: 'Too early.' };
  await act(app, world.chair, 'withdrawVersion', withdrawn, 'termsVersion { state }');
  expect(await deliver()).toEqual([]);
});

test('who write a text are told of amendments and comments; the seat that proposed, what became of it and why', async () => {
  const [first, second, third] = world.heads;
  const made = { body: `bdy_${world.group.id}`, number: '4', title: 'Terms of reference', basedOn: null };
  const { termsVersion } = await act(app, world.chair, 'draftVersion', made, 'termsVersion { id }');
  const draft = { termsVersion: termsVersion.id };
  const { clause } = await act(app, world.chair, 'addClause', { ...draft, heading: 'Notice' }, 'clause { id }');
  await act(app, world.chair, 'circulateVersion', draft, 'termsVersion { state }');
  await deliver();
  await makeSecretary(app, world.group.id, world.secretary.memberId);
  const proposed = { ...draft, kind: 'REPLACE', clause: clause.id, heading: 'Time', reason: 'Clearer.' };
  const amend = (who: Person, more: object) =>
    act(app, who, 'proposeAmendment', { ...proposed, ...more }, 'amendment { id }');
  const own = (await amend(first, {})).amendment.id;
  const text = 'Terms of reference, version 4';
  const told = await deliver();
  expect(reached(told)).toEqual(emails(world.chair, world.secretary));
  expect(mailTo(told, world.chair)).toMatchObject({
    subject: `An amendment to clause 1 waits for you: ${text}`,
    text: expect.stringMatching(
      /Seat 1 \(Test organisation\) proposes an amendment to clause 1.*for you to dispose of/s,
    ),
  });
  expect(mailTo(told, world.chair)?.text).not.toContain('Clearer.');
  // Whoever recorded it knows of it; what was withdrawn by then waits for nobody.
  const other = (await amend(world.secretary, evidence(world.group.seats[2], '2026-01-05T10:00:00Z'))).amendment.id;
  const withdrawn = (await amend(second, {})).amendment.id;
  await act(app, second, 'withdrawAmendment', { amendment: withdrawn }, 'amendment { state }');
  expect(reached(await deliver())).toEqual(emails(world.chair));
  const dispose = (amendment: string, disposition: string) =>
    act(
      app,
      world.chair,
      'disposeOfAmendment',
      { amendment, disposition, reason: 'It says so.' },
      'amendment { state }',
    );
  await dispose(own, 'DECLINED');
  const disposed = await deliver();
  expect(reached(disposed)).toEqual(emails(first));
  expect(mailTo(disposed, first)).toMatchObject({
    subject: `Your amendment to clause 1 is declined: ${text}`,
    text: expect.stringContaining('Why: It says so.'),
  });
  await dispose(other, 'ACCEPTED');
  expect(reached(await deliver())).toEqual(emails(third));
  // Comments: at once for those who want that, otherwise in their digest; the thread hears of its replies.
  await app.sql(`update member set mail_rhythm = 'DAILY' where id = $1`, [world.secretary.memberId]);
  const comment = (who: Person, more: object) =>
    act(app, who, 'commentOnClause', { clause: clause.id, textMarkdown: 'Why?', ...more }, 'comment { id }');
  const asked = (await comment(first, {})).comment.id;
  const comments = await deliver();
  expect(reached(comments)).toEqual(emails(world.chair));
  expect(mailTo(comments, world.chair)?.text).toMatch(/Seat 1 \(Test organisation\) commented on clause 1/);
  await app.sql(`select graphile_worker.add_job('digest.plan')`);
  const digest = await deliver(new Date(Date.now() + 86_400_000));
  expect(reached(digest)).toEqual(emails(world.secretary));
  await comment(world.chair, { inReplyTo: asked });
  expect(reached(await deliver())).toEqual(emails(first));
  const resolution = { comment: asked, resolution: 'Because.' };
  await act(app, world.chair, 'resolveComment', resolution, 'comment { id }');
  expect(mailTo(await deliver(), first)?.text).toContain('What became of it: Because.');
  expect(told).toHaveLength(2);
});
