/** The parts of a summary, in the order in which they are read. */
export const summaryParts = ['what', 'whereSeen', 'whyItMatters', 'recommendation'] as const;

export type Summary = { readonly [Part in (typeof summaryParts)[number]]: string };

export const emptySummary: Summary = { what: '', whereSeen: '', whyItMatters: '', recommendation: '' };
