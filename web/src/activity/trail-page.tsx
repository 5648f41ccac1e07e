import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import '../design/trail.css';
import { graphql } from '../gql/gql.js';
import { useViewer } from '../identity/viewer.js';
import { usePages } from '../kernel/pages.js';
import { paths } from '../paths.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { SaveTrail } from './save-trail.js';
import { TrailEntry } from './trail-entry.js';
import { TrailFilters } from './trail-filters.js';
import { filterOf } from './trail-search.js';
import { whenShown } from '../kernel/when-shown.js';

const trail = graphql(`
  query Trail($filter: TrailFilter!, $after: String) {
    trail(filter: $filter, first: 50, after: $after) {
      nodes {
        ...TrailLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const Openings = whenShown(
  async () => (await import('../findings/openings/openings-dialog.js')).OpeningsDialog,
  'openings',
);

/** Everything that was done, for auditors. Which of it is asked for stands in the address. */
export function TrailPage() {
  const { t } = useTranslation();
  const { known, account } = useViewer();
  if (known && !account) return <SignInInvitation />;
  if (!account) return null;
  return (
    <Page title={t('trail.title')}>
      {account.offices.includes('AUDITOR') ? (
        <>
          <p>{t('trail.intro')}</p>
          <Opened />
          <TrailFilters />
          <Entries />
        </>
      ) : (
        <EmptyState>
          <p>
            <strong>{t('trail.notForYou')}</strong>
          </p>
          <p>{t('trail.notForYouAdvice')}</p>
        </EmptyState>
      )}
    </Page>
  );
}

/** Who read findings is recorded beside the trail: nothing was done to them. */
function Opened() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <p>
        <Button onPress={() => setAsked(true)}>{t('trail.openings')}</Button>
      </p>
      {asked ? <Openings close={() => setAsked(false)} /> : null}
    </>
  );
}

function Entries() {
  const { t } = useTranslation();
  const search = useSearch({ from: paths.trail });
  const variables = useMemo(() => ({ filter: filterOf(search) }), [search]);
  const query = usePages(trail, variables, ({ trail: found }) => found);
  return (
    <Answer of={query}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState>
            <p>{t('trail.none')}</p>
            <p>{t('trail.noneAdvice')}</p>
          </EmptyState>
        ) : (
          <>
            <SaveTrail entries={found} />
            <ol className="cards">
              {found.map((entry) => (
                <li key={entry.id} className="card">
                  <TrailEntry entry={entry} />
                </li>
              ))}
            </ol>
            <More of={query} />
          </>
        )
      }
    </Answer>
  );
}
