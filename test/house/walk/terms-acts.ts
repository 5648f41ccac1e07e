import { randomUUID } from 'node:crypto';
import { type DraftedTerms, putTerms } from '../../support/put-terms.js';
import type { WalkWorld } from './world.js';

type Input = Record<string, unknown>;
type Case = (world: WalkWorld) => Promise<Input>;

const ofVersion =
  (more: Input, state = 'DRAFT'): Case =>
  async ({ app, meetings }) => ({ termsVersion: (await putTerms(app, meetings.committeeId, state)).id, ...more });
const ofClause =
  (more: (terms: DraftedTerms) => Input): Case =>
  async ({ app, meetings }) => {
    const terms = await putTerms(app, meetings.committeeId);
    return { clause: terms.clauses[0], ...more(terms) };
  };

/** A valid input for every act on terms of reference that are being written, made anew for each who asks. */
export const termsActs: Readonly<Record<string, Case>> = {
  draftVersion: async ({ meetings }) => ({
    ...{ body: meetings.committee, number: randomUUID().slice(0, 8), title: 'A version', basedOn: null },
  }),
  titleVersion: ofVersion({ title: 'Another title' }),
  circulateVersion: ofVersion({}),
  withdrawVersion: ofVersion({ reason: 'A good reason.' }, 'CIRCULATED'),
  addClause: ofVersion({ heading: 'A heading', bodyMarkdown: 'A text.' }),
  editClause: ofClause(() => ({ bodyMarkdown: 'Another text.' })),
  moveClause: ofClause(({ clauses }) => ({ after: clauses[1] })),
  removeClause: ofClause(() => ({})),
  restoreClause: ofClause(({ removed }) => ({ clause: removed })),
  renumberClauses: ofVersion({}),
  importText: ofVersion({ text: { markdown: '# Aim\n\nA text.' } }),
};
