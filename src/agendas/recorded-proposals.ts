import type { RecordedSort } from '../meetings/recorded-notices.js';

/** An item that was proposed on behalf of a seat. */
export const recordedProposals: RecordedSort = {
  event: 'agenda.itemProposedOnBehalf',
  send: 'agenda.proposalNotice',
  source: `select i.seat_id, i.evidence, i.recorded_by, i.title as answer, m.title
    from item_proposal i join meeting m on m.id = i.meeting_id where i.id = $1 and i.on_behalf`,
  says: ({ seat, recordedBy, answer, title }, publicUrl) => [
    `For seat ${seat}, ${recordedBy ?? 'the secretary'} recorded the proposal of this item: ${answer}. It is for this meeting: ${title}.`,
    `If that is not what your delegation proposed, withdraw it in Plenary (${publicUrl}), while nothing is decided on it.`,
  ],
};
