import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { ErrorNotice } from '../components/notice.js';
import { useAct } from '../kernel/act.js';
import { may } from '../kernel/may.js';
import { restoreClause } from './clause-acts.js';
import type { Draft } from './draft-query.js';

/** Clauses that were taken out while the text was written; each comes back to the end of the text. */
export function RemovedClauses({ draft: { removedClauses, viewerCan } }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(restoreClause);
  if (removedClauses.length === 0) return null;
  return (
    <section className="card not-printed" aria-labelledby="removed-clauses">
      <h2 id="removed-clauses">{t('draftTerms.removedTitle')}</h2>
      {problem ? <ErrorNotice error={problem} /> : null}
      {userErrors.map(({ message }) => (
        <p key={message} role="alert" lang="en">
          {message}
        </p>
      ))}
      <ul className="plain-list">
        {removedClauses.map(({ id, version, number, heading }) => (
          <li key={id}>
            <p>
              {number} <bdi>{heading}</bdi>
            </p>
            {may(viewerCan, 'terms.restoreClause') ? (
              <Button pending={pending} onPress={() => perform({ clause: id, expectedVersion: version })}>
                {t('draftTerms.restore')}
                <span className="visually-hidden"> {t('draftTerms.ofClause', { number })}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
