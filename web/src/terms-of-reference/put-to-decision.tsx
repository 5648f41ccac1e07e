import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { may } from '../kernel/may.js';
import { paths } from '../paths.js';
import type { Draft } from './draft-query.js';

/** What stands between the text and its decision; the acts that put it there have their place beneath. */
export function PutToDecision({ draft: { id, state, amendments, viewerCan } }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const waiting = amendments.filter((one) => one.state === 'OPEN').length;
  if (state !== 'CIRCULATED') return null;
  return (
    <section className="card" aria-labelledby="put-to-decision">
      <h2 id="put-to-decision">{t('draftTerms.decision')}</h2>
      <p>
        {waiting > 0 ? t('draftTerms.amendmentsWait', { count: waiting }) : t('draftTerms.nothingWaits')}{' '}
        <Link to={paths.dispositions} params={{ version: id }}>
          {t('draftTerms.dispositions')}
        </Link>
      </p>
      {waiting === 0 && may(viewerCan, 'procedure.openSilence') ? (
        <p>
          <Link className="button" to={paths.openProcedure} search={{ version: id }}>
            {t('draftTerms.putToDecision')}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
