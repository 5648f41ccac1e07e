import { type DiscussedTerms, putDiscussedTerms } from '../../support/put-amendments.js';
import type { WalkWorld } from './world.js';

type Input = Record<string, unknown>;
type Case = (world: WalkWorld) => Promise<Input>;

const REASON = 'A good reason.';
const evidence = { description: 'E-mail of the head of delegation', receivedAt: '2026-01-05T10:00:00Z' };
const on =
  (input: (terms: DiscussedTerms, world: WalkWorld) => Input): Case =>
  async (world) => {
    const { group, heads, committeeId } = world.meetings;
    const by = { memberId: heads[0].memberId, seatId: String(group.seats[0]) };
    return input(await putDiscussedTerms(world.app, committeeId, by), world);
  };
const proposed = { kind: 'ADD_AFTER', heading: 'A heading', bodyMarkdown: 'A text.', reason: REASON };

/** A valid input for every act on what is discussed of terms of reference, made anew for each who asks. */
export const amendingActs: Readonly<Record<string, Case>> = {
  setProvision: on(({ id, clauses }) => ({
    ...{ termsVersion: id, kind: 'NOTICE_PERIOD', clause: clauses[1], value: { quantity: 21 } },
  })),
  commentOnClause: on(({ clauses }) => ({ clause: clauses[0], textMarkdown: 'A comment.' })),
  resolveComment: on(({ comment }) => ({ comment })),
  proposeAmendment: on(({ id }) => ({ termsVersion: id, ...proposed })),
  'proposeAmendment (on behalf of a seat)': on(({ id }, { meetings }) => ({
    ...{ termsVersion: id, ...proposed, onBehalfOf: { seat: `sea_${meetings.group.seats[2]}`, evidence } },
  })),
  withdrawAmendment: on(({ amendment }) => ({ amendment })),
  disposeOfAmendment: on(({ amendment }) => ({ amendment, disposition: 'ACCEPTED', reason: REASON })),
};
