import type { MeetingFilter, MeetingOrder } from '../gql/graphql.js';
import type { AgendaSearch } from './agenda-search.js';
import { addDays } from './month-grid.js';

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

/** The filters of the agenda as a question. "Coming" begins with today: a meeting that runs now is not over. */
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
