import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge } from '../components/badge.js';
import { TextField } from '../components/fields.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import { Table } from '../components/table.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { AccountState, Office } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { usePages } from '../kernel/pages.js';
import { paths } from '../paths.js';
import { type AdministrationSearch, filterOf, offices, states } from './administration-search.js';

const accounts = graphql(`
  query Accounts($filter: AccountFilter!, $after: String) {
    accounts(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        email
        state
        offices
        createdAt
        lastSignedInAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** All accounts. Which of them is asked for stands in the address. */
export function Accounts() {
  const search = useSearch({ from: paths.administration });
  const variables = useMemo(() => ({ filter: filterOf(search) }), [search]);
  const query = usePages(accounts, variables, ({ accounts: found }) => found);
  return (
    <>
      <Filters />
      <Answer of={query}>
        {(found) =>
          found.length === 0 ? (
            <None />
          ) : (
            <>
              <List accounts={found} />
              <More of={query} />
            </>
          )
        }
      </Answer>
    </>
  );
}

const ALL = 'ALL';

function Filters() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.administration });
  const { email, state, office } = useSearch({ from: paths.administration });
  const change = (changes: Partial<AdministrationSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  const chosen = <Value extends string>(value: Value | typeof ALL) => (value === ALL ? undefined : value);
  return (
    <div className="filters not-printed" role="search" aria-label={t('accounts.filters')}>
      <TextField
        {...{ label: t('accounts.emailContains'), path: 'email', type: 'search', value: email ?? '', maxLength: 254 }}
        change={(value) => change({ email: value || undefined })}
      />
      <SelectField<AccountState | typeof ALL>
        {...{ label: t('accounts.state'), value: state ?? ALL, change: (value) => change({ state: chosen(value) }) }}
        choices={[
          { value: ALL, says: t('accounts.allStates') },
          ...states.map((value) => ({ value, says: t(`accountState.${value}`) })),
        ]}
      />
      <SelectField<Office | typeof ALL>
        {...{ label: t('accounts.office'), value: office ?? ALL, change: (value) => change({ office: chosen(value) }) }}
        choices={[
          { value: ALL, says: t('accounts.allOffices') },
          ...offices.map((value) => ({ value, says: t(`office.${value}`) })),
        ]}
      />
    </div>
  );
}

interface Line {
  readonly id: string;
  readonly email: string;
  readonly state: AccountState;
  readonly offices: readonly Office[];
  readonly createdAt: string;
  readonly lastSignedInAt?: string | null;
}

function List({ accounts: all }: { readonly accounts: readonly Line[] }) {
  const { t } = useTranslation();
  const zone = useZone();
  return (
    <Table
      caption={t('administration.part.accounts')}
      heads={[t('accounts.email'), t('accounts.state'), t('accounts.offices'), t('accounts.lastSignIn')]}
    >
      {all.map(({ id, email, state, offices: held, lastSignedInAt }) => (
        <tr key={id}>
          <th scope="row">
            <Link
              from={paths.administration}
              to={paths.administration}
              search={(before) => ({ ...before, account: id })}
              dir="auto"
            >
              {email}
            </Link>
          </th>
          <td>
            <StateBadge state={state} />
          </td>
          <td>{held.map((office) => t(`office.${office}`)).join(', ') || t('accounts.noOffice')}</td>
          <td className="broad">
            {lastSignedInAt ? <Time instant={lastSignedInAt} timeZone={zone} /> : t('accounts.never')}
          </td>
        </tr>
      ))}
    </Table>
  );
}

export function StateBadge({ state }: { readonly state: AccountState }) {
  const { t } = useTranslation();
  return <Badge tone={state === 'ACTIVE' ? 'positive' : 'caution'}>{t(`accountState.${state}`)}</Badge>;
}

function None() {
  const { t } = useTranslation();
  return (
    <EmptyState>
      <p>{t('accounts.none')}</p>
      <p>{t('accounts.noneAdvice')}</p>
    </EmptyState>
  );
}
