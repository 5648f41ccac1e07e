import type { RecordedSort } from '../meetings/recorded-notices.js';

/** An interest that was recorded on behalf of a seat in a procedure. */
export const recordedInterests: RecordedSort = {
  event: 'procedure.interestDeclaredOnBehalf',
  send: 'procedure.interestNotice',
  source: `select i.seat_id, i.evidence, i.recorded_by, p.title, case when i.withdraws then 'and that it takes no part' else '' end as answer
    from procedure_interest i join procedure p on p.id = i.procedure_id where i.id = $1 and i.on_behalf`,
  says: ({ seat, recordedBy, answer, title }, publicUrl) => [
    `For seat ${seat}, ${recordedBy ?? 'the secretary'} recorded an interest${answer && `, ${answer}`} in the procedure on: ${title}.`,
    `If that is not what your delegation said, answer yourselves in Plenary (${publicUrl}), or tell the secretary.`,
  ],
};

/** What was recorded on behalf of a seat in a procedure. Its text stays in the house. */
export const recordedAnswers: RecordedSort = {
  event: 'procedure.answeredOnBehalf',
  send: 'procedure.answerNotice',
  source: `select a.seat_id, a.evidence, a.recorded_by, p.title,
      lower(replace(a.answer, '_', ' ')) || case when a.late then ', received late' else '' end as answer
    from procedure_answer a join procedure p on p.id = a.procedure_id where a.id = $1 and a.on_behalf`,
  says: ({ seat, recordedBy, answer, title }, publicUrl) => [
    `For seat ${seat}, ${recordedBy ?? 'the secretary'} recorded an answer (${answer}) in the procedure on: ${title}.`,
    `If that is not what your delegation said, answer yourselves in Plenary (${publicUrl}), or tell the secretary.`,
  ],
};
