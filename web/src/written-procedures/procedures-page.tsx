import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import type { ProcedureLineFragment } from '../gql/graphql.js';
import { useViewer } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { usePages } from '../kernel/pages.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { ButtonLink } from '../shell/link.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { ProcedureFilters } from './procedure-filters.js';
import { ProcedureLine } from './procedure-line.js';
import type { ProceduresSearch } from './procedures-search.js';
import { Loading } from '../components/loading.js';

const bodiesThatDecide = graphql(`
  query BodiesThatDecide($group: String!) {
    bodies(filter: { workingGroup: $group, viewerInside: true }, first: 100) {
      nodes {
        id
        slug
        name
        kind
      }
    }
  }
`);
const mayPut = graphql(`
  query MayPut($id: ID!) {
    body(by: { id: $id }) {
      viewerCan {
        act
        allowed
      }
    }
  }
`);
const waiting = graphql(`
  query WaitingProcedures($filter: ProcedureFilter!) {
    procedures(filter: $filter, orderBy: { field: EXPIRES_AT, direction: ASC }, first: 100) {
      nodes {
        ...ProcedureLine
      }
    }
  }
`);
const others = graphql(`
  query Procedures($filter: ProcedureFilter!, $after: String) {
    procedures(filter: $filter, first: 25, after: $after) {
      nodes {
        ...ProcedureLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What is put to the seats between meetings: what waits for the viewer first. The filters are the address. */
export function ProceduresPage() {
  const { t } = useTranslation();
  const { known, account } = useViewer();
  const { chosen } = useGroup();
  const search = useSearch({ from: paths.procedures });
  const navigate = useNavigate({ from: paths.procedures });
  const group = chosen?.slug ?? '';
  const bodies =
    useQuery({ ...question(bodiesThatDecide, { group }), enabled: chosen !== null && account !== null }).data?.bodies
      .nodes ?? [];
  if (known && !account) return <SignInInvitation />;
  if (!known || !chosen) return <Loading />;
  const put =
    bodies.find(({ slug }) => slug === search.body) ?? bodies.find(({ kind }) => kind === 'STEERING_COMMITTEE');
  const change = (changes: ProceduresSearch) => void navigate({ search: (before) => ({ ...before, ...changes }) });
  return (
    <Page title={t('procedures.title')} actions={<Actions body={put?.id ?? null} />}>
      <ProcedureFilters {...{ bodies, search, change }} />
      <Lists {...{ group, search }} />
    </Page>
  );
}

function Actions({ body }: { readonly body: string | null }) {
  const { t } = useTranslation();
  const found = useQuery({ ...question(mayPut, { id: body ?? '' }), enabled: body !== null }).data?.body;
  const puts =
    may(found?.viewerCan ?? [], 'procedure.openSilence') || may(found?.viewerCan ?? [], 'procedure.openVote');
  return (
    <>
      {body && puts ? (
        <ButtonLink to={paths.openProcedure} search={{ body }}>
          {t('procedures.put')}
        </ButtonLink>
      ) : null}
      <ButtonLink to={paths.decisions}>{t('procedures.toDecisions')}</ButtonLink>
    </>
  );
}

function Lists({ group, search }: { readonly group: string; readonly search: ProceduresSearch }) {
  const { t } = useTranslation();
  const { body, kind, state } = search;
  const filter = useMemo(
    () => ({
      ...{ workingGroup: group, ofMinutes: false, ...(body ? { body: { slug: body } } : {}) },
      ...{ ...(kind ? { kind } : {}), ...(state ? { state } : {}) },
    }),
    [group, body, kind, state],
  );
  const first = useQuery(question(waiting, { filter: { ...filter, waitingForViewer: true } }));
  const rest = usePages(others, { filter: { ...filter, waitingForViewer: false } }, ({ procedures }) => procedures);
  return (
    <Answer of={first}>
      {({ procedures: { nodes: mine } }) => (
        <Answer of={rest}>
          {(found) =>
            mine.length + found.length === 0 ? (
              <EmptyState>{t('procedures.none')}</EmptyState>
            ) : (
              <>
                <List title={t('procedures.waiting')} of={mine} />
                <List title={t('procedures.running')} of={found.filter(({ endedAt }) => !endedAt)} />
                <List title={t('procedures.over')} of={found.filter(({ endedAt }) => endedAt)} />
                <More of={rest} />
              </>
            )
          }
        </Answer>
      )}
    </Answer>
  );
}

function List({ title, of }: { readonly title: string; readonly of: readonly ProcedureLineFragment[] }) {
  if (of.length === 0) return null;
  return (
    <section aria-label={title} className="card">
      <h2>{title}</h2>
      <ul className="plain-list">
        {of.map((procedure) => (
          <li key={procedure.id}>
            <ProcedureLine procedure={procedure} />
          </li>
        ))}
      </ul>
    </section>
  );
}
