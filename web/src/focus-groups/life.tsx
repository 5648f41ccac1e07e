import { useTranslation } from 'react-i18next';
import { PersonLink } from '../members/person-link.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import type { WholeGroup } from './focus-group-query.js';
import { GroupStateBadge } from './group-state-badge.js';

/** Every step in the life of the group, oldest first: who, when, why. */
export function Life({ group: { stateChanges, viewerBelongs } }: { readonly group: WholeGroup }) {
  const { t } = useTranslation();
  const zone = useZone();
  return (
    <section className="card">
      <h2>{t('life.title')}</h2>
      {stateChanges.length === 0 ? (
        <p className="soft">{t(viewerBelongs ? 'life.none' : 'life.hidden')}</p>
      ) : (
        <ol className="plain-list">
          {stateChanges.map((change) => (
            <li key={`${change.changedAt} ${change.toState}`}>
              <GroupStateBadge state={change.toState} />
              {change.reason ? <p dir="auto">{change.reason}</p> : null}
              <p className="soft">
                {change.changedBy ? <PersonLink member={change.changedBy} /> : t('life.somebody')},{' '}
                <Time instant={change.changedAt} timeZone={zone} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
