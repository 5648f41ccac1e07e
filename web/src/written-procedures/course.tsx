import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import type { WholeProcedure } from './procedure-query.js';

interface Properties {
  readonly procedure: WholeProcedure;
}

/** How its expiry was moved on, and when its clock stood still. */
export function Course({ procedure }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  const { extensions, suspensions } = procedure;
  if (extensions.length + suspensions.length === 0) return null;
  const at = (instant: string) => <Time instant={instant} timeZone={zone} />;
  return (
    <section className="card" aria-label={t('procedure.course')}>
      <h2>{t('procedure.course')}</h2>
      <ul className="facts-list">
        {extensions.map(({ extendedAt, extendedBy, formerExpiresAt, expiresAt, reason }) => (
          <Event key={extendedAt} by={extendedBy?.name} reason={reason}>
            {t('procedure.extended')} {at(extendedAt)}: {at(formerExpiresAt)} → {at(expiresAt)}
          </Event>
        ))}
        {suspensions.map(({ suspendedAt, suspendedBy, resumedAt, reason }) => (
          <Event key={suspendedAt} by={suspendedBy?.name} reason={reason}>
            {t('procedure.suspended')} {at(suspendedAt)}
            {resumedAt ? (
              <>
                ; {t('procedure.resumed')} {at(resumedAt)}
              </>
            ) : null}
          </Event>
        ))}
      </ul>
    </section>
  );
}

interface EventProperties {
  readonly by: string | undefined;
  readonly reason: string;
  readonly children: ReactNode;
}

function Event({ by, reason, children }: EventProperties) {
  return (
    <li>
      {children}. <bdi>{reason}</bdi> {by ? <bdi className="soft">{by}</bdi> : null}
    </li>
  );
}
