import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { AsOf } from '../components/as-of.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import '../design/register.css';
import { graphql } from '../gql/gql.js';
import { usePages } from '../kernel/pages.js';
import { useQuery } from '@tanstack/react-query';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import { Page } from '../shell/page.js';
import { ByYear } from './by-year.js';
import { Difference } from './difference.js';
import { Procedure } from './procedure.js';
import { kinds } from './register-search.js';
import { Subscribers } from './subscribers.js';
import { usePartyName } from '../members/party-name.js';
import type { SubscriberLineFragment } from '../gql/graphql.js';

const subscribers = graphql(`
  query Subscribers($asOf: Date, $filter: SubscriberFilter, $after: String) {
    subscribers(asOf: $asOf, filter: $filter, first: 100, after: $after) {
      nodes {
        ...SubscriberLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const counts = graphql(`
  query SubscriberCounts($asOf: Date) {
    states: subscribers(asOf: $asOf, filter: { kind: STATE }, first: 1) {
      totalCount
    }
    organisations: subscribers(asOf: $asOf, filter: { kind: ORGANISATION }, first: 1) {
      totalCount
    }
  }
`);

const ALL = 'ALL';

/** Who has subscribed, as of a day; how that grew, and what changed between two days. For everybody. */
export function RegisterPage() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.register });
  const { asOf, kind } = useSearch({ from: paths.register });
  const csv = `/public/register.csv${asOf ? `?asOf=${asOf}` : ''}`;
  return (
    <Page
      title={t('register.title')}
      actions={
        <>
          <ButtonLink to={paths.implementation}>{t('register.implementation')}</ButtonLink>
          <a className="button not-printed" href={csv} download>
            {t('register.csv')}
          </a>
        </>
      }
    >
      <AsOf
        day={asOf}
        change={(day) => void navigate({ search: (before) => ({ ...before, asOf: day }), replace: true })}
      />
      <Count asOf={asOf ?? null} />
      <ByYear asOf={asOf ?? null} kind={kind ?? null} />
      <section className="card">
        <h2>{t('register.subscribers')}</h2>
        <div className="filters not-printed" role="search" aria-label={t('register.filters')}>
          <SelectField
            {...{ label: t('register.kind.label'), value: kind ?? ALL }}
            change={(value) =>
              void navigate({
                search: (before) => ({ ...before, kind: kinds.find((one) => one === value) }),
                replace: true,
              })
            }
            choices={[
              { value: ALL, says: t('register.kind.ALL') },
              ...kinds.map((value) => ({ value, says: t(`register.kind.${value}`) })),
            ]}
          />
        </div>
        <List />
      </section>
      <Difference />
      <Procedure />
    </Page>
  );
}

function Count({ asOf }: { readonly asOf: string | null }) {
  const { t } = useTranslation();
  const query = useQuery(question(counts, { asOf }));
  return (
    <Answer of={query}>
      {({ states, organisations }) => (
        <p role="status" className="lead">
          {t('register.states', { count: states.totalCount })}
          {organisations.totalCount > 0
            ? `, ${t('register.organisations', { count: organisations.totalCount })}`
            : null}
        </p>
      )}
    </Answer>
  );
}

function List() {
  const { t } = useTranslation();
  const { asOf, kind } = useSearch({ from: paths.register });
  const variables = useMemo(() => ({ asOf: asOf ?? null, filter: { kind: kind ?? null } }), [asOf, kind]);
  const query = usePages(subscribers, variables, ({ subscribers: found }) => found);
  const inOrder = useOrder();
  return (
    <Answer of={query}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState>
            <p>{t('register.none')}</p>
          </EmptyState>
        ) : (
          <>
            <Subscribers caption={t('register.subscribers')} subscribers={query.hasNextPage ? found : inOrder(found)} />
            <More of={query} />
          </>
        )
      }
    </Answer>
  );
}

/** By the day from which they count, as the server has them; those of one day by name in the language of the page. */
function useOrder() {
  const { i18n } = useTranslation();
  const nameOf = usePartyName();
  const order = new Intl.Collator(i18n.language);
  return (found: readonly SubscriberLineFragment[]): readonly SubscriberLineFragment[] =>
    found.toSorted(
      (one, other) =>
        order.compare(one.countsFrom, other.countsFrom) || order.compare(nameOf(one.party), nameOf(other.party)),
    );
}
