import { z } from 'zod';
import { dataFile, instant, line, slug, term } from '../data-file.js';

const row = z
  .strictObject({
    body: slug,
    party: slug,
    state: z.enum(['INTERESTED', 'PARTICIPATING', 'OBSERVING', 'DECLINED', 'WITHDRAWN']),
    statement: z.string().default(''),
    requestedBy: slug.optional(),
    requestedAt: instant.optional(),
    decidedBy: slug.optional(),
    decidedAt: instant.optional(),
    reason: z.union([line, z.literal('')]).default(''),
    /** Days on which the party takes part; none while it only asks, or was declined. */
    valid: z.strictObject(term).optional(),
    participants: z.array(z.strictObject({ member: slug, ...term })).default([]),
  })
  .refine((one) => ['PARTICIPATING', 'OBSERVING', 'WITHDRAWN'].includes(one.state) === (one.valid !== undefined), {
    path: ['valid'],
    message: 'is given for a party that takes, or took, part and for no other.',
  });

/** Which parties take part in a focus group, and the people they send. */
export const participations = dataFile('participations.json', row, (one, place, plan) => {
  const key = `${one.body}/${one.party}`;
  const id = plan.add(
    'participation',
    key,
    {
      body_id: plan.reference('body', one.body, place.at('body')),
      party_id: plan.reference('party', one.party, place.at('party')),
      state: one.state,
      statement: one.statement,
      requested_by: plan.optional('member', one.requestedBy, place.at('requestedBy')),
      requested_at: plan.time(one.requestedAt, place.at('requestedAt')),
      decided_by: plan.optional('member', one.decidedBy, place.at('decidedBy')),
      decided_at: plan.time(one.decidedAt, place.at('decidedAt')),
      reason: one.reason,
      valid: one.valid === undefined ? null : plan.period(one.valid, place.at('valid')),
    },
    place,
  );
  one.participants.forEach((participant, index) => {
    const at = place.at('participants').at(index);
    const member = plan.reference('member', participant.member, at.at('member'));
    const columns = { participation_id: id, member_id: member, valid: plan.period(participant, at) };
    plan.add('participant', `${key}/${participant.member}/${index + 1}`, columns, at);
  });
});
