import { useTranslation } from 'react-i18next';
import { HandlingLabel } from '../components/badge.js';
import { EmptyState } from '../components/notice.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import type { WholeFinding } from './finding-query.js';
import { whenShown } from '../kernel/when-shown.js';
import { Loading } from '../components/loading.js';

/** With what compares texts: fetched where there is more than one wording. */
const Compare = whenShown(async () => (await import('./compare-revisions.js')).CompareRevisions, 'editing');

interface Properties {
  readonly finding: WholeFinding;
  /** The revision from which the viewer knows it, where that is not the present one. */
  readonly since: number | null;
}

/** Every wording since it was posted, newest first, and what differs between any two of them. */
export function FindingHistory({ finding: { revisions, state }, since }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  if (state === 'DRAFT') return null;
  return (
    <section className="card" id="history">
      <h2>{t('history.title')}</h2>
      <ol className="plain-list">
        {revisions.toReversed().map((revision) => (
          <li key={revision.number}>
            <div className="item-notes">
              <strong>{t('history.revision', { number: revision.number })}</strong>
              <HandlingLabel label={revision.label} />
              {revision.author ? <bdi>{revision.author.name}</bdi> : null}
              <Time instant={revision.createdAt} timeZone={zone} />
            </div>
            {revision.note ? <p dir="auto">{revision.note}</p> : null}
          </li>
        ))}
      </ol>
      {revisions.length > 1 ? (
        <Compare revisions={revisions} since={since} meanwhile={<Loading />} />
      ) : (
        <EmptyState>{t('history.onlyOne')}</EmptyState>
      )}
    </section>
  );
}
