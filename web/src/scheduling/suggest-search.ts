import type { MeetingMode } from '../gql/graphql.js';
import { day, oneOf, text } from '../search-values.js';

const modes = ['VIRTUAL', 'HYBRID', 'IN_PERSON'] as const;

/** What is asked, as the address has it: it can be kept, sent on, and gone back to. */
export interface SuggestSearch {
  readonly body?: string | undefined;
  readonly seats?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly minutes?: string | undefined;
  readonly mode?: MeetingMode | undefined;
  readonly zone?: string | undefined;
  readonly needed?: string | undefined;
  /** Whose hours are shown one by one. */
  readonly day?: string | undefined;
}

export const suggestSearch = (search: Record<string, unknown>): SuggestSearch => ({
  ...{ body: text(search['body']), from: day(search['from']), to: day(search['to']) },
  seats: Array.isArray(search['seats']) ? search['seats'].flatMap((one) => text(one) ?? []) : undefined,
  ...{ minutes: text(search['minutes']), mode: oneOf(modes, search['mode']) },
  ...{ zone: text(search['zone']), needed: text(search['needed']), day: day(search['day']) },
});
