import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge, HandlingLabel } from '../components/badge.js';
import { EmptyState } from '../components/notice.js';
import { useViewer } from '../identity/viewer.js';
import { languageOf } from '../kernel/languages.js';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { MinutesActions } from './minutes-actions.js';
import { type MeetingWithMinutes, minutesQuery, type WholeMinutes } from './minutes-query.js';
import { Passages } from './passages.js';
import { Standing } from './standing.js';
import '../design/minutes.css';
import { whenShown } from '../kernel/when-shown.js';
import { Loading } from '../components/loading.js';

// What they say is what one sees first.
const Adoptions = whenShown(async () => (await import('./adoptions.js')).Adoptions);
const ChairSummary = whenShown(async () => (await import('./chair-summary.js')).ChairSummary);
const DraftForm = whenShown(async () => (await import('./draft-form.js')).DraftForm, 'minutes-acts');

/** The minutes of a meeting: where they stand, what they say, who corrects what; and apart from them the chair's summary. */
export function MinutesPage() {
  const { meeting: id } = useParams({ from: paths.minutes });
  const { known, account } = useViewer();
  const query = useQuery(question(minutesQuery, { id }));
  if (known && !account) return <SignInInvitation />;
  return (
    <Answer of={query}>
      {({ meeting }) => (meeting ? <Whole meeting={meeting} readAgain={() => void query.refetch()} /> : <NotFound />)}
    </Answer>
  );
}

const tones = { DRAFT: 'plain', CIRCULATED: 'caution', ADOPTED_IN_PART: 'caution', ADOPTED: 'positive' } as const;

interface Properties {
  readonly meeting: MeetingWithMinutes;
  readonly readAgain: () => void;
}

function Whole({ meeting, readAgain }: Properties) {
  const { t } = useTranslation();
  const { minutes } = meeting;
  const notes = (
    <div className="item-notes">
      {minutes ? (
        <>
          <Badge tone={tones[minutes.state]}>{t(`minutes.state.${minutes.state}`)}</Badge>
          <HandlingLabel label={minutes.label} />
          <span>{t('minutes.writtenIn', { language: languageOf(minutes.language).name })}</span>
        </>
      ) : null}
      <bdi>{meeting.body.name}</bdi>
      <Link to={paths.meeting} params={{ meeting: meeting.id }}>
        {t('minutes.meeting')}
      </Link>
    </div>
  );
  return (
    <Page
      title={t('minutes.title', { title: meeting.title })}
      notes={notes}
      actions={minutes ? <MinutesActions {...{ meeting, minutes }} /> : null}
    >
      {minutes ? <Drafted {...{ meeting, minutes, readAgain }} /> : <NotDrafted meeting={meeting} />}
      {minutes ? <Adoptions minutes={minutes} /> : null}
      <ChairSummary {...{ meeting, readAgain }} />
    </Page>
  );
}

function Drafted(properties: Properties & { readonly minutes: WholeMinutes }) {
  const { minutes } = properties;
  return (
    <>
      <Standing minutes={minutes} />
      <Passages {...properties} />
    </>
  );
}

/** Says why there is nothing, and what to do: who may, drafts them here. */
function NotDrafted({ meeting }: { readonly meeting: MeetingWithMinutes }) {
  const { t } = useTranslation();
  const mayDraft = may(meeting.viewerCan, 'minutes.draft');
  return (
    <section className="card">
      <h2>{t('minutes.noneTitle')}</h2>
      {mayDraft ? (
        <>
          <p>{t('minutes.draftNow')}</p>
          <DraftForm meeting={meeting} meanwhile={<Loading />} />
        </>
      ) : (
        <EmptyState>{t(meeting.state === 'HELD' ? 'minutes.waits' : 'minutes.notHeld')}</EmptyState>
      )}
    </section>
  );
}
