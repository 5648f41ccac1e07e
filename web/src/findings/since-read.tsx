import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import { useViewer } from '../identity/viewer.js';
import { ask } from '../kernel/ask.js';
import type { WholeFinding } from './finding-query.js';

const markFindingRead = graphql(`
  mutation MarkFindingRead($input: MarkFindingReadInput!) {
    act: markFindingRead(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

/**
 * The revision that the viewer read last, while the page shows a later one; null otherwise. The page marks what it shows
 * as read, and goes on saying what was new when it was opened. A mark that is lost is set the next time.
 */
export function useSinceRead({ id, state, revision, viewerReadRevision: read, changedSinceRead }: WholeFinding) {
  const { member } = useViewer();
  const [news, setNews] = useState<{ readonly revision: number; readonly since: number } | null>(null);
  if (changedSinceRead && read !== null && read !== undefined && news?.revision !== revision)
    setNews({ revision, since: read });
  const unread = member !== null && state !== 'DRAFT' && read !== revision;
  useEffect(() => {
    if (unread) ask(markFindingRead, { input: { finding: id, revision } }).catch(() => undefined);
  }, [unread, id, revision]);
  return news?.revision === revision ? news.since : null;
}

/** Says that it was revised, and leads to what changed. */
export function SinceRead({ since, revision }: { readonly since: number; readonly revision: number }) {
  const { t } = useTranslation();
  return (
    <Notice title={t('finding.changedSince', { since, revision })}>
      <p>
        <a href="#history">{t('finding.seeChanges')}</a>
      </p>
    </Notice>
  );
}
