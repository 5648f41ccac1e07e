import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn, month as monthInWords, regional, weekday } from '../kernel/dates.js';
import type { Entry } from './year-entries.js';
import { firstDayOfWeek, weeksOf } from '../meetings/month-grid.js';

/** A mark for each, which the key explains; the words are in the list, and for who does not see the marks. */
export const marks = { MEETING: '•', PLANNED: '◦', DUE: '!', PUBLIC_EVENT: '▪' } as const;

interface Properties {
  /** `2027-03`. */
  readonly month: string;
  readonly zone: string;
  /** Those that are not called off. */
  readonly entries: readonly Entry[];
}

/** A small month. A day on which something is has a frame and a mark for each, and says their titles. */
export function YearMonth({ month, zone, entries }: Properties) {
  const { t, i18n } = useTranslation();
  const weeks = useMemo(() => weeksOf(month, firstDayOfWeek(regional(i18n.language))), [month, i18n.language]);
  const title = monthInWords(`${month}-15T12:00:00Z`, 'UTC', i18n.language);
  const today = dayIn(new Date().toISOString(), zone);
  return (
    <section className="year-month">
      <h2 className="initial">{title}</h2>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col" abbr={weekday(day, i18n.language)}>
                {new Intl.DateTimeFormat(i18n.language, { weekday: 'narrow', timeZone: 'UTC' }).format(new Date(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]}>
              {days.map((day) => {
                if (!day.startsWith(month)) return <td key={day} />;
                const on = entries.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
                return (
                  <td key={day} data-meetings={on.length > 0} aria-current={day === today ? 'date' : undefined}>
                    {Number(day.slice(8))}
                    {on.length > 0 ? (
                      <>
                        <span className="year-points" aria-hidden="true">
                          {on
                            .slice(0, 3)
                            .map(({ kind }) => marks[kind])
                            .join('')}
                        </span>
                        <span className="visually-hidden">
                          {on
                            .map(
                              ({ kind, title, cadence }) =>
                                `: ${title}${cadence ? `, ${t(`year.dueOf.${cadence}`)}` : ''}${kind === 'MEETING' ? '' : ` (${t(`year.kind.${kind}`)})`}`,
                            )
                            .join('')}
                        </span>
                      </>
                    ) : null}
                    {day === today ? <span className="visually-hidden"> ({t('year.today')})</span> : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
