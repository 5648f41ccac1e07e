import type { RecordedSort } from '../meetings/recorded-notices.js';

/** A correction of minutes that was recorded on behalf of a seat. Its text stays in the house. */
export const recordedCorrections: RecordedSort = {
  event: 'minutes.correctedOnBehalf',
  send: 'minutes.correctionNotice',
  source: `select c.seat_id, c.evidence, c.recorded_by, m.title, p.position::text as answer
    from minutes_correction c join minutes_passage p on p.id = c.passage_id
    join minutes n on n.id = c.minutes_id join meeting m on m.id = n.meeting_id where c.id = $1 and c.on_behalf`,
  says: ({ seat, recordedBy, answer, title }, publicUrl) => [
    `For seat ${seat}, ${recordedBy ?? 'the secretary'} recorded a correction of passage ${answer} of the minutes of this meeting: ${title}.`,
    `If that is not what your delegation said, correct the minutes yourselves in Plenary (${publicUrl}) before the deadline.`,
  ],
};
