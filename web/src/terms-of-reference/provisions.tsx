import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Clause, Provision } from './terms-query.js';

/** What a provision provides, wherever it stands. */
export type Provided = Pick<
  Provision,
  'kind' | 'quantity' | 'unit' | 'share' | 'rule' | 'base' | 'anchor' | 'toleranceDays'
>;

const SHARES = ['1/2', '1/3', '2/3', '3/4', '1/1'] as const;

/** What a provision says, in words: those of its kind, with its number, its share or its rule, and what it is counted of. */
export function wordsOf(provided: Provided, t: TFunction): string {
  const { kind, quantity, unit, share, rule, base, anchor, toleranceDays } = provided;
  const count = quantity ?? 0;
  if (kind === 'QUORUM') {
    const of = base === 'FILLED_SEATS' ? 'QUORUM_FILLED' : 'QUORUM';
    if (share === null) return t(`terms.quorumOf.${of}`, { count });
    const known = SHARES.find((one) => one === share);
    return t(`terms.provision.${of}`, { share: known ? t(`terms.share.${known}`) : share });
  }
  if (kind === 'DECISION_RULE') {
    if (rule === null) return t('terms.provision.DECISION_RULE', { rule: '' });
    if (rule === 'CONSENSUS') return t('terms.provision.DECISION_RULE', { rule: t('terms.rule.CONSENSUS') });
    const of = t(`terms.majorityOf.${base === 'PRESENT' || base === 'ENTITLED' ? base : 'PRESENT_AND_VOTING'}`);
    return t('terms.provision.DECISION_RULE', { rule: t(`terms.rule.${rule}`, { of }) });
  }
  if (unit === 'HOURS') return t('terms.silenceHours', { count });
  const words = t(`terms.provision.${kind}`, { count });
  if (anchor === null) return words;
  return toleranceDays === null
    ? t('terms.beside', { words, anchor })
    : t('terms.besideWithin', { words, anchor, count: toleranceDays });
}

/** Beside a clause: what the software reads from it. */
export function ProvisionsOf({
  clause,
  all,
}: {
  readonly clause: Pick<Clause, 'id' | 'number'>;
  readonly all: readonly Provision[];
}) {
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
