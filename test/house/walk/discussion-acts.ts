import type { WalkWorld } from './world.js';

type Input = Record<string, unknown>;
type Case = (world: WalkWorld) => Promise<Input>;

const words = { textMarkdown: 'A comment.' };
const evidence = { description: 'E-mail of the head of delegation', receivedAt: '2026-01-05T10:00:00Z' };

/** A comment of the participant on the focus group. */
const comment = async (world: WalkWorld): Promise<string> => {
  const { participant, focusGroupId } = world.meetings;
  const said = { said_at: new Date(), recorded_at: new Date(), recorded_by: participant.memberId };
  const by = { member_id: participant.memberId, on_behalf: false, evidence: '', quote: '', text_markdown: 'Words' };
  return `com_${await world.put('discussion_comment', { body_id: focusGroupId, label: 'AMBER', ...said, ...by })}`;
};
const ofComment =
  (more: Input): Case =>
  async (world) => ({ comment: await comment(world), ...more });

/** A valid input for every act on what is discussed, made anew for each who asks. */
export const discussionActs: Readonly<Record<string, Case>> = {
  'comment (focus group)': async ({ meetings }) => ({
    on: { focusGroup: meetings.focusGroup },
    label: 'GREEN',
    ...words,
  }),
  'comment (AMBER finding)': async (world) => ({ on: { finding: await world.finding('POSTED') }, ...words }),
  'comment (GREEN finding)': async (world) => ({ on: { finding: await world.finding('POSTED', 'GREEN') }, ...words }),
  'comment (answer)': async (world) => ({ on: { comment: await comment(world) }, ...words }),
  'comment (on behalf of a party)': async ({ meetings }) => ({
    ...{ on: { focusGroup: meetings.focusGroup }, label: 'GREEN', ...words },
    onBehalfOf: { party: `pty_${meetings.participant.partyId}`, evidence },
  }),
  setDiscussionMail: async ({ meetings }) => ({ body: meetings.focusGroup, level: 'EVERYTHING' }),
  reviseComment: ofComment(words),
  withdrawComment: ofComment({}),
  resolveThread: ofComment({ resolution: 'Done.' }),
};
