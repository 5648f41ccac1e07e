import { randomUUID } from 'node:crypto';
import { putCall } from '../../support/agendas.js';
import { inDays } from '../../support/meeting-acts.js';
import { putSession } from '../../support/sessions.js';
import type { WalkWorld } from './world.js';

type Input = Record<string, unknown>;
type Case = (world: WalkWorld) => Promise<Input>;

const REASON = 'A good reason.';
const evidence = { description: 'E-mail of the head of delegation', receivedAt: '2026-01-05T10:00:00Z' };
const bodyOf = ({ meetings }: WalkWorld, group: boolean): string =>
  group ? meetings.focusGroupId : meetings.committeeId;

/** An item on the agenda of a meeting. */
async function item(world: WalkWorld, meeting: string, more: Input = {}): Promise<string> {
  const columns = { meeting_id: meeting.slice(4), position: 1, title: 'An item', purpose: 'DECISION', ...more };
  return `agi_${await world.put('agenda_item', columns)}`;
}
const session = (world: WalkWorld, group = false): Promise<string> => putSession(world.app, bodyOf(world, group));
async function called(world: WalkWorld, group = false): Promise<string> {
  const meeting = await world.meeting(bodyOf(world, group));
  await putCall(world.app, meeting);
  return meeting;
}
/** What seat 1, or the participant of the focus group, proposed. */
async function proposal(world: WalkWorld, group = false): Promise<string> {
  const from = group
    ? { member_id: world.meetings.participant.memberId }
    : { seat_id: world.meetings.group.seats[0], member_id: world.meetings.heads[0].memberId };
  const words = {
    title: `Proposal ${randomUUID().slice(0, 8)}`,
    purpose: 'DISCUSSION',
    state: 'PROPOSED',
    late: false,
  };
  const meeting_id = (await called(world, group)).slice(4);
  return `ipr_${await world.put('item_proposal', { meeting_id, ...from, ...words, proposed_at: new Date() })}`;
}
/** An item that a meeting which was held did not reach. */
async function unreached(world: WalkWorld, group: boolean): Promise<string> {
  const held = await putSession(world.app, bodyOf(world, group), [], { state: 'HELD' });
  return item(world, held, { course: 'NOT_REACHED' });
}
const both = (name: string, make: (world: WalkWorld, group: boolean) => Promise<Input>): Record<string, Case> => ({
  [`${name} (committee)`]: (world) => make(world, false),
  [`${name} (focus group)`]: (world) => make(world, true),
});

/** A valid input for every act on agendas, made anew for each who asks. */
export const agendaActs: Readonly<Record<string, Case>> = {
  ...both('annotateAgenda', async (world, group) => {
    const meeting = await world.meeting(bodyOf(world, group));
    return { meeting, annotations: [{ item: await item(world, meeting), annotationMarkdown: 'For decision.' }] };
  }),
  ...both('adoptAgenda', async (world, group) => ({
    meeting: await session(world, group),
    items: [{ title: 'An item' }],
  })),
  amendAgenda: async (world) => {
    const meeting = await session(world);
    const columns = { state: 'ADOPTED', adopted_at: new Date() };
    await world.put('agenda', { id: meeting.slice(4), ...columns });
    return { meeting, items: [{ title: 'Another item' }], reason: REASON };
  },
  ...both('callForItems', async (world, group) => ({
    meeting: await world.meeting(bodyOf(world, group)),
    deadline: inDays(20),
  })),
  ...both('proposeItem', async (world, group) => ({ meeting: await called(world, group), title: 'An idea' })),
  'proposeItem (on behalf of a seat)': async (world) => ({
    meeting: await called(world),
    title: 'An idea',
    onBehalfOf: { seat: `sea_${world.meetings.group.seats[2]}`, evidence },
  }),
  ...both('withdrawItemProposal', async (world, group) => ({ proposal: await proposal(world, group) })),
  ...both('placeItemProposal', async (world, group) => ({ proposal: await proposal(world, group) })),
  declineItemProposal: async (world) => ({ proposal: await proposal(world), reason: REASON }),
  deferItem: async (world) => ({ item: await item(world, await session(world)), reason: REASON }),
  markItemNotReached: async (world) => ({ item: await item(world, await session(world)) }),
  markItemTaken: async (world) => ({ item: await item(world, await session(world)) }),
  ...both('carryOverItems', async (world, group) => ({
    meeting: await world.meeting(bodyOf(world, group)),
    items: [await unreached(world, group)],
  })),
  attachPaper: async (world) => ({ item: await item(world, await world.meeting()), paper: await world.paper() }),
  detachPaper: async (world) => {
    const [attached, paper] = [await item(world, await world.meeting()), await world.paper()];
    const tie = { agenda_item_id: attached.slice(4), paper_id: paper.slice(4) };
    await world.app.sql(
      `insert into agenda_item_paper (agenda_item_id, paper_id, attached_at) values ($1, $2, now())`,
      [tie.agenda_item_id, tie.paper_id],
    );
    return { item: attached, paper };
  },
};
