import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import { inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import { act, choices, DEADLINE, LATER, openPoll, putPoll, SLOTS } from '../support/polls.js';

let app: TestServer;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { NOTICE_PERIOD: { days: 30 } });
});
afterAll(() => app.stop());

const brussels = (...locals: string[]) => locals.map((local) => ({ local, timeZone: 'Europe/Brussels' }));
const open = (more: Record<string, unknown>) => {
  const plan = { body: world.committee, title: 'A poll', durationMinutes: 60, slots: SLOTS, deadline: DEADLINE };
  return act(app, 'openPoll', { ...plan, ...more }, world.secretary);
};
const polls = async (): Promise<number> => (await app.sql(`select from poll`)).length;
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

describe('extending a deadline', () => {
  const extend = (poll: string, more: Record<string, unknown> = {}, who = world.secretary) =>
    act(app, 'extendPoll', { poll, reason: 'More time.', deadline: LATER, ...more }, who);

  test('goes forward only, before the slots, and while it has not passed', async () => {
    const { id } = await putPoll(app, world.committeeId);
    const refused = async (more: Record<string, unknown>) => {
      const { errors, code } = await extend(id, more);
      return [errors[0]?.rule ?? code ?? null, errors[0]?.path ?? null];
    };
    const at = ['deadline', 'local'];
    expect((await extend(id, { deadline: DEADLINE })).done.poll.extensions).toBe(1);
    expect(await refused({ deadline: DEADLINE })).toEqual(['poll.extended-later', at]);
    expect(await refused({ deadline: { ...LATER, local: '2099-12-03T14:00' } })).toEqual(['poll.deadline', at]);
    expect(await refused({ reason: 'x' })).toEqual([null, ['reason']]);
    expect(await refused({ expectedVersion: 1 })).toEqual(['CONFLICT', null]);
    expect((await extend(id, {}, world.heads[0])).code).toBe('FORBIDDEN');
    expect((await extend(id, {}, world.lead)).code).toBe('NOT_FOUND');
    await app.sql(`update poll set deadline = now() - interval '1 minute' where id = $1`, [id.slice(4)]);
    expect(await refused({})).toEqual(['poll.extended-in-time', null]);
    await app.sql(`update poll set state = 'CANCELLED', closed_at = now() where id = $1`, [id.slice(4)]);
    expect(await refused({})).toEqual(['poll.closed', null]);
  });

  test('by two at once goes through once for each who read it last', async () => {
    const { id } = await putPoll(app, world.committeeId);
    const both = await Promise.all([1, 2].map(() => extend(id, { expectedVersion: 1 })));
    expect(both.map(({ code }) => String(code ?? 'DONE')).toSorted()).toEqual(['CONFLICT', 'DONE']);
    expect(await app.sql('select extensions from poll where id = $1', [id.slice(4)])).toEqual([{ extensions: 1 }]);
  });
});

describe('opening a poll refuses, naming the field,', () => {
  test.each<[string, Record<string, unknown>, string, string | null, string]>([
    [
      'a slot that clocks skip',
      { slots: [...SLOTS, ...brussels('2099-03-29T02:30')] },
      'slots.3.local',
      null,
      'does not exist there. The nearest times are 2099-03-29T01:59 and 2099-03-29T03:00.',
    ],
    [
      'a slot that comes twice',
      { slots: brussels('2099-10-25T02:30') },
      'slots.0.overlap',
      null,
      'say EARLIER (UTC+02:00) or LATER (UTC+01:00).',
    ],
    [
      'the same instant in two zones',
      { slots: [...SLOTS, { local: '2099-12-03T13:00', timeZone: 'UTC' }] },
      'slots.3.local',
      'poll.slots-differ',
      'each is offered once',
    ],
    ['a slot in the past', { slots: brussels('2020-12-03T14:00') }, 'slots.0.local', 'poll.slot-to-come', 'has passed'],
    ['no slot', { slots: [] }, 'slots', null, 'at least 1'],
    [
      'more than forty',
      {
        slots: brussels(
          ...Array.from({ length: 41 }, (_, day) => `2099-12-${10 + (day % 20)}T${10 + Math.floor(day / 20)}:00`),
        ),
      },
      'slots',
      null,
      'no more than 40',
    ],
    [
      'a deadline in the past',
      { deadline: brussels('2020-12-03T14:00')[0] },
      'deadline.local',
      'poll.deadline',
      'has passed',
    ],
    [
      'a deadline after the first slot',
      { deadline: brussels('2099-12-04T08:00')[0] },
      'deadline.local',
      'poll.deadline',
      'before the first of the slots',
    ],
    ['a title of two lines', { title: 'a\nb' }, 'title', null, 'one line'],
    ['a meeting without end', { durationMinutes: 20_161 }, 'durationMinutes', null, '20160'],
  ])('%s', async (_, more, path, rule, message) => {
    const before = await polls();
    const { done, errors } = await open(more);
    expect(done.poll).toBeNull();
    expect(errors[0]).toMatchObject({ path: path.split('.'), rule, message: expect.stringContaining(message) });
    expect(await polls()).toBe(before);
  });

  test('and takes both of two hours that come twice, in the order of time', async () => {
    const [twice] = brussels('2099-10-25T02:30');
    const slots = ['LATER', 'EARLIER'].map((overlap) => ({ ...twice, overlap }));
    const { done } = await open({ slots, deadline: brussels('2099-10-01T12:00')[0] });
    expect(done.poll.slots.map((slot: { startsAt: string }) => slot.startsAt)).toEqual([
      '2099-10-25T00:30:00.000Z',
      '2099-10-25T01:30:00.000Z',
    ]);
  });

  test('a body that has ended', async () => {
    await app.sql(`update body set state = 'CONCLUDED' where id = $1`, [world.focusGroupId]);
    const plan = { body: world.focusGroup, title: 'A poll', durationMinutes: 60, slots: SLOTS, deadline: DEADLINE };
    const { errors } = await act(app, 'openPoll', plan, world.lead);
    expect(errors[0]).toMatchObject({ rule: 'meeting.body-at-work', path: ['body'] });
    await app.sql(`update body set state = 'ACTIVE' where id = $1`, [world.focusGroupId]);
  });
});

describe('answering a poll', () => {
  test('says something of every slot, once, and of no other', async () => {
    const [poll, other] = [await putPoll(app, world.committeeId), await putPoll(app, world.committeeId)];
    const answer = (said: readonly unknown[]) =>
      act(app, 'answerPoll', { poll: poll.id, choices: said }, world.heads[0]);
    const [one, two] = choices(poll.slots, 'YN');
    for (const [said, path, message] of [
      [[one], 'choices', 'leaves 1 of 2 slots without an answer'],
      [[], 'choices', 'leaves 2 of 2 slots without an answer'],
      [[one, one], 'choices.1.slot', 'is answered twice'],
      [[one, two, one], 'choices.2.slot', 'is answered twice'],
      [[one, ...choices(other.slots, 'Y').slice(0, 1)], 'choices.1.slot', 'is no slot of this poll'],
    ] as const) {
      const { errors } = await answer(said);
      expect(errors[0]).toMatchObject({ path: path.split('.'), message: expect.stringContaining(message) });
    }
    expect(await app.sql(`select from poll_answer where poll_id = $1`, [poll.id.slice(4)])).toEqual([]);
  });

  test('keeps every answer; the head of delegation prevails over an alternate', async () => {
    const { id: poll, slots } = await putPoll(app, world.committeeId);
    const answer = (said: string, who: MeetingWorld['alternate']) =>
      act(app, 'answerPoll', { poll, choices: choices(slots, said) }, who);
    expect((await answer('NN', world.alternate)).done.answer.current).toBe(true);
    expect((await answer('YY', world.heads[0])).done.answer.current).toBe(true);
    expect((await answer('NN', world.alternate)).done.answer.current).toBe(false);
    expect((await answer('YN', world.adviser)).errors[0]?.rule).toBe('reply.voice-of-the-seat');
    const foreign = { poll, choices: choices(slots, 'YN'), seat: `sea_${world.group.seats[1]}` };
    expect((await act(app, 'answerPoll', foreign, world.heads[0])).errors[0]?.rule).toBe('reply.own-seat');
    expect(await app.sql(`select from poll_answer where poll_id = $1`, [poll.slice(4)])).toHaveLength(3);
  });

  test('ends with the deadline; what the secretary received by then may be recorded after it', async () => {
    const { id: poll, slots } = await putPoll(app, world.committeeId);
    await app.sql(`update poll set deadline = now() - interval '10 minutes' where id = $1`, [poll.slice(4)]);
    const late = await act(app, 'answerPoll', { poll, choices: choices(slots, 'YN') }, world.heads[0]);
    expect(late.errors[0]).toMatchObject({ rule: 'poll.deadline-passed', waivable: false });
    const recorded = (minutes: number) => {
      const evidence = { description: 'E-mail', receivedAt: minutesAgo(minutes) };
      const onBehalfOf = { seat: `sea_${world.group.seats[1]}`, evidence };
      return act(app, 'answerPoll', { poll, choices: choices(slots, 'YN'), onBehalfOf }, world.secretary);
    };
    expect((await recorded(5)).errors[0]?.rule).toBe('poll.deadline-passed');
    expect((await recorded(15)).done.answer).toMatchObject({ onBehalf: true, current: true });
  });
});

describe('closing a poll', () => {
  test('goes by the notice period, which a co-chair may waive', async () => {
    const soon = inDays(10);
    const { id: poll, slots } = await openPoll(app, world.committee, world.secretary, {
      slots: [soon],
      deadline: inDays(5),
    });
    const input = { poll, slot: slots[0] };
    const { errors, done } = await act(app, 'closePoll', input, world.secretary);
    expect(errors[0]).toMatchObject({ rule: 'meeting.notice', path: ['slot'], waivable: true });
    expect(done).toMatchObject({ poll: null, meeting: null });
    const waiver = { reason: 'Urgent', agreedBy: 'Both co-chairs' };
    const waived = await act(app, 'closePoll', { ...input, waiver }, world.chair);
    expect(waived.done.meeting).toMatchObject({ state: 'SCHEDULED' });
    const [row] = await app.sql(`select * from waiver where subject_id = $1`, [
      String(waived.done.meeting.id).slice(4),
    ]);
    expect(row).toMatchObject({ rule: 'meeting.notice', reason: 'Urgent' });
  });

  test('chooses a slot of its own, to come, and knows the version that was read', async () => {
    const [poll, other] = [await putPoll(app, world.committeeId), await putPoll(app, world.committeeId)];
    const close = (slot: unknown, more = {}) =>
      act(app, 'closePoll', { poll: poll.id, slot, ...more }, world.secretary);
    expect((await close(other.slots[0])).errors[0]).toMatchObject({ path: ['slot'], rule: null });
    expect((await close(poll.slots[0], { expectedVersion: 7 })).code).toBe('CONFLICT');
    await app.sql(`update poll_slot set starts_at = now() - interval '1 hour' where id = $1`, [
      poll.slots[0]?.slice(4),
    ]);
    expect((await close(poll.slots[0])).errors[0]).toMatchObject({ rule: 'meeting.in-the-past', path: ['slot'] });
    expect((await close(poll.slots[1])).errors).toEqual([]);
  });

  test('ends it: no more answers, no second closing, no calling off; asked again with its key it answers the same', async () => {
    const { id: poll, slots } = await putPoll(app, world.committeeId);
    const input = { poll, slot: slots[0], idempotencyKey: `close ${poll}` };
    const first = await act(app, 'closePoll', input, world.secretary);
    const again = await act(app, 'closePoll', input, world.secretary);
    expect(again.done.meeting.id).toBe(first.done.meeting.id);
    const said = choices(slots, 'YN');
    for (const { errors } of [
      await act(app, 'answerPoll', { poll, choices: said }, world.heads[0]),
      await act(app, 'closePoll', { poll, slot: slots[1] }, world.secretary),
      await act(app, 'cancelPoll', { poll, reason: 'Not needed' }, world.secretary),
    ])
      expect(errors[0]?.rule).toBe('poll.closed');
    const { data } = await app.ask(
      `query($id: ID!) { poll(id: $id) { viewerCan { act allowed reason } } }`,
      { id: poll },
      world.secretary.token,
    );
    expect(data.poll.viewerCan.map(({ allowed }: { allowed: boolean }) => allowed)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

test('a poll that one does not see does not exist, for every act', async () => {
  const { id: poll, slots } = await putPoll(app, world.focusGroupId);
  const said = choices(slots, 'YN');
  for (const who of [world.heads[0], world.neighbour, world.secretary]) {
    expect((await act(app, 'answerPoll', { poll, choices: said }, who)).code).toBe('NOT_FOUND');
    const { data } = await app.ask(
      `query($id: ID!, $slot: ID!) { poll(id: $id) { id } node(id: $slot) { id } }`,
      { id: poll, slot: slots[0] },
      who.token,
    );
    expect(data ?? { poll: null, node: null }).toEqual({ poll: null, node: null });
  }
});
