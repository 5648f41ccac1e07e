import type { IaeaMembership, RecordPartyInput, RegionalGroup } from '../gql/graphql.js';
import type { partyKinds } from './parties-search.js';
import type { WholeParty } from './party-query.js';

/** A party as its form has it: texts, empty where nothing is said. */
export interface PartyDraft {
  readonly kind: (typeof partyKinds)[number];
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly isoCode: string;
  readonly regionalGroup: RegionalGroup | '';
  readonly iaeaMembership: IaeaMembership;
  readonly iaeaMembershipAsOf: string;
  readonly organisationType: string;
  readonly timeZones: string;
}

export const beginning = (party: WholeParty | null): PartyDraft => ({
  kind: party?.kind ?? 'STATE',
  slug: party?.slug ?? '',
  name: party?.name ?? '',
  shortName: party?.shortName ?? '',
  isoCode: party?.isoCode ?? '',
  regionalGroup: party?.regionalGroup ?? '',
  iaeaMembership: party?.iaeaMembership ?? 'UNKNOWN',
  iaeaMembershipAsOf: party?.iaeaMembershipAsOf ?? '',
  organisationType: party?.organisationType ?? '',
  timeZones: party?.timeZones.join('\n') ?? '',
});

/** What is not of its kind is left out: somebody may have typed it before they chose the other kind. */
export function inputOf(draft: PartyDraft, party: WholeParty | null): RecordPartyInput {
  const state = draft.kind === 'STATE';
  const known = draft.iaeaMembership !== 'UNKNOWN';
  return {
    ...(party ? { party: party.id, expectedVersion: party.version } : { slug: draft.slug.trim() }),
    kind: draft.kind,
    name: draft.name.trim(),
    shortName: draft.shortName.trim() || null,
    isoCode: (state && draft.isoCode.trim().toUpperCase()) || null,
    regionalGroup: (state && draft.regionalGroup) || null,
    iaeaMembership: state ? draft.iaeaMembership : 'UNKNOWN',
    iaeaMembershipAsOf: (state && known && draft.iaeaMembershipAsOf) || null,
    organisationType: (!state && draft.organisationType.trim()) || null,
    timeZones: draft.timeZones.split(/[\s,;]+/).filter(Boolean),
  };
}
