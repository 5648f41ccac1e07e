import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Clause, Provision } from './terms-query.js';

const SHARES = ['1/2', '1/3', '2/3', '3/4', '1/1'] as const;

/** What a provision says, in words: those of its kind, with its number, its share or its rule. */
function wordsOf({ kind, quantity, share, rule }: Provision, t: TFunction): string {
  if (kind === 'QUORUM') {
    const known = SHARES.find((one) => one === share);
    return t('terms.provision.QUORUM', { share: known ? t(`terms.share.${known}`) : (share ?? '') });
  }
  if (kind === 'DECISION_RULE')
    return t('terms.provision.DECISION_RULE', { rule: rule ? t(`terms.rule.${rule}`) : '' });
  return t(`terms.provision.${kind}`, { count: quantity ?? 0 });
}

/** Beside a clause: what the software reads from it. */
export function ProvisionsOf({ clause, all }: { readonly clause: Clause; readonly all: readonly Provision[] }) {
  const { t } = useTranslation();
  const here = all.filter(({ state, clause: rests }) => state === 'PROVIDED' && rests?.id === clause.id);
  if (here.length === 0) return null;
  return (
    <ul className="provisions" aria-label={t('terms.provisionsOf', { number: clause.number })}>
      {here.map((provision) => (
        <li key={provision.kind}>{wordsOf(provision, t)}</li>
      ))}
    </ul>
  );
}

/** What the terms say nothing of: there, nothing is refused. */
export function Silences({ provisions }: { readonly provisions: readonly Provision[] }) {
  const { t } = useTranslation();
  const silent = provisions.filter(({ state }) => state === 'SILENT');
  if (silent.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('terms.silentTitle')}</h2>
      <p>{t('terms.silentMeans')}</p>
      <ul className="roster">
        {silent.map(({ kind }) => (
          <li key={kind}>{t('terms.notProvided', { what: t(`terms.kind.${kind}`) })}</li>
        ))}
      </ul>
    </section>
  );
}
