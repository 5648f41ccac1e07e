import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { useViewer } from '../identity/viewer.js';
import { question } from '../kernel/queries.js';
import { Page } from '../shell/page.js';
import { Coming } from './coming.js';
import { Drafts } from './drafts.js';
import { Asked, Due, Enquiries, InSession, Polls } from './due.js';
import { span, thisWeek } from './week-query.js';
import { Welcome } from './welcome.js';
import { whenShown } from '../kernel/when-shown.js';
import { Loading } from '../components/loading.js';

// For an account without a member: few have one.
const Offices = whenShown(async () => (await import('./offices.js')).Offices);
const Requests = whenShown(async () => (await import('./requests.js')).Requests);
const ToCall = whenShown(async () => (await import('./to-call.js')).ToCall);
const EndingTerms = whenShown(async () => (await import('./ending-terms.js')).EndingTerms);
const ToCorrect = whenShown(async () => (await import('./to-correct.js')).ToCorrect);
const Challenged = whenShown(async () => (await import('./challenged.js')).Challenged);
const LeadsToReplace = whenShown(async () => (await import('./leads-to-replace.js')).LeadsToReplace, 'steering');
const QuietGroups = whenShown(async () => (await import('./quiet-groups.js')).QuietGroups, 'steering');
const FindingsToActOn = whenShown(async () => (await import('./findings-to-act-on.js')).FindingsToActOn, 'findings');
const PutToSeats = whenShown(async () => (await import('./put-to-seats.js')).PutToSeats, 'procedures');

/** What needs the viewer, and what is coming: where everybody begins. */
export function WeekPage() {
  const { known, account, member } = useViewer();
  if (!known) return <Loading />;
  if (!account) return <Welcome />;
  if (member) return <OwnWeek member={member.id} />;
  return <Offices offices={account.offices} meanwhile={<Loading />} />;
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
              <Requests week={week} />
              <Enquiries week={week} />
              <InSession week={week} />
              {week.meetingsToCall.length > 0 ? <ToCall week={week} /> : null}
              {week.leadsToReplace.length > 0 ? <LeadsToReplace week={week} /> : null}
              <Asked week={week} />
              <Polls week={week} />
              {week.procedures.nodes.length > 0 ? <PutToSeats week={week} /> : null}
              {week.toActOn.nodes.length > 0 ? <FindingsToActOn week={week} /> : null}
              {week.challenged.nodes.length > 0 ? <Challenged week={week} /> : null}
              <ToCorrect week={week} />
              <Due week={week} />
              <Coming week={week} />
              {week.quietGroups.length > 0 ? <QuietGroups week={week} /> : null}
            </div>
            <div>
              <Drafts week={week} />
              <EndingTerms week={week} />
            </div>
          </div>
        )}
      </Answer>
    </Page>
  );
}
