import {
  putAction,
  putAttendance,
  putBegunMeeting,
  putDecision,
  putInterest,
  putSession,
} from '../../support/sessions.js';
import type { WalkWorld } from './world.js';

type Input = Record<string, unknown>;
type Case = (world: WalkWorld) => Promise<Input>;

const REASON = 'A good reason.';
const begun = ({ app, meetings }: WalkWorld): Promise<string> => putBegunMeeting(app, meetings.committeeId);
const session = ({ app, meetings }: WalkWorld): Promise<string> =>
  putSession(app, meetings.committeeId, [String(meetings.group.seats[0])]);
const ofGroup = ({ app, meetings }: WalkWorld): Promise<string> => putSession(app, meetings.focusGroupId);
const seat = ({ meetings }: WalkWorld, number: number): string => `sea_${meetings.group.seats[number - 1]}`;

/** A valid input for every act on the record of a meeting, made anew for each who asks. */
export const proceedingsActs: Readonly<Record<string, Case>> = {
  'openMeeting (committee)': async (world) => ({
    meeting: await begun(world),
    presiding: `mem_${world.meetings.chair.memberId}`,
  }),
  'openMeeting (focus group)': async (world) => ({
    meeting: await putBegunMeeting(world.app, world.meetings.focusGroupId),
    presiding: `mem_${world.meetings.lead.memberId}`,
  }),
  closeMeeting: async (world) => ({ meeting: await session(world) }),
  reopenMeeting: async (world) => {
    const meeting = await session(world);
    await world.app.sql(`update meeting set state = 'HELD' where id = $1`, [meeting.slice(4)]);
    await world.app.sql(`update sitting set closed_at = now(), close_recorded_at = now() where id = $1`, [
      meeting.slice(4),
    ]);
    return { meeting, reason: REASON };
  },
  recordPresiding: async (world) => ({
    meeting: await session(world),
    presiding: `mem_${world.meetings.heads[0].memberId}`,
  }),
  checkQuorum: async (world) => ({ meeting: await session(world), requestedBy: seat(world, 1) }),
  'recordArrival (committee)': async (world) => ({ meeting: await session(world), seat: seat(world, 2) }),
  'recordArrival (focus group)': async (world) => ({ meeting: await ofGroup(world), designatedName: 'A guest' }),
  recordDeparture: async (world) => ({
    attendance: await putAttendance(world.app, await session(world), { person_name: 'A guest' }),
  }),
  correctAttendance: async (world) => ({
    attendance: await putAttendance(world.app, await session(world), { person_name: 'A guest' }),
    reason: REASON,
    wasPresent: false,
  }),
  'declareInterest (committee)': async (world) => ({ meeting: await session(world), statement: 'A consultancy.' }),
  'declareInterest (of another)': async (world) => ({
    meeting: await session(world),
    member: `mem_${world.meetings.heads[1].memberId}`,
    statement: 'A consultancy.',
  }),
  'declareInterest (of a seat)': async (world) => ({
    meeting: await session(world),
    seat: seat(world, 1),
    statement: 'A supplier is ours.',
  }),
  'declareInterest (focus group)': async (world) => ({ meeting: await ofGroup(world), statement: 'A consultancy.' }),
  settleInterest: async (world) => ({
    interest: await putInterest(world.app, await session(world), world.meetings.heads[0].memberId),
    settlement: 'The alternate speaks.',
  }),
  strikeInterest: async (world) => ({
    interest: await putInterest(world.app, await session(world), world.meetings.heads[0].memberId),
    reason: REASON,
  }),
  'saveNote (committee)': async (world) => ({ meeting: await session(world), bodyMarkdown: 'What was said.' }),
  'saveNote (focus group)': async (world) => ({ meeting: await ofGroup(world), bodyMarkdown: 'What was said.' }),
  'keepNotesOpen (committee)': async (world) => ({ meeting: await session(world) }),
  'keepNotesOpen (focus group)': async (world) => ({ meeting: await ofGroup(world) }),
  'recordDecision (committee)': async (world) => ({
    meeting: await session(world),
    text: 'It is decided.',
    mode: 'RECORDED_VOTE',
    positions: [{ seat: seat(world, 1), position: 'FOR' }],
    outcome: 'ADOPTED',
  }),
  'recordDecision (focus group)': async (world) => ({
    meeting: await ofGroup(world),
    text: 'It is decided.',
    mode: 'CONSENSUS',
  }),
  confirmDecision: async (world) => ({
    decision: await putDecision(world.app, await session(world)),
    note: 'By correspondence.',
  }),
  'addStatement (own seat)': async (world) => ({
    decision: await putDecision(world.app, await session(world)),
    seat: seat(world, 1),
    kind: 'STATEMENT',
    text: 'We agree.',
  }),
  'addStatement (on behalf of a seat)': async (world) => ({
    decision: await putDecision(world.app, await session(world)),
    kind: 'RESERVATION',
    text: 'Not for us.',
    onBehalfOf: {
      seat: seat(world, 3),
      evidence: { description: 'E-mail of the head of delegation', receivedAt: '2026-01-05T10:00:00Z' },
    },
  }),
  addAction: async (world) => ({
    meeting: await session(world),
    text: 'Write the report.',
    owner: { body: world.meetings.focusGroup },
    dueOn: '2099-01-01',
  }),
  correctAction: async (world) => ({
    action: await putAction(world.app, await session(world), { owner_seat_id: world.meetings.group.seats[0] }),
    text: 'Write another report.',
  }),
  reopenAction: async (world) => ({
    action: await putAction(world.app, await session(world), {
      ...{ owner_seat_id: world.meetings.group.seats[0], completed_at: new Date().toISOString() },
    }),
  }),
  'completeAction (of a seat)': async (world) => ({
    action: await putAction(world.app, await session(world), { owner_seat_id: world.meetings.group.seats[0] }),
  }),
  'completeAction (of a focus group)': async (world) => ({
    action: await putAction(world.app, await session(world), { owner_body_id: world.meetings.focusGroupId }),
  }),
};
