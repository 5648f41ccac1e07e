import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { EmptyState } from '../components/notice.js';
import { hourIn, plainDay } from '../kernel/dates.js';
import { StateBadge } from '../meetings/meeting-line.js';
import { paths } from '../paths.js';
import type { Entry } from './year-entries.js';

interface Properties {
  readonly entries: readonly Entry[];
  readonly zone: string;
  readonly year: string;
}

/** The year as a list, which also says what the small months only mark. */
export function YearList({ entries, zone, year }: Properties) {
  const { t } = useTranslation();
  return (
    <section className="card year-list">
      <h2>{t('year.list')}</h2>
      {entries.length === 0 ? (
        <EmptyState>{t('year.none', { year })}</EmptyState>
      ) : (
        <>
          <p className="soft">{t('year.zone', { zone })}</p>
          <ul className="plain-list">
            {entries.map((entry) => (
              <li key={entry.key}>
                <Days {...{ entry, zone }} />
                {': '}
                <Title entry={entry} /> <bdi className="soft">{entry.body === entry.title ? null : entry.body}</bdi>{' '}
                {entry.cadence ? <>{t(`year.dueOf.${entry.cadence}`)} </> : null}
                {entry.state ? <StateBadge state={entry.state} /> : <Badge>{t(`year.kind.${entry.kind}`)}</Badge>}{' '}
                {entry.anchor ? <Badge>{t('year.anchor')}</Badge> : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Days({ entry: { firstDay, lastDay, startsAt }, zone }: { readonly entry: Entry; readonly zone: string }) {
  const { t, i18n } = useTranslation();
  const day = (date: string) => plainDay(date, i18n.language);
  const first = startsAt ? `${day(firstDay)}, ${hourIn(startsAt, zone, i18n.language)}` : day(firstDay);
  return <span>{firstDay === lastDay ? first : t('days.both', { first, last: day(lastDay) })}</span>;
}

function Title({ entry: { title, meeting, plan } }: { readonly entry: Entry }) {
  if (meeting)
    return (
      <Link to={paths.meeting} params={{ meeting }} dir="auto">
        {title}
      </Link>
    );
  if (plan)
    return (
      <Link to={paths.meetingPlans} search={{ plan }} dir="auto">
        {title}
      </Link>
    );
  return <bdi>{title}</bdi>;
}
