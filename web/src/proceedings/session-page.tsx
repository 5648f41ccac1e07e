import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { HandlingLabel } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Time } from '../components/time.js';
import { useViewer, useZone } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { StateBadge } from '../meetings/meeting-line.js';
import { paths } from '../paths.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { QuorumLine } from './quorum-line.js';
import { RollCall } from './roll-call.js';
import { type MeetingInSession, sessionQuery } from './session-query.js';

// The roll is what one sees first; what is written and asked comes after it.
const Recorded = lazy(async () => ({ default: (await import('./recorded.js')).Recorded }));
const Notes = lazy(async () => ({ default: (await import('./notes.js')).Notes }));
const Opening = lazy(async () => ({ default: (await import('./opening.js')).Opening }));
const CloseMeeting = lazy(async () => ({ default: (await import('./close-dialog.js')).CloseDialog }));
/** Several people record at once: each sees soon what the others did (milliseconds). */
const EVERY = 5_000;

/** A meeting while it goes on: roll call, quorum, decisions, actions, and notes by item. */
export function SessionPage() {
  const { meeting: id } = useParams({ from: paths.session });
  const { known, account } = useViewer();
  const query = useQuery({ ...question(sessionQuery, { id }), refetchInterval: EVERY });
  if (known && !account) return <SignInInvitation />;
  return <Answer of={query}>{({ meeting }) => (meeting ? <Session meeting={meeting} /> : null)}</Answer>;
}

function Session({ meeting }: { readonly meeting: MeetingInSession }) {
  const { t } = useTranslation();
  const zone = useZone();
  const [closing, setClosing] = useState(false);
  const { viewerCan, openedAt, closedAt, presiding } = meeting;
  const presides = presiding.at(-1);
  const notes = (
    <div className="item-notes">
      <StateBadge state={meeting.state} />
      <HandlingLabel label={meeting.label} />
      <bdi>{meeting.body.name}</bdi>
      <Link to={paths.meeting} params={{ meeting: meeting.id }}>
        {t('session.meeting')}
      </Link>
    </div>
  );
  const close = may(viewerCan, 'meeting.close') ? (
    <Button look="danger" onPress={() => setClosing(true)}>
      {t('session.close')}
    </Button>
  ) : null;
  return (
    <Page title={t('session.title', { title: meeting.title })} notes={notes} actions={close}>
      <section className="card">
        <h2>{t('session.quorum')}</h2>
        <QuorumLine meeting={meeting} />
        {openedAt ? (
          <p>
            {t('session.opened')} <Time instant={openedAt} timeZone={zone} />
          </p>
        ) : null}
        {presides?.member ? (
          <p>
            {t('session.presides')} <bdi>{presides.member.name}</bdi> ({t(`session.capacity.${presides.capacity}`)})
          </p>
        ) : null}
        {closedAt ? (
          <p>
            {t('session.closed')} <Time instant={closedAt} timeZone={zone} />
          </p>
        ) : null}
        <Suspense>
          <Opening meeting={meeting} />
        </Suspense>
      </section>
      <div className="columns">
        <div>
          <RollCall meeting={meeting} />
        </div>
        <div>
          <Suspense>
            <Recorded meeting={meeting} />
          </Suspense>
        </div>
      </div>
      <Suspense>
        <Notes meeting={meeting} />
      </Suspense>
      <Suspense>{closing ? <CloseMeeting meeting={meeting} close={() => setClosing(false)} /> : null}</Suspense>
    </Page>
  );
}
