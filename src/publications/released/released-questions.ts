import type { Cited } from '../../findings/handling/citation.js';
import type { FindingKind } from '../../findings/finding.states.js';
import { type GroupName, type Groups, GROUPS, type PageOf } from '../public-questions.js';

interface Named {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** What a list of released findings says of each. */
export interface ReleasedLine {
  readonly symbol: string;
  readonly revision: number;
  readonly kind: FindingKind;
  readonly language: string | null;
  readonly title: string;
  readonly releasedOn: string;
  readonly summary: { readonly what: string };
  readonly body: { readonly name: string };
}
/** A released finding, whole. */
export interface Released extends Omit<ReleasedLine, 'body' | 'summary'> {
  readonly latest: boolean;
  readonly releasedAt: string;
  readonly bodyMarkdown: string;
  readonly textSha256: string;
  readonly summary: Readonly<Record<SummaryPart, string>>;
  readonly evidence: readonly { readonly kind: string; readonly words: string; readonly link: string | null }[];
  readonly versions: readonly {
    readonly id: string;
    readonly revision: number;
    readonly releasedOn: string;
    readonly releasedAt: string;
    readonly latest: boolean;
  }[];
  readonly body: Named & { readonly workingGroup: GroupName };
}
export const SUMMARY_PARTS = ['what', 'whereSeen', 'whyItMatters', 'recommendation'] as const;
export type SummaryPart = (typeof SUMMARY_PARTS)[number];

/** What its citation is made of. */
export const citedOf = ({ body, ...released }: Released): Cited => ({
  ...released,
  group: body.name,
  workingGroup: body.workingGroup.name,
});

const LINE = 'symbol revision kind language title releasedOn summary { what } body { name }';
const WHOLE = `symbol revision kind language title releasedOn latest releasedAt bodyMarkdown textSha256
    summary { ${SUMMARY_PARTS.join(' ')} } evidence { kind words link }
    versions { id revision releasedOn releasedAt latest }
    body { id slug name workingGroup { slug name abbreviation invented } }`;

export interface ReleasedList extends Groups {
  readonly group: GroupName;
  readonly findings: PageOf<ReleasedLine>;
}
export const RELEASED_LIST_QUESTION = `query PublicFindings($slug: String!, $after: String) {
  ${GROUPS}
  group: workingGroup(by: { slug: $slug }) { slug name abbreviation invented }
  findings: releasedFindings(filter: { workingGroup: $slug }, first: 20, after: $after) {
    nodes { ${LINE} } pageInfo { hasNextPage endCursor }
  }
}`;

export interface ReleasedOne extends Groups {
  readonly finding: Released | null;
}
export const RELEASED_QUESTION = `query PublicFinding($symbol: String!, $revision: Int) {
  ${GROUPS}
  finding: releasedFinding(by: { symbol: $symbol }, revision: $revision) { ${WHOLE} }
}`;

/** Of which body a feed is: a working group with all its focus groups, or one of these. */
export interface FeedBody {
  readonly body: Named & { readonly kind: string; readonly workingGroup: GroupName };
}
export const FEED_BODY_QUESTION = `query PublicFeedBody($slug: String!) {
  body(by: { slug: $slug }) { id slug name kind workingGroup { slug name abbreviation invented } }
}`;

export interface Feed {
  readonly findings: { readonly nodes: readonly Released[] };
}
/** Enough for whoever asks once a month. */
export const FEED_QUESTION = `query PublicFeed($body: ID, $workingGroup: String) {
  findings: releasedFindings(filter: { body: $body, workingGroup: $workingGroup }, first: 30) { nodes { ${WHOLE} } }
}`;
