import { z } from 'zod';
import { instant, line, markdown, slug } from '../data-file.js';
import type { Plan } from '../plan.js';
import type { Place } from '../problems.js';

export const summaryParts = z.strictObject({
  what: markdown.default(''),
  whereSeen: markdown.default(''),
  whyItMatters: markdown.default(''),
  recommendation: markdown.default(''),
});
export const evidence = z.strictObject({
  kind: z.enum(['MEETING', 'COURSE', 'DOCUMENT', 'EVENT', 'LINK']),
  words: line,
  link: z.url({ protocol: /^https?$/ }).optional(),
});

export const summaryColumns = ({ what = '', whereSeen = '', whyItMatters = '', recommendation = '' }) => ({
  ...{ summary_what: what, summary_where_seen: whereSeen },
  ...{ summary_why_it_matters: whyItMatters, summary_recommendation: recommendation },
});

const revision = z.int().min(1);
/** How a finding went on after it was posted: each step, who was asked to review it, and what they said. */
export const findingWork = {
  steps: z
    .array(z.strictObject({ to: z.string(), revision, by: slug, reason: z.string().default(''), at: instant }))
    .default([]),
  reviewers: z.array(z.strictObject({ member: slug, party: slug, namedBy: slug, at: instant })).default([]),
  reviews: z
    .array(
      z.strictObject({
        ...{ reviewer: slug, party: slug, revision, reason: markdown.min(3), at: instant },
        verdict: z.enum(['SUPPORTS', 'ASKS_FOR_CHANGES']),
      }),
    )
    .default([]),
};

type Work = z.output<z.ZodObject<typeof findingWork>> & { readonly slug: string };

export function addWork(finding: Work, id: string, place: Place, plan: Plan): void {
  finding.steps.forEach((step, index) => {
    const at = place.at('steps').at(index);
    const columns = {
      ...{ finding_id: id, number: index + 1, revision: step.revision, reason: step.reason },
      ...{ from_state: finding.steps[index - 1]?.to ?? 'POSTED', to_state: step.to },
      taken_by: plan.reference('member', step.by, at.at('by')),
      taken_at: plan.time(step.at, at.at('at')),
    };
    plan.add('finding_step', `${finding.slug}/${index + 1}`, columns, at);
  });
  finding.reviewers.forEach(({ member, party, namedBy, at: when }, index) => {
    const at = place.at('reviewers').at(index);
    const columns = {
      finding_id: id,
      member_id: plan.reference('member', member, at.at('member')),
      party_id: plan.reference('party', party, at.at('party')),
      named_by: plan.reference('member', namedBy, at.at('namedBy')),
      named_at: plan.time(when, at.at('at')),
    };
    plan.add('finding_reviewer', `${finding.slug}/${member}`, columns, at);
  });
  finding.reviews.forEach((review, index) => {
    const at = place.at('reviews').at(index);
    const [by, when] = [
      plan.reference('member', review.reviewer, at.at('reviewer')),
      plan.time(review.at, at.at('at')),
    ];
    const columns = {
      ...{
        finding_id: id,
        number: index + 1,
        revision: review.revision,
        verdict: review.verdict,
        reason: review.reason,
      },
      ...{ reviewer_id: by, party_id: plan.reference('party', review.party, at.at('party')) },
      ...{ received_at: when, recorded_at: when, recorded_by: by },
    };
    plan.add('finding_review', `${finding.slug}/${index + 1}`, columns, at);
  });
}
