import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Fact } from '../components/fact.js';
import { EmptyState, Notice } from '../components/notice.js';
import { Time } from '../components/time.js';
import '../design/scheduling.css';
import { plainDate } from '../kernel/dates.js';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { PlanBadge } from './plan-badge.js';
import type { AskedOfPlan } from './plan-dialogs.js';
import { PlanDraft } from './plan-draft.js';
import { meetingPlan, type WholePlan } from './plan-query.js';
import { whenShown } from '../kernel/when-shown.js';

const PlanDialogs = whenShown(async () => (await import('./plan-dialogs.js')).PlanDialogs, 'convening', 'series-acts');

/** One plan: what it asks of each seat while it is a draft, and afterwards what became of it. */
export function PlanView({ id }: { readonly id: string }) {
  const query = useQuery(question(meetingPlan, { id }));
  return <Answer of={query}>{({ meetingPlan: plan }) => (plan ? <Whole plan={plan} /> : <NotFound />)}</Answer>;
}

function Whole({ plan }: { readonly plan: WholePlan }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<AskedOfPlan | null>(null);
  const { viewerCan, title, state, body } = plan;
  const changes = may(viewerCan, 'meeting-plan.change');
  const button = (act: 'add' | 'call' | 'withdraw', allowed: boolean) =>
    allowed ? (
      <Button look={act === 'call' ? 'primary' : 'plain'} onPress={() => setAsked({ act })}>
        {t(`seriesPlan.${act}`)}
      </Button>
    ) : null;
  return (
    <Page
      title={title}
      notes={
        <div className="item-notes">
          <PlanBadge state={state} />
          <bdi>{body.name}</bdi>
        </div>
      }
      actions={
        <>
          {button('call', may(viewerCan, 'meeting-plan.call'))}
          {button('add', changes)}
          {button('withdraw', may(viewerCan, 'meeting-plan.withdraw'))}
          <ButtonLink to={paths.meetingPlans} search={{ body: body.id }}>
            {t('seriesPlan.all')}
          </ButtonLink>
        </>
      }
    >
      {state === 'DRAFT' ? (
        <Notice>
          <p>{t('seriesPlan.draft')}</p>
        </Notice>
      ) : null}
      {state === 'WITHDRAWN' ? (
        <Notice tone="caution" title={t('seriesPlan.withdrawn')}>
          <p dir="auto">{plan.withdrawnReason}</p>
        </Notice>
      ) : null}
      <Facts plan={plan} />
      {state === 'DRAFT' ? <PlanDraft plan={plan} ask={changes ? setAsked : null} /> : <Outcome plan={plan} />}
      {asked ? <PlanDialogs {...{ plan, asked, close: () => setAsked(null) }} /> : null}
    </Page>
  );
}

function Facts({ plan }: { readonly plan: WholePlan }) {
  const { t, i18n } = useTranslation();
  const day = (date: string) => plainDate(date, i18n.language);
  const { firstDay, lastDay, keptOff, cadenceClause, durationMinutes, mode, seatsNeeded, seats } = plan;
  return (
    <section className="card">
      <dl className="facts">
        <Fact name={t('seriesPlan.time')}>{t('days.both', { first: day(firstDay), last: day(lastDay) })}</Fact>
        <Fact name={t('seriesPlan.each')}>
          {t('seriesPlan.minutes', { count: durationMinutes })}, {t(`meeting.mode.${mode}`)}
        </Fact>
        <Fact name={t('series.seatsNeeded')}>
          {seatsNeeded}
          {seats.length > 0 ? ` (${t('seatChoice.some', { count: seats.length })})` : null}
        </Fact>
        {cadenceClause ? (
          <Fact name={t('seriesPlan.rhythm')}>
            {t('seriesPlan.clause', { number: cadenceClause.number })} {cadenceClause.heading}
          </Fact>
        ) : null}
        {keptOff.length > 0 ? (
          <Fact name={t('seriesPlan.keptOff')}>
            {keptOff.map(({ from, to }) => t('days.both', { first: day(from), last: day(to) })).join('; ')}
          </Fact>
        ) : null}
        {plan.madeBy ? <Fact name={t('seriesPlan.madeBy')}>{plan.madeBy.name}</Fact> : null}
      </dl>
    </section>
  );
}

/** What was called, or was to be. */
function Outcome({ plan: { meetings, timeZone } }: { readonly plan: WholePlan }) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('seriesPlan.meetings')}</h2>
      {meetings.length === 0 ? <EmptyState>{t('seriesPlan.none')}</EmptyState> : null}
      <ol>
        {meetings.map(({ id, startsAt, meeting }) => (
          <li key={id}>
            {meeting ? (
              <Link to={paths.meeting} params={{ meeting: meeting.id }}>
                <Time instant={meeting.startsAt ?? startsAt} timeZone={timeZone} />
              </Link>
            ) : (
              <Time instant={startsAt} timeZone={timeZone} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
