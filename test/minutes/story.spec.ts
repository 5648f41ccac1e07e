import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer } from '../support/mail-server.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import {
  draftMinutes,
  expireIn,
  holdMeeting,
  MINUTES,
  type Minutes,
  minutesOf,
  passageOf,
} from '../support/minutes.js';
import { putSession } from '../support/sessions.js';

let app: TestApplication;
let mails: MailServer;
let world: MeetingWorld;
let meeting: string;
let minutes: Minutes;
const seat = (number: number): string => `sea_${world.group.seats[number - 1]}`;
const DAY = 86_400_000;
const REASON = 'So it was said.';

beforeAll(async () => {
  mails = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mails.url }, await ownDatabaseUrl());
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { QUORUM: { share: '1/3', of: 'ALL_SEATS' }, CORRECTION_PERIOD: { days: 14 } });
  meeting = await holdMeeting(app, world);
});
afterAll(async () => {
  await app.stop();
  await mails.stop();
});

/** Runs what waits, and answers the mails that went out by it. */
async function mailed(): Promise<{ to: string; subject: string; text: string }[]> {
  const before = mails.received.length;
  await app.runJobs();
  return mails.received
    .slice(before)
    .map(({ envelope, mail }) => ({ to: String(envelope.to[0]), subject: mail.subject ?? '', text: mail.text ?? '' }));
}

describe('minutes of a meeting', () => {
  test('are drafted from what is recorded, item by item, each statement a passage of its seat', async () => {
    minutes = await draftMinutes(app, world.secretary, meeting);
    expect(minutes.passages.map(({ kind, itemTitle, seat: of }) => [kind, itemTitle, of?.number ?? null])).toEqual([
      ['OPENING', '', null],
      ['ATTENDANCE', '', null],
      ['QUORUM', '', null],
      ['NOTES', 'Papers', null],
      ['DECISION', 'Papers', null],
      ['RESERVATION', 'Papers', 2],
      ['STATEMENT', 'Papers', 1],
      ['ACTION', 'Training', null],
      ['NOTES', 'Any other business', null],
      ['END', '', null],
    ]);
    const says = minutes.passages.map(({ textMarkdown }) => textMarkdown);
    expect(says[0]).toMatch(/^The meeting was opened on .+ \(Europe\/Brussels\) = \d\d:\d\d UTC\. Chair presided from/);
    expect(says[1]).toMatch(/^- Test organisation: Head 1, \d\d:\d\d to \d\d:\d\d\n- Test organisation: Head 2/);
    expect(says[2]).toMatch(
      /^- At the opening, \d\d:\d\d: 2 of 3 seats present; the quorum of 1 was met\.\n- At a decision/,
    );
    expect(says[4]).toBe('**Decision 1, by consensus, adopted:**\n\nThe papers are noted.');
    expect(says.slice(5, 9)).toEqual([
      'Not for laboratories.',
      'We welcome the papers.',
      'Action: Send the list. Owner: Test organisation. Due: 2099-03-01.',
      'Nothing is recorded under this item.',
    ]);
    expect(minutes).toMatchObject({ state: 'DRAFT', label: 'AMBER', deadline: null, textSha256: null });
    expect(await failure(app, world.secretary, 'draftMinutes', { meeting })).toMatchObject({
      rule: 'minutes.drafted-once',
    });
    expect(await minutesOf(app, world.heads[0], meeting)).toBeNull();
  });

  test('are circulated to all seats, until the end of the period that the terms provide', async () => {
    const circulated = await act(
      app,
      world.secretary,
      'circulateMinutes',
      { minutes: minutes.id },
      `minutes { ${MINUTES} clause { number } }`,
    );
    minutes = circulated.minutes;
    expect(minutes).toMatchObject({
      ...{ state: 'CIRCULATED', takesCorrections: true, correctionDays: 14, clause: { number: '2.1' } },
      correctionPeriodSays: 'corrections within 14 days',
      circulation: { state: 'OPEN', seats: [1, 2, 3].map((number) => ({ seat: { number } })) },
    });
    expect(await failure(app, world.secretary, 'reopenMeeting', { meeting, reason: REASON })).toMatchObject({
      rule: 'meeting.built-upon',
      message: expect.stringContaining('its minutes have been circulated'),
    });
    const days = (Date.parse(minutes.deadline) - Date.now()) / DAY;
    expect(Math.abs(days - 14)).toBeLessThan(0.1);
    const sent = await mailed();
    const people = [world.chair, world.secretary, ...world.heads, world.alternate, world.adviser];
    expect(sent.map(({ to }) => to).toSorted()).toEqual(people.map(({ email }) => email).toSorted());
    expect(sent[0]?.subject).toMatch(/^Minutes for correction by .*: A meeting$/);
    expect(sent[0]?.text).toContain('Corrections are taken until:');
    expect(sent.some(({ text }) => text.includes('laboratories'))).toBe(false);
  });

  test('a seat corrects its own statement at once; what it said before is kept', async () => {
    const seen = await minutesOf(app, world.heads[1], meeting);
    const own = passageOf(seen, 'RESERVATION');
    expect(own.own).toBe(true);
    expect(passageOf(seen, 'STATEMENT').own).toBe(false);
    const corrected = await act(
      app,
      world.heads[1],
      'correctMinutes',
      { passage: own.id, textMarkdown: 'Not for university laboratories.', reason: REASON },
      `correction { state ownStatement formerMarkdown } minutes { ${MINUTES} }`,
    );
    expect(corrected.correction).toEqual({
      ...{ state: 'TAKEN', ownStatement: true, formerMarkdown: 'Not for laboratories.' },
    });
    expect(passageOf(corrected.minutes, 'RESERVATION')).toMatchObject({
      textMarkdown: 'Not for university laboratories.',
      contested: false,
    });
    expect(await mailed()).toEqual([]);
    const history = await minutesOf(app, world.chair, meeting, 'passages { kind wordings { cause textMarkdown } }');
    expect(passageOf(history, 'RESERVATION')).toMatchObject({
      wordings: [
        { cause: 'COMPOSED', textMarkdown: 'Not for laboratories.' },
        { cause: 'CORRECTED', textMarkdown: 'Not for university laboratories.' },
      ],
    });
  });

  test('the alternate’s correction does not take the place of that of the head of delegation, and is kept', async () => {
    const passage = passageOf(minutes, 'STATEMENT').id;
    const correct = (who: typeof world.chair, textMarkdown: string) =>
      act(app, who, 'correctMinutes', { passage, textMarkdown, reason: REASON }, 'correction { state }');
    expect((await correct(world.heads[0], 'We welcome both papers.')).correction.state).toBe('TAKEN');
    expect((await correct(world.alternate, 'We welcome neither.')).correction.state).toBe('KEPT');
    expect(passageOf(await minutesOf(app, world.heads[2], meeting), 'STATEMENT').textMarkdown).toBe(
      'We welcome both papers.',
    );
    const adviser = { passage, textMarkdown: 'Otherwise.', reason: REASON };
    expect(await failure(app, world.adviser, 'correctMinutes', adviser)).toMatchObject({
      rule: 'reply.voice-of-the-seat',
    });
  });

  test('any other correction goes to all seats, and does not change the text; also on behalf of a seat', async () => {
    const passage = passageOf(minutes, 'ACTION').id;
    const evidence = { description: 'E-mail of the head of delegation', receivedAt: new Date().toISOString() };
    const proposed = await act(
      app,
      world.secretary,
      'correctMinutes',
      { passage, textMarkdown: 'Send both lists.', reason: REASON, onBehalfOf: { seat: seat(3), evidence } },
      `correction { state ownStatement onBehalf evidence } minutes { ${MINUTES} }`,
    );
    expect(proposed.correction).toEqual({
      ...{ state: 'OPEN', ownStatement: false, onBehalf: true, evidence: evidence.description },
    });
    expect(passageOf(proposed.minutes, 'ACTION')).toMatchObject({ contested: true });
    expect(passageOf(proposed.minutes, 'ACTION').textMarkdown).toContain('Send the list.');
    const sent = await mailed();
    const toAll = sent.filter(({ subject }) => subject === 'A correction of the minutes: A meeting');
    expect(toAll).toHaveLength(7);
    expect(toAll[0]?.text).toContain('passage 8 of the minutes of this meeting is proposed by seat 3');
    expect(
      sent.filter(({ to, subject }) => to === world.heads[2].email && subject.startsWith('Recorded')),
    ).toHaveLength(1);
    expect(sent).toHaveLength(8);
  });

  test('at the deadline the rest is adopted tacitly and frozen, and that passage is left over', async () => {
    await expireIn(app, minutes.id, 0);
    const sent = await mailed();
    minutes = await minutesOf(app, world.heads[0], meeting);
    const [adoption] = minutes['adoptions'];
    expect(minutes).toMatchObject({ state: 'ADOPTED_IN_PART', openCorrections: 1, adoptedAt: minutes.deadline });
    expect(adoption).toMatchObject({ manner: 'TACIT', leftOver: 1, meeting: null });
    expect(createHash('sha256').update(adoption.text).digest('hex')).toBe(adoption.textSha256);
    expect(minutes.passages.filter(({ adoptedAt }) => adoptedAt === null).map(({ kind }) => kind)).toEqual(['ACTION']);
    expect(minutes['circulation']).toMatchObject({ state: 'ADOPTED', endedAt: minutes.deadline });
    expect(sent).toHaveLength(7);
    expect(sent[0]?.text).toContain('One passage with an open correction left over');
    expect(sent[0]?.text).toContain(adoption.textSha256);
    const late = { passage: passageOf(minutes, 'STATEMENT').id, textMarkdown: 'Late.', reason: REASON };
    expect(await failure(app, world.heads[0], 'correctMinutes', late)).toMatchObject({
      rule: 'minutes.deadline-passed',
    });
  });

  test('the next meeting settles what was left over, in session and by name', async () => {
    const [correction] = passageOf(minutes, 'ACTION').corrections;
    const next = await putSession(app, world.committeeId, [String(world.group.seats[0])]);
    const adopt = { minutes: minutes.id, atMeeting: next };
    expect(await failure(app, world.secretary, 'adoptMinutes', { ...adopt, atMeeting: meeting })).toMatchObject({
      rule: 'meeting.not-in-session',
    });
    expect(await failure(app, world.secretary, 'adoptMinutes', adopt)).toMatchObject({
      rule: 'minutes.every-correction',
    });
    const settlements = [
      { correction: correction?.id, accepted: true, textMarkdown: 'Send both lists by March.', note: 'Agreed.' },
    ];
    const adopted = await act(
      app,
      world.secretary,
      'adoptMinutes',
      { ...adopt, settlements },
      `minutes { ${MINUTES} }`,
    );
    minutes = adopted.minutes;
    expect(minutes).toMatchObject({ state: 'ADOPTED', openCorrections: 0 });
    expect(passageOf(minutes, 'ACTION')).toMatchObject({
      textMarkdown: 'Send both lists by March.',
      corrections: [{ state: 'ACCEPTED' }],
    });
    expect(minutes['adoptions']).toMatchObject([
      { manner: 'TACIT' },
      { manner: 'AT_MEETING', leftOver: 0, meeting: { id: next } },
    ]);
    expect(minutes['textSha256']).toBe(minutes['adoptions'][1].textSha256);
    expect(await failure(app, world.secretary, 'adoptMinutes', adopt)).toMatchObject({ rule: 'minutes.adopted-once' });
  });

  test('afterwards a meeting changes them by a corrigendum, and the passage stays as it was adopted', async () => {
    const atMeeting = await putSession(app, world.committeeId, [String(world.group.seats[1])]);
    const corrigendum = {
      passage: passageOf(minutes, 'NOTES').id,
      textMarkdown: 'Two papers.',
      reason: REASON,
      atMeeting,
    };
    const fields = `minutes { ${MINUTES} corrigenda { number formerMarkdown textMarkdown textHtml passage { number } meeting { id } } }`;
    const first = await act(app, world.secretary, 'issueCorrigendum', corrigendum, fields);
    expect(first.minutes.corrigenda).toEqual([
      {
        ...{ number: 1, formerMarkdown: 'The papers were introduced.', textMarkdown: 'Two papers.' },
        ...{ textHtml: '<p>Two papers.</p>', passage: { number: 4 }, meeting: { id: atMeeting } },
      },
    ]);
    expect(passageOf(first.minutes, 'NOTES').textMarkdown).toBe('The papers were introduced.');
    const again = { ...corrigendum, textMarkdown: 'Three papers.' };
    const second = await act(app, world.secretary, 'issueCorrigendum', again, fields);
    expect(second.minutes.corrigenda[1]).toMatchObject({ number: 2, formerMarkdown: 'Two papers.' });
    expect((await mailed()).filter(({ subject }) => subject.startsWith('Corrigendum'))).toHaveLength(14);
  });

  test('the database itself refuses to change what is adopted', async () => {
    const [id] = [minutes.id.slice(4)];
    for (const change of [
      `update minutes_passage set text_markdown = 'Otherwise.' where minutes_id = $1`,
      `delete from minutes_passage where minutes_id = $1`,
      `update minutes set state = 'DRAFT' where id = $1`,
      `update minutes_adoption set text = 'Otherwise.' where minutes_id = $1`,
      `update minutes_correction set reason = 'Otherwise.' where minutes_id = $1`,
      `update minutes_corrigendum set text_markdown = 'Otherwise.' where minutes_id = $1`,
      `update procedure set expires_at = now() where subject_id = $1`,
      `insert into minutes_passage (id, minutes_id, position, kind, text_markdown) values (gen_random_uuid(), $1, 99, 'TEXT', 'More.')`,
    ])
      await expect(app.sql(change, [id])).rejects.toThrow(/never changed|corrections alone/);
  });
});
