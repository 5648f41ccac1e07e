import { day, text } from '../search-values.js';

/** Which body's terms, on which day, and which version of theirs when not the one in force. */
export interface TermsSearch {
  readonly body?: string | undefined;
  readonly asOf?: string | undefined;
  readonly version?: string | undefined;
}

export const termsSearch = (search: Record<string, unknown>): TermsSearch => ({
  body: text(search['body']),
  asOf: day(search['asOf']),
  version: text(search['version']),
});
