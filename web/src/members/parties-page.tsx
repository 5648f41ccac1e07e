import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { SearchField } from '../components/search-field.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { PartyLineFragment } from '../gql/graphql.js';
import { usePages } from '../kernel/pages.js';
import { paths } from '../paths.js';
import { Page } from '../shell/page.js';
import { partyKinds, regionalGroups, type PartiesSearch } from './parties-search.js';
import { PartyLink, usePartyName } from './party-name.js';
import { useKeeping } from './people-actions.js';
import { whenShown } from '../kernel/when-shown.js';

const RecordParty = whenShown(async () => (await import('./record-party-dialog.js')).RecordPartyDialog);

graphql(`
  fragment PartyLine on Party {
    id
    slug
    kind
    isoCode
    regionalGroup
    organisationType
    invented
    ...PartyName
  }
`);
const parties = graphql(`
  query Parties($filter: PartyFilter!, $after: String) {
    parties(filter: $filter, first: 100, after: $after) {
      nodes {
        ...PartyLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** States and organisations. Public, as their names are. */
export function PartiesPage() {
  const { t } = useTranslation();
  const { allowed } = useKeeping();
  const [recording, setRecording] = useState(false);
  return (
    <Page
      title={t('shell.parties')}
      actions={
        allowed('party.record') ? <Button onPress={() => setRecording(true)}>{t('recordParty.title')}</Button> : null
      }
    >
      <Filters />
      <List />
      {recording ? <RecordParty party={null} close={() => setRecording(false)} /> : null}
    </Page>
  );
}

const ALL = 'ALL';

function Filters() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.parties });
  const { kind, region, name } = useSearch({ from: paths.parties });
  const change = (changes: { [Key in keyof PartiesSearch]?: string | undefined }) => {
    const cleaned = (search: object) =>
      Object.fromEntries(Object.entries({ ...search, ...changes }).filter(([, value]) => value !== ALL));
    void navigate({ search: cleaned, replace: true });
  };
  return (
    <div className="filters not-printed" role="search" aria-label={t('parties.filters')}>
      <SearchField
        {...{ label: t('parties.name'), value: name ?? '', maxLength: 200 }}
        change={(value) => change({ name: value || undefined })}
      />
      <SelectField
        {...{ label: t('party.kind.label'), value: kind ?? ALL, change: (value) => change({ kind: value }) }}
        choices={[
          { value: ALL, says: t('parties.allKinds') },
          ...partyKinds.map((value) => ({ value, says: t(`parties.kind.${value}`) })),
        ]}
      />
      <SelectField
        {...{ label: t('party.region.label'), value: region ?? ALL, change: (value) => change({ region: value }) }}
        choices={[
          { value: ALL, says: t('parties.allRegions') },
          ...regionalGroups.map((value) => ({ value, says: t(`party.region.${value}`) })),
        ]}
      />
    </div>
  );
}

function List() {
  const { t } = useTranslation();
  const { kind, region, name } = useSearch({ from: paths.parties });
  const variables = useMemo(
    () => ({ filter: { kind: kind ?? null, regionalGroup: region ?? null, nameContains: name ?? null } }),
    [kind, region, name],
  );
  const query = usePages(parties, variables, ({ parties: found }) => found);
  const inOrder = useOrder(!query.hasNextPage);
  return (
    <Answer of={query}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState>
            <p>{t('parties.none')}</p>
          </EmptyState>
        ) : (
          <>
            <section className="card">
              <ul className="plain-list">
                {inOrder(found).map((party) => (
                  <li key={party.id}>
                    <PartyLine party={party} />
                  </li>
                ))}
              </ul>
            </section>
            <More of={query} />
          </>
        )
      }
    </Answer>
  );
}

/** The server orders by the recorded name; once all are there, they stand in the order of the page's language. */
function useOrder(complete: boolean) {
  const { i18n } = useTranslation();
  const nameOf = usePartyName();
  const order = new Intl.Collator(i18n.language);
  return (found: readonly PartyLineFragment[]): readonly PartyLineFragment[] =>
    complete ? found.toSorted((one, other) => order.compare(nameOf(one), nameOf(other))) : found;
}

function PartyLine({ party }: { readonly party: PartyLineFragment }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="item-title">
        <PartyLink party={party} />
      </p>
      <div className="item-notes">
        <span>{t(`party.kind.${party.kind}`)}</span>
        {party.regionalGroup ? <span>{t(`party.region.${party.regionalGroup}`)}</span> : null}
        {party.organisationType ? <span dir="auto">{party.organisationType}</span> : null}
        {party.invented ? <Badge tone="caution">{t('party.invented')}</Badge> : null}
      </div>
    </>
  );
}
