import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import '../design/search.css';
import { graphql } from '../gql/gql.js';
import { useViewer } from '../identity/viewer.js';
import { ask } from '../kernel/ask.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import { Page } from '../shell/page.js';
import { Facets } from './facets.js';
import { Hit } from './hit.js';
import { isNarrowed, questionOf, type Searched, searchedOf } from './searching.js';

const search = graphql(`
  query Search($query: String!, $filter: SearchFilter!, $orderBy: SearchOrder!, $after: String) {
    search(query: $query, filter: $filter, orderBy: $orderBy, first: 20, after: $after) {
      totalCount
      nodes {
        ...Hit
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      facets {
        ...Facets
      }
    }
  }
`);

/** What was said, wherever it was said. What is asked for is typed into the field above every page. */
export function SearchPage() {
  const { t } = useTranslation();
  const searched = searchedOf(useSearch({ from: paths.search }));
  return (
    <Page title={searched.query ? t('searching.titleOf', { query: searched.query }) : t('searching.title')}>
      {searched.query ? (
        <Results searched={searched} />
      ) : (
        <EmptyState>
          <p>
            <strong>{t('searching.empty')}</strong>
          </p>
          <p>{t('searching.emptyAdvice')}</p>
        </EmptyState>
      )}
    </Page>
  );
}

function Results({ searched }: { readonly searched: Searched }) {
  const { t } = useTranslation();
  const variables = questionOf(searched);
  const query = useInfiniteQuery({
    queryKey: [String(search), variables],
    queryFn: ({ pageParam, signal }) => ask(search, { ...variables, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ search: { pageInfo } }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
    select: ({ pages }) => ({ first: pages[0]?.search, hits: pages.flatMap((page) => page.search.nodes) }),
  });
  return (
    <Answer of={query}>
      {({ first, hits }) =>
        first ? (
          <>
            <p role="status">{t('searching.found', { count: first.totalCount })}</p>
            {hits.length === 0 && !isNarrowed(searched) ? (
              <Nothing />
            ) : (
              <div className="search-columns">
                <Facets facets={first.facets} searched={searched} />
                <div>
                  {hits.length === 0 ? <Nothing narrowed /> : null}
                  {hits.length > 1 ? <Order searched={searched} /> : null}
                  <ol className="plain-list">
                    {hits.map((hit) => (
                      <li key={hit.id}>
                        <Hit hit={hit} />
                      </li>
                    ))}
                  </ol>
                  <More of={query} />
                </div>
              </div>
            )}
          </>
        ) : null
      }
    </Answer>
  );
}

function Order({ searched }: { readonly searched: Searched }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.search });
  return (
    <SelectField
      {...{ label: t('searching.order'), value: searched.order === 'latest' ? 'latest' : 'best' }}
      change={(order) =>
        void navigate({
          search: (before) => ({ ...before, order: order === 'latest' ? order : undefined }),
          replace: true,
        })
      }
      choices={[
        { value: 'best', says: t('searching.best') },
        { value: 'latest', says: t('searching.latest') },
      ]}
    />
  );
}

/** Why there may be nothing, and what to do: other words, less narrowed, signed in. */
function Nothing({ narrowed = false }: { readonly narrowed?: boolean }) {
  const { t } = useTranslation();
  const { known, account } = useViewer();
  const { query } = searchedOf(useSearch({ from: paths.search }));
  return (
    <EmptyState>
      <p>
        <strong>{t('searching.nothing')}</strong>
      </p>
      {narrowed ? (
        <p>
          <Link to={paths.search} search={{ query }}>
            {t('searching.everywhere')}
          </Link>
        </p>
      ) : (
        <p>{t('searching.nothingAdvice')}</p>
      )}
      {known && !account ? (
        <p>
          {t('searching.visitor')}{' '}
          <ButtonLink to={paths.signIn} search={{ back: `${paths.search}?query=${encodeURIComponent(query ?? '')}` }}>
            {t('signIn.title')}
          </ButtonLink>
        </p>
      ) : null}
    </EmptyState>
  );
}
