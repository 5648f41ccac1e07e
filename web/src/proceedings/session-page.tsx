import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { HandlingLabel } from '../components/badge.js';
import { Button } from '../components/button.js';
import { useViewer } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { StateBadge } from '../meetings/meeting-line.js';
import { paths } from '../paths.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { QuorumLine } from './quorum-line.js';
import { RollCall } from './roll-call.js';
import { type MeetingInSession, sessionQuery } from './session-query.js';
import { whenShown } from '../kernel/when-shown.js';

// The roll is what one sees first; what is written and asked comes after it.
const Recorded = whenShown(async () => (await import('./recorded.js')).Recorded, 'decisions');
const Notes = whenShown(async () => (await import('./notes.js')).Notes);
const Interests = whenShown(async () => (await import('./interests.js')).Interests);
const SessionState = whenShown(async () => (await import('./session-state.js')).SessionState);
const Opening = whenShown(async () => (await import('./opening.js')).Opening);
const CloseMeeting = whenShown(async () => (await import('./close-dialog.js')).CloseDialog);
const Reopen = whenShown(async () => (await import('./reopen-dialog.js')).ReopenDialog, 'session-acts');
/** Several people record at once: each sees soon what the others did (milliseconds). */
const EVERY = 5_000;

/** A meeting while it goes on: roll call, quorum, decisions, actions, interests, and notes by item. */
export function SessionPage() {
  const { meeting: id } = useParams({ from: paths.session });
  const { known, account } = useViewer();
  const query = useQuery({ ...question(sessionQuery, { id }), refetchInterval: EVERY });
  if (known && !account) return <SignInInvitation />;
  return <Answer of={query}>{({ meeting }) => (meeting ? <Session meeting={meeting} /> : null)}</Answer>;
}

function Session({ meeting }: { readonly meeting: MeetingInSession }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'close' | 'reopen' | null>(null);
  const { viewerCan, viewerMayReopen } = meeting;
  const leave = () => setAsked(null);
  const notes = (
    <div className="item-notes">
      <StateBadge state={meeting.state} />
      <HandlingLabel label={meeting.label} />
      <bdi>{meeting.body.name}</bdi>
      <Link to={paths.meeting} params={{ meeting: meeting.id }}>
        {t('session.meeting')}
      </Link>
      {meeting.state === 'HELD' ? (
        <Link to={paths.minutes} params={{ meeting: meeting.id }}>
          {t('session.minutes')}
        </Link>
      ) : null}
    </div>
  );
  const actions = (
    <>
      {may(viewerCan, 'meeting.close') ? (
        <Button look="danger" onPress={() => setAsked('close')}>
          {t('session.close')}
        </Button>
      ) : null}
      {viewerMayReopen ? <Button onPress={() => setAsked('reopen')}>{t('session.reopen')}</Button> : null}
    </>
  );
  return (
    <Page
      title={t(meeting.closedAt ? 'session.titleHeld' : 'session.title', { title: meeting.title })}
      notes={notes}
      actions={actions}
    >
      <section className="card">
        <h2>{t('session.quorum')}</h2>
        <QuorumLine meeting={meeting} />
        <SessionState meeting={meeting} />
        <Opening meeting={meeting} />
      </section>
      <div className="columns">
        <div>
          <RollCall meeting={meeting} />
        </div>
        <div>
          <Recorded meeting={meeting} />
          <Interests meeting={meeting} />
        </div>
      </div>
      <Notes meeting={meeting} />
      {asked === 'close' ? <CloseMeeting meeting={meeting} close={leave} /> : null}
      {asked === 'reopen' ? <Reopen meeting={meeting} close={leave} /> : null}
    </Page>
  );
}
