import type { SearchFilter, SearchKind, SearchLanguage, SearchOrder } from '../gql/graphql.js';
import { globalId, oneOf, text } from '../search-values.js';

export const kinds = [
  ...([
    'FINDING',
    'AREA',
    'PAPER',
    'DECISION',
    'TERMS_OF_REFERENCE',
    'MEETING',
    'MINUTES',
    'COMMENT',
    'ATTACHMENT',
  ] as const),
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
export interface Searched {
  readonly query?: string | undefined;
  readonly kind?: SearchKind | undefined;
  readonly body?: string | undefined;
  readonly language?: SearchLanguage | undefined;
  readonly year?: number | undefined;
  readonly order?: 'latest' | undefined;
}

/** What the address says as anybody may have typed it: whatever else it says counts as not said. */
export const searchedOf = (address: Searched): Searched => ({
  query: text(address.query)?.slice(0, 200) || undefined,
  kind: oneOf(kinds, address.kind),
  body: globalId('bdy', address.body),
  language: oneOf(languages, address.language),
  year: yearOf(Number(address.year)),
  order: oneOf(['latest'], address.order),
});

const yearOf = (year: number): number | undefined =>
  Number.isInteger(year) && year >= 1000 && year <= 9998 ? year : undefined;

export const isNarrowed = ({ kind, body, language, year }: Searched): boolean =>
  [kind, body, language, year].some((value) => value !== undefined);

/** The same as a question. */
export function questionOf({ query, kind, body, language, year, order }: Searched): {
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
