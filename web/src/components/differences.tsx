import { useTranslation } from 'react-i18next';
import { WordDifferences } from './word-differences.js';
import '../design/differences.css';

export interface ChangedText {
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

/**
 * What differs between two wordings of some texts, word by word; those that are the same are left out. Whoever shows it
 * loads it when it is needed, with the words of `editing`.
 */
export function Differences({ texts }: { readonly texts: readonly ChangedText[] }) {
  const { t } = useTranslation();
  const changed = texts.filter(({ before, now }) => before !== now);
  if (changed.length === 0) return <p>{t('differences.none')}</p>;
  return (
    <>
      <p className="soft">
        {t('differences.legend')} <del>{t('differences.removed')}</del> <ins>{t('differences.added')}</ins>
      </p>
      <dl className="differences">
        {changed.map(({ name, before, now }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">
              <WordDifferences before={before} now={now} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
