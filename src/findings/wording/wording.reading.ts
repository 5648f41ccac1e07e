import type { TypeReading } from '../../kernel/reading/definition.js';

/** The parts of a summary, in the columns of a finding as of each of its wordings. */
export const SUMMARY = {
  what: 'summary_what',
  whereSeen: 'summary_where_seen',
  whyItMatters: 'summary_why_it_matters',
  recommendation: 'summary_recommendation',
};

/** Reached only through a wording, or the finding as it reads now, which are seen already. */
export const findingEvidenceReading: TypeReading = {
  type: 'FindingEvidence',
  prefix: null,
  table: 'finding_evidence',
  sight: () => 'true',
  fields: { kind: 'kind', words: 'words', link: 'link' },
};
