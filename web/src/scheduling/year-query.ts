import type { MeetingFilter, MeetingOrder } from '../gql/graphql.js';
import { addDays } from '../meetings/month-grid.js';

/** The meetings of a year. A day more at either end is asked for: where the viewer is, it begins and ends at another hour. */
export const yearQuestion = (workingGroup: string, year: string): { filter: MeetingFilter; orderBy: MeetingOrder } => ({
  filter: {
    workingGroup,
    from: `${addDays(`${year}-01-01`, -1)}T00:00:00Z`,
    until: `${addDays(`${year}-12-31`, 2)}T00:00:00Z`,
  },
  orderBy: { field: 'STARTS_AT', direction: 'ASC' },
});

export const monthsOf = (year: string): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
