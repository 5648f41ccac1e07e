import type { RecordedSort } from '../meetings/recorded-notices.js';

/** An answer to a poll that was recorded on behalf of a seat. */
export const recordedAnswers: RecordedSort = {
  event: 'poll.answeredOnBehalf',
  send: 'poll.answerNotice',
  source: `select r.seat_id, r.evidence, r.recorded_by, p.title,
      (select string_agg(to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC: ' || lower(replace(c.choice, '_', ' ')), '; ' order by s.starts_at)
         from poll_choice c join poll_slot s on s.id = c.slot_id where c.answer_id = r.id) as answer
    from poll_answer r join poll p on p.id = r.poll_id where r.id = $1 and r.on_behalf`,
  says: ({ seat, recordedBy, answer, title }, publicUrl) => [
    `For seat ${seat}, ${recordedBy ?? 'the secretary'} recorded this answer to the poll on the date of ${title}: ${answer}.`,
    `If that is not what your delegation said, answer the poll yourselves in Plenary (${publicUrl}), or by the link in its mail: the newest answer counts.`,
  ],
};
