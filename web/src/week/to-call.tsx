import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { plainDay } from '../kernel/dates.js';
import { paths } from '../paths.js';
import { Part } from './part.js';
import type { Week } from './week-query.js';

/** Meetings that are due by the terms of reference, and that nobody has called: for those who may. */
export function ToCall({ week: { meetingsToCall } }: { readonly week: Week }) {
  const { t, i18n } = useTranslation();
  const day = (date: string) => plainDay(date, i18n.language);
  return (
    <Part title={t('week.toCall')} empty={null}>
      {meetingsToCall.map(({ body, dueBy, callBy, overdue, clause }) => (
        <li key={body.id}>
          <p className="item-title">
            <Link to={paths.scheduleMeeting} search={{ body: body.id }}>
              {t('week.callMeeting')} <bdi>{body.name}</bdi>
            </Link>
          </p>
          {dueBy ? (
            <p>
              {t('week.meetingDue', { day: day(dueBy) })}{' '}
              {overdue ? <Badge tone="caution">{t('week.overdue')}</Badge> : null}
            </p>
          ) : null}
          {callBy && !overdue ? <p>{t('week.callBy', { day: day(callBy) })}</p> : null}
          {clause ? (
            <p className="soft">{t('week.byClause', { clause: clause.number, version: clause.termsVersion.number })}</p>
          ) : null}
        </li>
      ))}
    </Part>
  );
}
