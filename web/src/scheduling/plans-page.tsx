import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { EmptyState, Notice } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import type { PlansOfBodyQuery } from '../gql/graphql.js';
import { useViewer } from '../identity/viewer.js';
import { plainDate } from '../kernel/dates.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { PlanBadge } from './plan-badge.js';
import { PlanForm } from './plan-form.js';
import { plansOfBody } from './plan-query.js';
import { bodiesToMeet, type MeetingBody } from './suggest-query.js';
import { whenShown } from '../kernel/when-shown.js';
import { Loading } from '../components/loading.js';

const PlanView = whenShown(async () => (await import('./plan-view.js')).PlanView, 'suggested', 'series-plan');

/** The plans of a body's meetings, and a form for another; or the one that the address names. */
export function PlansPage() {
  const { t } = useTranslation();
  const { known, member } = useViewer();
  const { chosen } = useGroup();
  const { plan } = useSearch({ from: paths.meetingPlans });
  const query = useQuery({ ...question(bodiesToMeet, { group: chosen?.slug ?? '' }), enabled: chosen !== null });
  if (known && !member) return <SignInInvitation />;
  if (plan) return <PlanView key={plan} id={plan} meanwhile={<Loading />} />;
  return (
    <Page title={t('series.title')}>
      <p>{t('series.means')}</p>
      <Answer of={query}>
        {({ bodies: { nodes } }) =>
          nodes.length > 0 ? <Bodies bodies={nodes} /> : <EmptyState>{t('series.noBody')}</EmptyState>
        }
      </Answer>
    </Page>
  );
}

function Bodies({ bodies }: { readonly bodies: readonly MeetingBody[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.meetingPlans });
  const { body: asked } = useSearch({ from: paths.meetingPlans });
  const body = (bodies.find(({ id }) => id === asked) ??
    bodies.find(({ kind }) => kind === 'STEERING_COMMITTEE') ??
    bodies[0]) as MeetingBody;
  const query = useQuery(question(plansOfBody, { body: body.id }));
  return (
    <>
      <div className="filters">
        <SelectField
          {...{ label: t('series.body'), value: body.id }}
          change={(id) => void navigate({ search: (before) => ({ ...before, body: id }), replace: true })}
          choices={bodies.map(({ id, name }) => ({ value: id, says: name }))}
        />
      </div>
      <Answer of={query}>{({ body: found }) => (found ? <OfBody {...{ body, found }} /> : null)}</Answer>
    </>
  );
}

interface Properties {
  readonly body: MeetingBody;
  readonly found: NonNullable<PlansOfBodyQuery['body']>;
}

function OfBody({ body, found: { viewerCan, meetingPlans, cadence } }: Properties) {
  const { t, i18n } = useTranslation();
  const may = viewerCan.find(({ act }) => act === 'scheduling.plan');
  return (
    <>
      {meetingPlans.length > 0 ? (
        <section className="card">
          <h2>{t('series.plans')}</h2>
          <ul className="plain-list">
            {meetingPlans.map(({ id, title, state, firstDay, lastDay }) => (
              <li key={id}>
                <Link to={paths.meetingPlans} search={{ plan: id }} dir="auto">
                  {title}
                </Link>{' '}
                <span>
                  {t('days.both', {
                    first: plainDate(firstDay, i18n.language),
                    last: plainDate(lastDay, i18n.language),
                  })}
                </span>{' '}
                <PlanBadge state={state} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {may?.allowed ? (
        <section className="card">
          <h2>{t('series.new')}</h2>
          <PlanForm {...{ body, everyMonths: cadence?.months ?? null }} />
        </section>
      ) : (
        <Notice tone="caution" title={t('series.notAllowed')} live>
          <p lang="en">{may?.reason}</p>
        </Notice>
      )}
    </>
  );
}
