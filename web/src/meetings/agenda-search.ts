import type { MeetingFilter, MeetingKind, MeetingOrder, MeetingState } from '../gql/graphql.js';

export const periods = ['coming', 'past', 'all'] as const;
export const kinds = [
  ...(['COMMITTEE', 'FOCUS_GROUP', 'JOINT_ANNUAL', 'SYMPOSIUM'] as const),
  ...(['SEMINAR', 'SIDE_EVENT', 'CONFERENCE_SESSION', 'TRAINING_COURSE'] as const),
] satisfies MeetingKind[];
export const states = ['PROPOSED', 'SCHEDULED', 'POSTPONED', 'CANCELLED', 'HELD'] as const satisfies MeetingState[];

/** The filters of the agenda, as they stand in its address. */
export interface AgendaSearch {
  readonly when?: (typeof periods)[number];
  readonly kind?: MeetingKind;
  readonly state?: MeetingState;
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((one) => one === value);
}

/** Whatever else the address says is left out, not complained of: addresses are typed and shortened. */
export function agendaSearch(search: Record<string, unknown>): AgendaSearch {
  const when = oneOf(periods, search['when']);
  const kind = oneOf(kinds, search['kind']);
  const state = oneOf(states, search['state']);
  return { ...(when ? { when } : {}), ...(kind ? { kind } : {}), ...(state ? { state } : {}) };
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
