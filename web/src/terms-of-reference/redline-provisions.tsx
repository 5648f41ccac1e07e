import { useTranslation } from 'react-i18next';
import { wordsOf } from './provisions.js';
import type { Redline } from './redline-query.js';
import { Redlined, replaced } from './redlined.js';

/** What the software would read otherwise: each kind of provision that says something else, or is silent in one of both. */
export function RedlineProvisions({ redline: { from, to } }: { readonly redline: Redline }) {
  const { t } = useTranslation();
  type Provision = (typeof to)['provisions'][number];
  const says = (one: Provision | undefined): string => {
    if (!one || one.state === 'UNKNOWN') return '';
    return one.state === 'SILENT' ? t('terms.notProvided', { what: t(`terms.kind.${one.kind}`) }) : wordsOf(one, t);
  };
  const changed = to.provisions
    .map((now) => ({
      kind: now.kind,
      now: says(now),
      before: says(from.provisions.find(({ kind }) => kind === now.kind)),
    }))
    .filter(({ before, now }) => before !== now);
  if (changed.length === 0) return null;
  return (
    <section className="card" aria-labelledby="redline-provisions">
      <h2 id="redline-provisions">{t('redline.provisions')}</h2>
      <ul className="roster">
        {changed.map(({ kind, before, now }) => (
          <li key={kind}>
            <Redlined words={replaced(before, now)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
