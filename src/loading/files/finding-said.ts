import { z } from 'zod';
import { instant, label, line, markdown, slug } from '../data-file.js';
import type { Plan } from '../plan.js';
import type { Place } from '../problems.js';

const words = { by: slug, party: slug, words: markdown.min(1), at: instant };

/** What is said of a finding: in its thread, and by parties that carry out what it recommends. */
export const findingSaid = {
  comments: z
    .array(
      z.strictObject({
        ...words,
        label: label.optional(),
        /** A passage of the revision, word for word. */
        quote: z.strictObject({ words: line, revision: z.int().min(1) }).optional(),
        answers: z.array(z.strictObject(words)).default([]),
      }),
    )
    .default([]),
  reports: z
    .array(
      z.strictObject({
        ...{ party: slug, by: slug, note: z.string().default(''), at: instant },
        state: z.enum(['PLANNED', 'UNDER_WAY', 'DONE', 'NOT_APPLICABLE']),
        visibility: z.enum(['PUBLIC', 'WORKING_GROUP', 'COMMITTEE', 'COUNTED_ONLY']),
      }),
    )
    .default([]),
};

type Said = z.output<z.ZodObject<typeof findingSaid>> & { readonly slug: string; readonly body: string };
type Words = Pick<Said['comments'][number], 'by' | 'party' | 'words' | 'at'>;

export function addSaid(finding: Said, id: string, ofFinding: string, place: Place, plan: Plan): void {
  const body = plan.reference('body', finding.body, place.at('body'));
  finding.comments.forEach((comment, index) => {
    const at = place.at('comments').at(index);
    const about = { body_id: body, finding_id: id, label: comment.label ?? ofFinding };
    const quoted = { quote: comment.quote?.words ?? '', quote_revision: comment.quote?.revision ?? null };
    const key = `${finding.slug}/${index + 1}`;
    const first = plan.add('discussion_comment', key, { ...about, ...quoted, ...said(comment, at, plan) }, at);
    comment.answers.forEach((answer, position) => {
      const below = at.at('answers').at(position);
      const columns = { ...about, in_reply_to: first, quote: '', ...said(answer, below, plan) };
      plan.add('discussion_comment', `${key}/${position + 1}`, columns, below);
    });
  });
  finding.reports.forEach((report, index) => {
    const at = place.at('reports').at(index);
    const columns = {
      working_group_id: plan.column('body', finding.body, 'working_group_id'),
      ...{ finding_id: id, state: report.state, note: report.note, visibility: report.visibility },
      party_id: plan.reference('party', report.party, at.at('party')),
      reported_by: plan.reference('member', report.by, at.at('by')),
      reported_at: plan.time(report.at, at.at('at')),
    };
    plan.add('implementation_report', `${finding.slug}/${report.party}`, columns, at);
  });
}

/** Who said what, for which party, and when. */
function said(given: Words, at: Place, plan: Plan) {
  const by = plan.reference('member', given.by, at.at('by'));
  const when = plan.time(given.at, at.at('at'));
  return {
    ...{
      member_id: by,
      party_id: plan.reference('party', given.party, at.at('party')),
      on_behalf: false,
      evidence: '',
    },
    ...{ text_markdown: given.words, said_at: when, recorded_by: by, recorded_at: when },
  };
}
