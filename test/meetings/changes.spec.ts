import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import { act, inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import type { Person } from '../support/people.js';

let app: TestServer;
let world: MeetingWorld;
let clauses: Record<string, string>;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  clauses = await makeTerms(app, world.group.id, { NOTICE_PERIOD: { days: 21 } });
});
afterAll(() => app.stop());

const reason = 'The venue is not free.';
const waiver = { reason: 'The matter cannot wait.', agreedBy: 'both co-chairs' };
const committeeMeeting = (columns: Record<string, unknown> = {}) => putMeeting(app, world.committeeId, columns);
const plan = (days: number) => ({
  ...{ body: world.committee, title: 'Next meeting', startsAt: inDays(days), durationMinutes: 90 },
});

describe('the notice period of the terms in force', () => {
  const CLAUSE = 'clause { id } rule waivable path message';
  const schedule = async (who: Person, days: number, withWaiver = false) => {
    const input = { ...plan(days), ...(withWaiver ? { waiver } : {}) };
    const { data } = await app.ask(
      `mutation($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } userErrors { ${CLAUSE} } } }`,
      { input },
      who.token,
    );
    return data.scheduleMeeting;
  };

  test('refuses short notice with its clause, whoever schedules', async () => {
    const { meeting, userErrors } = await schedule(world.heads[0], 20);
    expect(meeting).toBeNull();
    expect(userErrors).toMatchObject([
      {
        rule: 'meeting.notice',
        waivable: true,
        clause: { id: expect.stringContaining(clauses['NOTICE_PERIOD'] ?? '') },
      },
    ]);
    expect(userErrors[0].message).toContain('21 days of notice');
    expect((await schedule(world.heads[0], 22)).meeting).not.toBeNull();
  });

  test('is waived by a co-chair, and by nobody else; the waiver is recorded', async () => {
    for (const who of [world.heads[0], world.secretary]) {
      expect((await schedule(who, 5, true)).userErrors).toMatchObject([{ rule: 'waiver.co-chair', waivable: false }]);
    }
    const { meeting } = await schedule(world.chair, 5, true);
    const rows = await app.sql(
      `select rule, clause_id, reason, agreed_by, recorded_by from waiver where subject_id = $1`,
      [meeting.id.slice(4)],
    );
    expect(rows).toEqual([
      {
        ...{ rule: 'meeting.notice', clause_id: clauses['NOTICE_PERIOD'], reason: waiver.reason },
        ...{ agreed_by: waiver.agreedBy, recorded_by: world.chair.memberId },
      },
    ]);
  });

  test('holds for a new date too, and not where the terms are silent', async () => {
    const id = await committeeMeeting();
    const moved = await act(app, 'rescheduleMeeting', { meeting: id, startsAt: inDays(3), reason }, world.secretary);
    expect(moved.userErrors).toMatchObject([{ rule: 'meeting.notice' }]);
    const silent = await makeMeetingWorld(app);
    await makeTerms(app, silent.group.id, { NOTICE_PERIOD: null });
    const input = { ...plan(1), body: silent.committee };
    expect((await act(app, 'scheduleMeeting', input, silent.heads[0])).meeting).toMatchObject({ state: 'SCHEDULED' });
  });
});

describe('moving, postponing and cancelling', () => {
  test('keep the chain of dates', async () => {
    const id = await committeeMeeting();
    const first = await act(app, 'rescheduleMeeting', { meeting: id, startsAt: inDays(50), reason }, world.secretary);
    await act(app, 'postponeMeeting', { meeting: id, reason: 'No date suits.', plannedFor: 'spring' }, world.chair);
    await act(app, 'rescheduleMeeting', { meeting: id, startsAt: inDays(90), reason: 'A date suits.' }, world.chair);
    const { meeting } = await act(
      app,
      'cancelMeeting',
      { meeting: id, reason: 'The topic is settled.' },
      world.chair,
      'state startsAt reason calendarSequence plannedFor { text } firstPlannedFor { startsAt } changes { kind fromStartsAt toStartsAt fromPlannedText reason }',
    );
    expect(meeting).toMatchObject({
      state: 'CANCELLED',
      reason: 'The topic is settled.',
      calendarSequence: 4,
      plannedFor: null,
    });
    expect(meeting.changes.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['RESCHEDULED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED'],
    ]);
    expect(meeting.changes[1]).toMatchObject({ fromStartsAt: first.meeting.startsAt, toStartsAt: null });
    expect(meeting.changes[2]).toMatchObject({ fromStartsAt: null, fromPlannedText: 'spring' });
    expect(meeting.firstPlannedFor.startsAt).toBe(meeting.changes[0].fromStartsAt);
    expect(meeting.startsAt).toBe(meeting.changes[3].fromStartsAt);
  });

  test('keep the day for which a meeting without an exact time was planned', async () => {
    const planned = { starts_at: null, time_zone: null, planned_on: '2099-09-01', planned_precision: 'MONTH' };
    const id = await committeeMeeting({ state: 'PROPOSED', ...planned });
    const fields = 'state plannedFor { date precision } changes { kind fromPlannedText }';
    const { meeting } = await act(app, 'cancelMeeting', { meeting: id, reason }, world.chair, fields);
    expect(meeting).toEqual({
      state: 'CANCELLED',
      plannedFor: { date: '2099-09-01', precision: 'MONTH' },
      changes: [{ kind: 'CANCELLED', fromPlannedText: '2099-09-01' }],
    });
  });

  test('raise the sequence only when the change is material', async () => {
    const id = await committeeMeeting();
    const agenda = { meeting: id, items: [{ title: 'Opening' }] };
    const set = await act(app, 'setAgenda', agenda, world.secretary);
    expect(set.meeting).toMatchObject({ calendarSequence: 0, version: 2 });
    const startsAt = inDays(60);
    const moved = await act(app, 'rescheduleMeeting', { meeting: id, startsAt, reason }, world.secretary);
    expect(moved.meeting).toMatchObject({ calendarSequence: 1, version: 3 });
    const same = await act(app, 'rescheduleMeeting', { meeting: id, startsAt, reason }, world.secretary);
    expect(same.userErrors).toMatchObject([{ rule: 'meeting.not-moved' }]);
    const link = { joiningLink: 'https://video.example.org/other' };
    const other = await act(app, 'rescheduleMeeting', { meeting: id, startsAt, reason, ...link }, world.secretary);
    expect(other.meeting).toMatchObject({ calendarSequence: 2, version: 4, ...link });
  });

  test('are refused for what is over, held or cancelled', async () => {
    const over = new Date(Date.now() - 3 * 3_600_000);
    for (const columns of [{ state: 'HELD' }, { state: 'CANCELLED' }, { starts_at: over }]) {
      const meeting = await committeeMeeting(columns);
      const outcomes = [
        await act(app, 'rescheduleMeeting', { meeting, startsAt: inDays(60), reason }, world.chair),
        await act(app, 'postponeMeeting', { meeting, reason }, world.chair),
        await act(app, 'cancelMeeting', { meeting, reason }, world.chair),
        await act(app, 'setAgenda', { meeting, items: [] }, world.chair),
        await act(app, 'replyToMeeting', { meeting, answer: 'ATTENDING' }, world.heads[0]),
      ];
      expect(outcomes.map(({ userErrors }) => userErrors[0]?.rule)).toEqual(Array(5).fill('meeting.closed'));
    }
    const postponed = await committeeMeeting({ state: 'POSTPONED', starts_at: null, time_zone: null });
    const again = await act(app, 'postponeMeeting', { meeting: postponed, reason }, world.chair);
    expect(again.userErrors).toMatchObject([{ rule: 'meeting.postponed-already' }]);
  });

  test('ask for replies again when the date changes, and keep the old ones', async () => {
    const id = await committeeMeeting();
    await act(app, 'replyToMeeting', { meeting: id, answer: 'ATTENDING' }, world.heads[0]);
    const { meeting } = await act(
      app,
      'rescheduleMeeting',
      { meeting: id, startsAt: inDays(70), reason },
      world.secretary,
      'replies { id } replyHistory { answer current }',
    );
    expect(meeting).toEqual({ replies: [], replyHistory: [{ answer: 'ATTENDING', current: false }] });
  });

  test('are for co-chairs and secretaries; members may not, and strangers and other groups learn nothing', async () => {
    const amber = await committeeMeeting({ label: 'AMBER' });
    const group = await putMeeting(app, world.focusGroupId, { kind: 'FOCUS_GROUP', label: 'AMBER' });
    const cancel = async (meeting: string, who: Person | null, expectedVersion?: number) =>
      (await act(app, 'cancelMeeting', { meeting, reason, ...(expectedVersion ? { expectedVersion } : {}) }, who)).code;
    expect(await cancel(amber, world.heads[0])).toBe('FORBIDDEN');
    // With a wrong version, too: CONFLICT would tell that the meeting exists.
    expect(await cancel(amber, world.lead, 99)).toBe('NOT_FOUND');
    expect(await cancel(group, world.chair)).toBe('NOT_FOUND');
    expect(await cancel(group, world.neighbour)).toBe('FORBIDDEN');
    expect(await cancel(amber, world.stranger)).toBe('FORBIDDEN');
    expect(await cancel(amber, null)).toBe('UNAUTHENTICATED');
    const reply = { answer: 'ATTENDING' };
    expect((await act(app, 'replyToMeeting', { ...reply, meeting: group }, world.neighbour)).code).toBe('NOT_FOUND');
    expect((await act(app, 'replyToMeeting', { ...reply, meeting: amber }, world.participant)).code).toBe('NOT_FOUND');
    expect(
      (await act(app, 'replyToMeeting', { ...reply, meeting: `bdy_${world.committeeId}` }, world.chair)).code,
    ).toBe('NOT_FOUND');
    expect(await cancel(group, world.lead)).toBeUndefined();
  });

  test('of two who had read the same version, one wins and the other learns the current version', async () => {
    const meeting = await committeeMeeting();
    const move = (days: number, who: Person) =>
      act(app, 'rescheduleMeeting', { meeting, startsAt: inDays(days), reason, expectedVersion: 1 }, who);
    const outcomes = await Promise.all([move(50, world.chair), move(60, world.secretary)]);
    expect(outcomes.filter((outcome) => outcome.meeting?.version === 2)).toHaveLength(1);
    const lost = outcomes.find(({ code }) => code === 'CONFLICT');
    expect(lost?.answer.errors?.[0]?.extensions['currentVersion']).toBe(2);
    expect(await app.sql(`select id from meeting_change where meeting_id = $1`, [meeting.slice(4)])).toHaveLength(1);
  });

  test('tells the viewer what they can do, and why not', async () => {
    const id = await committeeMeeting();
    const can = async (who: Person, of = id) => {
      const { data } = await app.ask(
        `query($id: ID!) { meeting(by: { id: $id }) { viewerCan { act allowed reason } } }`,
        { id: of },
        who.token,
      );
      const allowed = data.meeting.viewerCan.filter((one: { allowed: boolean }) => one.allowed);
      return allowed.map(({ act: name }: { act: string }) => name);
    };
    expect(await can(world.chair)).toEqual([
      ...['paper.issue', 'paper.attach', 'paper.detach'],
      ...['meeting.setAgenda', 'agenda.annotate', 'agenda.callForItems', 'agenda.carryOverItems'],
      ...['meeting.reschedule', 'meeting.postpone', 'meeting.cancel', 'meeting.reply', 'seat.recordOnBehalf'],
    ]);
    expect(await can(world.heads[0])).toEqual(['meeting.reply']);
    expect(await can(world.participant)).toEqual([]);
    // The co-chairs of the working group chair its focus groups' meetings too, where they see them.
    const ofGroup = await putMeeting(app, world.focusGroupId, { kind: 'FOCUS_GROUP', label: 'GREEN' });
    expect(await can(world.chair, ofGroup)).toContain('meeting.cancel');
    expect(await can(world.lead, ofGroup)).toContain('meeting.cancel');
    expect(await can(world.participant, ofGroup)).toEqual(['meeting.reply']);
    await act(app, 'cancelMeeting', { meeting: id, reason }, world.chair);
    // What belongs to a meeting that is off is still put on record.
    expect(await can(world.chair)).toEqual(['paper.issue', 'paper.attach', 'paper.detach']);
  });
});
