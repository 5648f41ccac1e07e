import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import type { WholeFinding } from './finding-query.js';

/** On what a finding rests, in its order. */
export function EvidenceList({ evidence }: { readonly evidence: WholeFinding['evidence'] }) {
  const { t } = useTranslation();
  return (
    <ol className="plain-list">
      {evidence.map(({ kind, words, link }, index) => (
        <li key={index}>
          <Badge>{t(`finding.evidenceKind.${kind}`)}</Badge>{' '}
          {link ? (
            <a href={link} rel="noreferrer">
              <bdi>{words}</bdi>
            </a>
          ) : (
            <bdi>{words}</bdi>
          )}
        </li>
      ))}
    </ol>
  );
}
