import { z } from 'zod';
import { instant, line, markdown, slug } from '../data-file.js';
import type { Plan } from '../plan.js';
import type { Place } from '../problems.js';

const seat = z.string().min(1).max(200);

/** What is said of a clause; the first of a thread is resolved, or not. */
export const comment = z.strictObject({
  key: slug,
  /** Key of the clause. */
  clause: slug,
  member: slug,
  seat: seat.optional(),
  textMarkdown: markdown.min(1),
  quote: z.string().default(''),
  /** Key of the comment that it answers. */
  inReplyTo: slug.optional(),
  at: instant,
  resolved: z.strictObject({ at: instant, by: slug, resolution: z.string() }).optional(),
});

const change = z.enum(['REPLACE', 'ADD_AFTER', 'DELETE']);

/** A change that a seat proposes to the text as it stands in the file; what was accepted is in the text already. */
export const amendment = z
  .strictObject({
    kind: change,
    /** Key of the clause; without one, the title, or the beginning. */
    clause: slug.optional(),
    number: line.optional(),
    heading: z.string().default(''),
    bodyMarkdown: z.string().default(''),
    reason: z.string().min(3),
    seat,
    /** Who speaks for the seat; without one it was recorded on behalf of it, on the evidence. */
    member: slug.optional(),
    recordedBy: slug.optional(),
    evidence: z.string().default(''),
    at: instant,
    disposition: z
      .strictObject({ state: z.enum(['WITHDRAWN', 'DECLINED']), reason: z.string().default(''), at: instant, by: slug })
      .optional(),
  })
  .refine((one) => one.member !== undefined || (one.evidence !== '' && one.recordedBy !== undefined), {
    path: ['evidence'],
    message: 'is missing: what is recorded on behalf of a seat rests on evidence, and somebody recorded it.',
  })
  .refine((one) => one.kind !== 'DELETE' || one.clause !== undefined, { path: ['clause'], message: 'is missing.' });

interface Discussed {
  readonly title: string;
  readonly clauses: readonly {
    readonly key: string;
    readonly number: string;
    readonly heading: string;
    readonly bodyMarkdown: string;
  }[];
  readonly comments: readonly z.output<typeof comment>[];
  readonly amendments: readonly z.output<typeof amendment>[];
}

/** What is said of a version that is not yet adopted; `key` is that of the version. */
export function addDiscussion(version: Discussed, key: string, id: string, place: Place, plan: Plan): void {
  version.comments.forEach((one, index) => {
    const at = place.at('comments').at(index);
    const columns = {
      clause_id: plan.reference('clause', `${key}/${one.clause}`, at.at('clause')),
      in_reply_to: plan.optional('clause_comment', one.inReplyTo && `${key}/${one.inReplyTo}`, at.at('inReplyTo')),
      seat_id: plan.optional('seat', one.seat, at.at('seat')),
      member_id: plan.reference('member', one.member, at.at('member')),
      ...{ text_markdown: one.textMarkdown, quote: one.quote },
      commented_at: plan.instant(one.at, at.at('at')).instant,
      resolved_at: plan.time(one.resolved?.at, at.at('resolved')) ?? null,
      resolved_by: plan.optional('member', one.resolved?.by, at.at('resolved').at('by')),
      resolution: one.resolved?.resolution ?? '',
    };
    plan.add('clause_comment', `${key}/${one.key}`, columns, at);
  });
  version.amendments.forEach((one, index) => {
    const at = place.at('amendments').at(index);
    const clause = version.clauses.find((each) => each.key === one.clause);
    const title = one.kind === 'REPLACE' ? version.title : '';
    const member = plan.optional('member', one.member, at.at('member'));
    const said = plan.instant(one.at, at.at('at')).instant;
    const columns = {
      ...{ terms_version_id: id, kind: one.kind },
      clause_id: plan.optional('clause', one.clause && `${key}/${one.clause}`, at.at('clause')),
      ...{ base_number: clause?.number ?? '', base_heading: clause?.heading ?? title },
      ...{ base_markdown: clause?.bodyMarkdown ?? '', number: one.number ?? null, heading: one.heading },
      ...{ body_markdown: one.bodyMarkdown, reason: one.reason },
      seat_id: plan.reference('seat', one.seat, at.at('seat')),
      ...{ member_id: member, on_behalf: member === null, evidence: one.evidence, said_at: said, recorded_at: said },
      recorded_by: member ?? plan.optional('member', one.recordedBy, at.at('recordedBy')),
      ...{ state: one.disposition?.state ?? 'OPEN', disposition_reason: one.disposition?.reason ?? '' },
      settled_at: plan.time(one.disposition?.at, at.at('disposition')) ?? null,
      settled_by: plan.optional('member', one.disposition?.by, at.at('disposition').at('by')),
    };
    plan.add('amendment', `${key}/amendment ${index + 1}`, columns, at);
  });
}
