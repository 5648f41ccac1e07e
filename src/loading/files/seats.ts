import { z } from 'zod';
import { dataFile, slug, term } from '../data-file.js';
import type { Plan } from '../plan.js';
import type { Place } from '../problems.js';

const row = z.strictObject({
  body: slug,
  number: z.int().min(1),
  source: slug.optional(),
  /** Who holds the seat and when; a term without a party says that its holder is not known. */
  terms: z.array(z.strictObject({ party: slug.optional(), holderUnknown: z.literal(true).optional(), ...term })),
  delegates: z
    .array(
      z.strictObject({
        member: slug,
        capacity: z.enum(['HEAD_OF_DELEGATION', 'ALTERNATE', 'ADVISER']),
        position: z.int().min(1).default(1),
        ...term,
      }),
    )
    .default([]),
});
type Seat = z.output<typeof row>;

/** Seats are named by body and number, such as demo-committee/3. */
export const seats = dataFile('seats.json', row, (seat, place, plan) => {
  const key = `${seat.body}/${seat.number}`;
  const columns = {
    body_id: plan.reference('body', seat.body, place.at('body')),
    number: seat.number,
    source: plan.source(seat.source, place.at('source')),
  };
  const id = plan.add('seat', key, columns, place);
  addTerms(seat, key, id, place, plan);
  seat.delegates.forEach((delegate, index) => {
    const at = place.at('delegates').at(index);
    const person = {
      seat_id: id,
      member_id: plan.reference('member', delegate.member, at.at('member')),
      capacity: delegate.capacity,
      position: delegate.position,
      valid: plan.period(delegate, at),
    };
    plan.add('delegate', `${key}/${delegate.member}/${index + 1}`, person, at);
  });
});

function addTerms(seat: Seat, key: string, id: string, place: Place, plan: Plan): void {
  seat.terms.forEach((held, index) => {
    const at = place.at('terms').at(index);
    const unknown = held.holderUnknown === true;
    if (unknown === (held.party !== undefined))
      plan.refuse(at, 'names either the party that holds the seat or says holderUnknown.');
    const columns = {
      seat_id: id,
      party_id: plan.optional('party', held.party, at.at('party')),
      holder_unknown: unknown,
      valid: plan.period(held, at),
    };
    plan.add('seat_term', `${key}/${index + 1}`, columns, at);
  });
}
