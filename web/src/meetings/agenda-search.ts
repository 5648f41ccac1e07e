import type { MeetingKind, MeetingState } from '../gql/graphql.js';
import { month, oneOf } from '../search-values.js';

export const periods = ['coming', 'past', 'all'] as const;
export const kinds = [
  ...(['COMMITTEE', 'FOCUS_GROUP', 'JOINT_ANNUAL', 'SYMPOSIUM'] as const),
  ...(['SEMINAR', 'SIDE_EVENT', 'CONFERENCE_SESSION', 'TRAINING_COURSE'] as const),
] satisfies MeetingKind[];
export const views = ['list', 'month'] as const;
export const states = [
  'PROPOSED',
  'SCHEDULED',
  'POSTPONED',
  'CANCELLED',
  'IN_SESSION',
  'HELD',
] as const satisfies MeetingState[];

/** The filters of the agenda, as they stand in its address. */
export interface AgendaSearch {
  readonly when?: (typeof periods)[number] | undefined;
  readonly kind?: MeetingKind | undefined;
  readonly state?: MeetingState | undefined;
  /** As a list, or as the table of a month: of this one, `2026-12`, or of the one that it is. */
  readonly view?: (typeof views)[number] | undefined;
  readonly month?: string | undefined;
}

/** Whatever else the address says counts as not said, and is not complained of: addresses are typed and shortened. */
export const agendaSearch = (search: Record<string, unknown>): AgendaSearch => ({
  when: oneOf(periods, search['when']),
  kind: oneOf(kinds, search['kind']),
  state: oneOf(states, search['state']),
  view: oneOf(views, search['view']),
  month: month(search['month']),
});
