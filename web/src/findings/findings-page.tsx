import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import { useViewer } from '../identity/viewer.js';
import { usePages } from '../kernel/pages.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { ButtonLink } from '../shell/link.js';
import { Page } from '../shell/page.js';
import { FindingFilters } from './finding-filters.js';
import { useFindingGroups } from './finding-groups.js';
import { FindingLine } from './finding-line.js';
import { findingsQuestion, isFiltered } from './findings-question.js';
import { whenShown } from '../kernel/when-shown.js';

const Export = whenShown(async () => (await import('./export-dialog.js')).ExportDialog, 'exporting');

const findings = graphql(`
  query Findings($filter: FindingFilter!, $orderBy: FindingOrder!, $after: String) {
    findings(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
      nodes {
        ...FindingLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What the focus groups of a working group found out. The filters are the address, so that it can be kept and sent on. */
export function FindingsPage() {
  const { t } = useTranslation();
  const { chosen } = useGroup();
  const { body } = useSearch({ from: paths.findings });
  const groups = useFindingGroups().data;
  const { account } = useViewer();
  const [exporting, setExporting] = useState(false);
  return (
    <Page
      title={t('findings.title')}
      actions={
        <>
          {groups && groups.own.nodes.length > 0 ? (
            <ButtonLink to={paths.postFinding} search={{ body }}>
              {t('findings.post')}
            </ButtonLink>
          ) : null}
          {account && chosen ? <Button onPress={() => setExporting(true)}>{t('findings.export')}</Button> : null}
        </>
      }
    >
      <FindingFilters groups={groups?.all.nodes ?? []} />
      {chosen ? <List workingGroup={chosen.slug} /> : null}
      {exporting && chosen ? <Exporting workingGroup={chosen.slug} close={() => setExporting(false)} /> : null}
    </Page>
  );
}

function Exporting({ workingGroup, close }: { readonly workingGroup: string; readonly close: () => void }) {
  const search = useSearch({ from: paths.findings });
  return <Export {...findingsQuestion(search, workingGroup)} filtered={isFiltered(search)} close={close} />;
}

function List({ workingGroup }: { readonly workingGroup: string }) {
  const { t } = useTranslation();
  const search = useSearch({ from: paths.findings });
  const variables = useMemo(() => findingsQuestion(search, workingGroup), [search, workingGroup]);
  const query = usePages(findings, variables, ({ findings: found }) => found);
  return (
    <Answer of={query}>
      {(found) =>
        found.length === 0 ? (
          <Nothing />
        ) : (
          <section className="card">
            <h2 className="visually-hidden">{t('findings.list')}</h2>
            <ul className="plain-list">
              {found.map((finding) => (
                <li key={finding.id}>
                  <FindingLine finding={finding} />
                </li>
              ))}
            </ul>
            <More of={query} />
          </section>
        )
      }
    </Answer>
  );
}

/** Why there is nothing, and what to do: other filters, signing in, posting the first one. */
function Nothing() {
  const { t } = useTranslation();
  const { known, account } = useViewer();
  const search = useSearch({ from: paths.findings });
  const groups = useFindingGroups().data;
  if (isFiltered(search)) {
    return (
      <EmptyState>
        <p>{t('findings.noneFiltered')}</p>
        <p>
          <Link to={paths.findings} search={{}}>
            {t('findings.all')}
          </Link>
        </p>
      </EmptyState>
    );
  }
  if (known && !account) {
    return (
      <EmptyState>
        <p>{t('findings.noneVisitor')}</p>
        <p>
          <ButtonLink to={paths.signIn} search={{ back: paths.findings }}>
            {t('signIn.title')}
          </ButtonLink>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState>
      <p>{t('findings.none')}</p>
      <p>{t(groups && groups.own.nodes.length > 0 ? 'findings.postFirst' : 'findings.notInside')}</p>
    </EmptyState>
  );
}
