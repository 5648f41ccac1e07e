import type { TrailFilter } from '../gql/graphql.js';
import { day, text } from '../search-values.js';

/** Which entries; the days are days in UTC, the last one within. */
export interface TrailSearch {
  readonly act?: string | undefined;
  readonly subjectType?: string | undefined;
  readonly body?: string | undefined;
  readonly account?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const named = (value: unknown): string | undefined => text(value)?.slice(0, 100);

export const trailSearch = (search: Record<string, unknown>): TrailSearch => ({
  act: named(search['act']),
  subjectType: named(search['subjectType']),
  body: named(search['body']),
  account: named(search['account']),
  subject: named(search['subject']),
  from: day(search['from']),
  until: day(search['until']),
});

const DAY = 86_400_000;

export function filterOf({ act, subjectType, body, account, subject, from, until }: TrailSearch): TrailFilter {
  const asked = { act, subjectType, body, account, subject };
  return {
    ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value)),
    ...(from ? { since: `${from}T00:00:00.000Z` } : {}),
    ...(until ? { until: new Date(Date.parse(`${until}T00:00:00Z`) + DAY).toISOString() } : {}),
  };
}
