import { createHash } from 'node:crypto';
import { z } from 'zod';
import { dataFile, day, line, markdown, slug, term } from '../data-file.js';
import { idOf, type Plan } from '../plan.js';
import type { Place } from '../problems.js';
import { addDiscussion, amendment, comment } from './amendments.js';
import { provision } from './provisions.js';

const row = z
  .strictObject({
    body: slug,
    number: line,
    title: line,
    state: z.enum(['DRAFT', 'CIRCULATED', 'ADOPTED', 'SUPERSEDED', 'WITHDRAWN']),
    adoptedOn: day.optional(),
    inForce: z.strictObject(term).optional(),
    adoptedAtMeeting: slug.optional(),
    adoptedBy: z.string().default(''),
    textKnown: z.boolean().default(true),
    note: z.string().default(''),
    source: slug.optional(),
    /** A clause's key is the same in every version that has the clause, whatever its number. */
    clauses: z
      .array(z.strictObject({ key: slug, number: line, heading: line, bodyMarkdown: markdown.min(1) }))
      .default([]),
    provisions: z.array(provision).default([]),
    comments: z.array(comment).default([]),
    amendments: z.array(amendment).default([]),
  })
  .refine((version) => version.textKnown || version.clauses.length + version.provisions.length === 0, {
    path: ['textKnown'],
    message: 'a version whose text is not known has neither clauses nor provisions.',
  })
  .refine((version) => version.inForce === undefined || version.adoptedOn !== undefined, {
    path: ['adoptedOn'],
    message: 'is missing: what is in force was adopted.',
  });
type Version = z.output<typeof row>;

/** Versions of terms of reference, with what their clauses mean for the software. */
export const termsOfReference = dataFile('terms-of-reference.json', row, (version, place, plan) => {
  const key = `${version.body}/${version.number}`;
  const id = plan.add(
    'terms_version',
    key,
    {
      body_id: plan.reference('body', version.body, place.at('body')),
      number: version.number,
      title: version.title,
      state: version.state,
      adopted_on: plan.optionalDay(version.adoptedOn, place.at('adoptedOn')),
      in_force: version.inForce === undefined ? null : plan.period(version.inForce, place.at('inForce')),
      adopted_at_meeting_id: plan.optional('meeting', version.adoptedAtMeeting, place.at('adoptedAtMeeting')),
      adopted_by: version.adoptedBy,
      text_known: version.textKnown,
      note: version.note,
      // What is not adopted still changes.
      text_hash: version.textKnown && version.adoptedOn !== undefined ? hashOf(version) : null,
      source: plan.source(version.source, place.at('source')),
    },
    place,
  );
  addClauses(version, key, id, place, plan);
  addDiscussion(version, key, id, place, plan);
});

function addClauses(version: Version, key: string, id: string, place: Place, plan: Plan): void {
  version.clauses.forEach((clause, index) => {
    const columns = {
      terms_version_id: id,
      // Not a row: what ties the clause of one version to the same clause of another.
      stable_id: idOf('clause', `${version.body} stable ${clause.key}`),
      position: index + 1,
      number: clause.number,
      heading: clause.heading,
      body_markdown: clause.bodyMarkdown,
    };
    plan.add('clause', `${key}/${clause.key}`, columns, place.at('clauses').at(index));
  });
  version.provisions.forEach((one, index) => {
    const at = place.at('provisions').at(index);
    const columns = {
      terms_version_id: id,
      kind: one.kind,
      clause_id: plan.optional('clause', one.clause && `${key}/${one.clause}`, at.at('clause')),
      value: one.value === null ? null : JSON.stringify(one.value),
    };
    plan.add('provision', `${key}/${one.kind}`, columns, at);
  });
}

/** Tells two texts apart, clause by clause as they are printed. */
function hashOf(version: Version): string {
  const text = version.clauses.map((clause) => `${clause.number} ${clause.heading}\n${clause.bodyMarkdown}`);
  return createHash('sha256').update(text.join('\n\n')).digest('hex');
}
