import { inDays } from '../../support/meeting-acts.js';
import { putSession } from '../../support/sessions.js';
import type { WalkWorld } from './world.js';

type Input = Record<string, unknown>;
type Case = (world: WalkWorld) => Promise<Input>;

const REASON = 'A good reason.';
const held = ({ app, meetings }: WalkWorld, bodyId = meetings.committeeId): Promise<string> =>
  putSession(app, bodyId, [], { state: 'HELD' });
const inSession = ({ app, meetings }: WalkWorld): Promise<string> =>
  putSession(app, meetings.committeeId, [String(meetings.group.seats[0])]);
const ofDraft =
  (more: Input): Case =>
  async (world) => ({ minutes: (await world.minutes('DRAFT')).id, ...more });
const ofPassage =
  (state: string, more: Input): Case =>
  async (world) => ({ passage: (await world.minutes(state)).passage, ...more });

/** A valid input for every act on minutes, made anew for each who asks. */
export const minutesActs: Readonly<Record<string, Case>> = {
  'draftMinutes (committee)': async (world) => ({ meeting: await held(world) }),
  'draftMinutes (focus group)': async (world) => ({ meeting: await held(world, world.meetings.focusGroupId) }),
  recomposeMinutes: ofDraft({}),
  changeMinutes: ofDraft({ language: 'fr' }),
  addPassage: ofDraft({ textMarkdown: 'More was said.' }),
  changePassage: ofPassage('DRAFT', { textMarkdown: 'It was said otherwise.' }),
  removePassage: ofPassage('DRAFT', {}),
  circulateMinutes: ofDraft({ deadline: inDays(30) }),
  withdrawMinutes: async (world) => ({ minutes: (await world.minutes('CIRCULATED')).id, reason: REASON }),
  'correctMinutes (committee)': ofPassage('CIRCULATED', { textMarkdown: 'Otherwise.', reason: REASON }),
  'correctMinutes (statement of the seat)': async (world) => ({
    passage: (await world.minutes('CIRCULATED')).statement,
    ...{ textMarkdown: 'Otherwise.', reason: REASON },
  }),
  'correctMinutes (focus group)': async (world) => ({
    passage: (await world.minutes('CIRCULATED', world.meetings.focusGroupId)).passage,
    ...{ textMarkdown: 'Otherwise.', reason: REASON },
  }),
  'correctMinutes (on behalf of a seat)': ofPassageOnBehalf(),
  adoptMinutes: async (world) => {
    const { id, correction } = await world.minutes('ADOPTED_IN_PART');
    return { minutes: id, atMeeting: await inSession(world), settlements: [{ correction, accepted: true }] };
  },
  issueCorrigendum: async (world) => ({
    passage: (await world.minutes('ADOPTED')).passage,
    atMeeting: await inSession(world),
    ...{ textMarkdown: 'Otherwise.', reason: REASON },
  }),
  'publishChairSummary (committee)': async (world) => ({ meeting: await held(world), textMarkdown: 'It was good.' }),
  'publishChairSummary (presided by the head of delegation)': async (world) => {
    const meeting = await held(world);
    const { heads, group } = world.meetings;
    await world.put('presiding', {
      ...{ meeting_id: meeting.slice(4), member_id: heads[0].memberId, capacity: 'SEAT' },
      ...{ seat_id: group.seats[0], from_at: new Date() },
    });
    return { meeting, textMarkdown: 'It was good.' };
  },
};

function ofPassageOnBehalf(): Case {
  return async (world) => ({
    passage: (await world.minutes('CIRCULATED')).passage,
    ...{ textMarkdown: 'Otherwise.', reason: REASON },
    onBehalfOf: {
      seat: `sea_${world.meetings.group.seats[2]}`,
      evidence: { description: 'E-mail of the head of delegation', receivedAt: '2026-01-05T10:00:00Z' },
    },
  });
}
