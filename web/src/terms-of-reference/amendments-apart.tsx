import { useTranslation } from 'react-i18next';
import { AmendmentView } from './amendment-view.js';
import type { Amendment, Draft } from './draft-query.js';

interface Properties {
  readonly draft: Draft;
  readonly amendments: readonly Amendment[];
  readonly readAgain: () => void;
}

/** Amendments that stand beside no clause: to the title, at the beginning, and to clauses that are gone. */
export function AmendmentsApart({ draft, amendments, readAgain }: Properties) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="amendments-apart">
      <h2 id="amendments-apart">{t('amendments.apart')}</h2>
      {amendments.map((amendment) => (
        <AmendmentView key={amendment.id} {...{ draft, amendment, readAgain }} />
      ))}
    </section>
  );
}
