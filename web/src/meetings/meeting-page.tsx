import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { HandlingLabel } from '../components/badge.js';
import { Fact } from '../components/fact.js';
import { Notice } from '../components/notice.js';
import { TimeOnClocks } from '../components/time.js';
import { useViewer } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { Page } from '../shell/page.js';
import { Forecast } from './forecast.js';
import { MeetingActions } from './meeting-actions.js';
import { MeetingDate, StateBadge } from './meeting-line.js';
import { meetingQuery, type WholeMeeting } from './meeting-query.js';
import { ReplyPanel } from './reply-panel.js';
import { whenShown } from '../kernel/when-shown.js';

const Chain = whenShown(async () => (await import('./chain.js')).Chain);
const Clocks = whenShown(async () => (await import('./clocks.js')).Clocks);
const Agenda = whenShown(async () => (await import('../agendas/agenda-section.js')).AgendaSection, 'agendas');
const Papers = whenShown(async () => (await import('../papers/meeting-papers.js')).MeetingPapers, 'papers');

/** One meeting, whole: when on every clock, how to join, who comes, what is on the agenda, how its date came about. */
export function MeetingPage() {
  const { meeting: id } = useParams({ from: paths.meeting });
  const query = useQuery(question(meetingQuery, { id }));
  return <Answer of={query}>{({ meeting }) => (meeting ? <Whole meeting={meeting} /> : null)}</Answer>;
}

function Whole({ meeting }: { readonly meeting: WholeMeeting }) {
  const { t } = useTranslation();
  const notes = (
    <div className="item-notes">
      <StateBadge state={meeting.state} />
      <HandlingLabel label={meeting.label} />
      <span dir="auto">{meeting.body.name}</span>
      <span>{t(`meeting.kind.${meeting.kind}`)}</span>
    </div>
  );
  return (
    <Page title={meeting.title} notes={notes} actions={<MeetingActions meeting={meeting} />}>
      <div className="columns">
        <div>
          <WhenAndWhere meeting={meeting} />
          <Forecast meeting={meeting} />
          <Clocks meeting={meeting} />
        </div>
        <div>
          <ReplyPanel meeting={meeting} />
          <Agenda meeting={meeting.id} />
          <PapersOf meeting={meeting} />
          <Chain meeting={meeting} />
        </div>
      </div>
    </Page>
  );
}

/** Of visitors, none are shown a paper. */
function PapersOf({ meeting }: { readonly meeting: WholeMeeting }) {
  const { account } = useViewer();
  const { id, title, label, body, viewerCan } = meeting;
  return (
    <>
      {account ? (
        <Papers {...{ meeting: { id, title, label }, body, mayIssue: may(viewerCan, 'paper.issue') }} />
      ) : null}
    </>
  );
}

function WhenAndWhere({ meeting }: { readonly meeting: WholeMeeting }) {
  const { t } = useTranslation();
  const { startsAt, timeZone, durationMinutes, reason, state } = meeting;
  return (
    <section className="card">
      <h2>{t('meeting.when')}</h2>
      {reason ? (
        <Notice tone={state === 'CANCELLED' ? 'critical' : 'caution'} title={t('meeting.reason')}>
          <p dir="auto">{reason}</p>
        </Notice>
      ) : null}
      {startsAt ? (
        <TimeOnClocks instant={startsAt} venueZone={timeZone ?? null} />
      ) : (
        <p>
          <MeetingDate meeting={meeting} />
        </p>
      )}
      <dl className="facts">
        {durationMinutes == null ? null : (
          <Fact name={t('meeting.duration')}>{t('meeting.minutes', { count: durationMinutes })}</Fact>
        )}
        {meeting.mode ? <Fact name={t('meeting.where')}>{t(`meeting.mode.${meeting.mode}`)}</Fact> : null}
        {meeting.location ? <Fact name={t('schedule.location')}>{meeting.location}</Fact> : null}
        {meeting.joiningLink ? (
          <Fact name={t('schedule.joiningLink')}>
            <a href={meeting.joiningLink} rel="noreferrer noopener" dir="ltr">
              {meeting.joiningLink}
            </a>
          </Fact>
        ) : null}
        {meeting.passcode ? (
          <Fact name={t('schedule.passcode')}>
            <code>{meeting.passcode}</code>
          </Fact>
        ) : null}
        {meeting.scheduledBy ? <Fact name={t('meeting.scheduledBy')}>{meeting.scheduledBy.name}</Fact> : null}
        {meeting.attendanceNote ? <Fact name={t('meeting.attendance')}>{meeting.attendanceNote}</Fact> : null}
        {meeting.sourceDocument ? (
          <Fact name={t('meeting.source')}>
            <span lang="en">{meeting.sourceDocument.title}</span>
          </Fact>
        ) : null}
      </dl>
      {meeting.descriptionMarkdown ? (
        <p dir="auto" className="written">
          {meeting.descriptionMarkdown}
        </p>
      ) : null}
    </section>
  );
}
