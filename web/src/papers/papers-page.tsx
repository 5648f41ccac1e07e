import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import { useViewer } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { usePages } from '../kernel/pages.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { PaperFilters } from './paper-filters.js';
import { PaperList } from './paper-list.js';
import { papers } from './papers-query.js';
import { isFiltered, papersQuestion } from './papers-question.js';
import { whenShown } from '../kernel/when-shown.js';

const Issue = whenShown(async () => (await import('./issue-dialog.js')).IssueDialog);

const bodiesWithPapers = graphql(`
  query BodiesWithPapers($group: String!) {
    bodies(filter: { workingGroup: $group }, first: 100) {
      nodes {
        id
        name
        kind
      }
    }
  }
`);
const issuingBody = graphql(`
  query IssuingBody($id: ID!) {
    body(by: { id: $id }) {
      id
      name
      viewerCan {
        act
        allowed
      }
    }
  }
`);

/** The papers of a working group and its bodies. The filters are the address, so that it can be kept and sent on. */
export function PapersPage() {
  const { t } = useTranslation();
  const { known, account } = useViewer();
  const { chosen } = useGroup();
  const { body } = useSearch({ from: paths.papers });
  const found = useQuery({
    ...question(bodiesWithPapers, { group: chosen?.slug ?? '' }),
    enabled: chosen !== null,
  }).data;
  const bodies = found?.bodies.nodes ?? [];
  if (known && !account) return <SignInInvitation />;
  const issuing = body ?? bodies.find(({ kind }) => kind === 'STEERING_COMMITTEE')?.id;
  return (
    <Page title={t('papers.title')} actions={issuing ? <IssueButton body={issuing} /> : null}>
      <PaperFilters bodies={bodies} />
      {chosen ? <List workingGroup={chosen.slug} /> : null}
    </Page>
  );
}

/** For the body that is chosen, or the committee. */
function IssueButton({ body: id }: { readonly body: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const body = useQuery(question(issuingBody, { id })).data?.body;
  if (!body || !may(body.viewerCan, 'paper.issue')) return null;
  return (
    <>
      <Button onPress={() => setAsked(true)}>{t('papers.issue')}</Button>
      {asked ? <Issue body={body} close={() => setAsked(false)} /> : null}
    </>
  );
}

function List({ workingGroup }: { readonly workingGroup: string }) {
  const { t } = useTranslation();
  const search = useSearch({ from: paths.papers });
  const variables = useMemo(() => papersQuestion(search, workingGroup), [search, workingGroup]);
  const query = usePages(papers, variables, ({ papers: found }) => found);
  return (
    <Answer of={query}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState>
            <p>{t(isFiltered(search) ? 'papers.noneFiltered' : 'papers.none')}</p>
            {isFiltered(search) ? (
              <p>
                <Link to={paths.papers} search={{}}>
                  {t('papers.all')}
                </Link>
              </p>
            ) : null}
          </EmptyState>
        ) : (
          <section className="card">
            <h2 className="visually-hidden">{t('papers.list')}</h2>
            <PaperList papers={found} ofBody />
            <More of={query} />
          </section>
        )
      }
    </Answer>
  );
}
