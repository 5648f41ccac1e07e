import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import type { MeetingLineFragment } from '../gql/graphql.js';
import { useViewer, useZone } from '../identity/viewer.js';
import { month } from '../kernel/dates.js';
import { usePages } from '../kernel/pages.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { ButtonLink } from '../shell/link.js';
import { Page } from '../shell/page.js';
import { agendaQuestion } from './agenda-question.js';
import { type AgendaSearch, kinds, periods, states, views } from './agenda-search.js';
import { MeetingLine } from './meeting-line.js';
import { meetings } from './meetings-query.js';
import { whenShown } from '../kernel/when-shown.js';
import { Loading } from '../components/loading.js';

const OpenPolls = whenShown(async () => (await import('../polls/open-polls.js')).OpenPolls, 'polls');
const MonthView = whenShown(async () => (await import('./month-view.js')).MonthView, 'month');

/** The agenda of a working group and its bodies. Its filters are its address, so that it can be kept and sent on. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const { chosen } = useGroup();
  const { member } = useViewer();
  const search = useSearch({ from: paths.meetings });
  const isMonth = search.view === 'month';
  return (
    <Page
      title={t('meetings.title')}
      actions={
        <>
          <ButtonLink to={paths.year}>{t('meetings.year')}</ButtonLink>
          {member ? (
            <>
              <ButtonLink to={paths.openPoll}>{t('meetings.findDate')}</ButtonLink>
              <ButtonLink to={paths.papers}>{t('meetings.papers')}</ButtonLink>
              <ButtonLink to={paths.decisions}>{t('shell.decisions')}</ButtonLink>
              <ButtonLink to={paths.scheduleMeeting}>{t('meetings.schedule')}</ButtonLink>
            </>
          ) : null}
        </>
      }
    >
      {chosen && member ? <OpenPolls workingGroup={chosen.slug} meanwhile={<Loading />} /> : null}
      <Views />
      <Filters />
      {chosen && !isMonth ? <Agenda workingGroup={chosen.slug} /> : null}
      {chosen && isMonth ? <MonthView workingGroup={chosen.slug} search={search} meanwhile={<Loading />} /> : null}
    </Page>
  );
}

function Views() {
  const { t } = useTranslation();
  const { view = 'list' } = useSearch({ from: paths.meetings });
  return (
    <nav className="views not-printed" aria-label={t('meetings.view.label')}>
      {views.map((one) => (
        <Link
          {...{ key: one, from: paths.meetings, to: paths.meetings, className: 'button' }}
          search={(before) => ({ ...before, view: one === 'list' ? undefined : one, month: undefined })}
          activeOptions={{ exact: true }}
          aria-current={one === view ? 'true' : undefined}
        >
          {t(`meetings.view.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

const ALL = 'ALL';

function Filters() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.meetings });
  const { when = 'coming', kind, state, view } = useSearch({ from: paths.meetings });
  const change = (changes: { [Key in keyof AgendaSearch]?: string }) => {
    const cleaned = (search: object) =>
      Object.fromEntries(Object.entries({ ...search, ...changes }).filter(([, value]) => value !== ALL));
    void navigate({ search: cleaned, replace: true });
  };
  return (
    <div className="filters not-printed" role="search" aria-label={t('meetings.filters')}>
      {view === 'month' ? null : (
        <SelectField
          {...{ label: t('meetings.when'), value: when, change: (value) => change({ when: value }) }}
          choices={periods.map((value) => ({ value, says: t(`meetings.period.${value}`) }))}
        />
      )}
      <SelectField
        {...{ label: t('meetings.kind'), value: kind ?? ALL, change: (value) => change({ kind: value }) }}
        choices={[
          { value: ALL, says: t('meetings.allKinds') },
          ...kinds.map((value) => ({ value, says: t(`meeting.kind.${value}`) })),
        ]}
      />
      <SelectField
        {...{ label: t('meetings.state'), value: state ?? ALL, change: (value) => change({ state: value }) }}
        choices={[
          { value: ALL, says: t('meetings.allStates') },
          ...states.map((value) => ({ value, says: t(`meeting.state.${value}`) })),
        ]}
      />
    </div>
  );
}

function startOfToday(): string {
  const today = new Date();
  today.setHours(0, 0, 0, 0);
  return today.toISOString();
}

function Agenda({ workingGroup }: { readonly workingGroup: string }) {
  const search = useSearch({ from: paths.meetings });
  const variables = useMemo(() => agendaQuestion(search, workingGroup, startOfToday()), [search, workingGroup]);
  const query = usePages(meetings, variables, ({ meetings: found }) => found);
  return (
    <Answer of={query}>
      {(found) =>
        found.length === 0 ? (
          <Nothing />
        ) : (
          <>
            <Months meetings={found} />
            <More of={query} />
          </>
        )
      }
    </Answer>
  );
}

function Nothing() {
  const { t } = useTranslation();
  const { member } = useViewer();
  return (
    <EmptyState>
      <p>{t('meetings.none')}</p>
      <p>{member ? t('meetings.noneMember') : t('meetings.noneVisitor')}</p>
    </EmptyState>
  );
}

/** Under a heading for each month; meetings whose start is not known stand together at the end, as the server has them. */
function Months({ meetings: all }: { readonly meetings: readonly MeetingLineFragment[] }) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const headed = all.map((meeting) => ({
    meeting,
    head: meeting.startsAt ? month(meeting.startsAt, zone, i18n.language) : t('meetings.withoutStart'),
  }));
  const heads = [...new Set(headed.map(({ head }) => head))];
  return heads.map((head) => (
    <section key={head} className="card">
      <h2 className="initial">{head}</h2>
      <ul className="plain-list">
        {headed
          .filter((one) => one.head === head)
          .map(({ meeting }) => (
            <li key={meeting.id}>
              <MeetingLine meeting={meeting} />
            </li>
          ))}
      </ul>
    </section>
  ));
}
