import { z } from 'zod';
import { dataFile, instant, label, line, markdown, slug } from '../data-file.js';
import type { Plan } from '../plan.js';
import type { Place } from '../problems.js';
import { addRelease, release, releaseColumns } from './finding-release.js';
import { addSaid, findingSaid } from './finding-said.js';
import { addWork, evidence, findingWork, summaryColumns, summaryParts } from './finding-work.js';

const row = z
  .strictObject({
    slug,
    body: slug,
    kind: z.enum(['BEST_PRACTICE', 'LESSON_LEARNED', 'EMERGING_TREND', 'GAP', 'RECOMMENDATION']),
    state: z.enum([
      ...(['DRAFT', 'POSTED', 'UNDER_REVIEW', 'REVISION_REQUESTED', 'AGREED', 'TRANSMITTED'] as const),
      ...(['NOTED', 'APPROVED', 'WITHDRAWN'] as const),
    ]),
    /** Its number in the group's series, from which the symbol is made; none while it is a draft. */
    number: z.int().min(1).optional(),
    author: slug,
    originatingParty: slug.optional(),
    postedAt: instant.optional(),
    /** Areas for inquiry, named by body and slug, such as demo/training. */
    areas: z.array(z.string()).default([]),
    /** The committee before which it lies. */
    transmittedTo: slug.optional(),
    ...findingWork,
    ...findingSaid,
    /** Released to the public by two people. */
    release: release.optional(),
    /** The last one is the finding as it reads now. */
    revisions: z
      .array(
        z.strictObject({
          title: line,
          bodyMarkdown: markdown.min(1),
          label,
          summary: summaryParts.prefault({}),
          evidence: z.array(evidence).default([]),
          note: z.string().default(''),
          author: slug.optional(),
          at: instant,
        }),
      )
      .min(1),
  })
  .refine((finding) => (finding.state === 'DRAFT') === (finding.number === undefined), {
    path: ['number'],
    message: 'is given when a finding is posted, and not before.',
  })
  .refine((finding) => (finding.state === 'DRAFT') === (finding.postedAt === undefined), {
    path: ['postedAt'],
    message: 'is given for a finding that was posted, and for no other.',
  });
type Finding = z.output<typeof row>;

/** Findings of focus groups with their history. */
export const findings = dataFile('findings.json', row, (finding, place, plan) => {
  const first = finding.revisions[0] as Finding['revisions'][number];
  const last = finding.revisions.at(-1) as Finding['revisions'][number];
  const at = place.at('revisions');
  const id = plan.add(
    'finding',
    finding.slug,
    {
      body_id: plan.reference('body', finding.body, place.at('body')),
      symbol: symbolOf(finding, place, plan),
      kind: finding.kind,
      label: last.label,
      state: finding.state,
      title: last.title,
      body_markdown: last.bodyMarkdown,
      ...summaryColumns(last.summary),
      ...releaseColumns(finding.release, place, plan),
      transmitted_to: plan.optional('body', finding.transmittedTo, place.at('transmittedTo')),
      author_id: plan.reference('member', finding.author, place.at('author')),
      originating_party_id: plan.optional('party', finding.originatingParty, place.at('originatingParty')),
      revision: finding.revisions.length,
      created_at: plan.time(first.at, at.at(0).at('at')),
      posted_at: plan.time(finding.postedAt, place.at('postedAt')) ?? null,
      updated_at: plan.time(last.at, at.at(finding.revisions.length - 1).at('at')),
    },
    place,
  );
  addRevisions(finding, id, at, plan);
  addWork(finding, id, place, plan);
  addSaid(finding, id, last.label, place, plan);
  if (finding.release) addReleaseOf(finding, id, finding.release, place, plan);
  finding.areas.forEach((area, index) => {
    const identity = {
      finding_id: id,
      area_id: plan.reference('area_for_inquiry', area, place.at('areas').at(index)),
    };
    plan.addKeyed('finding_area', `${finding.slug}/${area}`, identity, {}, place.at('areas').at(index));
  });
});

function addReleaseOf(
  finding: Finding,
  id: string,
  given: NonNullable<Finding['release']>,
  place: Place,
  plan: Plan,
): void {
  const said = finding.revisions[given.revision - 1];
  const wording = said && {
    ...{ label: said.label, evidence: said.evidence },
    words: { kind: finding.kind, title: said.title, body_markdown: said.bodyMarkdown, ...summaryColumns(said.summary) },
  };
  addRelease({ ...finding, id }, given, wording, place.at('release'), plan);
}

function addRevisions(finding: Finding, id: string, place: Place, plan: Plan): void {
  finding.revisions.forEach((revision, index) => {
    const at = place.at(index);
    const columns = {
      finding_id: id,
      number: index + 1,
      title: revision.title,
      body_markdown: revision.bodyMarkdown,
      ...summaryColumns(revision.summary),
      label: revision.label,
      note: revision.note,
      author_id: plan.reference('member', revision.author ?? finding.author, at.at('author')),
      created_at: plan.time(revision.at, at.at('at')),
    };
    plan.add('finding_revision', `${finding.slug}/${index + 1}`, columns, at);
    revision.evidence.forEach(({ kind, words, link = null }, position) =>
      plan.add(
        'finding_evidence',
        `${finding.slug}/${index + 1}/${position + 1}`,
        { finding_id: id, revision: index + 1, position: position + 1, kind, words, link },
        at.at('evidence').at(position),
      ),
    );
  });
}

/** Such as FG2/2026/F4: the year is that of posting, so it cannot be written down beforehand in dates from today. */
function symbolOf(finding: Finding, place: Place, plan: Plan): string | null {
  if (finding.number === undefined || finding.postedAt === undefined) return null;
  const posted = plan.instant(finding.postedAt, place.at('postedAt')).instant;
  const prefix = plan.column('body', finding.body, 'symbol_prefix') ?? '';
  return `${String(prefix)}/${posted.slice(0, 4)}/F${finding.number}`;
}
