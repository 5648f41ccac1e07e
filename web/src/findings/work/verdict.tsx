import { useTranslation } from 'react-i18next';
import { Badge } from '../../components/badge.js';
import type { ReviewVerdict } from '../../gql/graphql.js';

/** What a reviewer says, in a word; null while they have said nothing. */
export function Verdict({ verdict }: { readonly verdict: ReviewVerdict | null }) {
  const { t } = useTranslation();
  if (verdict === null) return <Badge>{t('work.notReviewed')}</Badge>;
  return <Badge tone={verdict === 'SUPPORTS' ? 'positive' : 'caution'}>{t(`work.verdict.${verdict}`)}</Badge>;
}
