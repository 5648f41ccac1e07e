import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { SearchField } from '../components/search-field.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { DecisionLineFragment, DecisionMode } from '../gql/graphql.js';
import { useViewer } from '../identity/viewer.js';
import { usePages } from '../kernel/pages.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { ButtonLink } from '../shell/link.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { BodyFilter } from './body-filter.js';
import { DecisionLine } from './decision-line.js';
import { decisionModes, decisionViews } from './registers-search.js';
import { whenShown } from '../kernel/when-shown.js';
import { Loading } from '../components/loading.js';

const ConfirmDecision = whenShown(
  async () => (await import('./confirm-dialog.js')).ConfirmDialog,
  'decision-acts',
  'convening',
);

const decisions = graphql(`
  query Decisions($filter: DecisionFilter!, $after: String) {
    decisions(filter: $filter, first: 25, after: $after) {
      nodes {
        ...DecisionLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The register of decisions, the newest first. */
export function DecisionsPage() {
  const { t } = useTranslation();
  const { known, account } = useViewer();
  const { chosen } = useGroup();
  const navigate = useNavigate({ from: paths.decisions });
  const { view = 'all', body, words, mode } = useSearch({ from: paths.decisions });
  if (known && !account) return <SignInInvitation />;
  if (!known || !chosen) return <Loading />;
  return (
    <Page title={t('decision.title')} actions={<Elsewhere />}>
      <nav className="views not-printed" aria-label={t('decision.views')}>
        {decisionViews.map((one) => (
          <Link
            {...{ key: one, from: paths.decisions, to: paths.decisions, className: 'button' }}
            search={(before) => ({ ...before, view: one === 'all' ? undefined : one })}
            activeOptions={{ exact: true }}
            aria-current={one === view ? 'true' : undefined}
          >
            {t(`decision.view.${one}`)}
          </Link>
        ))}
      </nav>
      <BodyFilter
        {...{ workingGroup: chosen.slug, value: body ?? '' }}
        change={(slug) => void navigate({ search: (before) => ({ ...before, body: slug || undefined }) })}
      />
      <div className="filters not-printed" role="search" aria-label={t('decision.search')}>
        <SelectField<DecisionMode | ''>
          {...{ label: t('decision.mode'), value: mode ?? '' }}
          change={(one) => void navigate({ search: (before) => ({ ...before, mode: one || undefined }) })}
          choices={[
            { value: '', says: t('decision.allModes') },
            ...decisionModes.map((value) => ({ value, says: t(`decision.modes.${value}`) })),
          ]}
        />
        <SearchField
          {...{ label: t('decision.search'), value: words ?? '', maxLength: 200 }}
          change={(typed) => void navigate({ search: (before) => ({ ...before, words: typed || undefined }) })}
        />
      </div>
      <Decisions {...{ workingGroup: chosen.slug, view, body, words, mode }} />
    </Page>
  );
}

function Elsewhere() {
  const { t } = useTranslation();
  return (
    <>
      <ButtonLink to={paths.procedures}>{t('decision.betweenMeetingsTitle')}</ButtonLink>
      <ButtonLink to={paths.actions}>{t('action.title')}</ButtonLink>
    </>
  );
}

interface Properties {
  readonly workingGroup: string;
  readonly view: (typeof decisionViews)[number];
  readonly body: string | undefined;
  readonly words: string | undefined;
  readonly mode: DecisionMode | undefined;
}

function Decisions({ workingGroup, view, body, words, mode }: Properties) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<DecisionLineFragment | null>(null);
  const variables = useMemo(
    () => ({
      filter: {
        ...{ workingGroup, ...(body ? { body: { slug: body } } : {}) },
        ...(view === 'all' ? {} : { [view]: true }),
        ...{ ...(words ? { search: words } : {}), ...(mode ? { mode } : {}) },
      },
    }),
    [workingGroup, view, body, words, mode],
  );
  const query = usePages(decisions, variables, ({ decisions: found }) => found);
  return (
    <>
      <Answer of={query}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState>{t(view === 'challenged' ? 'decision.noneChallenged' : 'decision.none')}</EmptyState>
          ) : (
            <>
              <ul className="cards">
                {found.map((decision) => (
                  <li key={decision.id} className="card">
                    <DecisionLine decision={decision} level={2} />
                    {decision.viewerMayConfirm ? (
                      <p className="actions">
                        <Button onPress={() => setAsked(decision)}>
                          {t('decision.confirm')}{' '}
                          <span className="visually-hidden">{t('decision.number', { number: decision.number })}</span>
                        </Button>
                      </p>
                    ) : null}
                  </li>
                ))}
              </ul>
              <More of={query} />
            </>
          )
        }
      </Answer>
      {asked ? <ConfirmDecision decision={asked} close={() => setAsked(null)} /> : null}
    </>
  );
}
