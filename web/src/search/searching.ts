import type { SearchFilter, SearchKind, SearchLanguage, SearchOrder } from '../gql/graphql.js';
import { globalId, oneOf, text } from '../search-values.js';

export const kinds = [
  ...(['FINDING', 'AREA', 'PAPER', 'DECISION', 'TERMS_OF_REFERENCE', 'MEETING', 'MINUTES'] as const),
] satisfies SearchKind[];
const LANGUAGES: Readonly<Record<SearchLanguage, string>> = {
  ENGLISH: 'en',
  FRENCH: 'fr',
  SPANISH: 'es',
  RUSSIAN: 'ru',
  ARABIC: 'ar',
  CHINESE: 'zh',
  UNKNOWN: 'und',
};
const languages = Object.keys(LANGUAGES) as SearchLanguage[];

/** What is looked for, and among what, as it stands in the address. */
export interface Searching {
  readonly query?: string | undefined;
  readonly kind?: SearchKind | undefined;
  readonly body?: string | undefined;
  readonly language?: SearchLanguage | undefined;
  readonly year?: number | undefined;
  readonly order?: 'latest' | undefined;
}

const LONGEST_QUERY = 200;

/** Whatever else the address says counts as not said. */
export const searching = (search: Record<string, unknown>): Searching => {
  const year = Number(text(search['year']));
  return {
    query: text(search['query'])?.slice(0, LONGEST_QUERY) || undefined,
    kind: oneOf(kinds, search['kind']),
    body: globalId('bdy', search['body']),
    language: oneOf(languages, search['language']),
    year: Number.isInteger(year) && year >= 1000 && year <= 9998 ? year : undefined,
    order: oneOf(['latest'], search['order']),
  };
};

export const isNarrowed = ({ kind, body, language, year }: Searching): boolean =>
  kind !== undefined || body !== undefined || language !== undefined || year !== undefined;

/** The same as a question. */
export function questionOf({ query, kind, body, language, year, order }: Searching): {
  query: string;
  filter: SearchFilter;
  orderBy: SearchOrder;
} {
  return {
    query: query ?? '',
    filter: {
      ...(kind ? { kinds: [kind] } : {}),
      ...(body ? { body } : {}),
      ...(language ? { language } : {}),
      ...(year ? { since: `${year}-01-01`, until: `${year + 1}-01-01` } : {}),
    },
    orderBy: { field: order === 'latest' ? 'DATE' : 'RELEVANCE', direction: 'DESC' },
  };
}

/** The tag of a language, for what is written in it; none where nothing tells it. */
export const tagOf = (language: SearchLanguage): string | undefined =>
  language === 'UNKNOWN' ? undefined : LANGUAGES[language];

/** A language by its name in another. */
export const nameOf = (language: SearchLanguage, speaking: string): string | undefined => {
  const tag = tagOf(language);
  return tag && new Intl.DisplayNames([speaking], { type: 'language' }).of(tag);
};
