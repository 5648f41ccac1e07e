import type { MeetingFilter, MeetingKind, MeetingOrder, MeetingState } from '../gql/graphql.js';
import { oneOf } from '../search-values.js';

export const periods = ['coming', 'past', 'all'] as const;
export const kinds = [
  ...(['COMMITTEE', 'FOCUS_GROUP', 'JOINT_ANNUAL', 'SYMPOSIUM'] as const),
  ...(['SEMINAR', 'SIDE_EVENT', 'CONFERENCE_SESSION', 'TRAINING_COURSE'] as const),
] satisfies MeetingKind[];
export const states = ['PROPOSED', 'SCHEDULED', 'POSTPONED', 'CANCELLED', 'HELD'] as const satisfies MeetingState[];

/** The filters of the agenda, as they stand in its address. */
export interface AgendaSearch {
  readonly when?: (typeof periods)[number] | undefined;
  readonly kind?: MeetingKind | undefined;
  readonly state?: MeetingState | undefined;
}

/** Whatever else the address says counts as not said, and is not complained of: addresses are typed and shortened. */
export const agendaSearch = (search: Record<string, unknown>): AgendaSearch => ({
  when: oneOf(periods, search['when']),
  kind: oneOf(kinds, search['kind']),
  state: oneOf(states, search['state']),
});

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
