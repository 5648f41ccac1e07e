import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { SearchField } from '../components/search-field.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useViewer } from '../identity/viewer.js';
import { usePages } from '../kernel/pages.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { usePartyChoices } from './all-parties.js';
import { PeopleList } from './people-list.js';
import { PeopleActions } from './people-actions.js';
import type { PeopleSearch } from './people-search.js';

const people = graphql(`
  query People($filter: MemberFilter!, $after: String) {
    members(filter: $filter, first: 50, after: $after) {
      nodes {
        ...PersonLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const bodiesOfGroup = graphql(`
  query BodiesOfPeople($group: String!) {
    bodies(filter: { workingGroup: $group }, first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

/** The directory: whom the viewer may see. Its filters are its address. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { known, account } = useViewer();
  if (known && !account) return <SignInInvitation />;
  return (
    <Page title={t('people.title')} actions={<PeopleActions />}>
      <Filters />
      <Directory />
    </Page>
  );
}

const ALL = 'ALL';

function Filters() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.people });
  const { name, party, body } = useSearch({ from: paths.people });
  const { chosen } = useGroup();
  const bodies = useQuery({ ...question(bodiesOfGroup, { group: chosen?.slug ?? '' }), enabled: chosen !== null });
  const parties = usePartyChoices();
  const change = (changes: PeopleSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  const chosenOr = (value: string): string | undefined => (value === ALL ? undefined : value);
  return (
    <div className="filters not-printed" role="search" aria-label={t('people.filters')}>
      <SearchField
        {...{ label: t('people.name'), value: name ?? '', maxLength: 200 }}
        change={(value) => change({ name: value || undefined })}
      />
      <SelectField
        {...{ label: t('people.party'), value: party ?? ALL, change: (value) => change({ party: chosenOr(value) }) }}
        choices={[{ value: ALL, says: t('people.allParties') }, ...parties]}
      />
      <SelectField
        {...{ label: t('people.body'), value: body ?? ALL, change: (value) => change({ body: chosenOr(value) }) }}
        choices={[
          { value: ALL, says: t('people.allBodies') },
          ...(bodies.data?.bodies.nodes ?? []).map(({ id, name: says }) => ({ value: id, says })),
        ]}
      />
    </div>
  );
}

function Directory() {
  const { t } = useTranslation();
  const { name, party, body } = useSearch({ from: paths.people });
  const variables = useMemo(
    () => ({ filter: { nameContains: name ?? null, party: party ?? null, body: body ?? null } }),
    [name, party, body],
  );
  const query = usePages(people, variables, ({ members }) => members);
  return (
    <Answer of={query}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState>
            <p>{t('people.none')}</p>
            <p>{t('people.noneAdvice')}</p>
          </EmptyState>
        ) : (
          <>
            <section className="card">
              <PeopleList people={found} />
            </section>
            <More of={query} />
          </>
        )
      }
    </Answer>
  );
}
