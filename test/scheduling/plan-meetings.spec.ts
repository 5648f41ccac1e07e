import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { holdSeat } from '../support/bodies.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { makeParty, type Person } from '../support/people.js';
import { TestServer } from '../support/server.js';

let app: TestServer;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
});
afterAll(() => app.stop());

const PLAN = `id version state title rhythm everyMonths cadenceClause { number } seats { number } periods { from to } keptOff { from to }
  calledAt withdrawnReason meetings { id startsAt byHand meeting { id title state startsAt body { id } changes { kind } } } viewerCan { act allowed }`;
const YEAR = {
  title: 'Meeting of the committee',
  firstDay: '2099-01-05',
  lastDay: '2099-12-31',
  rhythm: 'QUARTERLY',
  durationMinutes: 90,
};

async function act(mutation: string, input: Record<string, unknown>, who: Person | null = world.chair) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await app.ask(
    `mutation($input: ${type}!) { done: ${mutation}(input: $input) { plan { ${PLAN} } userErrors { rule path message waivable } } }`,
    { input },
    who?.token,
  );
  return { ...data?.done, code: errors?.[0]?.extensions['code'] };
}
const make = (more: Record<string, unknown> = {}, who: Person | null = world.chair) =>
  act('planMeetings', { body: world.committee, ...YEAR, ...more }, who);

async function explain(id: string, who: Person | null = world.chair) {
  const slot =
    'startsAt seatsAvailable conflicts { kind title seatNumber partyName meeting { title } } seats { seatNumber partyName state outsideMinutes holiday }';
  const { data, errors } = await app.ask(
    `query($id: ID!) { explainMeetingPlan(id: $id) { spreadBefore spreadAfter firstDayWithNotice seats { seatNumber hoursBasis }
       meetings { planned { id } slot { ${slot} } } ledger { seatNumber borneMinutes plannedMinutes meetings }
       unplaced { days { from } none nearest { ${slot} } } } }`,
    { id },
    who?.token,
  );
  return { ...data?.explainMeetingPlan, code: errors?.[0]?.extensions['code'] };
}
const total = (lines: readonly { plannedMinutes: number }[]): number =>
  lines.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
/** Whole quarter hours later, as the input wants it. */
const later = (startsAt: string, hours: number) => ({
  ...{ local: new Date(Date.parse(startsAt) + hours * 3_600_000).toISOString().slice(0, 16), timeZone: 'UTC' },
});

describe('a plan of meetings', () => {
  test('shares the burden of a year, is explained seat by seat, edited by hand, and called as meetings', async () => {
    const { plan } = await make();
    expect(plan).toMatchObject({ state: 'DRAFT', everyMonths: 3, cadenceClause: null, version: 1 });
    expect(plan.periods.map(({ from }: { from: string }) => from)).toEqual([
      ...['2099-01-05', '2099-04-05', '2099-07-05', '2099-10-05'],
    ]);
    expect(plan.meetings).toHaveLength(4);
    const first = await explain(plan.id);
    expect(first.meetings.map((one: { planned: { id: string } }) => one.planned.id)).toEqual(
      plan.meetings.map(({ id }: { id: string }) => id),
    );
    expect(first.meetings[0].slot).toMatchObject({ seatsAvailable: 3, startsAt: plan.meetings[0].startsAt });
    expect(first.ledger.map(({ meetings }: { meetings: number }) => meetings)).toEqual([4, 4, 4]);
    expect(first).toMatchObject({ spreadBefore: 0, unplaced: [], firstDayWithNotice: null });
    // No seat of three bears twice as much as another.
    expect(first.spreadAfter).toBeLessThanOrEqual(total(first.ledger) / 3);
    const [one, two] = plan.meetings;
    const moved = await act('movePlannedMeeting', { plannedMeeting: one.id, startsAt: later(one.startsAt, 6) });
    expect(moved.plan).toMatchObject({ version: 2, meetings: [{ id: one.id, byHand: true }, {}, {}, {}] });
    expect(total((await explain(plan.id)).ledger)).not.toBe(total(first.ledger));
    expect((await act('dropPlannedMeeting', { plannedMeeting: two.id, expectedVersion: 1 })).code).toBe('CONFLICT');
    const dropped = await act('dropPlannedMeeting', { plannedMeeting: two.id, expectedVersion: 2 });
    expect(dropped.plan.meetings).toHaveLength(3);
    const gap = await explain(plan.id);
    expect(gap.unplaced).toEqual([expect.objectContaining({ days: { from: '2099-04-05' }, none: null })]);
    expect(gap.unplaced[0].nearest).toHaveLength(3);
    await act('addPlannedMeeting', { plan: plan.id, startsAt: { local: '2099-05-04T12:00', timeZone: 'UTC' } });
    const call = {
      plan: plan.id,
      label: 'AMBER',
      joiningLink: 'https://video.example',
      idempotencyKey: `call ${plan.id}`,
    };
    const [called, again] = [await act('callMeetingPlan', call), await act('callMeetingPlan', call)];
    expect(called.plan).toMatchObject({ state: 'CALLED', calledAt: expect.any(String) });
    expect(again.plan.meetings).toEqual(called.plan.meetings);
    for (const { startsAt, meeting } of called.plan.meetings)
      expect(meeting).toMatchObject({
        title: YEAR.title,
        state: 'SCHEDULED',
        startsAt,
        changes: [{ kind: 'SCHEDULED' }],
      });
    const [count] = await app.sql<{ count: number }>(
      `select count(*)::int as count from meeting where body_id = $1 and state = 'SCHEDULED'`,
      [world.committeeId],
    );
    expect(count?.count).toBe(4);
    expect(called.plan.viewerCan.every(({ allowed }: { allowed: boolean }) => !allowed)).toBe(true);
    const refused = await act('withdrawMeetingPlan', { plan: plan.id, reason: 'No more' });
    expect(refused.userErrors[0]).toMatchObject({ rule: 'plan.draft' });
  });

  test('is called whole or not at all, with the notice of each, and waived as any', async () => {
    const other = await makeMeetingWorld(app);
    const clauses = await makeTerms(app, other.group.id, { NOTICE_PERIOD: { days: 60 }, CADENCE: { months: 6 } });
    const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const asked = { body: other.committee, rhythm: 'AS_PROVIDED', firstDay: day(70), lastDay: day(400) };
    const { plan } = await make(asked, other.secretary);
    expect(plan).toMatchObject({ everyMonths: 6, cadenceClause: { number: '2.1' }, rhythm: 'AS_PROVIDED' });
    expect(clauses['CADENCE']).toBeDefined();
    const soon = { local: `${day(20)}T12:00`, timeZone: 'UTC' };
    await act('addPlannedMeeting', { plan: plan.id, startsAt: soon }, other.secretary);
    const refused = await act('callMeetingPlan', { plan: plan.id }, other.secretary);
    expect(refused.userErrors[0]).toMatchObject({ rule: 'meeting.notice', path: ['plan'], waivable: true });
    const [none] = await app.sql<{ count: number }>(`select count(*)::int as count from meeting where body_id = $1`, [
      other.committeeId,
    ]);
    expect(none?.count).toBe(0);
    const waiver = { reason: 'Agreed at the last meeting', agreedBy: 'both co-chairs' };
    const called = await act('callMeetingPlan', { plan: plan.id, waiver }, other.chair);
    expect(called.plan.state).toBe('CALLED');
    const waived = await app.sql(`select 1 from waiver where reason = $1 and subject_id = any($2)`, [
      waiver.reason,
      called.plan.meetings.map(({ meeting }: { meeting: { id: string } }) => meeting.id.slice(4)),
    ]);
    expect(waived).toHaveLength(1);
    // What begins too early for any notice has no place in a plan.
    const early = await make({ ...asked, rhythm: 'MONTHLY', firstDay: day(1), lastDay: day(80) }, other.chair);
    const { unplaced } = await explain(early.plan.id, other.chair);
    expect(unplaced[0]).toMatchObject({ none: 'NOTICE', nearest: [] });
  });

  test('says why a period is empty, keeps off days, and shows conferences and holidays', async () => {
    const other = await makeMeetingWorld(app);
    await putMeeting(app, other.group.id, {
      ...{ kind: 'CONFERENCE_SESSION', title: 'A conference', label: 'CLEAR', public: true },
      ...{ starts_at: new Date('2099-03-04T08:00:00Z'), duration_minutes: 600 },
    });
    const week = { body: other.committee, firstDay: '2099-03-02', lastDay: '2099-03-06', rhythm: 'EVENLY', count: 1 };
    const kept = await make(
      {
        ...week,
        keepOff: [
          { from: '2099-03-02', to: '2099-03-03' },
          { from: '2099-03-05', to: '2099-03-31' },
        ],
      },
      other.chair,
    );
    const shown = await explain(kept.plan.id, other.chair);
    expect(shown.meetings[0].slot.conflicts).toEqual([
      {
        kind: 'PUBLIC_EVENT',
        title: 'A conference',
        seatNumber: null,
        partyName: null,
        meeting: { title: 'A conference' },
      },
    ]);
    const free = await make(week, other.chair);
    expect((await explain(free.plan.id, other.chair)).meetings[0].slot.conflicts).toEqual([]);
    const [{ id: planned, startsAt }] = free.plan.meetings;
    await putMeeting(app, other.committeeId, { title: 'Another', starts_at: startsAt, duration_minutes: 15 });
    const { slot } = (await explain(free.plan.id, other.chair)).meetings[0];
    expect(slot.seatsAvailable).toBe(0);
    expect(slot.conflicts).toEqual(
      [1, 2, 3].map((seatNumber) => ({
        ...{ kind: 'OTHER_MEETING', title: 'Another', seatNumber, partyName: expect.any(String) },
        meeting: { title: 'Another' },
      })),
    );
    // Moved behind it, the plan says nothing of it any more; who sits there by then is another.
    await act('movePlannedMeeting', { plannedMeeting: planned, startsAt: later(startsAt, 1) }, other.chair);
    const [seat, next] = [String(other.group.seats[0]), await makeParty(app, 'The next')];
    await app.sql(`update party set time_zones = '{Asia/Tokyo}' where id = $1`, [next]);
    await app.sql(`update seat_term set valid = '[2000-01-01,2099-03-01)' where seat_id = $1`, [seat]);
    const before = (await explain(free.plan.id, other.chair)).meetings[0].slot;
    expect(before).toMatchObject({ conflicts: [], seats: [{ seatNumber: 2 }, { seatNumber: 3 }] });
    await holdSeat(app, seat, next, '[2099-03-01,)');
    const after = (await explain(free.plan.id, other.chair)).meetings[0].slot;
    expect(after.seats[0]).toMatchObject({ seatNumber: 1, partyName: 'The next' });
    expect(after.seats[0].state).not.toBe('NOT_KNOWN');
    await act(
      'addPlannedMeeting',
      { plan: free.plan.id, startsAt: { local: '2098-12-01T12:00', timeZone: 'UTC' } },
      other.chair,
    );
    const [early, late] = (await explain(free.plan.id, other.chair)).meetings;
    expect([early, late].map((one) => one.slot.seats[0].partyName)).toEqual(['Test organisation', 'The next']);
    const all = await make({ ...week, keepOff: [{ from: '2099-03-01', to: '2099-03-31' }] }, other.chair);
    expect(all.plan.meetings).toEqual([]);
    expect((await explain(all.plan.id, other.chair)).unplaced[0]).toMatchObject({ none: 'KEPT_OFF' });
    expect((await act('callMeetingPlan', { plan: all.plan.id }, other.chair)).userErrors[0]?.rule).toBe(
      'plan.something',
    );
    await app.sql(
      `insert into seat_holiday (id, seat_id, entry_id, party_id, name, first_day, last_day, yearly) values (gen_random_uuid(), $1, gen_random_uuid(), $2, 'A feast', '2099-03-01', '2099-03-31', false)`,
      [other.group.seats[2], other.heads[2].partyId],
    );
    const { plan } = await make({ ...week, seatsNeeded: 3 }, other.chair);
    const { unplaced } = await explain(plan.id, other.chair);
    expect(unplaced[0].none).toBe('SEATS');
    expect(unplaced[0].nearest[0]).toMatchObject({
      seatsAvailable: 2,
      conflicts: [expect.objectContaining({ kind: 'HOLIDAY', title: 'A feast' })],
    });
  });

  test('is for those who convene, and refuses what cannot be', async () => {
    const { plan } = await make({}, world.secretary);
    for (const who of [world.heads[0], world.lead, world.stranger])
      expect((await make({}, who)).code).toBe('FORBIDDEN');
    expect((await make({}, null)).code).toBe('UNAUTHENTICATED');
    const other = await makeMeetingWorld(app);
    for (const stranger of [other.chair, other.secretary]) {
      expect((await explain(plan.id, stranger)).code).toBe('NOT_FOUND');
      expect((await act('callMeetingPlan', { plan: plan.id }, stranger)).code).toBe('NOT_FOUND');
    }
    const body = await app.ask(
      `{ body(by: { id: "${world.committee}" }) { meetingPlans { id } } }`,
      {},
      world.heads[0].token,
    );
    expect(body.data?.body.meetingPlans).toEqual([]);
    const [first] = plan.meetings;
    const startsAt = later(first.startsAt, 0);
    for (const [given, rule] of [
      [{ ...startsAt }, 'plan.apart'],
      [{ local: '2001-01-01T12:00', timeZone: 'UTC' }, 'plan.ahead'],
      [{ local: '2099-05-05T12:10', timeZone: 'UTC' }, null],
    ] as const) {
      const { userErrors } = await act('addPlannedMeeting', { plan: plan.id, startsAt: given });
      expect(userErrors[0]).toMatchObject({ rule, path: ['startsAt', 'local'] });
    }
    const seat = `sea_${world.group.seats[0]}`;
    for (const [given, path] of [
      [{ rhythm: 'EVENLY' }, 'count'],
      [{ rhythm: 'AS_PROVIDED' }, 'rhythm'],
      [{ count: 9 }, 'count'],
      [{ lastDay: '2098-01-01' }, 'lastDay'],
      [{ lastDay: '2102-06-01' }, 'lastDay'],
      [{ rhythm: 'MONTHLY', lastDay: '2101-12-01' }, 'lastDay'],
      [{ seats: [seat, seat] }, 'seats'],
      [{ keepOff: [{ from: '2099-02-01', to: '2099-01-01' }] }, 'to'],
    ] as const)
      expect((await make(given)).userErrors[0]?.path.at(-1)).toBe(path);
    expect((await make({ seats: [`sea_${other.group.seats[0]}`] })).code).toBe('NOT_FOUND');
    const chosen = await make({ seats: [seat], count: 1 });
    expect(chosen.plan).toMatchObject({ seats: [{ number: 1 }], meetings: [{}] });
    const [one, two] = await Promise.all(
      [1, 2].map(() => act('withdrawMeetingPlan', { plan: plan.id, reason: 'Another plan', expectedVersion: 1 })),
    );
    expect([one?.code, two?.code].filter((code) => code === 'CONFLICT')).toHaveLength(1);
    expect([one, two].find((done) => done?.plan)?.plan).toMatchObject({
      state: 'WITHDRAWN',
      withdrawnReason: 'Another plan',
    });
  });
});
