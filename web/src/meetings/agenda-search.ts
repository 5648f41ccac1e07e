import type { MeetingFilter, MeetingKind, MeetingOrder, MeetingState } from '../gql/graphql.js';
import { month, oneOf } from '../search-values.js';
import { addDays } from './month-grid.js';

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

/**
 * The meetings of some weeks. A day more at either end is asked for: where the viewer is, it begins and ends earlier or
 * later than in UTC.
 */
export function monthQuestion(
  { kind, state }: AgendaSearch,
  workingGroup: string,
  weeks: readonly (readonly string[])[],
): { filter: MeetingFilter; orderBy: MeetingOrder } {
  const [first = '', last = ''] = [weeks[0]?.[0], weeks.at(-1)?.at(-1)];
  const span = { from: `${addDays(first, -1)}T00:00:00Z`, until: `${addDays(last, 2)}T00:00:00Z` };
  const filter = { workingGroup, ...(kind ? { kind } : {}), ...(state ? { state } : {}), ...span };
  return { filter, orderBy: { field: 'STARTS_AT', direction: 'ASC' } };
}

/** The same as a question. "Coming" begins with today: a meeting that runs now is not over. */
export function agendaQuestion(
  { when = 'coming', kind, state }: AgendaSearch,
  workingGroup: string,
  startOfToday: string,
): { filter: MeetingFilter; orderBy: MeetingOrder } {
  const filter: MeetingFilter = {
    workingGroup,
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(when === 'coming' ? { from: startOfToday } : {}),
    ...(when === 'past' ? { until: startOfToday } : {}),
  };
  return { filter, orderBy: { field: 'STARTS_AT', direction: when === 'coming' ? 'ASC' : 'DESC' } };
}
