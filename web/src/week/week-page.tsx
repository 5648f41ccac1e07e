import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { useViewer } from '../identity/viewer.js';
import { lazyWithWords } from '../kernel/lazy-with-words.js';
import { question } from '../kernel/queries.js';
import { Page } from '../shell/page.js';
import { Coming } from './coming.js';
import { Drafts } from './drafts.js';
import { Asked, Due, Enquiries, InSession, Polls } from './due.js';
import { span, thisWeek } from './week-query.js';
import { Welcome } from './welcome.js';

// For an account without a member: few have one.
const Offices = lazy(async () => ({ default: (await import('./offices.js')).Offices }));
const Requests = lazy(async () => ({ default: (await import('./requests.js')).Requests }));
const ToCall = lazy(async () => ({ default: (await import('./to-call.js')).ToCall }));
const EndingTerms = lazy(async () => ({ default: (await import('./ending-terms.js')).EndingTerms }));
const ToCorrect = lazy(async () => ({ default: (await import('./to-correct.js')).ToCorrect }));
const Challenged = lazy(async () => ({ default: (await import('./challenged.js')).Challenged }));
const LeadsToReplace = lazyWithWords(['steering'], async () => (await import('./leads-to-replace.js')).LeadsToReplace);
const QuietGroups = lazyWithWords(['steering'], async () => (await import('./quiet-groups.js')).QuietGroups);
const FindingsToActOn = lazyWithWords(
  ['findings'],
  async () => (await import('./findings-to-act-on.js')).FindingsToActOn,
);
const PutToSeats = lazyWithWords(['procedures'], async () => (await import('./put-to-seats.js')).PutToSeats);

/** What needs the viewer, and what is coming: where everybody begins. */
export function WeekPage() {
  const { t } = useTranslation();
  const { known, account, member } = useViewer();
  if (!known) return <p role="status">{t('loading')}</p>;
  if (!account) return <Welcome />;
  if (member) return <OwnWeek member={member.id} />;
  return (
    <Suspense fallback={<p role="status">{t('loading')}</p>}>
      <Offices offices={account.offices} />
    </Suspense>
  );
}

function OwnWeek({ member }: { readonly member: string }) {
  const { t } = useTranslation();
  const query = useQuery(question(thisWeek, { ...span(), me: member }));
  return (
    <Page title={t('week.title')}>
      <Answer of={query}>
        {(week) => (
          <div className="columns">
            <div>
              <Suspense>
                <Requests week={week} />
              </Suspense>
              <Enquiries week={week} />
              <InSession week={week} />
              <Suspense>{week.meetingsToCall.length > 0 ? <ToCall week={week} /> : null}</Suspense>
              <Suspense>{week.leadsToReplace.length > 0 ? <LeadsToReplace week={week} /> : null}</Suspense>
              <Asked week={week} />
              <Polls week={week} />
              <Suspense>{week.procedures.nodes.length > 0 ? <PutToSeats week={week} /> : null}</Suspense>
              <Suspense>{week.toActOn.nodes.length > 0 ? <FindingsToActOn week={week} /> : null}</Suspense>
              <Suspense>{week.challenged.nodes.length > 0 ? <Challenged week={week} /> : null}</Suspense>
              <Suspense>
                <ToCorrect week={week} />
              </Suspense>
              <Due week={week} />
              <Coming week={week} />
              <Suspense>{week.quietGroups.length > 0 ? <QuietGroups week={week} /> : null}</Suspense>
            </div>
            <div>
              <Drafts week={week} />
              <Suspense>
                <EndingTerms week={week} />
              </Suspense>
            </div>
          </div>
        )}
      </Answer>
    </Page>
  );
}
