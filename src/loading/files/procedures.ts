import { z } from 'zod';
import { sha256 } from '../../procedures/procedures.js';
import { dataFile, instant, line, markdown, slug } from '../data-file.js';
import { idOf } from '../plan.js';

const answer = z.strictObject({
  seat: z.string(),
  member: slug,
  answer: z.enum(['NO_OBJECTION', 'NOT_PARTICIPATING']),
  text: z.string().default(''),
  at: instant,
});

const row = z.strictObject({
  slug,
  body: slug,
  title: line,
  text: markdown,
  explanation: markdown.default(''),
  /** The clause that provides for the period. */
  clause: z.string(),
  openedBy: slug,
  openedAt: instant,
  expires: instant,
  /** The seats that count, and the parties that hold them. */
  seats: z.array(z.strictObject({ seat: z.string(), party: slug })).min(1),
  answers: z.array(answer).default([]),
});

/** Resolutions that are put to the seats in silence, where the terms of reference provide for it; one answer a seat. */
export const procedures = dataFile('procedures.json', row, (one, place, plan) => {
  const expiry = plan.instant(one.expires, place.at('expires'));
  const id = plan.add(
    'procedure',
    one.slug,
    {
      ...{ body_id: plan.reference('body', one.body, place.at('body')), kind: 'SILENCE', subject_type: 'Resolution' },
      ...{ subject_id: idOf('procedure', one.slug), title: one.title, text_markdown: one.text },
      ...{ text_sha256: sha256(one.text), explanation: one.explanation, basis: 'TERMS', state: 'OPEN' },
      clause_id: plan.reference('clause', one.clause, place.at('clause')),
      opened_by: plan.reference('member', one.openedBy, place.at('openedBy')),
      opened_at: plan.instant(one.openedAt, place.at('openedAt')).instant,
      ...{ expires_at: expiry.instant, time_zone: expiry.timeZone },
    },
    place,
  );
  one.seats.forEach(({ seat, party }, index) => {
    const at = place.at('seats').at(index);
    const identity = { procedure_id: id, seat_id: plan.reference('seat', seat, at) };
    const columns = { party_id: plan.reference('party', party, at), held: true };
    plan.addKeyed('procedure_seat', `${one.slug}/${seat}`, identity, columns, at);
  });
  one.answers.forEach((given, index) => {
    const at = place.at('answers').at(index);
    const [said, by] = [plan.instant(given.at, at.at('at')).instant, plan.reference('member', given.member, at)];
    plan.add(
      'procedure_answer',
      `${one.slug}/${index + 1}`,
      {
        ...{ procedure_id: id, seat_id: plan.reference('seat', given.seat, at.at('seat')), member_id: by },
        ...{ answer: given.answer, text: given.text, capacity: 'HEAD_OF_DELEGATION', on_behalf: false },
        ...{ received_at: said, recorded_at: said, recorded_by: by, late: false, counts: true },
      },
      at,
    );
  });
});
