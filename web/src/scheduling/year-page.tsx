import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Loading } from '../components/loading.js';
import { SelectField } from '../components/select.js';
import '../design/year.css';
import type { YearEntriesQuery } from '../gql/graphql.js';
import { useViewer, useZone } from '../identity/viewer.js';
import { dayIn } from '../kernel/dates.js';
import { may } from '../kernel/may.js';
import { usePages } from '../kernel/pages.js';
import { question } from '../kernel/queries.js';
import { meetings } from '../meetings/meetings-query.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { Page } from '../shell/page.js';
import { maySuggest } from './suggest-query.js';
import { entriesOf, hasDays, yearBodies, yearEntries } from './year-entries.js';
import { YearList } from './year-list.js';
import { monthsOf, yearQuestion } from './year-query.js';
import { marks, YearMonth } from './year-month.js';
import { whenShown } from '../kernel/when-shown.js';

const Cadences = whenShown(async () => (await import('./cadences.js')).Cadences, 'cadence');

/** All meetings of a year: twelve small months and a list, to be looked at or printed; and which meetings are due. */
export function YearPage() {
  const { t } = useTranslation();
  const { chosen } = useGroup();
  const { known, member } = useViewer();
  const zone = useZone();
  const { year: asked } = useSearch({ from: paths.year });
  const year = asked ?? dayIn(new Date().toISOString(), zone).slice(0, 4);
  return (
    <Page title={t('year.title', { year })} actions={<Button onPress={() => print()}>{t('year.print')}</Button>}>
      <Years year={Number(year)} />
      {chosen && member ? <ForMember {...{ workingGroup: chosen.slug, year, zone }} /> : null}
      {chosen && known && !member ? <OfYear {...{ workingGroup: chosen.slug, year, zone, more: [] }} /> : null}
    </Page>
  );
}

function Years({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  const link = { from: paths.year, to: paths.year, className: 'button not-printed' } as const;
  const to = (one: number) => (before: object) => ({ ...before, year: String(one) });
  return (
    <nav className="actions year-choice" aria-label={t('year.choose')}>
      {[year - 1, year + 1].map((one) => (
        <Link key={one} {...link} search={to(one)}>
          {one}
        </Link>
      ))}
    </nav>
  );
}

interface Properties {
  readonly workingGroup: string;
  readonly year: string;
  readonly zone: string;
}

/** With what those who belong to a body read besides: how often it is to meet, and what else stands in its year. */
function ForMember({ workingGroup, year, zone }: Properties) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.year });
  const { body: asked } = useSearch({ from: paths.year });
  const asking = useQuery(question(yearBodies, { group: workingGroup }));
  const bodies = asking.data?.bodies.nodes ?? [];
  const body =
    bodies.find(({ id }) => id === asked) ?? bodies.find(({ kind }) => kind === 'STEERING_COMMITTEE') ?? bodies[0];
  const can = useQuery({ ...question(maySuggest, { body: body?.id ?? '' }), enabled: body !== undefined });
  const reads = may(can.data?.body?.viewerCan ?? [], 'scheduling.read-cadence');
  const more = useQuery({
    ...question(yearEntries, { body: body?.id ?? '', year: Number(year) }),
    enabled: reads,
  });
  return (
    <>
      {bodies.length > 1 ? (
        <div className="filters not-printed">
          <SelectField
            {...{ label: t('year.body'), value: body?.id ?? '' }}
            change={(id) => void navigate({ search: (before) => ({ ...before, body: id }), replace: true })}
            choices={bodies.map(({ id, name }) => ({ value: id, says: name }))}
          />
        </div>
      ) : null}
      {asking.isLoading || can.isLoading ? <Loading /> : null}
      {body && reads ? <Cadences body={body.id} meanwhile={<Loading />} /> : null}
      <OfYear {...{ workingGroup, year, zone, more: more.data?.yearCalendar ?? [] }} />
    </>
  );
}

interface YearProperties extends Properties {
  readonly more: YearEntriesQuery['yearCalendar'];
}

function OfYear({ workingGroup, year, zone, more }: YearProperties) {
  const { t } = useTranslation();
  const variables = useMemo(() => yearQuestion(workingGroup, year), [workingGroup, year]);
  const query = usePages(meetings, variables, ({ meetings: found }) => found);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  // A year is shown and printed whole.
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <Answer of={query}>
      {(found) => {
        const entries = entriesOf(found, more, zone).filter(
          ({ firstDay, lastDay }) => firstDay.slice(0, 4) <= year && lastDay.slice(0, 4) >= year,
        );
        const marked = entries.filter((entry) => entry.state !== 'CANCELLED' && hasDays(entry));
        return (
          <>
            <div className="year">
              {monthsOf(year).map((month) => (
                <YearMonth key={month} {...{ month, zone, entries: marked }} />
              ))}
            </div>
            <p aria-hidden="true">
              {(['MEETING', 'PLANNED', 'DUE', 'PUBLIC_EVENT'] as const)
                .map((kind) => `${marks[kind]} ${t(`year.kind.${kind}`)}`)
                .join('   ')}
            </p>
            <YearList {...{ entries, zone, year }} />
          </>
        );
      }}
    </Answer>
  );
}
