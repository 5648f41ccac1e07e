import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import type { Label, PaperLineFragment } from '../gql/graphql.js';
import { usePages } from '../kernel/pages.js';
import { paths } from '../paths.js';
import { PaperList } from './paper-list.js';
import { papers } from './papers-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Issue = whenShown(async () => (await import('./issue-dialog.js')).IssueDialog);
const Notes = whenShown(async () => (await import('../books/notes.js')).Notes, 'book');

interface Properties {
  readonly meeting: { readonly id: string; readonly title: string; readonly label: Label };
  readonly body: { readonly id: string; readonly name: string };
  readonly mayIssue: boolean;
}

/** The papers for a meeting, on its page. */
export function MeetingPapers({ meeting, body, mayIssue }: Properties) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const query = usePages(papers, { filter: { meeting: meeting.id } }, ({ papers: found }) => found);
  const beside = (paper: PaperLineFragment) => <Notes meeting={meeting.id} paper={paper} offAgenda />;
  return (
    <section className="card">
      <h2>{t('papers.title')}</h2>
      <Answer of={query}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState>{t('papers.noneOfMeeting')}</EmptyState>
          ) : (
            <>
              <PaperList papers={found.filter(({ audience }) => audience !== 'CHAIRS')} beside={beside} />
              <PrivatePapers papers={found.filter(({ audience }) => audience === 'CHAIRS')} beside={beside} />
              <More of={query} />
            </>
          )
        }
      </Answer>
      <div className="actions">
        {mayIssue ? <Button onPress={() => setAsked(true)}>{t('papers.issue')}</Button> : null}
        <Link to={paths.papers}>{t('papers.all')}</Link>
      </div>
      {asked ? <Issue {...{ meeting, body, close: () => setAsked(false) }} /> : null}
    </section>
  );
}

interface PrivateProperties {
  readonly papers: readonly PaperLineFragment[];
  readonly beside: (paper: PaperLineFragment) => ReactNode;
}

/** What only chairs and secretary of the body see; the server shows it to nobody else. */
function PrivatePapers({ papers: own, beside }: PrivateProperties) {
  const { t } = useTranslation();
  if (own.length === 0) return null;
  return (
    <section className="notice" aria-label={t('papers.private')}>
      <p>
        <strong>{t('papers.private')}</strong>
      </p>
      <p className="soft">{t('papers.privateMeans')}</p>
      <PaperList papers={own} beside={beside} />
    </section>
  );
}
