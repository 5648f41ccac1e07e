import { useTranslation } from 'react-i18next';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import type { WholeMeeting } from './meeting-query.js';

interface Properties {
  readonly meeting: WholeMeeting;
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
