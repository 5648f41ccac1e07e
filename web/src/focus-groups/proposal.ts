import type { ProposeFocusGroupInput } from '../gql/graphql.js';
import { noWaiver, waiverOf, type WaiverWords } from '../meetings/waiver.js';
import type { LeadChoice } from './lead-fields.js';

/** A proposal as people type it. */
export interface Proposal extends WaiverWords {
  readonly name: string;
  readonly slug: string;
  readonly symbolPrefix: string;
  readonly descriptionMarkdown: string;
  readonly scopeMarkdown: string;
  /** One area a line. */
  readonly areas: string;
  readonly leads: readonly LeadChoice[];
  readonly reason: string;
}

export const emptyProposal: Proposal = {
  ...{ name: '', slug: '', symbolPrefix: '', descriptionMarkdown: '', scopeMarkdown: '', areas: '' },
  ...{ leads: [], reason: '', ...noWaiver },
};

/** A short name made of a name, for as long as nobody has written one: `Insider threat & drones` → `insider-threat-drones`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');

/** The proposal as the server takes it. */
export const inputOf = (
  proposal: Proposal,
  workingGroup: string,
  leads: readonly LeadChoice[],
): ProposeFocusGroupInput => ({
  ...{ workingGroup, name: proposal.name.trim(), slug: proposal.slug.trim() || slugOf(proposal.name) },
  ...{ symbolPrefix: proposal.symbolPrefix.trim(), descriptionMarkdown: proposal.descriptionMarkdown },
  ...{ scopeMarkdown: proposal.scopeMarkdown, reason: proposal.reason },
  areas: proposal.areas
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
  leads: leads.map(({ seat, member }) => ({ seat, ...(member ? { member } : {}) })),
  ...waiverOf(proposal),
});
