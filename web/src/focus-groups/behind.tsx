import { useTranslation } from 'react-i18next';
import { Time } from '../components/time.js';
import type { RequestLineFragment } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';

/** Who stands behind a request, for those who may know: also that nobody is recorded to. It decides nothing. */
export function Behind({ request }: { readonly request: RequestLineFragment }) {
  const { t } = useTranslation();
  const zone = useZone();
  const { endorsements, awaitsViewer, evidence, evidenceReceivedAt } = request;
  return (
    <>
      {evidence && evidenceReceivedAt ? (
        <p>
          {t('endorsement.recorded')} <bdi>{evidence}</bdi>, <Time instant={evidenceReceivedAt} timeZone={zone} />
        </p>
      ) : null}
      {endorsements.map((one) => (
        <p key={`${one.endorsedBy} ${one.recordedAt}`}>
          {t(`endorsement.${one.verdict}.${one.endorsedBy}`)}
          {one.ofOnePerson ? <bdi> ({one.member?.name ?? t('endorsement.somebody')})</bdi> : null}:{' '}
          {[one.givenBy?.name, one.reason, one.evidence].filter(Boolean).map((words) => (
            <bdi key={words}>{words}, </bdi>
          ))}
          <Time instant={one.receivedAt} timeZone={zone} />
        </p>
      ))}
      {endorsements.length === 0 && awaitsViewer ? <p className="soft">{t('endorsement.missing')}</p> : null}
    </>
  );
}
