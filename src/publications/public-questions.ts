/** What the public pages ask, and how the answers look. Each brings the working groups, for the navigation. */
export interface GroupName {
  readonly slug: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly invented: boolean;
}
export interface Groups {
  readonly groups: { readonly nodes: readonly GroupName[] };
}
export interface PartyName {
  readonly name: string;
  readonly kind: 'STATE' | 'ORGANISATION';
  readonly isoCode: string | null;
  /** What other languages call it. */
  readonly names: readonly { readonly language: string; readonly name: string }[];
}
interface Source {
  readonly title: string;
  readonly dated: string;
}

export const GROUPS = `groups: bodies(filter: { kind: WORKING_GROUP }, first: 100) { nodes { slug name abbreviation invented } }`;
const NAMED = `name kind isoCode names { language name }`;
const PARTY = `party { ${NAMED} }`;

export const GROUPS_QUESTION = `query PublicGroups { ${GROUPS} }`;

export interface WhoWeAre extends Groups {
  readonly group: GroupName & {
    readonly state: string;
    readonly descriptionMarkdown: string;
    readonly establishedOn: string | null;
    readonly source: Source | null;
    readonly coChairs: readonly { readonly party: PartyName }[];
    readonly observers: readonly { readonly party: PartyName }[];
    readonly steeringCommittee: {
      readonly name: string;
      readonly descriptionMarkdown: string;
      readonly seats: readonly Seat[];
      readonly observers: readonly { readonly party: PartyName }[];
    } | null;
    readonly focusGroups: readonly { readonly name: string; readonly state: string }[];
  };
  readonly terms: Terms | null;
  readonly subscribers: { readonly totalCount: number };
  readonly events: { readonly totalCount: number };
  readonly findings: { readonly totalCount: number };
}
export interface Seat {
  readonly number: number;
  readonly holderStatus: 'KNOWN' | 'UNKNOWN' | 'VACANT';
  readonly holder: PartyName | null;
}
export interface Terms {
  readonly title: string;
  readonly number: string;
  readonly adoptedOn: string | null;
  readonly adoptedBy: string;
  readonly inForceFrom: string | null;
  readonly textKnown: boolean;
  readonly clauses: readonly { readonly number: string; readonly heading: string; readonly bodyMarkdown: string }[];
}

export const WHO_WE_ARE_QUESTION = `query PublicWhoWeAre($slug: String!) {
  ${GROUPS}
  group: workingGroup(by: { slug: $slug }) {
    slug name abbreviation invented state descriptionMarkdown establishedOn source { title dated }
    coChairs { ${PARTY} } observers { ${PARTY} }
    steeringCommittee {
      name descriptionMarkdown
      seats { number holderStatus holder { ${NAMED} } }
      observers { ${PARTY} }
    }
    focusGroups { name state }
  }
  terms: termsOfReference(body: $slug) {
    title number adoptedOn adoptedBy inForceFrom textKnown clauses { number heading bodyMarkdown }
  }
  subscribers { totalCount }
  events: meetings(filter: { workingGroup: $slug, public: true }) { totalCount }
  findings: releasedFindings(filter: { workingGroup: $slug }) { totalCount }
}`;

export interface PublicEvent {
  readonly title: string;
  readonly kind: string;
  readonly state: string;
  readonly mode: string | null;
  readonly startsAt: string | null;
  readonly timeZone: string | null;
  readonly durationMinutes: number | null;
  readonly plannedFor: {
    readonly date: string | null;
    readonly precision: string | null;
    readonly text: string | null;
  } | null;
  readonly firstPlannedFor: {
    readonly startsAt: string | null;
    readonly timeZone: string | null;
    readonly text: string | null;
  } | null;
  readonly location: string;
  readonly descriptionMarkdown: string;
  readonly attendanceNote: string;
  readonly reason: string;
}
export interface PageOf<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
export interface Events extends Groups {
  readonly group: GroupName;
  readonly coming: PageOf<PublicEvent>;
  readonly past: PageOf<PublicEvent>;
}

const EVENT = `nodes {
    title kind state mode startsAt timeZone durationMinutes plannedFor { date precision text }
    firstPlannedFor { startsAt timeZone text } location descriptionMarkdown attendanceNote reason
  } pageInfo { hasNextPage endCursor }`;
/** Enough for years, and the page stays light. */
const EVENTS = 40;

export const EVENTS_QUESTION = `query PublicEvents($slug: String!, $now: DateTime!, $after: String) {
  ${GROUPS}
  group: workingGroup(by: { slug: $slug }) { slug name abbreviation invented }
  coming: meetings(filter: { workingGroup: $slug, public: true, from: $now }, first: ${EVENTS}, orderBy: { field: STARTS_AT, direction: ASC }) { ${EVENT} }
  past: meetings(filter: { workingGroup: $slug, public: true, until: $now }, first: ${EVENTS}, after: $after, orderBy: { field: STARTS_AT, direction: DESC }) { ${EVENT} }
}`;

export interface Contact extends Groups {
  readonly group: GroupName & { readonly id: string; readonly takesEnquiries: boolean };
}

export const CONTACT_QUESTION = `query PublicContact($slug: String!) {
  ${GROUPS}
  group: workingGroup(by: { slug: $slug }) { id slug name abbreviation invented takesEnquiries }
}`;

export interface Subscriber {
  readonly party: PartyName & { readonly regionalGroup: string | null };
  readonly subscribedOn: { readonly date: string; readonly precision: string } | null;
  readonly countsFrom: string;
  readonly original: boolean;
  readonly revision: number | null;
  readonly statement: string;
  readonly evidence: string;
  readonly toBeClarified: string;
}
export interface RegisterPage extends Groups {
  readonly procedures: readonly Procedure[];
  readonly subscribers: PageOf<Subscriber> & { readonly totalCount: number };
}
export interface Procedure {
  readonly language: string;
  readonly instrument: string;
  readonly summary: string;
  readonly steps: readonly string[];
  readonly source: Source | null;
}

export const REGISTER_QUESTION = `query PublicRegister($asOf: Date, $after: String) {
  ${GROUPS}
  procedures: registerProcedures { language instrument summary steps source { title dated } }
  subscribers(asOf: $asOf, first: 100, after: $after, orderBy: { field: COUNTS_FROM, direction: ASC }) {
    totalCount
    nodes {
      party { ${NAMED} regionalGroup }
      subscribedOn { date precision } countsFrom original revision statement evidence toBeClarified
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
