import { globalId, text } from '../search-values.js';

/** The filters of the directory, as they stand in the address. */
export interface PeopleSearch {
  readonly name?: string | undefined;
  readonly party?: string | undefined;
  readonly body?: string | undefined;
}

export const peopleSearch = (search: Record<string, unknown>): PeopleSearch => ({
  name: text(search['name'])?.slice(0, 200) || undefined,
  party: globalId('pty', search['party']),
  body: globalId('bdy', search['body']),
});
