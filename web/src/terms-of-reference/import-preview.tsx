import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Notice } from '../components/notice.js';
import type { PreviewTermsImportQuery } from '../gql/graphql.js';
import { RedlineCounts } from './redline-counts.js';

interface Properties {
  readonly preview: PreviewTermsImportQuery['previewTermsImport'];
}

/** What would come of a text: the clauses, how many of those that stand become what, and what was not understood. */
export function ImportPreview({ preview: { title, clauses, summary, notes, trackedChanges } }: Properties) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={t('importTerms.comes')}>
      {title ? (
        <p dir="auto">
          <strong>{title}</strong>
        </p>
      ) : null}
      <RedlineCounts summary={summary} />
      <Notice tone={notes.length > 0 ? 'caution' : 'positive'} title={t('importTerms.notUnderstood')}>
        {notes.length === 0 ? <p>{t('importTerms.allUnderstood')}</p> : null}
        <ul>
          {notes.map(({ kind, count, example }) => (
            <li key={kind}>
              {t(`importTerms.note.${kind}`)} {t('importTerms.times', { count })}{' '}
              {example ? <bdi className="soft">“{example}”</bdi> : null}
              {kind === 'TRACKED_CHANGE' ? <Tracked changes={trackedChanges} /> : null}
            </li>
          ))}
        </ul>
      </Notice>
      <ol className="roster found" aria-label={t('importTerms.clauses')}>
        {clauses.map(({ number, heading, replaces }) => (
          <li key={number}>
            {number} <bdi>{heading}</bdi> {replaces ? null : <Badge>{t('importTerms.new')}</Badge>}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Who inserted and deleted how much: it is read as if all of it were accepted. */
function Tracked({ changes }: { readonly changes: Properties['preview']['trackedChanges'] }) {
  const { t } = useTranslation();
  return (
    <ul aria-label={t('importTerms.tracked')}>
      {changes.map(({ author, insertions, deletions }) => (
        <li key={author}>
          <bdi>{author || t('importTerms.authorUnknown')}</bdi>
          {t('importTerms.colon')} {t('importTerms.insertions', { count: insertions })},{' '}
          {t('importTerms.deletions', { count: deletions })}
        </li>
      ))}
    </ul>
  );
}
