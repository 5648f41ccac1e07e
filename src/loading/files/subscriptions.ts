import { z } from 'zod';
import { dataFile, day, markdown, slug } from '../data-file.js';
import { lastDayOf } from '../dates.js';

const row = z
  .strictObject({
    party: slug,
    /** As precise as the sources: 2016, 2018-02 or 2020-02-11. */
    subscribed: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, month or day such as 2016, 2018-02 or 2020-02-11.')
      .optional(),
    /** Only where no source says when; otherwise the last day of what `subscribed` says. */
    countsFrom: day.optional(),
    original: z.boolean().default(false),
    revision: z.int().min(0).optional(),
    statement: markdown.default(''),
    evidence: z.string().min(1, 'must not be empty.'),
    source: slug,
    toBeClarified: z.string().default(''),
  })
  .refine((one) => (one.subscribed === undefined) === (one.countsFrom !== undefined), {
    path: ['countsFrom'],
    message: 'is given exactly when the sources do not say when the party subscribed.',
  })
  .refine((one) => one.subscribed !== undefined || one.toBeClarified !== '', {
    path: ['toBeClarified'],
    message: 'is missing: an unknown start is a question to be clarified.',
  });

/** The register of subscribers. */
export const subscriptions = dataFile('subscriptions.json', row, (one, place, plan) => {
  const { subscribed } = one;
  const countsFrom =
    subscribed === undefined
      ? plan.optionalDay(one.countsFrom, place.at('countsFrom'))
      : plan.dated(place.at('subscribed'), () => lastDayOf(subscribed), plan.today);
  const columns = {
    party_id: plan.reference('party', one.party, place.at('party')),
    subscribed: subscribed ?? null,
    counts_from: countsFrom,
    original: one.original,
    revision: one.revision ?? null,
    statement: one.statement,
    evidence: one.evidence,
    source: plan.source(one.source, place.at('source')),
    to_be_clarified: one.toBeClarified,
  };
  plan.add('subscription', one.party, columns, place);
});
