import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { AsOf } from '../components/as-of.js';
import { HandlingLabel } from '../components/badge.js';
import { Button } from '../components/button.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { usePages } from '../kernel/pages.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { Page } from '../shell/page.js';
import { HowFar } from './how-far.js';
import { commitments, recommendations } from './implementation-query.js';
import type { Subject } from './report-dialog.js';
import { whenShown } from '../kernel/when-shown.js';
import { Loading } from '../components/loading.js';

const ReportDialog = whenShown(async () => (await import('./report-dialog.js')).ReportDialog, 'convening');

/** How far parties say that they have come with what they took upon themselves, and with what was recommended. */
export function ImplementationPage() {
  const { t } = useTranslation();
  const { chosen } = useGroup();
  const navigate = useNavigate({ from: paths.implementation });
  const { asOf } = useSearch({ from: paths.implementation });
  if (!chosen) return <Loading />;
  return (
    <Page title={t('implementation.title')}>
      <p>{t('implementation.means')}</p>
      <AsOf
        day={asOf}
        change={(day) => void navigate({ search: (before) => ({ ...before, asOf: day }), replace: true })}
      />
      <Lists workingGroup={chosen.slug} asOf={asOf ?? null} />
    </Page>
  );
}

interface Asked {
  readonly workingGroup: string;
  readonly asOf: string | null;
}

function Lists({ workingGroup, asOf }: Asked) {
  const { t } = useTranslation();
  const [subject, setSubject] = useState<Subject | null>(null);
  const query = useQuery(question(commitments, { workingGroup, asOf }));
  const parties = (query.data?.viewer?.represents ?? []).map(({ party }) => party);
  // A day in the past is read, not written.
  const report = asOf ? undefined : setSubject;
  return (
    <>
      <section className="card">
        <h2>{t('implementation.commitments')}</h2>
        <Answer of={query}>
          {({ commitments: found }) =>
            found.length === 0 ? (
              <EmptyState>{t('implementation.noCommitments')}</EmptyState>
            ) : (
              <ol>
                {found.map(({ id, number, text, implementation, implementationReports, ...may }) => (
                  <li key={id} value={number}>
                    <p dir="auto">{text}</p>
                    <HowFar of={text} counts={implementation} reports={implementationReports} />
                    <Say {...{ report, may, says: text, about: { commitment: id } }} />
                  </li>
                ))}
              </ol>
            )
          }
        </Answer>
      </section>
      <section className="card">
        <h2>{t('implementation.recommendations')}</h2>
        <Recommendations {...{ workingGroup, asOf, report }} />
      </section>
      {subject ? <ReportDialog {...{ ...subject, parties, close: () => setSubject(null) }} /> : null}
    </>
  );
}

interface Reporting {
  readonly report: ((subject: Subject) => void) | undefined;
}

function Recommendations({ workingGroup, asOf, report }: Asked & Reporting) {
  const { t } = useTranslation();
  const variables = useMemo(() => ({ workingGroup, asOf }), [workingGroup, asOf]);
  const query = usePages(recommendations, variables, (answer) => answer.recommendations);
  return (
    <Answer of={query}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState>{t('implementation.noRecommendations')}</EmptyState>
        ) : (
          <>
            <ul>
              {found.map(({ id, symbol, title, label, implementation, implementationReports, ...may }) => (
                <li key={id}>
                  <h3 className="item-title">
                    <span className="soft" dir="ltr">
                      {symbol}
                    </span>{' '}
                    <Link to={paths.finding} params={{ finding: id }} dir="auto">
                      {title}
                    </Link>
                  </h3>
                  <p>
                    <HandlingLabel label={label} />
                  </p>
                  <HowFar of={title} counts={implementation ?? null} reports={implementationReports} />
                  <Say {...{ report, may, says: title, about: { recommendation: id } }} />
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

interface SayProperties extends Reporting, Omit<Subject, 'recorded'> {
  /** What the server lets the viewer do with it. */
  readonly may: { readonly viewerMayReportImplementation: boolean; readonly viewerMayRecordImplementation: boolean };
}

/** Reports for one's own party, and what a secretary records for others. */
function Say({ report, may, ...subject }: SayProperties): ReactNode {
  const { t } = useTranslation();
  const { viewerMayReportImplementation: reports, viewerMayRecordImplementation: records } = may;
  if (!report || !(reports || records)) return null;
  const of = <span className="visually-hidden">{subject.says}</span>;
  return (
    <p className="actions not-printed">
      {reports ? (
        <Button onPress={() => report({ ...subject, recorded: false })}>
          {t('implementation.report')} {of}
        </Button>
      ) : null}
      {records ? (
        <Button onPress={() => report({ ...subject, recorded: true })}>
          {t('implementation.record')} {of}
        </Button>
      ) : null}
    </p>
  );
}
