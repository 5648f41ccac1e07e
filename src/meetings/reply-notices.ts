import type { RecordedSort } from './recorded-notices.js';

/** A reply that was recorded on behalf of a seat. */
export const recordedReplies: RecordedSort = {
  event: 'meeting.repliedOnBehalf',
  send: 'meeting.replyNotice',
  source: `select r.seat_id, r.evidence, r.recorded_by, r.answer, m.title
    from reply r join meeting m on m.id = r.meeting_id where r.id = $1 and r.on_behalf`,
  says: ({ seat, recordedBy, answer, title }, publicUrl) => [
    `For seat ${seat}, ${recordedBy ?? 'the secretary'} recorded the answer ${answer.toLowerCase().replaceAll('_', ' ')} to the invitation to this meeting: ${title}.`,
    `If that is not what your delegation said, answer the invitation yourselves in Plenary (${publicUrl}): the newest answer counts.`,
  ],
};
