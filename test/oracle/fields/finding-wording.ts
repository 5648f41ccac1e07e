import { at, sortedBy } from '../ordering.js';
import type { Row } from '../tables.js';
import type { World } from '../world.js';

export const SUMMARY = ['summary_what', 'summary_where_seen', 'summary_why_it_matters', 'summary_recommendation'];

/** The parts of the summary of a finding, or of a wording. */
export const summary = (row: Row): Record<string, unknown> => {
  const [what, whereSeen, whyItMatters, recommendation] = SUMMARY.map((column) => row[column]);
  return { what, whereSeen, whyItMatters, recommendation };
};

/** On what a wording rests, in its order. */
export const evidenceOf = (finding: unknown, revision: unknown, world: World): Row[] =>
  sortedBy(
    world.having('finding_evidence', 'finding_id', finding).filter((one) => one['revision'] === revision),
    at('position'),
  );
