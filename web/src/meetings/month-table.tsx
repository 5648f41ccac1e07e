import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MeetingLineFragment } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { dayIn, hourIn, plainDay, weekday } from '../kernel/dates.js';
import { paths } from '../paths.js';
import { StateBadge } from './meeting-line.js';

interface Properties {
  readonly caption: string;
  /** `2026-12`, and the day that it is, `2026-12-03`, on the viewer's clock. */
  readonly month: string;
  readonly today: string;
  readonly weeks: readonly (readonly string[])[];
  readonly meetings: readonly MeetingLineFragment[];
}

/**
 * Week by week. In a narrow window the days stand one below the other, and those without a meeting are left out: the
 * parts keep their roles, which a browser forgets of a table that is laid out otherwise.
 */
export function MonthTable({ caption, month, today, weeks, meetings }: Properties) {
  const { i18n } = useTranslation();
  const zone = useZone();
  const on = (day: string) => meetings.filter(({ startsAt }) => startsAt && dayIn(startsAt, zone) === day);
  return (
    <table className="month" role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col" role="columnheader" className="initial">
              {weekday(day, i18n.language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {weeks.map((days) => (
          <tr key={days[0]} role="row" data-empty={days.every((day) => day !== today && on(day).length === 0)}>
            {days.map((day) => (
              <Day key={day} {...{ day, today, outside: !day.startsWith(month), meetings: on(day) }} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProperties {
  readonly day: string;
  readonly today: string;
  readonly outside: boolean;
  readonly meetings: readonly MeetingLineFragment[];
}

function Day({ day, today, outside, meetings }: DayProperties) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const isToday = day === today;
  return (
    <td
      role="cell"
      data-outside={outside}
      data-empty={meetings.length === 0 && !isToday}
      aria-current={isToday ? 'date' : undefined}
    >
      <time dateTime={day} className="month-day">
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span className="month-whole-day">{plainDay(day, i18n.language)}</span>
      </time>
      {isToday ? <strong className="month-today"> {t('month.today')}</strong> : null}
      {meetings.length === 0 ? null : (
        <ul className="plain-list">
          {meetings.map(({ id, title, state, startsAt }) => (
            <li key={id}>
              <span className="month-hour">{hourIn(startsAt ?? '', zone, i18n.language)}</span>{' '}
              <Link to={paths.meeting} params={{ meeting: id }} dir="auto">
                {title}
              </Link>{' '}
              <StateBadge state={state} />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
