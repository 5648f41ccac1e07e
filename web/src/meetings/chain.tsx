import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { EmptyState } from '../components/notice.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import type { WholeMeeting } from './meeting-query.js';

interface Properties {
  readonly meeting: WholeMeeting;
}

export function Agenda({ meeting: { id, agenda, viewerCan } }: Properties) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('agenda.title')}</h2>
      {agenda.length === 0 ? (
        <EmptyState>{t('agenda.none')}</EmptyState>
      ) : (
        <ol className="plain-list">
          {agenda.map((item) => (
            <li key={item.position}>
              <p className="item-title">
                {item.position}. <bdi>{item.title}</bdi>
              </p>
              <div className="item-notes">
                <Badge>{t(`agenda.purposes.${item.purpose}`)}</Badge>
                {item.minutes == null ? null : <span>{t('meeting.minutes', { count: item.minutes })}</span>}
                {item.presenter ? <bdi>{item.presenter}</bdi> : null}
              </div>
            </li>
          ))}
        </ol>
      )}
      {may(viewerCan, 'meeting.setAgenda') ? (
        <p>
          <ButtonLink to={paths.setAgenda} params={{ meeting: id }}>
            {t(agenda.length === 0 ? 'agenda.set' : 'agenda.edit')}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}

/** What happened to the date, oldest first; nothing of it is ever overwritten. */
export function Chain({ meeting: { changes, firstPlannedFor } }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  if (changes.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('chain.title')}</h2>
      {firstPlannedFor?.startsAt ? (
        <p>
          {t('chain.firstPlanned')}{' '}
          <Time instant={firstPlannedFor.startsAt} timeZone={firstPlannedFor.timeZone ?? zone} />
        </p>
      ) : null}
      {firstPlannedFor?.text ? (
        <p>
          {t('chain.firstPlanned')} <bdi>{firstPlannedFor.text}</bdi>
        </p>
      ) : null}
      <ol className="plain-list">
        {changes.map((change) => (
          <li key={`${change.changedAt} ${change.kind} ${change.toStartsAt}`}>
            <p>
              <strong>{t(`chain.kind.${change.kind}`)}</strong>{' '}
              {change.toStartsAt ? <Time instant={change.toStartsAt} timeZone={change.toTimeZone ?? zone} /> : null}
            </p>
            {change.reason ? <p dir="auto">{change.reason}</p> : null}
            <p className="soft">
              {change.changedBy ? <bdi>{change.changedBy.name}</bdi> : t('chain.somebody')},{' '}
              {change.changedAt ? <Time instant={change.changedAt} timeZone={zone} /> : t('chain.dayUnknown')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
