import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { More } from '../components/more.js';
import '../design/month.css';
import type { MeetingLineFragment } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { dayIn, month as monthInWords, regional } from '../kernel/dates.js';
import { usePages } from '../kernel/pages.js';
import { paths } from '../paths.js';
import { useKeys } from '../shell/keys.js';
import { monthQuestion } from './agenda-question.js';
import type { AgendaSearch } from './agenda-search.js';
import { MeetingLine } from './meeting-line.js';
import { meetings } from './meetings-query.js';
import { addMonths, firstDayOfWeek, weeksOf } from './month-grid.js';
import { MonthTable } from './month-table.js';

interface Properties {
  readonly workingGroup: string;
  readonly search: AgendaSearch;
}

/** The meetings of a month, each on its day by the viewer's clock; those without an hour are listed below. */
export function MonthView({ workingGroup, search }: Properties) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const today = dayIn(new Date().toISOString(), zone);
  const shown = search.month ?? today.slice(0, 7);
  const weeks = useMemo(() => weeksOf(shown, firstDayOfWeek(regional(i18n.language))), [shown, i18n.language]);
  const variables = useMemo(() => monthQuestion(search, workingGroup, weeks), [search, workingGroup, weeks]);
  const query = usePages(meetings, variables, ({ meetings: found }) => found);
  const title = monthInWords(`${shown}-15T12:00:00Z`, 'UTC', i18n.language);
  return (
    <section className="card">
      <div className="page-head">
        <h2 className="initial" aria-live="polite">
          {title}
        </h2>
        <Months shown={shown} today={today.slice(0, 7)} />
      </div>
      <Answer of={query}>
        {(found) => (
          <>
            <MonthTable
              {...{ caption: t('month.caption', { month: title, zone }), month: shown, weeks, today }}
              meetings={found}
            />
            {found.some(({ startsAt }) => startsAt && dayIn(startsAt, zone).startsWith(shown)) ? null : (
              <p className="soft">{t('month.none')}</p>
            )}
            <More of={query} />
            <WithoutHour meetings={found.filter((one) => isOf(one, shown))} />
          </>
        )}
      </Answer>
    </section>
  );
}

/** Whether a meeting of which no hour is known belongs to a month, as far as its date says. */
const isOf = ({ startsAt, plannedFor }: MeetingLineFragment, month: string): boolean =>
  !startsAt && (plannedFor?.date ?? '').startsWith(month);

function Months({ shown, today }: { readonly shown: string; readonly today: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.meetings });
  const to = (month: string) => (before: AgendaSearch) => ({ ...before, view: 'month' as const, month });
  useKeys({
    k: () => void navigate({ search: to(addMonths(shown, -1)) }),
    j: () => void navigate({ search: to(addMonths(shown, 1)) }),
  });
  const link = { from: paths.meetings, to: paths.meetings, className: 'button not-printed' } as const;
  return (
    <nav className="actions" aria-label={t('month.choose')}>
      <Link {...link} search={to(addMonths(shown, -1))} aria-keyshortcuts="k">
        {t('month.previous')}
      </Link>
      <Link {...link} search={to(today)} aria-current={shown === today ? 'date' : undefined}>
        {t('month.this')}
      </Link>
      <Link {...link} search={to(addMonths(shown, 1))} aria-keyshortcuts="j">
        {t('month.next')}
      </Link>
    </nav>
  );
}

function WithoutHour({ meetings: found }: { readonly meetings: readonly MeetingLineFragment[] }) {
  const { t } = useTranslation();
  if (found.length === 0) return null;
  return (
    <>
      <h3>{t('meetings.withoutStart')}</h3>
      <ul className="plain-list">
        {found.map((meeting) => (
          <li key={meeting.id}>
            <MeetingLine meeting={meeting} level={4} />
          </li>
        ))}
      </ul>
    </>
  );
}
