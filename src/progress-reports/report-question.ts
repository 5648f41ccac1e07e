import type { Label } from '../handling/label.js';

/** What a progress report asks the schema, as its reader: it holds what its reader may see, and nothing else. */
export interface NamedParty {
  readonly name: string;
  readonly names: readonly { readonly language: string; readonly name: string }[];
}
export interface AskedMilestone {
  readonly title: string;
  readonly plannedOn: string | null;
  readonly reachedOn: string | null;
  readonly shownBy: string;
  readonly droppedReason: string;
}
export interface AskedMeeting {
  readonly title: string;
  readonly state: string;
  readonly label: Label;
  readonly startsAt: string | null;
  readonly openedAt: string | null;
}
export interface AskedLead {
  readonly id: string;
  readonly from: string | null;
  readonly seat: { readonly number: number };
  readonly party: NamedParty | null;
  readonly member: { readonly name: string } | null;
}
interface AskedParticipation {
  readonly party: NamedParty;
  readonly from: string | null;
  readonly until: string | null;
}
interface AskedArea {
  readonly title: string;
  readonly state: 'OPEN' | 'EXPLORED' | 'ANSWERED';
  readonly stateChanges: readonly { readonly changedAt: string }[];
}
interface List<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
export interface AskedGroup {
  readonly name: string;
  readonly invented: boolean;
  readonly homeTimeZone: string;
  readonly charter: {
    readonly number: number;
    readonly scopeMarkdown: string;
    readonly deliverablesMarkdown: string;
    readonly exitCriterion: string;
    readonly reviewOn: string | null;
    readonly revisedAt: string | null;
  } | null;
  readonly stateChanges: readonly { readonly toState: string; readonly reason: string; readonly changedAt: string }[];
  readonly milestones: readonly AskedMilestone[];
  readonly areasForInquiry: readonly AskedArea[];
  readonly leadsAtEnd: readonly AskedLead[];
  readonly leadsAtStart: readonly AskedLead[];
  readonly participating: readonly AskedParticipation[];
  readonly observing: readonly AskedParticipation[];
  readonly withdrawn: readonly AskedParticipation[];
  readonly ofPeriod: List<AskedMeeting>;
  readonly toCome: List<AskedMeeting>;
}
export interface AskedFinding {
  readonly symbol: string | null;
  readonly title: string;
  readonly label: Label;
  readonly postedAt: string | null;
  readonly releasedAt: string | null;
  readonly steps: readonly { readonly toState: string; readonly takenAt: string }[];
}
export interface AskedFindings {
  readonly findings: List<AskedFinding>;
}

const NAMED = 'name names { language name }';
const LEAD = `id from seat { number } party { ${NAMED} } member { name }`;
const PART = `from until party { ${NAMED} }`;
const MEETINGS = 'nodes { title state label startsAt openedAt } pageInfo { hasNextPage endCursor }';

export const GROUP_QUESTION = `query ProgressReportOfGroup($id: ID!, $from: Date!, $until: Date!, $start: DateTime!, $end: DateTime!, $now: DateTime!) {
  focusGroup(by: { id: $id }) {
    name invented homeTimeZone
    charter(asOf: $until) { number scopeMarkdown deliverablesMarkdown exitCriterion reviewOn revisedAt }
    stateChanges { toState reason changedAt }
    milestones { title plannedOn reachedOn shownBy droppedReason }
    areasForInquiry { title state stateChanges { changedAt } }
    leadsAtEnd: leads(asOf: $until) { ${LEAD} }
    leadsAtStart: leads(asOf: $from) { ${LEAD} }
    participating: participations(state: PARTICIPATING) { ${PART} }
    observing: participations(state: OBSERVING) { ${PART} }
    withdrawn: participations(state: WITHDRAWN) { ${PART} }
    ofPeriod: meetings(first: 100, filter: { from: $start, until: $end }, orderBy: { field: STARTS_AT, direction: ASC }) { ${MEETINGS} }
    toCome: meetings(first: 50, filter: { from: $now }, orderBy: { field: STARTS_AT, direction: ASC }) { ${MEETINGS} }
  }
}`;

export const FINDINGS_QUESTION = `query ProgressReportFindings($id: ID!, $since: DateTime!, $after: String) {
  focusGroup(by: { id: $id }) {
    findings(first: 100, after: $after, changedSince: $since) {
      nodes { symbol title label postedAt releasedAt steps { toState takenAt } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
