import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import { useViewer } from '../identity/viewer.js';
import { usePages } from '../kernel/pages.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { ButtonLink } from '../shell/link.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { ActionLine } from './action-line.js';
import { BodyFilter } from './body-filter.js';
import { actionViews } from './registers-search.js';
import { Loading } from '../components/loading.js';

const actions = graphql(`
  query Actions($filter: ActionFilter!, $after: String) {
    actions(filter: $filter, first: 50, after: $after) {
      nodes {
        ...ActionLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const asked = {
  mine: { mine: true, completed: false },
  overdue: { overdue: true },
  open: { completed: false },
  done: { completed: true },
} as const;

/** What meetings asked for: of the viewer, overdue, open, done; by due date. */
export function ActionsPage() {
  const { t } = useTranslation();
  const { known, account } = useViewer();
  const { chosen } = useGroup();
  const navigate = useNavigate({ from: paths.actions });
  const { view = 'mine', body } = useSearch({ from: paths.actions });
  if (known && !account) return <SignInInvitation />;
  if (!known || !chosen) return <Loading />;
  return (
    <Page title={t('action.title')} actions={<ButtonLink to={paths.decisions}>{t('decision.title')}</ButtonLink>}>
      <nav className="views not-printed" aria-label={t('action.views')}>
        {actionViews.map((one) => (
          <Link
            {...{ key: one, from: paths.actions, to: paths.actions, className: 'button' }}
            search={(before) => ({ ...before, view: one === 'mine' ? undefined : one })}
            activeOptions={{ exact: true }}
            aria-current={one === view ? 'true' : undefined}
          >
            {t(`action.view.${one}`)}
          </Link>
        ))}
      </nav>
      <BodyFilter
        {...{ workingGroup: chosen.slug, value: body ?? '' }}
        change={(slug) => void navigate({ search: (before) => ({ ...before, body: slug || undefined }) })}
      />
      <Actions {...{ workingGroup: chosen.slug, view, body }} />
    </Page>
  );
}

interface Properties {
  readonly workingGroup: string;
  readonly view: (typeof actionViews)[number];
  readonly body: string | undefined;
}

function Actions({ workingGroup, view, body }: Properties) {
  const { t } = useTranslation();
  const variables = useMemo(
    () => ({ filter: { workingGroup, ...asked[view], ...(body ? { body: { slug: body } } : {}) } }),
    [workingGroup, view, body],
  );
  const query = usePages(actions, variables, ({ actions: found }) => found);
  return (
    <Answer of={query}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState>{t(`action.none.${view}`)}</EmptyState>
        ) : (
          <>
            <ul className="cards">
              {found.map((action) => (
                <li key={action.id} className="card">
                  <ActionLine action={action} />
                </li>
              ))}
            </ul>
            <More of={query} />
          </>
        )
      }
    </Answer>
  );
}
