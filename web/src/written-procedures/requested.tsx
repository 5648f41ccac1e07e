import { useTranslation } from 'react-i18next';
import { Notice } from '../components/notice.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import type { WholeProcedure } from './procedure-query.js';

interface Properties {
  readonly request: NonNullable<WholeProcedure['request']>;
}

/** What waits for the co-chairs: above all else, since whoever comes by the link of a mail comes for that. */
export function Requested({ request }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  const { act, requestedBy, requestedAt, agreedBy, expiresAt, reason } = request;
  return (
    <Notice tone="caution" title={t(`procedure.request.${act}`)}>
      <p>
        {requestedBy ? <bdi>{requestedBy.name}</bdi> : null} <Time instant={requestedAt} timeZone={zone} />
        {agreedBy.length > 0 ? `; ${t('procedure.agreedBy')} ` : null}
        <bdi>{agreedBy.map(({ name }) => name).join(', ')}</bdi>
      </p>
      {expiresAt ? (
        <p>
          {t('procedure.newExpiry')} <Time instant={expiresAt} timeZone={zone} />
        </p>
      ) : null}
      {reason ? <p dir="auto">{reason}</p> : null}
    </Notice>
  );
}
