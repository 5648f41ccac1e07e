import { useTranslation } from 'react-i18next';
import type { RedlineQuery } from '../gql/graphql.js';
import '../design/redline.css';

const counted = ['changed', 'added', 'removed', 'moved', 'renumbered', 'unchanged'] as const;

/** How many clauses became what. */
export function RedlineCounts({ summary }: { readonly summary: RedlineQuery['redline']['summary'] }) {
  const { t } = useTranslation();
  return (
    <ul className="counts" aria-label={t('redline.became')}>
      {counted.map((one) => (
        <li key={one}>{t(`redline.count.${one}`, { count: summary[one] })}</li>
      ))}
    </ul>
  );
}
