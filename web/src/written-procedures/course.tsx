import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../components/notice.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import type { WholeProcedure } from './procedure-query.js';

interface Properties {
  readonly procedure: WholeProcedure;
}

/** How its expiry was moved on, when its clock stood still, and what waits for the other co-chair. */
export function Course({ procedure }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  const { extensions, suspensions, request } = procedure;
  if (extensions.length + suspensions.length === 0 && !request) return null;
  const at = (instant: string) => <Time instant={instant} timeZone={zone} />;
  return (
    <section className="card" aria-label={t('procedure.course')}>
      <h2>{t('procedure.course')}</h2>
      {request ? (
        <Notice tone="caution" title={t(`procedure.request.${request.act}`)}>
          <p>
            {request.requestedBy ? <bdi>{request.requestedBy.name}</bdi> : null} {at(request.requestedAt)}
            {request.agreedBy.length > 0 ? `; ${t('procedure.agreedBy')} ` : null}
            <bdi>{request.agreedBy.map(({ name }) => name).join(', ')}</bdi>
          </p>
          {request.expiresAt ? (
            <p>
              {t('procedure.newExpiry')} {at(request.expiresAt)}
            </p>
          ) : null}
          {request.reason ? <p dir="auto">{request.reason}</p> : null}
        </Notice>
      ) : null}
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
