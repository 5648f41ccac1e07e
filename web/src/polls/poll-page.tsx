import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge, HandlingLabel } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Fact } from '../components/fact.js';
import { Notice } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { Page } from '../shell/page.js';
import { AnswerPanel } from './answer-panel.js';
import { pollQuery, type WholePoll } from './poll-query.js';
import { AnswersTable, SlotsTable } from './poll-tables.js';
import { whenShown } from '../kernel/when-shown.js';

const RecordedAnswer = whenShown(async () => (await import('./recorded-answer-dialog.js')).RecordedAnswerDialog);
const Close = whenShown(async () => (await import('./close-dialog.js')).CloseDialog);
const Extend = whenShown(async () => (await import('./extend-dialog.js')).ExtendDialog);
const CallOff = whenShown(async () => (await import('./call-off-poll-dialog.js')).CallOffPollDialog);

/** One poll: its dates on a clock that one chooses, who can come, against the quorum, and what one can do. */
export function PollPage() {
  const { poll: id } = useParams({ from: paths.poll });
  const query = useQuery(question(pollQuery, { id }));
  return <Answer of={query}>{({ poll }) => (poll ? <Whole poll={poll} /> : null)}</Answer>;
}

function Whole({ poll }: { readonly poll: WholePoll }) {
  const { t } = useTranslation();
  const own = useZone();
  const [zone, setZone] = useState(own);
  const zones = [own, 'UTC', ...poll.slots.flatMap(zonesOf)];
  const notes = (
    <div className="item-notes">
      <Badge tone={poll.state === 'CLOSED' ? 'positive' : 'plain'}>{t(`poll.state.${poll.state}`)}</Badge>
      <HandlingLabel label={poll.label} />
      <span dir="auto">{poll.body.name}</span>
    </div>
  );
  return (
    <Page title={poll.title} notes={notes} actions={<Actions {...{ poll, zone }} />}>
      <Outcome poll={poll} zone={zone} />
      <section className="card">
        <h2>{t('poll.dates')}</h2>
        <dl className="facts">
          <Fact name={t(poll.takesAnswers ? 'poll.until' : 'poll.untilPast')}>
            <Time instant={poll.deadline} timeZone={zone} />
          </Fact>
          {poll.extensionReason ? <Fact name={t('poll.extended')}>{poll.extensionReason}</Fact> : null}
          <Fact name={t('meeting.duration')}>{t('meeting.minutes', { count: poll.durationMinutes })}</Fact>
          {poll.openedBy ? <Fact name={t('poll.openedBy')}>{poll.openedBy.name}</Fact> : null}
          {poll.note ? <Fact name={t('poll.said')}>{poll.note}</Fact> : null}
        </dl>
        <SelectField
          {...{ label: t('poll.zone'), value: zone, change: setZone }}
          choices={[...new Set(zones)].map((value) => ({ value, says: value }))}
        />
        <SlotsTable poll={poll} zone={zone} />
      </section>
      <AnswerPanel poll={poll} zone={zone} />
      <section className="card">
        <h2>{t('poll.answers')}</h2>
        <AnswersTable poll={poll} zone={zone} />
      </section>
    </Page>
  );
}

const zonesOf = ({ timeZone, localTimes }: WholePoll['slots'][number]): string[] => [
  timeZone,
  ...localTimes.flatMap(({ timeZone: zone }) => (zone ? [zone] : [])),
];

/** What became of it. */
function Outcome({ poll, zone }: { readonly poll: WholePoll; readonly zone: string }) {
  const { t } = useTranslation();
  if (poll.chosenSlot)
    return (
      <Notice tone="positive" title={t('poll.chosen')}>
        <p>
          <Time instant={poll.chosenSlot.startsAt} timeZone={zone} />
        </p>
        {poll.meeting ? (
          <p>
            <Link to={paths.meeting} params={{ meeting: poll.meeting.id }}>
              {t('poll.toMeeting')}
            </Link>
          </p>
        ) : null}
      </Notice>
    );
  if (poll.state === 'CANCELLED')
    return (
      <Notice tone="critical" title={t('poll.calledOff')}>
        <p dir="auto">{poll.reason}</p>
      </Notice>
    );
  return poll.takesAnswers ? null : <Notice tone="caution" title={t('poll.over')} />;
}

/** What the viewer may do with the poll, as the server says. */
function Actions({ poll, zone }: { readonly poll: WholePoll; readonly zone: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'recorded' | 'close' | 'extend' | 'callOff' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      {may(poll.viewerCan, 'seat.recordOnBehalf') && poll.body.seats.length > 0 ? (
        <Button onPress={() => setAsked('recorded')}>{t('onBehalf.title')}</Button>
      ) : null}
      {may(poll.viewerCan, 'poll.close') ? (
        <Button look="primary" onPress={() => setAsked('close')}>
          {t('poll.close.title')}
        </Button>
      ) : null}
      {may(poll.viewerCan, 'poll.extend') ? (
        <Button onPress={() => setAsked('extend')}>{t('poll.extend.title')}</Button>
      ) : null}
      {may(poll.viewerCan, 'poll.cancel') ? (
        <Button look="danger" onPress={() => setAsked('callOff')}>
          {t('poll.cancel.title')}
        </Button>
      ) : null}
      {asked === 'recorded' ? <RecordedAnswer {...{ poll, zone, close }} /> : null}
      {asked === 'close' ? <Close {...{ poll, zone, close }} /> : null}
      {asked === 'extend' ? <Extend {...{ poll, close }} /> : null}
      {asked === 'callOff' ? <CallOff {...{ poll, close }} /> : null}
    </>
  );
}
