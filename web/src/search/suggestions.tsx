import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import '../design/search.css';
import { graphql } from '../gql/gql.js';
import { question } from '../kernel/queries.js';
import { useSettled } from '../kernel/settled.js';
import { PathLink } from './path-link.js';

const suggestions = graphql(`
  query Suggestions($query: String!) {
    searchSuggestions(query: $query) {
      id
      kind
      title
      symbol
      path
    }
  }
`);

/** One letter of an alphabet begins too much; one character of Chinese is a word. */
const enough = (typed: string): boolean => typed.length > 1 || /[^\p{ASCII}]/u.test(typed);

/** Things with what is being typed in their titles, below the field. */
export function Suggestions({ typed, close }: { readonly typed: string; readonly close: () => void }) {
  const { t } = useTranslation();
  const settled = useSettled(typed.trim(), 200);
  const { data } = useQuery({
    ...question(suggestions, { query: settled }),
    ...{ enabled: enough(settled), refetchInterval: false, placeholderData: keepPreviousData },
  });
  const found = enough(settled) ? (data?.searchSuggestions ?? []) : [];
  return (
    <>
      <p className="visually-hidden" role="status">
        {found.length > 0 ? t('searching.suggested', { count: found.length }) : null}
      </p>
      {found.length > 0 ? (
        <ul className="suggestions" aria-label={t('searching.suggestions')}>
          {found.map(({ id, kind, title, symbol, path }) => (
            <li key={id}>
              <PathLink path={path} gone={close}>
                <bdi>{title}</bdi>{' '}
                <span className="soft">
                  {t(`searching.kind.${kind}`)} {symbol ? <bdi>{symbol}</bdi> : null}
                </span>
              </PathLink>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
